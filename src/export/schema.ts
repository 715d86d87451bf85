import { blockSheet } from './blocks.js';
import { calendarSheet } from './calendar.js';
import { indicatorSheet } from './indicators.js';
import type { ExportKind } from './json.js';
import type { SheetColumn } from './sheet.js';
import { cellSheet } from './tables.js';

const ABOUT: Record<ExportKind, [title: string, about: string, columns: readonly SheetColumn[]]> = {
  indikatorer: ['Indikatorer', 'En rad per indikator och mål.', indicatorSheet([]).columns],
  tabeller: ['Tabeller', 'En rad per cell som inte är tom.', cellSheet([]).columns],
  block: ['Block', 'En rad per uppdrag och block det använder.', blockSheet([]).columns],
  kalender: ['Kalender', 'En rad per dag och indikator som följs upp då.', calendarSheet([]).columns],
};

/** Generates `schema/export.schema.json` from the columns; a test proves it current. */
export function exportSchema(): unknown {
  const kinds = Object.keys(ABOUT) as ExportKind[];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://uppdrag.example/schema/export.schema.json',
    title: 'Export',
    description:
      'Uppgifter ur uppdragen för andra program: det som uppdrag export --format json skriver. Fält kan tillkomma; de som finns ändras inte så länge version är 1.',
    type: 'object',
    required: ['version', 'verktyg', 'slag', 'rader'],
    properties: {
      version: { title: 'Version', description: 'Formatets version.', const: 1 },
      verktyg: {
        title: 'Verktyg',
        description: 'Programmet som gjorde filen.',
        type: 'object',
        required: ['namn', 'version'],
        properties: {
          namn: { title: 'Namn', description: 'Programmets namn.', const: 'uppdrag' },
          version: { title: 'Version', description: 'Programmets version.', type: 'string' },
        },
        additionalProperties: false,
      },
      slag: { title: 'Slag', description: 'Vad filen innehåller.', enum: kinds },
      rader: {
        title: 'Rader',
        description: 'Uppgifterna, i uppdragens ordning. Vad som inte finns utelämnas.',
        type: 'array',
      },
    },
    additionalProperties: false,
    oneOf: kinds.map((kind) => ({
      properties: {
        slag: { title: 'Slag', description: `Filen innehåller ${kind}.`, const: kind },
        rader: {
          title: 'Rader',
          description: ABOUT[kind][1],
          type: 'array',
          items: { $ref: `#/$defs/${kind}` },
        },
      },
    })),
    $defs: Object.fromEntries(kinds.map((kind) => [kind, rowSchema(...ABOUT[kind])])),
  };
}

function rowSchema(title: string, description: string, columns: readonly SheetColumn[]): unknown {
  return {
    title,
    description,
    type: 'object',
    required: columns.filter(({ always }) => always).map(({ key }) => key),
    properties: Object.fromEntries(columns.map((column) => [column.key, fieldSchema(column)])),
    additionalProperties: false,
  };
}

function fieldSchema({ heading, about, type }: SheetColumn): unknown {
  const described = { title: heading, description: about };
  if (type === 'date') return { ...described, type: 'string', format: 'date' };
  return { ...described, type: type === 'text' ? 'string' : type };
}
