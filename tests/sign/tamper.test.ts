import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Dictionary, Name, type Reference } from '../../src/pdf-syntax/values.js';
import { addField } from '../../src/sign/pdf/add-field.js';
import { laterChanges } from '../../src/sign/pdf/later-changes.js';
import { pageReferences } from '../../src/sign/pdf/pages.js';
import { Revision } from '../../src/sign/pdf/revision.js';
import { signatureFields } from '../../src/sign/pdf/signature-fields.js';
import { dictionary, stream, Update } from '../../src/sign/pdf/update.js';
import { type Identity, TestAuthority, years } from './authority.js';
import { changedAt, codes, signed, smallDocument, verified } from './support.js';

let authority: TestAuthority;
let document: Uint8Array;
let who: Identity;
/** The same document on every level. */
let archived: Uint8Array;
let lasting: Uint8Array;

beforeAll(async () => {
  [authority, document] = await Promise.all([TestAuthority.start(), smallDocument()]);
  who = await authority.issue('Åsa Öberg', { issuer: authority.issuing });
  archived = await signed(authority, document, who, 'B-LTA');
  lasting = await signed(authority, document, who, 'B-LT');
});
afterAll(() => authority.stop());

describe('single bytes', () => {
  test('each of 200 changes spread over an archived document is found', async () => {
    expect((await verified(authority, archived)).isWell).toBe(true);
    const missed: number[] = [];
    const found = new Set<string>();
    for (let count = 0; count < 200; count++) {
      const offset = Math.floor((count * archived.length) / 200);
      const report = await verified(authority, changedAt(archived, offset, 1 << (count % 8)));
      for (const code of codes(report)) found.add(code);
      if (report.isWell) missed.push(offset);
    }
    expect(missed).toEqual([]);
    expect([...found]).toEqual(expect.arrayContaining(['digest-mismatch', 'malformed']));
  }, 300_000);

  test('each of 60 changes in validation data that nothing signs is found', async () => {
    const { end } = signatureFields(new Revision(lasting))[0]!;
    expect(end).toBeLessThan(lasting.length);
    const missed: number[] = [];
    for (let count = 0; count < 60; count++) {
      const offset = end + Math.floor((count * (lasting.length - end)) / 60);
      if ((await verified(authority, changedAt(lasting, offset, 1 << (count % 8)))).isWell)
        missed.push(offset);
    }
    expect(missed).toEqual([]);
  });

  test('damaged validation data are named, and the signature is still judged', async () => {
    const { end } = signatureFields(new Revision(lasting))[0]!;
    const content = Buffer.from(lasting).indexOf('stream\n', end) + 40;
    const report = await verified(authority, changedAt(lasting, content), { online: true });
    expect(report.problems.map(({ code }) => code)).toContain('validation-data');
    expect(report.signatures[0]).toMatchObject({ signer: { name: 'Åsa Öberg' } });
  });

  test('white space and the case of a digit count as well', async () => {
    const { end, range } = signatureFields(new Revision(lasting))[0]!;
    const text = Buffer.from(lasting).toString('latin1');
    const space = text.indexOf(' ', end + 20);
    expect(codes(await verified(authority, changedAt(lasting, space, 0x20)))).toContain('not-covered');
    const letter = range[1]! + 1 + text.slice(range[1]! + 1).search(/[a-f]/);
    expect(codes(await verified(authority, changedAt(lasting, letter, 0x20)))).toContain('malformed');
  });
});

/** The document after an update that anybody could append. */
function updated(file: Uint8Array, change: (update: Update) => void): Uint8Array {
  const update = new Update(new Revision(file));
  change(update);
  return update.write().bytes;
}

/** What stands in the first signature's problems, in English. */
async function saidOfFirst(file: Uint8Array): Promise<string> {
  const { signatures, isWell } = await verified(authority, file);
  expect(isWell).toBe(false);
  expect(signatures[0]!.verdict).toBe('invalid');
  return signatures[0]!.problems.map(({ code, text }) => `${code}: ${text.en}`).join('\n');
}

