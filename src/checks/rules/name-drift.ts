import { pattern } from '../../format/pattern.js';
import type { Passage } from '../../passages/passage.js';
import { flatten } from '../../passages/passages.js';
import { type CheckContext, defineCheck } from '../check.js';
import { within } from '../within.js';
import { NearNames } from './name-drift/near-names.js';
import { NameSpellings } from './name-drift/spellings.js';
import { synonymsIn } from './name-drift/synonyms.js';

const PLAN = (unit: string, source: string) => `titel: Plan
områden:
  - namn: Utökade uppdrag
    enheter:
      - namn: ${unit}
        indikatorer:
          - {text: Antal samtal, målvärde: ≥ 10, källa: Power BI}
          - {text: Antal besök, målvärde: ≥ 10, källa: Power BI}
          - {text: Antal brev, målvärde: ≥ 10, källa: '${source}'}
`;

export default defineCheck({
  id: 'name-drift',
  severity: 'info',
  title: { sv: 'En sak, flera namn', en: 'One thing, several names' },
  about: {
    sv: 'Det som heter något i en rubrik heter detsamma i texten, i uppföljningsplanen och i mallen för analys. Kontrollen hittar namn som bara skiljer sig åt i ändelse, stor bokstav, mellanslag eller bindestreck: en enhet i planen och rubriken för den, en källa som skrivs på två sätt, en källa med en felskriven bokstav, och ett namn ur en rubrik eller inom citattecken som skrivs annorlunda i texten. Olika ord för samma sak hittar den när register/termer.yaml har dem under synonymer.',
    en: 'What has a name in a heading has the same in the text, in the follow-up plan and in the template for analysis. The check finds names that differ in an ending, a capital, a space or a hyphen only: a unit of the plan and its heading, a source written in two ways, a source with a letter wrong, and a name from a heading or in quotation marks that the text writes otherwise. Different words for one thing are found when register/termer.yaml has them under synonymer.',
  },
  examples: [
    {
      shows: 'Enheten heter något annat än rubriken, och källan skrivs på två sätt.',
      body: '# Utökade uppdrag\n\n## Flykting- och traumaverksamheter\n\nVård.\n\n# Uppföljning\n\n::uppfoljningsplan\n',
      files: { 'uppfoljning.yaml': PLAN('Flykting- och traumaverksamhet', 'Power-Bi') },
      expect: [
        'uppfoljning.yaml:5:15-5:45 ”Flykting- och traumaverksamhet” heter ”Flykting- och traumaverksamheter” i rubriken.',
        'uppfoljning.yaml:9:56-9:64 ”Power-Bi” skrivs ”Power BI” på andra ställen.',
      ],
    },
    {
      shows: 'Två namn på samma specialitet i två tabeller.',
      body: '# Volymer\n\n| Specialitet | Antal |\n|---|--:|\n| BUM | 800 |\n| Kirurgi | 20 |\n\n# Platser\n\n| Specialitet | Antal |\n|---|--:|\n| Pediatrik | 10 |\n| Kirurgi | 20 |\n',
      files: { 'register/termer.yaml': 'synonymer:\n  - [barn- och ungdomsmedicin, pediatrik, BUM]\n' },
      expect: ['12:3-12:12 ”Pediatrik” heter ”BUM” i 2025-2027/solrosvarden/uppdrag.md, rad 14.'],
    },
    {
      shows: 'Rubrikens namn och en boks titel skrivs annorlunda i texten.',
      body: '# Sjukvårdens larmcentral\n\nSjukvårdens Larmcentral dirigerar. Se ”Krav- och kvalitetsbok Vårdval” och Krav och kvalitetsbok Vårdval.\n',
      expect: [
        '3:1-3:24 ”Sjukvårdens Larmcentral” skrivs ”Sjukvårdens larmcentral” i rubriken.',
        '3:76-3:105 ”Krav och kvalitetsbok Vårdval” skrivs ”Krav- och kvalitetsbok Vårdval” på andra ställen.',
      ],
    },
    {
      shows: 'Samma namn överallt, i meningar och med andra ord omkring.',
      body: '# Utökade uppdrag\n\n## Mottagning unga vuxna\n\nUtföraren ska ha en mottagning. Unga vuxna är en målgrupp, och mottagning unga vuxna är öppen.\n\n## Mottagning äldre\n\nÄldre.\n\n# Uppföljning\n\n::uppfoljningsplan\n',
      files: { 'uppfoljning.yaml': PLAN('Mottagning unga vuxna', 'Medrave, Power BI') },
      expect: [],
    },
  ],
  run(context) {
    checkPlanNames(context);
    checkSynonyms(context);
    checkColumns(context);
    checkText(context);
  },
});

