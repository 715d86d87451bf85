// Signed documents that were renewed without a key. The certificates of the signer and of the first time-stamp end
// within a year; the documents are judged as of three years from now.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, ROOT } from './build.mjs';
import { signerOf, startAuthority, years } from './test-authority.mjs';

const COMMISSION = '2026/backefors';

/** @type {import('../judges/judge.js').SubjectKind} */
export const renewed = {
  name: 'renewed',
  claims: ['archive', 'signatures', 'lasting'],
  async make(folder) {
    const [{ file: unsigned }] = await build(join(ROOT, 'uppdrag'), folder, [COMMISSION], () => 'unsigned');
    const authority = await startAuthority(folder);
    const [trust, issuers] = ['root.pem', 'issuing.pem'].map((name) => join(folder, name));
    writeFileSync(trust, authority.root.certificate.node.toString());
    writeFileSync(issuers, authority.issuing.certificate.node.toString());
    const documents = await renewedDocuments(readFileSync(unsigned), authority);
    return documents.map(([name, bytes, before]) => {
      const file = join(folder, `${name.replaceAll(/[^\w-]+/g, '-')}.pdf`);
      const unrenewed = file.replace(/\.pdf$/, '-before.pdf');
      writeFileSync(file, bytes);
      if (before) writeFileSync(unrenewed, before);
      const later = { at: years(3), ...(before && { unrenewed }) };
      return { name, file, claims: ['archive', 'signatures', 'lasting'], trust, issuers, ...later };
    });
  },
};

/** Signed two years ago, renewed a year ago or today. */
async function renewedDocuments(document, authority) {
  const { signDocument } = await import('../../dist/sign/sign-document.js');
  const { renewDocument } = await import('../../dist/sign/renew-document.js');
  const { certificate } = await import('../../dist/sign/crypto/certificate.js');
  const { OID } = await import('../../dist/sign/crypto/asn1.js');
  const issue = (name, to, more) =>
    authority.issue(name, { issuer: authority.issuing, from: years(-3), to, ...more });
  const stamper = (name, to) => issue(name, to, { usage: 0x80, purpose: OID.timeStamping });
  const [early, late, latest] = [
    await stamper('Den första stämplaren', years(1)),
    await stamper('Den andra stämplaren', years(5)),
    await stamper('Den tredje stämplaren', years(7)),
  ];
  const who = await issue('Åsa Öberg', years(0.5), { type: 'RSA' });
  const common = {
    service: { address: `${authority.url}/tsa` },
    anchors: [certificate(authority.root.certificate.der)],
  };
  /** Sets the day on which the services answer. */
  const on = (date, by) => {
    authority.clock = () => date;
    authority.tsa = by;
    return { ...common, date };
  };
  const sign = async (file, level) => {
    const how = on(years(-2), early);
    const signer = await signerOf(who);
    return (
      await signDocument(file, 'document', { ...how, signer, level, timestampRequired: true, pool: [] })
    ).bytes;
  };
  const renew = async (file, by, date = new Date()) =>
    (await renewDocument(file, 'document', on(date, by))).bytes;
  const [stamped, lasting, archived] = [
    await sign(document, 'B-T'),
    await sign(document, 'B-LT'),
    await sign(document, 'B-LTA'),
  ];
  const both = await sign(archived, 'B-LTA');
  const documents = [
    ['B-T, renewed', await renew(stamped, late)],
    ['B-LT, renewed', await renew(lasting, late)],
    ['B-LTA, renewed', await renew(archived, late), archived],
    ['B-LTA, renewed twice', await renew(await renew(archived, late, years(-1)), latest), archived],
    ['two signers, renewed', await renew(both, late), both],
  ];
  // The judges ask today.
  authority.clock = () => new Date();
  return documents;
}