describe('an update that was appended', () => {
  test('to a page is named with the page', async () => {
    const file = updated(archived, (update) => {
      const page = pageReferences(update.base)[2]!;
      const content = update.add(
        stream(deflateSync(Buffer.from('0 0 600 800 re f')), { Filter: 'FlateDecode' }),
      );
      update.change(page).set('Contents', content);
    });
    expect(await saidOfFirst(file)).toMatch(/^changed-after-signing: .*page 3/m);
  });

  test('that swaps an attachment is named with the file', async () => {
    const base = new Revision(archived);
    const attachment = base
      .list(base.catalog, 'AF')
      .map((item) => base.resolve(item))
      .find((item) => base.text(item, 'UF')?.endsWith('.md'));
    const reference = base.dictionary(attachment, 'EF')!.get('F') as Reference;
    const file = updated(archived, (update) => {
      const swapped = stream(deflateSync(Buffer.from('# Ett annat uppdrag')), {
        Type: 'EmbeddedFile',
        Filter: 'FlateDecode',
      });
      update.replace(reference, swapped);
    });
    const name = base.text(attachment, 'UF')!;
    expect(await saidOfFirst(file)).toContain(
      `changed-after-signing: changed after signing: the attachment ${name}`,
    );
  });

  test('to metadata, information, outline or structure is found', async () => {
    for (const key of ['Metadata', 'Outlines', 'StructTreeRoot']) {
      const file = updated(archived, (update) => {
        const reference = update.base.catalog.get(key) as Reference;
        const value = update.base.resolve(reference);
        if (value instanceof Dictionary) update.change(reference).set('X', Name.of('Y'));
        else update.replace(reference, stream(Buffer.from('<x/>'), {}));
      });
      expect(await saidOfFirst(file), key).toContain('changed-after-signing');
    }
  });

  test('that adds what nothing points at, or takes something away, is found', async () => {
    const hidden = updated(archived, (update) => update.add(dictionary({ Type: 'Hidden' })));
    expect(await saidOfFirst(hidden)).toContain('which nothing in the document points at');
    const emptied = updated(archived, (update) => update.change(update.base.root).delete('StructTreeRoot'));
    expect(await saidOfFirst(emptied)).toContain('changed-after-signing');
  });

  test('that replaces the validation data is found', async () => {
    const file = updated(archived, (update) => {
      update.change(update.base.root).set('DSS', dictionary({ Type: 'DSS' }));
    });
    expect((await verified(authority, file)).isWell).toBe(false);
  });

  test('after the end without being an update at all is found', async () => {
    for (const junk of ['junk\n', '\n%%EOF\n', 'startxref\n0\n%%EOF\n']) {
      const file = Buffer.concat([archived, Buffer.from(junk)]);
      expect((await verified(authority, file)).isWell, junk).toBe(false);
    }
    expect(codes(await verified(authority, archived.subarray(0, -100)))).toEqual(['malformed']);
  });
});