/** The names of areas, units and rows of the template, against the headings and each other. */
function checkPlanNames(context: CheckContext): void {
  const { commission, report } = context;
  const { plan, outline } = commission;
  if (!plan) return;
  const headings = flatten(outline).map(({ text }) => text);
  const units = plan.områden.flatMap(({ namn, place, enheter }) => [
    { name: namn, place, area: undefined },
    ...enheter.flatMap((unit) => unit.namn.map((name) => ({ name, place: unit.place, area: namn }))),
  ]);
  const rows = (plan.analysmall?.områden ?? []).map((name) => ({
    name,
    place: plan.analysmall!.place,
    area: undefined,
  }));
  const names = new NearNames(
    headings,
    [...units, ...rows].map(({ name }) => name),
  );
  const anywhere = new NearNames([...new Set([...units.map(({ name }) => name), ...headings])], []);
  const told = new Set<string>();
  const all = [
    ...units.map((each) => ({ ...each, isRow: false })),
    ...rows.map((each) => ({ ...each, isRow: true })),
  ];
  for (const { name, place, isRow, area } of all) {
    const heading = isRow ? undefined : names.near(name);
    const own = area === undefined ? undefined : new NearNames([area], []).near(name);
    const other = isRow ? anywhere.near(name) : (heading ?? own);
    if (other === undefined || told.has(name)) continue;
    told.add(name);
    const [sv, en] = isRow
      ? ['uppdraget', 'the commission']
      : heading === undefined
        ? ['planens område', 'its area of the plan']
        : ['rubriken', 'the heading'];
    report({
      place: within(context, place, name),
      message: {
        sv: `”${name}” heter ”${other}” i ${sv}.`,
        en: `“${name}” is called “${other}” in ${en}.`,
      },
      hint: { sv: 'Använd samma namn på båda ställena.', en: 'Use the same name in both places.' },
    });
  }
}

/** Names of one thing that the register knows, and the document mixes. */
function checkSynonyms({ passages, project, report }: CheckContext): void {
  for (const { passage, other } of synonymsIn(passages, project.terms)) {
    const { file, start } = other.at(0, other.text.length);
    const [here, there] = [passage.text.trim(), other.text.trim()];
    report({
      place: passage.at(0, passage.text.length),
      origin: passage.origin,
      message: {
        sv: `”${here}” heter ”${there}” i ${file}, rad ${start.line}.`,
        en: `“${here}” is called “${there}” in ${file}, line ${start.line}.`,
      },
      hint: {
        sv: 'Använd samma namn i hela dokumentet. Är det inte samma sak, ändra synonymer i register/termer.yaml.',
        en: 'Use the same name in the whole document. If they are not the same, change synonymer in register/termer.yaml.',
      },
    });
  }
}

/** Sources and reporters of the plan, each part of a list by itself. */
function checkColumns(context: CheckContext): void {
  const spellings = new NameSpellings();
  const parts = context.passages
    .filter(({ kind }) => kind === 'source' || kind === 'reporter')
    .flatMap((passage) => [...passage.text.matchAll(/[^,;/.()]+/g)].map((match) => partOf(passage, match)));
  for (const { text } of parts) spellings.count(text);
  for (const { passage, text, start } of parts) {
    const usual = spellings.usual(text);
    if (usual !== undefined)
      reportSpelling(passage, start, text, usual, 'på andra ställen', 'elsewhere', context);
  }
}

function partOf(
  passage: Passage,
  { 0: whole, index }: RegExpExecArray,
): { passage: Passage; text: string; start: number } {
  return { passage, text: whole.trim(), start: index + whole.length - whole.trimStart().length };
}

const QUOTED = pattern('gu')`(?<![\p{L}\d])[”"“](\p{Lu}[\p{L}\d &-]{7,79})[”"“](?![\p{L}\d])`;

/** Names of several words from headings and quotation marks, wherever the text writes them otherwise. */
function checkText(context: CheckContext): void {
  const { commission, passages, project } = context;
  const registered = new Set([...project.organisations.values()].map(({ namn }) => namn.toLowerCase()));
  const names = new NameSpellings();
  for (const { text } of flatten(commission.outline))
    if (!registered.has(text.toLowerCase())) names.add(text, 'heading');
  const running = passages.filter(({ kind }) => kind === 'paragraph' || kind === 'item' || kind === 'note');
  for (const { text } of running)
    for (const { 1: name = '' } of text.matchAll(QUOTED)) names.add(name, 'quoted');
  for (const passage of running) {
    for (const { start, text, name, kind } of names.otherwise(passage.text)) {
      const [sv, en] =
        kind === 'heading' ? ['i rubriken', 'in the heading'] : ['på andra ställen', 'elsewhere'];
      if (passage.written(start, start + text.length) && !passage.foreign(start))
        reportSpelling(passage, start, text, name, sv, en, context);
    }
  }
}

function reportSpelling(
  passage: Passage,
  start: number,
  text: string,
  usual: string,
  sv: string,
  en: string,
  { report }: CheckContext,
): void {
  report({
    place: passage.at(start, start + text.length),
    origin: passage.origin,
    message: { sv: `”${text}” skrivs ”${usual}” ${sv}.`, en: `“${text}” is written “${usual}” ${en}.` },
    hint: { sv: 'Skriv det på samma sätt överallt.', en: 'Write it in the same way everywhere.' },
  });
}
