import { expect, it } from 'vitest';
import { fieldText } from '../../../src/compile/read-fields.js';
import { compileTables, type TableInput } from '../../../src/compile/tables/index.js';
import type { Report } from '../../../src/model/diagnostic.js';
import type { Rad } from '../../../src/model/sources.js';
import { sourceText } from '../../../src/source/text.js';
import { processorTime } from '../../support/processor-time.js';

const source = sourceText('t.yaml', '');

/** A table of groups of fifty rows, every total written, as it is after parsing. */
function bigTable(groups: number): TableInput {
  const row = (number: number): Rad => ({ post: 'Rad', a: number, b: 0.1, ab: number + 0.1 });
  const rader: Rad[] = Array.from({ length: groups }, () => ({
    post: 'Grupp',
    a: 1225,
    rader: Array.from({ length: 50 }, (_, index) => row(index)),
  }));
  const value: TableInput['yaml']['value'] = {
    titel: 'Stor',
    summering: 'underrader',
    kolumner: [
      { id: 'post', rubrik: '' },
      { id: 'a', rubrik: 'A', typ: 'tal' },
      { id: 'b', rubrik: 'B', typ: 'belopp' },
      { id: 'ab', rubrik: 'A och B', typ: 'tal', 'summa-av': ['a', 'b'] },
    ],
    rader: [...rader, { post: 'Summa', slag: 'summa', a: groups * 1225, b: groups * 5 }],
  };
  return {
    id: 't',
    yaml: { file: 't.yaml', value, source, place: () => source.place(0, 0), written: () => undefined },
  };
}

function time(input: TableInput): number {
  return processorTime(() => {
    const problems: string[] = [];
    const report: Report = ({ message }) => problems.push(message.en);
    compileTables([input], report, (source) => fieldText(undefined, source, report));
    expect(problems).toEqual([]);
  });
}

it('a table takes time in proportion to its rows', () => {
  const small = time(bigTable(40));
  const large = time(bigTable(160));
  expect(large / small).toBeLessThan(10);
});
