import { expect, it } from 'vitest';
import { openProject } from '../../src/compile/project.js';
import { outcomeFindings } from '../../src/outcome/followed.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { frontMatter, ORGANISATIONS } from '../support/workspace.js';

const ID = '2026/norr';
const PLAN = `titel: Plan
områden:
  - namn: Vård
    enheter:
      - indikatorer:
          - {id: andel, text: Andel i tid, målvärde: 85 %, bättre: högre, källa: A, uppgiftslämnare: B, tillfällen: [T2]}
          - {id: antal, text: Antal besök, målvärde: 'Norr: 140, Söder: 16', bättre: högre, källa: A, uppgiftslämnare: B, tillfällen: [ÅR]}
          - {id: ord, text: Samverkan, målvärde: Fungerar väl, källa: A, uppgiftslämnare: B, tillfällen: [T2]}
`;

/** What is said of a file of outcomes: rule, line and message. */
function said(outcomes: string, day = '2026-10-01', file = '2026-T2'): string[] {
  const project = openProject(
    memoryWorkspace({
      'uppdrag.yaml': 'språk: sv\n',
      'register/organisationer.yaml': ORGANISATIONS,
      [`${ID}/uppdrag.md`]: `${frontMatter({ status: 'utkast', giltighet: '{från: 2026-01-01, till: 2026-12-31}' })}# Uppföljning\n\n::uppfoljningsplan\n`,
      [`${ID}/uppfoljning.yaml`]: PLAN,
      [`${ID}/utfall/${file}.yaml`]: outcomes,
    }),
  );
  return outcomeFindings(project, project.commissions, day).flatMap(({ diagnostics }) =>
    diagnostics.map(({ rule, place, message }) => `${rule} ${place.start.line} ${message.sv}`),
  );
}

const COMPLETE = `tillfälle: 2026-T2
utfall:
  - {indikator: andel, målvärde: 85 %, värde: 90}
  - {indikator: ord, text: Bra, bedömning: {utfall: nått, av: Eva Ek, skäl: Fungerar}}
`;

it('says nothing of what is complete, or not due yet', () => {
  expect(said(COMPLETE)).toEqual([]);
  expect(said('tillfälle: 2026-T2\nutfall: []\n', '2026-08-31')).toEqual([]);
});

it.each<[string, string, string[]]>([
  [
    'an occasion the plan does not have',
    COMPLETE.replace('2026-T2', '2026-T1'),
    ['outcome-occasion 1 Filen heter 2026-T2 men säger 2026-T1.'],
  ],
  [
    'an unknown indicator, and one that is asked another time',
    `${COMPLETE}  - {indikator: andl, värde: 3}\n  - {indikator: antal, part: Norr, värde: 3}\n  - {indikator: antal, värde: 3}\n`,
    [
      'outcome-row 5 Planen har ingen rad andl.',
      'outcome-row 6 antal/Norr följs inte upp vid 2026-T2.',
      'outcome-row 7 Planen har ingen rad antal.',
    ],
  ],
  [
    'the same row twice',
    `${COMPLETE}  - {indikator: andel, värde: 3}\n`,
    ['outcome-row 5 Två utfall är för andel.'],
  ],
  [
    'a share above all',
    COMPLETE.replace('värde: 90', 'värde: 190'),
    ['outcome-value 3 En andel kan inte vara 190 %.'],
  ],
  [
    'a denominator of zero',
    COMPLETE.replace('värde: 90', 'täljare: 0, nämnare: 0'),
    ['outcome-value 3 Nämnaren är noll.'],
  ],
  [
    'a target that has changed',
    COMPLETE.replace('målvärde: 85 %', 'målvärde: 80 %'),
    ['outcome-target 3 Målet var 80 % när utfallet lämnades och är 85\u00a0% nu.'],
  ],
  [
    'a miss without analysis or action',
    COMPLETE.replace('värde: 90', 'värde: 84.96'),
    ['outcome-analysis 3 Målet 85\u00a0% nås inte (84,96\u00a0%), och det finns varken analys eller åtgärd.'],
  ],
  [
    'a miss with an accepted deviation',
    COMPLETE.replace('värde: 90', 'värde: 80, avvikelse: {till: 2026-12-31, av: Eva Ek, skäl: Ombyggnad}'),
    [],
  ],
  [
    'a late action',
    COMPLETE.replace('värde: 90', 'värde: 80, åtgärder: [{vad: Anställa, vem: Eva Ek, när: 2026-09-30}]'),
    ['outcome-action 3 ”Anställa” skulle vara gjort 2026-09-30 av Eva Ek.'],
  ],
  [
    'a finished action',
    COMPLETE.replace(
      'värde: 90',
      'värde: 80, åtgärder: [{vad: Anställa, vem: Eva Ek, när: 2026-09-30, klar: 2026-09-12}]',
    ),
    [],
  ],
  [
    'a judgement of what is reckoned',
    COMPLETE.replace('värde: 90', 'värde: 90, bedömning: {utfall: ej nått, av: Eva Ek, skäl: Nej}'),
    ['outcome-judgement 3 Om målet 85\u00a0% nås räknas ut och kan inte bedömas.'],
  ],
  [
    'rows without outcome',
    'tillfälle: 2026-T2\nutfall: []\n',
    ['outcome-missing 2 2 rader saknar utfall: andel, ord.'],
  ],
])('finds %s', (_, outcomes, expected) => {
  expect(said(outcomes)).toEqual(expected);
});

it('finds an occasion that nothing was delivered for, the day after it', () => {
  expect(said(COMPLETE, '2026-12-31')).toEqual([]);
  expect(said(COMPLETE, '2027-01-01')).toEqual([
    'outcome-missing 1 Inget har lämnats för 2026-ÅR, som var den 2026-12-31 (2 rader).',
  ]);
});

it('finds a file that is called as no occasion', () => {
  expect(said(COMPLETE.replace('2026-T2', '2026-T3'), '2026-01-01', '2026-T3')).toEqual([
    'outcome-occasion 1 Planen har inget tillfälle 2026-T3.',
  ]);
});