describe('an update that was made to keep the verifier busy', () => {
  test('with thousands of changes is refused, and the first are named', async () => {
    const file = updated(archived, (update) => {
      let last = update.add(dictionary({}));
      for (let count = 0; count < 5000; count++) last = update.add(dictionary({ Below: last }));
      update.change(update.base.root).set('X', last);
    });
    const { signatures } = await verified(authority, file);
    expect(signatures[0]!.verdict).toBe('invalid');
    expect(signatures[0]!.laterChanges.filter(({ kind }) => kind === 'other')).toHaveLength(5002);
    const said = signatures[0]!.problems.map(({ text }) => text.en);
    expect(said[0]).toMatch(/^changed after signing: .*\(\/Root/);
    expect(said.at(-1)).toBe('… and 4997 more changes');
  });

  test('with a tree that doubles at each level is refused', () => {
    const file = updated(archived, (update) => {
      addField(update, { name: 'Ny', description: 'Ny' }, update.add(dictionary({ Type: 'Sig' })));
      const root = update.change(update.base.catalog.get('StructTreeRoot') as Reference);
      let leaf = update.add(dictionary({ Nums: [] }));
      for (let depth = 0; depth < 60; depth++) leaf = update.add(dictionary({ Kids: [leaf, leaf] }));
      update.append(update.dictionaryIn(root, 'ParentTree'), 'Kids', leaf, leaf);
    });
    const changes = laterChanges(new Revision(archived), new Revision(file));
    expect(changes.filter(({ kind }) => kind === 'other').length).toBeGreaterThan(60);
  });

  test('with a chain below a new signature is judged to its end', () => {
    const file = updated(archived, (update) => {
      let last = update.add(dictionary({}));
      for (let count = 0; count < 20_000; count++) last = update.add(dictionary({ Below: last }));
      addField(update, { name: 'Ny', description: 'Ny' }, update.add(dictionary({ Type: 'Sig', X: last })));
    });
    const changes = laterChanges(new Revision(archived), new Revision(file));
    expect(changes).toEqual([expect.objectContaining({ kind: 'signature' })]);
  });
});

test('a signature moved to another document is found', async () => {
  const other = updated(document, (update) => update.change(update.base.root).set('X', Name.of('Y')));
  const [first, second] = await Promise.all([
    signed(authority, document, who, 'B-B'),
    signed(authority, other, who, 'B-B'),
  ]);
  const [from, to] = [first, second].map((file) => signatureFields(new Revision(file))[0]!);
  expect(to!.contents!.length).toBe(from!.contents!.length);
  const moved = new Uint8Array(second);
  moved.set(first.subarray(from!.range[1]!, from!.range[2]!), to!.range[1]!);
  const report = await verified(authority, moved, { online: true });
  expect(report.signatures[0]).toMatchObject({ verdict: 'invalid', problems: [{ code: 'digest-mismatch' }] });
});

test('a signature that covers less than it should is found', async () => {
  const file = await signed(authority, document, who, 'B-B');
  const text = Buffer.from(file).toString('latin1');
  const at = text.indexOf('/ByteRange [0 ') + '/ByteRange [0 '.length;
  for (const offset of [at - 2, at, at + 6]) {
    expect(codes(await verified(authority, changedAt(file, offset)))).toContain('malformed');
  }
});

describe('certificates', () => {
  test('one that had expired before signing is named', async () => {
    const expired = await authority.issue('Utgången', {
      issuer: authority.issuing,
      from: years(-3),
      to: years(-1),
    });
    const file = await signed(authority, document, expired, 'B-T');
    const { signatures } = await verified(authority, file, { online: true });
    expect(signatures[0]!.verdict).toBe('unproven');
    expect(signatures[0]!.problems).toContainEqual(expect.objectContaining({ code: 'certificate-expired' }));
    expect(signatures[0]!.problems[0]!.text.sv).toContain('Utgången gick ut');
  });

  test('one that has expired since is good when the document proves it was then', async () => {
    const old = await authority.issue('Dåvarande', {
      issuer: authority.issuing,
      from: years(-3),
      to: years(-1),
    });
    authority.clock = () => years(-2);
    const file = await signed(authority, document, old, 'B-LTA');
    authority.clock = () => new Date();
    const report = await verified(authority, file, { online: true });
    expect(report.signatures[0]).toMatchObject({ verdict: 'valid', level: 'B-LTA', problems: [] });
  });

  test('one that was revoked before signing is named, one that was revoked afterwards is good', async () => {
    const leaked = await authority.issue('Röjd', { issuer: authority.issuing });
    authority.clock = () => new Date(Date.now() - 60_000);
    const before = await signed(authority, document, leaked, 'B-T');
    authority.clock = () => new Date();
    const unproven = await signed(authority, document, leaked, 'B-B');
    authority.revoke(leaked, new Date(Date.now() - 30_000));
    const after = await signed(authority, document, leaked, 'B-T');
    expect((await verified(authority, before, { online: true })).isWell).toBe(true);
    for (const file of [unproven, after]) {
      const { signatures } = await verified(authority, file, { online: true });
      expect(signatures[0]!.verdict).toBe('invalid');
      expect(signatures[0]!.problems.map(({ code }) => code)).toContain('certificate-revoked');
    }
    await expect(signed(authority, document, leaked, 'B-LT')).rejects.toThrow(/Röjd is revoked since/);
  });

  test('one of an unknown authority, or issued by somebody who may not, is not trusted', async () => {
    const file = await signed(authority, document, who, 'B-LTA');
    expect(codes(await verified(authority, file, { anchors: [] }))).toContain('not-trusted');
    const impostor = await authority.issue('Bluff', { issuer: who });
    const forged = await signed(authority, document, impostor, 'B-B', { pool: [who.certificate] });
    expect(
      codes(await verified(authority, forged, { anchors: [authority.root.certificate], online: true })),
    ).toContain('not-trusted');
  });

  test('one below more authorities than are allowed is not trusted', async () => {
    const sub = await authority.issue('Underutfärdare', { issuer: authority.issuing, authority: {} });
    const leaf = await authority.issue('För långt ner', { issuer: sub });
    const signer = authority.signer(leaf);
    const chain = [...signer.certificates, authority.issuing.certificate] as const;
    const file = await signed(authority, document, leaf, 'B-B', {
      signer: { ...signer, certificates: [leaf.certificate, ...chain.slice(1)] },
    });
    const { signatures } = await verified(authority, file, { online: true });
    expect(signatures[0]!.problems.map(({ text }) => text.en).join()).toContain(
      'may not have that many authorities',
    );
  });

  test('nobody is asked about certificates that lead to nobody who is trusted', async () => {
    const file = await signed(authority, document, who, 'B-T');
    const before = [...authority.asked];
    expect(codes(await verified(authority, file, { anchors: [], online: true }))).toContain('not-trusted');
    expect([...authority.asked]).toEqual(before);
  });

  test('without status services it stays open whether one was revoked', async () => {
    const file = await signed(authority, document, who, 'B-T');
    const { signatures, isWell } = await verified(authority, file);
    expect(isWell).toBe(false);
    expect(signatures[0]).toMatchObject({ verdict: 'unproven', level: 'B-T' });
    expect(new Set(signatures[0]!.problems.map(({ code }) => code))).toEqual(new Set(['revocation-unknown']));
  });

  test('a status service without authority is not believed', async () => {
    const { responder } = authority;
    authority.responder = await authority.issue('Falsk OCSP', { issuer: authority.issuing });
    const file = await signed(authority, document, who, 'B-LT');
    authority.responder = responder;
    // The list was asked instead.
    const { signatures } = await verified(authority, file);
    expect(signatures[0]!.revocation[0]).toMatchObject({ status: 'good', source: 'CRL' });
  });
});

describe('time-stamps', () => {
  test('one by a certificate that is not for time-stamps is not taken', async () => {
    const { tsa } = authority;
    authority.tsa = await authority.issue('Ingen stämplare', { issuer: authority.issuing });
    const attempt = signed(authority, document, who, 'B-T');
    await expect(attempt).rejects.toThrow(/Ingen stämplare may not issue time-stamps/);
    authority.tsa = tsa;
  });

  test('one from the future is not believed', async () => {
    authority.clock = () => years(1);
    const file = await signed(authority, document, who, 'B-T');
    authority.clock = () => new Date();
    const report = await verified(authority, file, { online: true });
    expect(codes(report)).toContain('time-stamp-invalid');
    expect(report.signatures[0]!.level).toBe('B-B');
  });

  test('one of another document is found', async () => {
    const [first, second] = await Promise.all([
      signed(authority, document, who, 'B-LTA'),
      signed(authority, document, who, 'B-LTA'),
    ]);
    const [from, to] = [first, second].map((file) => signatureFields(new Revision(file))[1]!);
    const moved = new Uint8Array(second);
    moved.set(first.subarray(from!.range[1]!, from!.range[2]!), to!.range[1]!);
    const report = await verified(authority, moved);
    expect(report.signatures[1]).toMatchObject({
      verdict: 'invalid',
      problems: [{ code: 'time-stamp-invalid' }],
    });
  });
});
