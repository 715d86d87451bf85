import { expect, test } from 'vitest';
import { FrontMatterEdit } from '../../src/edit/front-matter-edit.js';
import { sourceText } from '../../src/source/text.js';

/** The file after an edit. */
function edited(text: string, change: (edit: FrontMatterEdit) => void): string {
  const bytes = new TextEncoder().encode(text);
  const edit = FrontMatterEdit.of(sourceText('uppdrag.md', text, bytes))!;
  change(edit);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(edit.bytes(bytes));
}

const decide = (edit: FrontMatterEdit) => {
  edit.set('status', 'beslutad');
  edit.addDecision({
    slag: 'revidering',
    datum: '2025-03-28',
    paragraf: 85,
    ändring: 'Nytt: logopedi, med mera',
  });
};
const NEW = '{slag: revidering, datum: 2025-03-28, paragraf: 85, ändring: "Nytt: logopedi, med mera"}';

test.each([
  [
    'a list with a comment',
    '---\ntyp: enskilt # så\nstatus:   "utkast"  # ännu\nbeslut:\n  # ett\n  - {slag: beslut, datum: 2024-10-23} # två\nnumrering: true\n---\ntext\n',
    `---\ntyp: enskilt # så\nstatus:   beslutad  # ännu\nbeslut:\n  # ett\n  - {slag: beslut, datum: 2024-10-23} # två\n  - ${NEW}\nnumrering: true\n---\ntext\n`,
  ],
  [
    'a list between brackets',
    '---\nbeslut: [{slag: beslut, datum: 2024-10-23}]\nstatus: utkast\n---\n',
    `---\nbeslut: [{slag: beslut, datum: 2024-10-23}, ${NEW}]\nstatus: beslutad\n---\n`,
  ],
  [
    'decisions on lines of their own',
    '---\nstatus: utkast\nbeslut:\n- slag: beslut\n  datum: 2024-10-23\n---\n',
    `---\nstatus: beslutad\nbeslut:\n- slag: beslut\n  datum: 2024-10-23\n- ${NEW}\n---\n`,
  ],
  ['no decisions', '---\nstatus: utkast\n---\n', `---\nstatus: beslutad\nbeslut:\n  - ${NEW}\n---\n`],
  [
    'a key without decisions',
    '---\nbeslut:\nstatus: utkast\n---\n',
    `---\nbeslut:\n  - ${NEW}\nstatus: beslutad\n---\n`,
  ],
  [
    'an empty list',
    '---\nbeslut: []\nstatus: utkast\n---\n',
    `---\nbeslut:\n  - ${NEW}\nstatus: beslutad\n---\n`,
  ],
  [
    'a byte order mark, line ends of Windows and decomposed letters',
    '\ufeff---\r\na\u0308mne: o\u0308\r\nstatus: utkast\r\n---\r\na\u0308\r\n',
    `\ufeff---\r\na\u0308mne: o\u0308\r\nstatus: beslutad\r\nbeslut:\r\n  - ${NEW}\r\n---\r\na\u0308\r\n`,
  ],
])('a decision is added to %s, and nothing else changes', (_what, before, after) => {
  expect(edited(before, decide)).toBe(after);
});

test.each([
  [
    '  - {slag: revidering, ändring: Ny}',
    '  - {slag: revidering, datum: 2026-01-22, paragraf: 7, ändring: Ny}',
  ],
  [
    '  - slag: revidering # öppen\n    ändring: Ny',
    '  - slag: revidering # öppen\n    datum: 2026-01-22\n    paragraf: 7\n    ändring: Ny',
  ],
  [
    '  - {slag: revidering, datum: 2026-01-01, ändring: Ny}',
    '  - {slag: revidering, paragraf: 7, datum: 2026-01-22, ändring: Ny}',
  ],
])('the open revision is completed: %j', (before, after) => {
  const front = (entry: string) => `---\nstatus: utkast\nbeslut:\n${entry}\nnumrering: true\n---\n`;
  const facts = { datum: '2026-01-22', paragraf: 7 };
  expect(edited(front(before), (edit) => edit.completeDecision(0, facts))).toBe(front(after));
});

test('a registry number comes after the validity, or takes the place of the one there is', () => {
  const set = (edit: FrontMatterEdit) => edit.set('diarienummer', 'OSN 2025-00001');
  expect(
    edited(
      '---\ngiltighet:\n  från: 2026-01-01\n  till: 2026-12-31\n# om status\nstatus: utkast\n---\n',
      set,
    ),
  ).toBe(
    '---\ngiltighet:\n  från: 2026-01-01\n  till: 2026-12-31\ndiarienummer: OSN 2025-00001\n# om status\nstatus: utkast\n---\n',
  );
  expect(edited('---\ndiarienummer: OSN 2024-00001 # fel\nstatus: utkast\n---\n', set)).toBe(
    '---\ndiarienummer: OSN 2025-00001 # fel\nstatus: utkast\n---\n',
  );
});

test('what is no front matter is left to check', () => {
  for (const text of ['', '# Rubrik\n', '---\n- a\n---\n', '---\nstatus: [\n---\n'])
    expect(FrontMatterEdit.of(sourceText('uppdrag.md', text))).toBeUndefined();
});
