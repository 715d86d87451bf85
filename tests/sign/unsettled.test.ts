import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { marksIn, unsettledIn } from '../../src/sign/unsettled.js';
import { drawnSignature } from '../../src/sign/visible/drawn-signature.js';
import { run } from '../support/in-process.js';
import { violations } from '../support/schema.js';
import { SMALL, temporaryFolder, write } from '../support/workspace.js';
import { TestAuthority } from './authority.js';
import { pkcs12File } from './pkcs12-file.js';
import { signed, smallDocument } from './support.js';

const DECIDED = `beslut:
  - {slag: beslut, datum: 2025-10-22, paragraf: 7}`;
const OPEN = `${DECIDED}
  - {slag: revidering, ändring: Fler besök.}`;

let authority: TestAuthority;
let p12: Uint8Array;
beforeAll(async () => {
  authority = await TestAuthority.start();
  const who = await authority.issue('Operativa nämnden', { issuer: authority.issuing });
  p12 = await pkcs12File(who, 'hemligt');
});
afterAll(() => authority.stop());

/** A folder with a built commission in it, beside a seal. */
async function folder(front: string, body: string): Promise<string> {
  const cwd = temporaryFolder();
  write(cwd, {
    'uppdrag/uppdrag.yaml': 'namn: Provregionen\nregler: {unfinished: av}\n',
    'uppdrag/register/organisationer.yaml': SMALL['register/organisationer.yaml']!,
    'uppdrag/2026/norr/uppdrag.md': `---
typ: enskilt
från: osn
till: norr
giltighet: {från: 2026-01-01, till: 2026-12-31}
${front}
---
# Mål

${body}
`,
    'sigill.p12': p12,
    losen: 'hemligt\n',
    'rot.pem': authority.root.certificate.node.toString(),
  });
  const { code, stderr, stdout } = await run(['build', '--root', 'uppdrag'], { cwd });
  expect(code, stdout + stderr).toBe(0);
  return cwd;
}

const PDF = 'build/2026/norr/norr.pdf';
const SIGNED = 'build/2026/norr/norr-signerad.pdf';
const SIGN = ['sign', PDF, '--p12', 'sigill.p12', '--password-file', 'losen'];
const VERIFY = ['verify', SIGNED, '--trust', 'rot.pem'];

describe('a text that looks like a mark', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const marks = (file: string, text: string) =>
    marksIn(file, bytes(text)).map(({ mark, line }) => `${mark} ${line}`);

  test('is none when a comment beside it says so, with a reason', () => {
    const comment = 'uppdrag-ignore unfinished: så heter blanketten';
    expect(marks('a.md', `Text.\n\n<!-- ${comment} -->\nBlankett XXX\nfylls i, TBD.\n`)).toEqual([]);
    expect(marks('a.yaml', `# ${comment}\n# mer\nnamn: Blankett XXX\n`)).toEqual([]);
    expect(marks('a.yaml', `namn: Blankett XXX # ${comment}\n`)).toEqual([]);
  });

  test('is one without a reason, elsewhere, and when it can be nothing else', () => {
    const comment = '<!-- uppdrag-ignore unfinished: så heter blanketten -->';
    expect(marks('a.md', '<!-- uppdrag-ignore unfinished: -->\nBlankett XXX\n')).toEqual(['XXX 2']);
    expect(marks('a.md', `${comment}\nText.\n\nBlankett XXX\n`)).toEqual(['XXX 4']);
    expect(marks('a.md', `${comment}\nATT GÖRA: allt\n`)).toEqual(['ATT GÖRA 2']);
    expect(marks('a.yaml', `# ${comment}\na: b\nnamn: XXX\n`)).toEqual(['XXX 3']);
  });
});

describe('not signed unless it is asked for, and then it says what it is', () => {
  test.each([
    [
      'a draft',
      'status: utkast',
      'Fler besök.',
      'Utkast, inte beslutat',
      true,
      0,
      'är ett utkast, inte beslutat.',
    ],
    [
      'an open revision',
      `status: utkast\n${OPEN}`,
      'Fler besök.',
      'Utkast, inte beslutat',
      true,
      0,
      'är ett utkast, inte beslutat.',
    ],
    [
      'a draft with marks',
      'status: utkast # ATT GÖRA: besluta',
      'Ramen är ATT GÖRA kronor.',
      'Utkast, inte beslutat',
      true,
      2,
      'är ett utkast, inte beslutat: 2 ställen är märkta ATT GÖRA eller liknande, det första i 2026/norr/uppdrag.md:6.',
    ],
    [
      'a decided text with a mark that no check was to find',
      `status: beslutad\ndiarienummer: OSN 2025-00186\n${DECIDED}`,
      '<!-- TODO: fråga -->\n\nFler besök.',
      'Inte färdigt, något återstår',
      false,
      1,
      'är inte färdig: 1 ställe är märkt TODO eller liknande, det första i 2026/norr/uppdrag.md:13.',
    ],
  ])('%s', async (_, front, body, reason, draft, marks, message) => {
    const cwd = await folder(front, body);
    const refused = await run(SIGN, { cwd });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr.replace(/\s+/g, ' ')).toContain(message);
    expect(() => readFileSync(join(cwd, SIGNED))).toThrow('ENOENT');

    expect(await run([...SIGN, '--draft', '--reason', 'Granskat'], { cwd })).toMatchObject({
      code: 0,
      stderr: '',
    });
    const report = await run(VERIFY, { cwd });
    expect(report.code).toBe(0);
    expect(report.stdout).toContain(`Skäl: ${reason}. Granskat`);
    expect(report.stdout).toMatch(
      draft ? /Dokumentet: utkast, inte beslutat/ : /Dokumentet: 1 märke för det som återstår/,
    );
    const json = JSON.parse((await run([...VERIFY, '--format', 'json'], { cwd })).stdout);
    expect(violations('underskrifter', json)).toEqual([]);
    expect(json.files[0].unsettled.draft).toBe(draft);
    expect(json.files[0].unsettled.marks).toHaveLength(marks);
    // One more signature is one more that says so.
    const again = ['sign', SIGNED, ...SIGN.slice(2)];
    expect((await run(again, { cwd })).code).toBe(2);
  });
});

test('a decided document says nothing of drafts, whatever is asked for', async () => {
  const document = await smallDocument();
  expect(unsettledIn(document)).toBeUndefined();
  const cwd = temporaryFolder();
  write(cwd, {
    'a.pdf': document,
    'sigill.p12': p12,
    losen: 'hemligt\n',
    'rot.pem': authority.root.certificate.node.toString(),
  });
  expect((await run(['sign', 'a.pdf', ...SIGN.slice(2), '--draft'], { cwd })).code).toBe(0);
  const { stdout, code } = await run(['verify', 'a-signerad.pdf', '--trust', 'rot.pem'], { cwd });
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/Skäl|tkast|Dokumentet/);
});

test('the drawing is asked to show the state', async () => {
  const cwd = await folder('status: utkast', 'Fler besök.');
  const who = await authority.issue('Åsa', { issuer: authority.issuing });
  const drawn = drawnSignature({ signer: 'Åsa', date: new Date(0), reason: 'Granskat' }, 0);
  const asked: unknown[] = [];
  const visible: typeof drawn = {
    ...drawn,
    drawing: (unsettled) => {
      asked.push(unsettled);
      return drawn.drawing(unsettled);
    },
  };
  await signed(authority, readFileSync(join(cwd, PDF)), who, 'B-B', { visible, draft: true });
  expect(asked).toEqual([{ isDraft: true, marks: [] }]);
});
