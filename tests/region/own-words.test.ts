import { describe, expect, test } from 'vitest';
import { calendarSheet, reportingDays } from '../../src/export/calendar.js';
import { ics } from '../../src/export/ics.js';
import type { Commission } from '../../src/model/commission.js';
import { brief, compileBody, frontMatter, ORGANISATIONS } from '../support/workspace.js';

const OCCASIONS = `tillfällen:
  halvår: {text: varje halvår, varje: halvår}
  tertial: {varje: tertial}
  februari: {dagar: ["02"]}
  skottdag: {dagar: ["02-29"]}
  en-gång: {text: slutrapport, dagar: ["2026-05-15"]}
  vid-behov: {}
`;

function plan(occasions: string, labels = ''): string {
  return `titel: Plan
${labels}områden:
  - namn: Vård
    enheter:
      - indikatorer:
          - {text: Väntetid, målvärde: högst 30 vårddagar, uppgiftslämnare: Utföraren, tillfällen: ${occasions}}
`;
}

function compiled(files: Record<string, string>, front = frontMatter()) {
  return compileBody('# Plan\n\n::uppfoljningsplan\n', files, front);
}

function withPlan(occasions: string, labels = '') {
  const { commission, diagnostics } = compiled({
    'uppdrag.yaml': OCCASIONS,
    '2025-2027/regionhalsan/uppfoljning.yaml': plan(occasions, labels),
  });
  return { commission: commission as Commission, diagnostics };
}

describe('occasions', () => {
  test.each([
    ['[halvår]', ['2025-06-30', '2025-12-31', '2026-06-30', '2026-12-31', '2027-06-30', '2027-12-31']],
    ['[en-gång]', ['2026-05-15']],
    ['[2027-02-01]', ['2027-02-01']],
    ['[februari]', ['2025-02-28', '2026-02-28', '2027-02-28']],
    ['[skottdag]', ['2025-02-28', '2026-02-28', '2027-02-28']],
    ['[vid-behov]', []],
  ])('%s have their days in the calendar', (occasions, days) => {
    const { commission, diagnostics } = withPlan(occasions);
    expect(diagnostics).toEqual([]);
    expect(calendarSheet([commission]).rows.map(([date]) => date)).toEqual(days);
  });

  test('are printed in the region’s words, or the plan’s', () => {
    const text = (made: ReturnType<typeof withPlan>) =>
      made.commission.plan?.områden[0]?.enheter[0]?.indikatorer[0]?.mål[0]?.tillfällenText;
    expect(text(withPlan('[halvår, 2027-02-01]'))).toBe('Varje halvår, 1\u00a0februari 2027');
    expect(text(withPlan('[halvår]', 'etiketter: {halvår: delår}\n'))).toBe('Delår');
  });

  test('are called so in the calendar file', () => {
    const { commission } = withPlan('[en-gång, 2027-02-01]');
    const text = ics(reportingDays([commission]), 'Kalender').replaceAll('\r\n ', '');
    expect(text).toContain('Uppföljning Slutrapport 2026:');
    expect(text).toContain('Uppföljning 1\u00a0februari 2027:');
  });

  test('that are nearly known are mended, not over another label', () => {
    const labels = (written: string) => withPlan('[halvår]', `etiketter: {${written}}\n`).diagnostics[0];
    expect(labels('Halvar: x')?.hint?.sv).toBe('Menade du ”halvår”?');
    expect(labels('Halvar: x')?.fix?.text).toBe('halvår');
    expect(labels('Halvar: x, halvår: y')?.fix).toBeUndefined();
  });

  test('that nobody knows are errors at their place', () => {
    expect(brief(withPlan('[halvår, T2]').diagnostics)).toEqual([
      'unknown-occasion uppfoljning.yaml:6:109-6:111',
    ]);
    expect(brief(withPlan('[halvår]', 'etiketter: {T2: delår}\n').diagnostics)).toEqual([
      'unknown-occasion uppfoljning.yaml:2:13-2:15',
    ]);
  });
});

