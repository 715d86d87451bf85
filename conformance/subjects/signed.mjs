// The smallest real commission, signed in every way by people of a test authority that answers on the loopback
// interface.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build.mjs';
import { signerOf, startAuthority } from './test-authority.mjs';

const COMMISSION = '2026/backefors';

/** @type {import('../judges/judge.js').SubjectKind} */
export const signed = {
  name: 'signed',
  claims: ['archive', 'signatures'],
  async make(folder) {
    const [{ file: unsigned }] = await build(join(ROOT, 'uppdrag'), folder, [COMMISSION], () => 'unsigned');
    const authority = await startAuthority(folder);
    const trust = join(folder, 'root.pem');
    const issuers = join(folder, 'issuing.pem');
    writeFileSync(trust, authority.root.certificate.node.toString());
    writeFileSync(issuers, authority.issuing.certificate.node.toString());
    const subject = (name, bytes) => {
      const file = join(folder, `${name.replaceAll(/[^\w-]+/g, '-')}.pdf`);
      writeFileSync(file, bytes);
      return { name, file, claims: ['archive', 'signatures'], trust, issuers };
    };
    const documents = await signedDocuments(readFileSync(unsigned), authority);
    return documents.map(([name, bytes]) => subject(name, bytes));
  },
};

const LEVELS = ['B-B', 'B-T', 'B-LT', 'B-LTA'];

async function signedDocuments(document, authority) {
  const { signDocument } = await import('../../dist/sign/sign-document.js');
  const { certificate } = await import('../../dist/sign/crypto/certificate.js');
  const { drawnSignature } = await import('../../dist/sign/visible/drawn-signature.js');
  const issuer = authority.issuing;
  const [rsa, ec] = [
    await authority.issue('Åsa Öberg', { issuer, type: 'RSA' }),
    await authority.issue('Örjan Ek', { issuer }),
  ];
  const sign = async (file, who, level, more = {}) => {
    const { bytes } = await signDocument(file, 'document', {
      signer: await signerOf(who),
      level,
      service: { address: `${authority.url}/tsa` },
      timestampRequired: true,
      date: new Date(),
      reason: 'Beslut § 46',
      location: 'Borås',
      pool: [],
      anchors: [certificate(authority.root.certificate.der)],
      ...more,
    });
    return bytes;
  };
  const documents = [];
  for (const level of LEVELS) {
    documents.push([`${level}, RSA`, await sign(document, rsa, level)]);
    documents.push([`${level}, EC`, await sign(document, ec, level)]);
  }
  const open = await sign(document, rsa, 'B-T', { certify: 'underskrifter' });
  documents.push(['B-T, certified, then B-LTA', await sign(open, ec, 'B-LTA')]);
  documents.push([
    'B-LTA, certified against changes',
    await sign(document, ec, 'B-LTA', { certify: 'inget' }),
  ]);
  documents.push(['B-LTA, then B-LTA', await sign(await sign(document, ec, 'B-LTA'), rsa, 'B-LTA')]);
  const words = { signer: 'Åsa Öberg', date: new Date(), reason: 'Beslut § 46' };
  const visible = drawnSignature(words, 0);
  documents.push(['B-LTA, visible', await sign(document, rsa, 'B-LTA', { visible })]);
  return documents;
}
