import type { Link, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { PlanHead } from '../../model/plan-columns.js';
import { visit } from '../../model/visit.js';
import { yamlIn } from '../../passages/yaml-in.js';
import { originOf, placeOf } from '../../source/markdown.js';
import { fileStart } from '../../source/read-problem.js';
import type { YamlPath } from '../../source/yaml.js';
import { type CheckContext, defineCheck } from '../check.js';

/** Link texts that say nothing when a screen reader lists the links of a page. */
const SAYS_NOTHING =
  /^(?:(?:klicka |läs |se |tryck )?(?:här|hit|mer|vidare|mera)|länk(?:en)?|läs mer här|here|click here|link|more)[.…]?$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

export default defineCheck({
  id: 'accessibility',
  severity: 'error',
  ofWords: true,
  title: { sv: 'Tillgänglighet', en: 'Accessibility' },
  about: {
    sv: 'Det som ett tillgängligt dokument (PDF/UA, WCAG 2.2 AA) inte kan vara utan och som bara den som skriver vet: bildens beskrivning, kolumnernas rubriker och vad en länk leder till. En tabells första kolumn får sakna rubrik när den bara har radernas namn. Bilder granskas när de läses. Rubriknivåer som hoppas över hör till kontrollen outline.',
    en: 'What an accessible document (PDF/UA, WCAG 2.2 AA) cannot be without and only whoever writes knows: the description of an image, the heads of columns, and where a link leads. The first column of a table may be without a head when it only names the rows. Images are looked at when they are read. Skipped heading levels belong to the check outline.',
  },
  examples: [
    {
      shows: 'Länkar som inte säger vart de leder.',
      body: 'Anmäl dig [här](https://example.se/anmalan), [](https://example.se) eller <https://example.se/om>.\n',
      expect: [
        '1:11-1:44 Länktexten ”här” säger inte vart länken leder.',
        '1:46-1:68 Länken har ingen text.',
        '1:75-1:98 Länktexten är en webbadress.',
      ],
    },
    {
      shows: 'En tabell utan rubrikrad och en där en kolumn saknar rubrik.',
      body: '|  |  |\n| --- | --- |\n| Borås | 50 |\n\n| Ort |  |\n| --- | --- |\n| Skene | 10 |\n',
      expect: ['1:1-1:8 Tabellen har ingen rubrikrad.', '5:7-5:11 Kolumn 2 har ingen rubrik.'],
    },
    {
      shows: 'En kolumn i en datatabell saknar rubrik.',
      body: '::tabell{#platser}\n',
      files: {
        'tabeller/platser.yaml':
          "titel: Platser\nkolumner:\n  - {id: ort, rubrik: ''}\n  - {id: antal, rubrik: '', typ: tal}\nrader:\n  - {ort: Borås, antal: 50}\n",
      },
      expect: ['tabeller/platser.yaml:4:25-4:27 Kolumnen ”antal” har ingen rubrik.'],
    },
    {
      shows: 'Länkar och tabeller som säger vad de är.',
      body: '[Anmälan till kursen](https://example.se/anmalan) eller <info@example.se>. Läs mer i [Krav- och kvalitetsboken](https://example.se/kok).\n\n|  | 2026 |\n| --- | --- |\n| Borås | 50 |\n',
      expect: [],
    },
  ],
  run(context) {
    const { body, footnotes } = context.commission;
    const all: Root = { type: 'root', children: [...body.children, ...footnotes] };
    visit(all, (node) => {
      if (node.type === 'link') checkLink(node, context);
      else if (node.type === 'table') checkTable(node, context);
      else if (node.type === 'dataTable') checkColumns(node.table, context);
      else if (node.type === 'followUpPlan') checkPlanHeads(context);
    });
  },
});

function checkLink(link: Link, { report }: CheckContext): void {
  const text = textOf(link).trim();
  const image = link.children.some(({ type }) => type === 'image');
  const place = placeOf(link);
  const origin = originOf(link);
  if (text === '' && !image) {
    report({
      place,
      origin,
      message: { sv: 'Länken har ingen text.', en: 'The link has no text.' },
      hint: {
        sv: 'Skriv vart länken leder mellan hakparenteserna: [Krav- och kvalitetsboken](https://…).',
        en: 'Write where the link leads between the brackets: [Krav- och kvalitetsboken](https://…).',
      },
    });
  } else if (SAYS_NOTHING.test(text)) {
    report({
      place,
      origin,
      severity: 'warning',
      message: {
        sv: `Länktexten ”${text}” säger inte vart länken leder.`,
        en: `The link text “${text}” does not say where the link leads.`,
      },
      hint: {
        sv: 'Låt sidans eller dokumentets namn vara länken.',
        en: 'Let the name of the page or document be the link.',
      },
    });
  } else if (ADDRESS.test(text)) {
    report({
      place,
      origin,
      severity: 'warning',
      message: { sv: 'Länktexten är en webbadress.', en: 'The link text is a web address.' },
      why: {
        sv: 'En skärmläsare läser upp adressen tecken för tecken.',
        en: 'A screen reader reads the address out character by character.',
      },
      hint: {
        sv: `Skriv [sidans namn](${link.url}).`,
        en: `Write [name of the page](${link.url}).`,
      },
    });
  }
}

/** A Markdown table has a first row in any case; it is a head when its cells say something. */
function checkTable(table: Table, { report }: CheckContext): void {
  const [head] = table.children;
  if (!head) return;
  const origin = originOf(table);
  const empty = head.children.map((cell) => textOf(cell).trim() === '');
  if (empty.every(Boolean)) {
    report({
      place: placeOf(head),
      origin,
      message: { sv: 'Tabellen har ingen rubrikrad.', en: 'The table has no head.' },
      hint: {
        sv: 'Skriv kolumnernas rubriker i tabellens första rad.',
        en: 'Write the heads of the columns in the first row of the table.',
      },
    });
    return;
  }
  for (const [index, cell] of head.children.entries()) {
    if (index === 0 || !empty[index]) continue;
    report({
      place: placeOf(cell),
      origin,
      message: { sv: `Kolumn ${index + 1} har ingen rubrik.`, en: `Column ${index + 1} has no head.` },
      hint: WRITE_HEAD,
    });
  }
}

const WRITE_HEAD = {
  sv: 'Skriv vad kolumnen innehåller.',
  en: 'Write what the column holds.',
};

type DataTable = CheckContext['commission']['tables'][number];

function checkColumns({ file, kolumner }: DataTable, context: CheckContext): void {
  for (const [index, { id, rubrik }] of kolumner.entries())
    if (index > 0 && rubrik.trim() === '') reportColumn(id, file, ['kolumner', index, 'rubrik'], context);
}

function checkPlanHeads(context: CheckContext): void {
  const { plan } = context.commission;
  if (!plan) return;
  for (const [key, rubrik] of Object.entries(plan.tabellhuvud) as [keyof PlanHead, string][])
    if (key !== 'område' && rubrik.trim() === '') reportColumn(key, plan.file, ['tabellhuvud', key], context);
}

function reportColumn(id: string, file: string, path: YamlPath, { source, report }: CheckContext): void {
  report({
    place: yamlIn(source(file))?.place(path) ?? fileStart(file),
    message: { sv: `Kolumnen ”${id}” har ingen rubrik.`, en: `The column “${id}” has no head.` },
    hint: WRITE_HEAD,
  });
}
