import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { formatDate } from '../../format/date.js';
import { askedBy, type Form, type FormRow, type FormSection } from '../form.js';
import { ANSWER_COLUMNS, type AnswerColumn, workbookKey } from './columns.js';

/** Name of the sheet with the answers. */
const ANSWERS = 'Svar';
/** Name of the sheet with the analysis template. */
const ANALYSIS = 'Analys';
/** Name of the sheet that says who answers, and how. */
const GUIDE = 'Läs först';
/** Name of the hidden sheet that says what the form asked. */
const ASKED = 'uppdrag';

/** Labels of the cells of the guide that are filled in, each left of its cell. */
export const SENDER_LABEL = 'Lämnat av (namn och roll)';
/** The same for the reason of a correction. */
export const REASON_LABEL = 'Skäl, om det är en rättelse';

/** Colour of the cells to write in: what has it is not locked. */
const OPEN = 'FFFFF8DC';
/** Colour of cells that a row does not ask for. */
const CLOSED = '#EDEFF2';
/** The earliest time that a ZIP file can hold, in every time zone: a form contains no clock. */
const TIME = new Date(1980, 0, 1);
/** Longest piece of text in a cell. */
const PIECE = 30_000;

/**
 * A form as a workbook: a guide, the answers with drop-downs, locked cells and hidden keys, and the questions of the
 * analysis template. The same form gives the same bytes.
 */
