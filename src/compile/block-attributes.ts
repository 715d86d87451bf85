import { parseIsoDate } from '../format/date.js';
import type { Report } from '../model/diagnostic.js';
import type { Parameter } from '../model/sources.js';
import { type Directive, originOf } from '../source/markdown.js';
import type { SourceText } from '../source/text.js';
import { nearest } from '../text/suggest.js';
import type { Block } from './block-store.js';
import { attributePlace } from './directives.js';
import { didYouMean, type Remark, reportPlace } from './reporter.js';
import { replaceInString, type Scope } from './values.js';

/** The version a directive asks for; undefined for the newest. */
export function versionOf(node: Directive, source: SourceText, report: Report): number | undefined {
  const written = node.attributes?.version;
  if (written === undefined || written === null) return undefined;
  if (/^[1-9]\d*$/.test(written)) return Number(written);
  reportPlace(report, attributePlace(node, 'version', source), originOf(node), {
    rule: 'block-version',
    message: { sv: `”${written}” är inget versionsnummer.`, en: `“${written}” is no version number.` },
    hint: { sv: 'Skriv ett heltal: version=1', en: 'Write a whole number: version=1' },
  });
  return undefined;
}

/** Attributes of a `::block` directive. */
export interface BlockAttributes {
  options: string[];
  parameters: Record<string, string | number>;
  level?: number;
}

const RESERVED = ['id', 'version', 'nivå', 'tillval'];

/**
 * Reads a `::block` directive against the named block: chosen options, parameters converted to their types with
 * defaults filled in, the requested heading level. Everything that does not fit is reported at its attribute.
 *
 * @param source the file the directive is in
 * @param scope the names its `{{…}}` can use
 * @param locked whether the block is part of a decided text, which a new parameter may not change
 */
export function readBlockAttributes(
  node: Directive,
  block: Block,
  source: SourceText,
  scope: Scope,
  report: Report,
  locked = false,
): BlockAttributes {
  const declared = block.meta.value.parametrar ?? {};
  const result: BlockAttributes = { options: [], parameters: Object.create(null) };
  const fail = (name: string, remark: Remark) =>
    reportPlace(report, attributePlace(node, name, source), originOf(node), remark);
  const evaluate = (name: string) =>
    replaceInString(node.attributes?.[name] ?? '', scope, (remark) => fail(name, remark));

  for (const name of Object.keys(node.attributes ?? {})) {
    if (RESERVED.includes(name) || Object.hasOwn(declared, name)) continue;
    const allowed = [...Object.keys(declared), ...RESERVED.slice(1)];
    fail(name, {
      rule: 'unknown-parameter',
      message: {
        sv: `Blocket ”${block.id}” har ingen parameter ”${name}”.`,
        en: `The block “${block.id}” has no parameter “${name}”.`,
      },
      ...didYouMean(nearest(name, allowed), {
        sv: `Tillåtet här: ${allowed.join(', ')}.`,
        en: `Allowed here: ${allowed.join(', ')}.`,
      }),
    });
  }
  for (const option of (node.attributes?.tillval ?? '').split(/[\s,]+/).filter(Boolean)) {
    const options = Object.keys(block.meta.value.tillval ?? {});
    if (options.includes(option)) result.options.push(option);
    else
      fail('tillval', {
        rule: 'unknown-option',
        message: {
          sv: `Blocket ”${block.id}” har inget tillval ”${option}”.`,
          en: `The block “${block.id}” has no option “${option}”.`,
        },
        ...didYouMean(nearest(option, options), {
          sv: options.length > 0 ? `De som finns är ${options.join(', ')}.` : 'Blocket har inga tillval.',
          en: options.length > 0 ? `There are ${options.join(', ')}.` : 'The block has no options.',
        }),
      });
  }
  for (const [name, parameter] of Object.entries(declared)) {
    const given = node.attributes?.[name];
    if ((given === undefined || given === null) && parameter.förval === undefined) {
      fail('id', {
        rule: 'missing-parameter',
        message: {
          sv: `Blocket ”${block.id}” behöver parametern ”${name}”.`,
          en: `The block “${block.id}” needs the parameter “${name}”.`,
        },
        hint: locked
          ? {
              sv: `Texten är beslutad. Ge parametern den beslutade ordalydelsen som förval, så läses den som förut: ${name}: {typ: ${parameter.typ}, förval: …}`,
              en: `The text is decided. Give the parameter the decided wording as its default, and it reads as before: ${name}: {typ: ${parameter.typ}, förval: …}`,
            }
          : {
              sv: `Skriv ::block{#${block.id} ${name}="…"}${parameter.beskrivning ? `. ${parameter.beskrivning}` : ''}`,
              en: `Write ::block{#${block.id} ${name}="…"}`,
            },
      });
      // The text still uses the name: a value avoids a second diagnostic for the one fault.
      result.parameters[name] = `{{${name}}}`;
      continue;
    }
    const text =
      given === undefined || given === null
        ? replaceInString(defaultText(block, name), scope, (remark) => fail('id', remark))
        : evaluate(name);
    const value = readParameter(text, parameter);
    if (value === undefined) fail(name, wrongParameter(name, text, parameter));
    result.parameters[name] = value ?? text;
  }
  const written = node.attributes?.nivå;
  if (written !== undefined && written !== null) {
    if (/^[1-5]$/.test(written)) result.level = Number(written);
    else
      fail('nivå', {
        rule: 'block-level',
        message: { sv: `”${written}” är ingen rubriknivå.`, en: `“${written}” is no heading level.` },
        hint: { sv: 'Skriv 1 till 5: nivå=2', en: 'Write 1 to 5: nivå=2' },
      });
  }
  return result;
}

/** A parameter's default as it is written: `0123` stays `0123`. */
function defaultText(block: Block, name: string): string {
  const { förval } = block.meta.value.parametrar![name]!;
  const written = typeof förval === 'number' ? block.meta.written(['parametrar', name, 'förval']) : undefined;
  return written ?? String(förval);
}

/** A parameter's value in its type, or undefined when the text is not of that type. */
function readParameter(text: string, parameter: Parameter): string | number | undefined {
  switch (parameter.typ) {
    case 'datum':
      return parseIsoDate(text) ? text : undefined;
    case 'år':
      return /^[12]\d{3}$/.test(text) ? text : undefined;
    case 'tal':
      return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
    case 'val':
      return parameter.val?.includes(text) ? text : undefined;
    default:
      return text;
  }
}

function wrongParameter(name: string, text: string, parameter: Parameter): Remark {
  const wanted = {
    datum: { sv: 'ett datum, ÅÅÅÅ-MM-DD', en: 'a date, YYYY-MM-DD' },
    år: { sv: 'ett år med fyra siffror', en: 'a year of four digits' },
    tal: { sv: 'ett tal', en: 'a number' },
    val: { sv: `ett av ${parameter.val?.join(', ')}`, en: `one of ${parameter.val?.join(', ')}` },
    text: { sv: 'text', en: 'text' },
  }[parameter.typ];
  return {
    rule: 'parameter-type',
    message: {
      sv: `Parametern ”${name}” ska vara ${wanted.sv}, men är ”${text}”.`,
      en: `The parameter “${name}” should be ${wanted.en}, but is “${text}”.`,
    },
    ...didYouMean(nearest(text, parameter.val ?? [])),
  };
}