describe('kinds of documents', () => {
  const KINDS = `dokument:
  vårdöverenskommelse:
    titel: Överenskommelse
    undertitel: mellan {{från.namn}} och {{till.styrelse}}
beslutsrader: {beslut: Träffad i, revidering: Ändrad i, paragraf: punkt}
`;
  const front = frontMatter({
    typ: 'vårdöverenskommelse',
    ämne: 'om jour',
    beslut: '[{slag: beslut, datum: 2024-10-23, paragraf: 330}]',
  });

  test('say what the title page says', () => {
    const { commission, diagnostics } = compileBody('# Text\n', { 'uppdrag.yaml': KINDS }, front);
    expect(diagnostics).toEqual([]);
    expect(commission?.meta).toMatchObject({
      dokument: { benämning: 'Vårdöverenskommelse', titel: 'Överenskommelse' },
      titel: 'Överenskommelse 2025–2027',
      undertitel: 'mellan operativa hälso- och sjukvårdsnämnden och styrelsen för Regionhälsan om jour',
      kortTitel: 'Överenskommelse 2025–2027 till styrelsen för Regionhälsan om jour',
      beslut: [
        { text: 'Träffad i operativa hälso- och sjukvårdsnämnden 23\u00a0oktober 2024, punkt\u00a0330' },
      ],
    });
  });

  test('that are nearly known are mended', () => {
    const [mistake] = compileBody('# Text\n', {}, frontMatter({ typ: 'langsiktigt' })).diagnostics;
    expect(mistake?.rule).toBe('unknown-kind');
    expect(mistake?.hint?.sv).toBe('Menade du ”långsiktigt”?');
    expect(mistake?.fix?.text).toBe('långsiktigt');
  });

  test('are the region’s alone when it has its own', () => {
    const { diagnostics } = compileBody('# Text\n', { 'uppdrag.yaml': KINDS });
    expect(brief(diagnostics)).toEqual(['unknown-kind uppdrag.md:2:6-2:17']);
  });
});

describe('kinds of organisations', () => {
  test('are those of the register', () => {
    const { diagnostics } = compileBody('', {
      'register/organisationer.yaml': `slag:\n  nämnd: {uppdrar: true}\n${ORGANISATIONS}`,
    });
    expect(brief(diagnostics)).toEqual([
      'unknown-kind organisationer.yaml:5:82-5:92',
      'unknown-kind organisationer.yaml:6:57-6:64',
    ]);
  });

  test('that a block is for are those of the register', () => {
    const { diagnostics } = compileBody('::block{#jour}\n', {
      'block/jour.md': '---\nid: jour\nversion: 1\ntitel: Jour\ngäller-för: [sjukhus, sjukhem]\n---\nText.\n',
    });
    expect(brief(diagnostics)).toEqual(['unknown-kind jour.md:5:23-5:30']);
  });

  test.each([
    ['sjukhuset', 'Menade du ”sjukhus”?', undefined],
    ['Sjukhus', 'Menade du ”sjukhus”?', 'sjukhus'],
    [
      'sjuk\u00adhus',
      'Tecken 5 är ett osynligt mjukt bindestreck (U+00AD). Ta bort det. Menade du',
      'sjukhus',
    ],
  ])('that are nearly known: %j', (kind, hint, fix) => {
    const { diagnostics } = compileBody('::block{#jour}\n', {
      'block/jour.md': `---\nid: jour\nversion: 1\ntitel: Jour\ngäller-för: [${kind}]\n---\nText.\n`,
    });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-kind']);
    expect(diagnostics[0]?.hint?.sv).toContain(hint);
    expect(diagnostics[0]?.fix?.text).toBe(fix);
  });
});

test('a unit of the region’s own stays with its number, and a target has it', () => {
  const { commission, diagnostics } = compiled({
    'uppdrag.yaml': 'enheter: [vårddagar]\n',
    '2025-2027/regionhalsan/uppfoljning.yaml': plan('[T2]'),
  });
  expect(diagnostics).toEqual([]);
  expect(commission?.plan?.områden[0]?.enheter[0]?.indikatorer[0]?.mål[0]?.målvärde).toMatchObject({
    text: 'högst 30\u00a0vårddagar',
    enhet: 'vårddagar',
    värde: 30,
  });
});
