import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Text } from '../../model/diagnostic.js';
import type { DocumentKind } from '../../model/region.js';
import { yamlIn } from '../../passages/yaml-in.js';
import { type CheckContext, defineCheck } from '../check.js';
import { commissionFile, frontMatterPlaces } from '../commission-file.js';

const KIND = `dokument:
  avtal:
    fält: [ämne]
    delar: [uppföljningsplan, tabell ersattning]
    rubriker: [Parter, Ersättning]
`;

export default defineCheck({
  id: 'kind-complete',
  severity: 'error',
  title: { sv: 'Det som ett slag av dokument ska ha', en: 'Contents that a kind of document must have' },
  about: {
    sv: 'I uppdrag.yaml, under dokument, kan en region säga vad ett slag av dokument måste ha: uppgifter överst (fält), kapitel (rubriker), uppföljningsplan, analysmall och tabeller (delar). Det som saknas står här; i ett utkast är det en varning.',
    en: 'In uppdrag.yaml, under dokument, a region can say what a kind of document must have: facts at its top (fält), chapters (rubriker), follow-up plan, template for analysis and tables (delar). What is missing is said here; in a draft it is a warning.',
  },
  examples: [
    {
      shows: 'Ett avtal utan det som avtal ska ha.',
      front: { typ: 'avtal' },
      body: '# Parter\n\nRegionen och utföraren.\n',
      files: { 'uppdrag.yaml': KIND },
      expect: [
        'uppdrag.md:2:6-2:11 Dokumentet är avtal och ska ha ämne.',
        'uppdrag.md:2:6-2:11 Dokumentet är avtal och ska ha kapitlet Ersättning.',
        'uppdrag.md:2:6-2:11 Dokumentet är avtal och ska ha uppföljningsplan.',
        'uppdrag.md:2:6-2:11 Dokumentet är avtal och ska ha tabell ersattning.',
      ],
    },
    {
      shows: 'Ett avtal med allt.',
      front: { typ: 'avtal', ämne: 'om jour' },
      body: '# Parter\n\nRegionen och utföraren.\n\n# Ersättning\n\n::tabell{#ersattning}\n\n# Uppföljning\n\n::uppfoljningsplan\n',
      files: {
        'uppdrag.yaml': KIND,
        'tabeller/ersattning.yaml':
          'titel: Ersättning\nkolumner: [{id: post, rubrik: Post}]\nrader: [{post: Jour}]\n',
        'uppfoljning.yaml':
          'titel: Plan\nområden:\n  - {namn: Jour, enheter: [{indikatorer: [{text: Redovisa jouren, redovisning: true, uppgiftslämnare: Utföraren, tillfällen: [ÅR]}]}]}\n',
      },
      expect: [],
    },
  ],
  run(context) {
    const { meta } = context.commission;
    const kind = context.project.region.documentKinds.get(meta.typ);
    if (!kind) return;
    const place = frontMatterPlaces(context)(['typ']);
    for (const { name, hint } of missing(kind, context)) {
      context.report({
        ...(meta.status === 'utkast' && { severity: 'warning' as const }),
        place,
        message: {
          sv: `Dokumentet är ${meta.typ} och ska ha ${name.sv}.`,
          en: `The document is ${meta.typ} and must have ${name.en}.`,
        },
        hint,
      });
    }
  },
});

interface Missing {
  name: Text;
  hint: Text;
}

/** Missing fields, chapters and parts, in the order of the settings. */
function missing(kind: DocumentKind, context: CheckContext): Missing[] {
  const { body } = context.commission;
  const front = yamlIn(context.source(commissionFile(context)))?.value as Record<string, unknown> | undefined;
  const chapters = body.children.flatMap((node) =>
    node.type === 'heading' && node.depth === 1 ? [plainText(node).trim().toLocaleLowerCase('sv')] : [],
  );
  return [
    ...kind.fält
      .filter((key) => front?.[key] === undefined)
      .map((key) => ({
        name: { sv: key, en: key },
        hint: { sv: `Lägg till ${key}: överst i filen.`, en: `Add ${key}: at the top of the file.` },
      })),
    ...kind.rubriker
      .filter((chapter) => !chapters.includes(chapter.trim().toLocaleLowerCase('sv')))
      .map((chapter) => ({
        name: { sv: `kapitlet ${chapter}`, en: `the chapter ${chapter}` },
        hint: { sv: `Lägg till # ${chapter}, och text under.`, en: `Add # ${chapter}, and text below it.` },
      })),
    ...kind.delar
      .filter((part) => !body.children.some((node) => isPart(node, part)))
      .map((part) => ({ name: { sv: part, en: part }, hint: directiveHint(part) })),
  ];
}

/** Whether a node prints a part, by its name in the settings. */
function isPart(node: RootContent, part: string): boolean {
  if (node.type === 'dataTable') return part === `tabell ${node.table.id}`;
  if (node.type === 'followUpPlan') return part === 'uppföljningsplan';
  return node.type === 'analysisTemplate' && part === 'analysmall';
}

function directiveHint(part: string): Text {
  const table = /^tabell (.+)$/.exec(part)?.[1];
  const directive =
    table === undefined ? `::${part === 'analysmall' ? part : 'uppfoljningsplan'}` : `::tabell{#${table}}`;
  return {
    sv: `Skriv ${directive} där den ska stå.`,
    en: `Write ${directive} where it is to stand.`,
  };
}