export async function writeWorkbook(form: Form): Promise<Uint8Array> {
  const rows = form.parts.flatMap((part) => part.rows.map((row) => ({ part, row })));
  const analyses = form.parts.filter(({ analysis }) => analysis);
  const sheets = [
    { sheet: GUIDE, columns: [{ width: 30 }, { width: 70 }], data: guideRows(form) },
    {
      sheet: ANSWERS,
      columns: ANSWER_COLUMNS.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: [
        ANSWER_COLUMNS.map(({ heading }) => head(heading)),
        ...rows.map(({ part, row }) => {
          const cells = ANSWER_COLUMNS.map((column) => answerCell(column, part, row));
          return tall(
            cells,
            ANSWER_COLUMNS.map(({ width }) => width),
          );
        }),
      ],
    },
    ...(analyses.length > 0
      ? [
          {
            sheet: ANALYSIS,
            columns: analysisWidths(analyses),
            stickyRowsCount: 0,
            data: analysisRows(analyses),
          },
        ]
      : []),
    { sheet: ASKED, columns: [{ width: 40 }], data: askedRows(form) },
  ];
  const workbook = await writeExcelFile(sheets, { fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  const files = unzipSync(workbook);
  const text = (name: string, change: (xml: string) => string) => {
    files[name] = strToU8(change(strFromU8(files[name]!)));
  };
  text('xl/styles.xml', unlocked);
  text('xl/workbook.xml', (xml) => xml.replace(`name="${ASKED}"/>`, `name="${ASKED}" state="hidden"/>`));
  for (const [index, { sheet }] of sheets.entries()) {
    text(`xl/worksheets/sheet${index + 1}.xml`, (xml) => {
      const guarded = protectedSheet(xml);
      return sheet === ANSWERS
        ? withAnswerParts(
            guarded,
            rows.map(({ row }) => row),
          )
        : guarded;
    });
  }
  return zipSync(files, { mtime: TIME });
}

function guideRows({ reporter, occasion, dag, parts, id }: Form): Cell[][] {
  const count = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const line = (value: string, more: object = {}): Cell[] => [
    {
      value,
      type: String,
      wrap: true,
      alignVertical: 'top',
      columnSpan: 2,
      height: LINE * linesOf(value, 96) + ('fontSize' in more ? 10 : 0),
      ...more,
    },
    null,
  ];
  const fact = (label: string, value: string): Cell[] => [
    { value: label, type: String, fontWeight: 'bold', alignVertical: 'top' },
    { value, type: String, wrap: true, alignVertical: 'top', height: LINE * linesOf(value, 68) },
  ];
  return [
    line(`Uppföljning ${occasion}`, { fontSize: 16, fontWeight: 'bold' }),
    fact('Uppgiftslämnare', reporter),
    fact('Perioden slutar', formatDate(dag).replaceAll('\u00a0', ' ')),
    fact('Frågor', `${count}, i ${parts.length} uppdrag: ${parts.map(({ titel }) => titel).join('; ')}`),
    fact('Formulärets nummer', id),
    [],
    [
      { value: SENDER_LABEL, type: String, fontWeight: 'bold' },
      { value: '', type: String, backgroundColor: `#${OPEN.slice(2)}`, bottomBorderStyle: 'thin' },
    ],
    [
      { value: REASON_LABEL, type: String, fontWeight: 'bold' },
      { value: '', type: String, backgroundColor: `#${OPEN.slice(2)}`, bottomBorderStyle: 'thin' },
    ],
    [],
    line('Så fyller du i', { fontWeight: 'bold', fontSize: 13 }),
    line(
      `Skriv i de gula cellerna på bladet ${ANSWERS}. En rad är en fråga. Grå celler behövs inte för den raden.`,
    ),
    line(
      'Andelar: skriv 87,3 för 87,3 %, eller täljare och nämnare, så räknas andelen ut exakt. Skriv inte 0,873.',
    ),
    line(
      'Är talet ungefärligt skriver du ca före. Är det dolt för att det är litet skriver du till exempel <5.',
    ),
    line(
      'Redovisningar och kommentarer skrivs i den sista kolumnen. Finns inget att lämna lämnar du raden tom.',
    ),
    ...(parts.some(({ analysis }) => analysis)
      ? [line(`Svara också på frågorna på bladet ${ANALYSIS}.`)]
      : []),
    line(
      'Ändra inte blad, rader eller kolumner. Spara filen som Excel-arbetsbok (.xlsx) och skicka tillbaka den.',
    ),
  ];
}

function head(value: string): Cell {
  return {
    value,
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E8EEF4',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#5B6B7B',
    wrap: true,
    alignVertical: 'top',
  };
}

function answerCell({ key, open }: AnswerColumn, part: FormSection, row: FormRow): Cell {
  const shown: Partial<Record<AnswerColumn['key'], string>> = {
    nyckel: workbookKey(part.uppdrag, row),
    uppdrag: part.titel,
    var: row.where,
    fråga: row.question,
    mål: row.target,
    tidigare: row.previous,
    enhet: row.row.måttenhet ?? '',
  };
  const base = { type: String, value: shown[key] ?? '', wrap: true, alignVertical: 'top' as const };
  if (!open) return base;
  return { ...base, backgroundColor: open(row.row) ? `#${OPEN.slice(2)}` : CLOSED, ...BORDERS };
}

/** Height of a line of text, in points. */
const LINE = 15;

/** A row as high as its tallest text: a spreadsheet that opens the file does not reckon that by itself. */
function tall(cells: Cell[], widths: readonly number[]): Cell[] {
  const lines = cells.map((cell, index) => {
    const value = cell && typeof cell === 'object' && 'value' in cell ? String(cell.value ?? '') : '';
    // The first column is hidden.
    return index === 0 ? 1 : linesOf(value, widths[index]!);
  });
  const height = LINE * Math.max(2, ...lines);
  return cells.map((cell) => (cell && typeof cell === 'object' ? { ...cell, height } : cell));
}

/** Lines that a text takes in a column, words kept whole, with a little to spare. */
function linesOf(text: string, width: number): number {
  const room = width * 0.95;
  return text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.08) / room)), 0);
}

const BORDERS = { borderStyle: 'thin', borderColor: '#C9CED6' } as const;

function analysisWidths(parts: readonly FormSection[]): { width: number }[] {
  const most = Math.max(...parts.map(({ analysis }) => analysis!.columns.length));
  return Array.from({ length: most }, (_, index) => ({ width: index === 0 ? 28 : 46 }));
}

