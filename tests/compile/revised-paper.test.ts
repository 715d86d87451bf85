import { expect, it } from 'vitest';
import { compareMeta, isMetaChanged } from '../../src/compare/meta.js';
import { MarkedEdit } from '../../src/edit/marked-edit.js';
import { decidedText } from '../../src/lock/decided-text.js';
import { markdownOf } from '../../src/lock/print-text.js';
import { rollFrontMatter } from '../../src/new/roll-front-matter.js';
import { YearShift } from '../../src/new/year-shift.js';
import { renderPrint } from '../../src/render/index.js';
import { sourceText } from '../../src/source/text.js';
import { commissionOf, options, theme } from '../render/support.js';
import { frontMatter } from '../support/workspace.js';

const DECISION = { beslut: '[{slag: beslut, datum: 2024-10-23, paragraf: 330}]' };
const REVISED = { 'handling-reviderad': '2024-10-02' };
const of = (lines: Record<string, string>) => commissionOf('# A\n', {}, frontMatter(lines));

it('stands under the decision that it came before, and in a draft that has none', () => {
  const rows = (lines: Record<string, string>) => {
    const page = renderPrint(of(lines), theme, options);
    return [...page.matchAll(/datetime="(2024-[\d-]+)">/g)].map(([, date]) => date);
  };
  expect(rows({ ...DECISION, ...REVISED })).toEqual(['2024-10-23', '2024-10-02']);
  expect(rows({ ...REVISED, status: 'utkast' })).toEqual(['2024-10-02']);
});

it('is part of what is decided and compared', () => {
  const [without, revised] = [of(DECISION), of({ ...DECISION, ...REVISED })];
  const title = (commission: ReturnType<typeof of>) => decidedText(commission, 'u.md').parts.get('titel');
  expect(title(revised)).not.toBe(title(without));
  expect(markdownOf(revised, 'u.md')).toContain('\n\nReviderat 2024-10-02\n\n');
  const changed = compareMeta(without.meta, revised.meta).filter(isMetaChanged);
  expect(changed).toMatchObject([{ label: 'Handlingen reviderad', new: '2\u00a0oktober 2024' }]);
});

it('is not taken over to a new year', () => {
  const written = `${frontMatter({ ...DECISION, ...REVISED })}# A\n`;
  const edit = new MarkedEdit(sourceText('uppdrag.md', written));
  const period = { från: '2025-01-01', till: '2027-12-31' };
  rollFrontMatter(edit, new YearShift(period, 2028));
  const rolled = edit.bytes(new TextEncoder().encode(written));
  expect(new TextDecoder().decode(rolled)).not.toMatch(/reviderad|2024-10/);
});

it('lets an extended commission say what it is where it has no title of its own', () => {
  const { titel, kortTitel } = of({ typ: 'utökat' }).meta;
  expect(titel).toBe('Utökat uppdrag 2025–2027');
  expect(kortTitel).toBe('Utökat uppdrag 2025–2027 till styrelsen för Regionhälsan');
  expect(of({ typ: 'utökat', titel: 'Uppdrag om jour' }).meta.titel).toBe('Uppdrag om jour');
});
