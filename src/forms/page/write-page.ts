import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { TEMPLATES } from '../../files/program.js';
import { formatDate } from '../../format/date.js';
import { askedBy, type Form } from '../form.js';
import { answerName } from '../names.js';
import { ANSWER_COLUMNS } from '../workbook/columns.js';

const FOLDER = join(TEMPLATES, 'formular');

/**
 * A form as one page that needs nothing else: no network, no server. It saves the answers as a file, which is read by
 * {@link deliverPage}. The same form gives the same bytes.
 */
export function writePage(form: Form): string {
  const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
  const open = (key: string) => ANSWER_COLUMNS.find((column) => column.key === key)!.open!;
  const page = Handlebars.create().compile(read('formular.hbs'), { strict: true, preventIndent: true });
  const { id, occasion, reporter, dag, parts } = form;
  const data = { id, fråga: askedBy(form), fil: answerName(form) };
  return page({
    id,
    occasion,
    reporter,
    dag: formatDate(dag),
    count: parts.reduce((sum, { rows }) => sum + rows.length, 0),
    css: read('formular.css'),
    js: read('formular.js'),
    // Nothing in the data can end the element it is in.
    data: JSON.stringify(data).replaceAll('<', '\\u003c'),
    parts: parts.map(({ uppdrag, titel, rows, analysis }, part) => ({
      key: `d${part}`,
      uppdrag,
      titel,
      analysis: analysis && {
        title: analysis.title,
        areas: analysis.areas,
        questions: analysis.columns.slice(1),
      },
      rows: rows.map(({ name, row, where, question, target, previous }, index) => ({
        key: `d${part}r${index}`,
        name,
        where,
        question,
        target,
        previous,
        unit: row.måttenhet ?? '',
        value: open('värde')(row),
        share: open('täljare')(row),
        yesNo: open('svar')(row),
        narrative: row.slag === 'redovisning',
      })),
    })),
  });
}