function analysisRows(parts: readonly FormSection[]): Cell[][] {
  return parts.flatMap(({ titel, uppdrag, analysis }) => [
    [{ value: `${analysis!.title}: ${titel}`, type: String, fontWeight: 'bold', fontSize: 13 } as Cell],
    [...analysis!.columns.map(head)],
    ...analysis!.areas.map((area) => [
      { value: area, type: String, wrap: true, alignVertical: 'top' } as Cell,
      ...analysis!.columns.slice(1).map(
        (): Cell => ({
          value: '',
          type: String,
          wrap: true,
          alignVertical: 'top',
          backgroundColor: `#${OPEN.slice(2)}`,
          height: 60,
          ...BORDERS,
        }),
      ),
    ]),
    [{ value: uppdrag, type: String, textColor: '#FFFFFF' } as Cell],
    [],
  ]);
}

/** Questions of the form, kept so that it can be told whether it still does. */
function askedRows(form: Form): Cell[][] {
  const asked = JSON.stringify(askedBy(form));
  const pieces: string[] = [];
  for (let at = 0; at < asked.length; at += PIECE) pieces.push(asked.slice(at, at + PIECE));
  return [form.id, ...pieces].map((value) => [{ value, type: String }]);
}

/** Everything but the cells to write in is locked: the style of those says that they are not. */
function unlocked(xml: string): string {
  const fills = [...xml.matchAll(/<fill>.*?<\/fill>/g)];
  const open = fills.findIndex(([fill]) => fill.includes(OPEN));
  return xml.replace(/<xf ([^>]*)>(.*?)<\/xf>/g, (whole, attributes: string, content: string) =>
    attributes.includes(`fillId="${open}"`)
      ? `<xf ${attributes} applyProtection="1">${content}<protection locked="0"/></xf>`
      : whole,
  );
}

function protectedSheet(xml: string): string {
  return onOnePageWide(xml).replace(
    '</sheetData>',
    '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" autoFilter="0"/>',
  );
}

/** A form that is printed is as wide as a landscape page. */
function onOnePageWide(xml: string): string {
  const setup = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  return xml
    .replace(/<pageSetup [^>]*\/>/, '')
    .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</worksheet>', `${setup}</worksheet>`);
}

/** Hidden keys and drop-downs. A spreadsheet does not check what is pasted: what comes back is checked anyway. */
function withAnswerParts(xml: string, rows: readonly FormRow[]): string {
  const validations = ANSWER_COLUMNS.flatMap(({ key, open }, column) => {
    if (!open || key === 'text') return [];
    const letter = String.fromCharCode(65 + column);
    const cells = rows.flatMap(({ row }, index) => (open(row) ? [`${letter}${index + 2}`] : []));
    return cells.length === 0 ? [] : [validation(key, cells)];
  });
  const hidden = xml.replace(/<col min="1" max="1"/, '<col min="1" max="1" hidden="1"');
  if (validations.length === 0) return hidden;
  const markup = `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
  const after = /<\/mergeCells>|<sheetProtection [^>]*\/>/g;
  const last = [...hidden.matchAll(after)].at(-1)!;
  const end = last.index + last[0].length;
  return hidden.slice(0, end) + markup + hidden.slice(end);
}

function validation(key: AnswerColumn['key'], cells: readonly string[]): string {
  const common = `allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="${cells.join(' ')}"`;
  if (key === 'svar') {
    return `<dataValidation type="list" errorTitle="Ja eller nej" error="Välj Ja eller Nej." ${common}><formula1>"Ja,Nej"</formula1></dataValidation>`;
  }
  if (key === 'värde') {
    // Only a hint: ca 12 and &lt;5 are allowed.
    return `<dataValidation type="none" promptTitle="Värde" prompt="Ett tal, utan enhet. Ca 12 och &lt;5 går också." ${common}/>`;
  }
  return `<dataValidation type="decimal" operator="greaterThanOrEqual" errorTitle="Antal" error="Skriv ett antal, 0 eller mer." ${common}><formula1>0</formula1></dataValidation>`;
}
