import { isDate } from './formats.js';
import type { JsonSchema, JsonType } from './node.js';

/** The probable intention of an editor: YAML to write instead of a value. */
export interface Repair {
  yaml: string;
  /** True when there can be no other meaning, so that a program may make the change. */
  certain: boolean;
}

const YES = /^(?:ja|yes|on|sant|sann|true|j|y)$/i;
const NO = /^(?:nej|no|off|falskt|falsk|false|n)$/i;

/**
 * The value of another type that a value of the wrong type probably stands for.
 *
 * @param written the value as written in the file
 */
export function repairType(schema: JsonSchema, value: unknown, written: string): Repair | undefined {
  const types = [schema.type ?? []].flat();
  const accepts = (...wanted: JsonType[]) => wanted.some((type) => types.includes(type));
  if (accepts('boolean') && typeof value === 'string') {
    if (YES.test(value)) return { yaml: 'true', certain: true };
    if (NO.test(value)) return { yaml: 'false', certain: true };
  }
  if (schema.format === 'date') return repairDate(written);
  if (accepts('string') && (Number.isFinite(value) || typeof value === 'boolean') && fits(schema, written)) {
    return { yaml: `"${written}"`, certain: true };
  }
  if (accepts('number', 'integer') && typeof value === 'string') return repairNumber(value);
  const ofText = schema.items?.type === 'string';
  if (accepts('array') && ofText && typeof value === 'string' && !/[\n,[\]{}]|^-/.test(written)) {
    return { yaml: `[${written}]`, certain: true };
  }
  return undefined;
}

/** Whether a text is what a schema for text asks for. */
function fits(schema: JsonSchema, text: string): boolean {
  if (schema.enum) return schema.enum.includes(text);
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(text);
}

/** A number written the Swedish way (`4 400 209`, `8,5`) or with a word around it (`§ 330`). */
function repairNumber(value: string): Repair | undefined {
  const match =
    /^(?<before>\D*?)(?<number>[-−]?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?)(?<after>\D*)$/u.exec(value);
  if (!match?.groups) return undefined;
  const { before = '', number = '', after = '' } = match.groups;
  const yaml = number
    .replace(/[ \u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return { yaml, certain: before === '' && after === '' };
}

/** The same date written as YYYY-MM-DD, when it is one in another form (`2025-1-5`, `20250105`, `2025/01/05`). */
export function repairDate(value: string): Repair | undefined {
  const match = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(value.trim()) ?? wordDate(value);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const yaml = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(yaml) ? { yaml, certain: true } : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `23 oktober 2024`, as the parts of a match. */
function wordDate(value: string): string[] | undefined {
  const match = /^(?:den )?(\d{1,2}) (\p{L}{3})\p{L}*\.? (\d{4})$/u.exec(value.trim().toLowerCase());
  const month = MONTHS.indexOf(match?.[2] ?? '') + 1;
  return match && month > 0 ? ['', match[3] ?? '', String(month), match[1] ?? ''] : undefined;
}

/** A text that follows a schema's pattern and has the same meaning. */
export function repairPattern(schema: JsonSchema, value: string): Repair | undefined {
  const pattern = new RegExp(schema.pattern ?? '', 'u');
  const candidates = [
    withHyphens(value),
    withHyphens(value.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')),
  ];
  const yaml = candidates.find((candidate) => candidate && pattern.test(candidate));
  return yaml ? { yaml, certain: false } : undefined;
}

function withHyphens(value: string): string {
  return value
    .toLowerCase()
    .replace(/[^a-zåäö0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
