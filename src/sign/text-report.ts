import type { Language, Text } from '../model/diagnostic.js';
import type { Colours } from '../text/colours.js';
import { neutral } from '../text/neutral.js';
import { wrap } from '../text/width.js';
import type { SignatureReport, Verdict } from './report.js';
import { qualityText } from './trust-list/qualification.js';
import { isWell, type VerifiedFile } from './verify-file.js';

/** Options of the text report. */
export interface TextOptions {
  language: Language;
  colours: Colours;
  /** In columns. */
  width: number;
}

const VERDICTS: Record<Verdict, Text> = {
  valid: { sv: 'giltig', en: 'valid' },
  invalid: { sv: 'OGILTIG', en: 'INVALID' },
  unproven: { sv: 'inte styrkt', en: 'not proven' },
};

const CERTIFIES = {
  inget: {
    sv: 'certifierar dokumentet; inget får läggas till',
    en: 'certifies the document; nothing may be added',
  },
  underskrifter: {
    sv: 'certifierar dokumentet; fler underskrifter får läggas till',
    en: 'certifies the document; more signatures may be added',
  },
  anteckningar: {
    sv: 'certifierar dokumentet; underskrifter och anteckningar får läggas till',
    en: 'certifies the document; signatures and notes may be added',
  },
} as const;

/** The report on one file, for people. */
export function textReport(file: VerifiedFile, options: TextOptions): string {
  return new TextReport(options).of(file);
}

class TextReport {
  private readonly options: TextOptions;
  private readonly lines: string[] = [];

  constructor(options: TextOptions) {
    this.options = options;
  }

  of(file: VerifiedFile): string {
    const { colours } = this.options;
    const well = isWell(file);
    const verdict = well
      ? colours.green(this.say({ sv: 'allt stämmer', en: 'all is well' }))
      : colours.red(this.say({ sv: 'allt stämmer INTE', en: 'all is NOT well' }));
    this.lines.push(`${colours.bold(neutral(file.file))} · ${verdict}`);
    for (const signature of file.report.signatures) this.signature(signature);
    this.lines.push('');
    for (const { text } of file.report.problems) this.problem(text, 2);
    const { conformance } = file.report;
    const claim = conformance.length > 0 ? conformance.join(', ') : this.say({ sv: 'ingen', en: 'none' });
    this.fact({ sv: 'Uppger sig följa', en: 'Claims to follow' }, claim, 2);
    this.provable(file);
    this.unsettled(file);
    this.reproduction(file);
    return this.lines.join('\n');
  }

  private signature(signature: SignatureReport): void {
    const { colours } = this.options;
    const { kind, verdict, level, signer, proven, claims, chain, covers } = signature;
    const what =
      kind === 'signature'
        ? { sv: 'Underskrift', en: 'Signature' }
        : { sv: 'Arkivtidsstämpel', en: 'Document time-stamp' };
    const paint = { valid: colours.green, invalid: colours.red, unproven: colours.yellow }[verdict];
    const name = signer ? neutral(signer.name) : this.say({ sv: 'okänd', en: 'unknown' });
    const state = paint(this.say(VERDICTS[verdict]) + (level ? ` · PAdES ${level}` : ''));
    this.lines.push('', `  ${this.say(what)} ${neutral(signature.field)}: ${colours.bold(name)} · ${state}`);
    for (const { text } of signature.problems) this.problem(text, 4);
    if (proven) {
      const by = neutral(proven.by);
      const time = this.time(proven.time);
      this.fact(
        { sv: 'Tid', en: 'Time' },
        this.say({ sv: `${time}, styrkt av ${by}`, en: `${time}, proven by ${by}` }),
      );
    } else if (claims.time) {
      const time = this.time(claims.time);
      this.fact(
        { sv: 'Tid', en: 'Time' },
        this.say({ sv: `${time} enligt undertecknaren själv`, en: `${time} as the signer says` }),
      );
    }
    if (claims.reason) this.fact({ sv: 'Skäl', en: 'Reason' }, neutral(claims.reason));
    if (claims.location) this.fact({ sv: 'Ort', en: 'Place' }, neutral(claims.location));
    if (chain.length > 1)
      this.fact({ sv: 'Utfärdare', en: 'Issued by' }, chain.slice(1).map(neutral).join(' ← '));
    this.revocation(signature);
    this.qualification(signature);
    if (signature.certifies) this.fact({ sv: 'Slag', en: 'Kind' }, this.say(CERTIFIES[signature.certifies]));
    this.fact({ sv: 'Täcker', en: 'Covers' }, this.coverage(covers));
    const later = signature.laterChanges.filter((change) => change.kind !== 'other');
    if (later.length > 0) {
      this.fact(
        { sv: 'Därefter', en: 'Afterwards' },
        later.map(({ what: each }) => neutral(this.say(each))).join(', '),
      );
    }
  }

  private qualification({ qualification, stampQualification }: SignatureReport): void {
    if (qualification) {
      this.fact({ sv: 'Enligt eIDAS', en: 'By eIDAS' }, neutral(this.say(qualityText(qualification))));
    }
    if (stampQualification) {
      const value = neutral(this.say(qualityText(stampQualification)));
      this.fact({ sv: 'Tidsstämpeln', en: 'Time-stamp' }, value);
    }
  }

  private revocation({ revocation }: SignatureReport): void {
    if (revocation.length === 0 || revocation.some(({ status }) => status !== 'good')) return;
    const embedded = revocation.every(({ isEmbedded }) => isEmbedded);
    const where = embedded
      ? { sv: 'styrkt i dokumentet', en: 'proven in the document' }
      : { sv: 'enligt utfärdaren nu', en: 'as the issuer says now' };
    this.fact({ sv: 'Spärrat', en: 'Revoked' }, `${this.say({ sv: 'nej', en: 'no' })}, ${this.say(where)}`);
  }

  private coverage({ bytes, of }: SignatureReport['covers']): string {
    if (bytes === of) return this.say({ sv: 'hela filen', en: 'the whole file' });
    return this.say({
      sv: `de första ${bytes} av ${of} byte`,
      en: `the first ${bytes} of ${of} bytes`,
    });
  }

  private provable({ report: { provable }, isRenewalDue, file }: VerifiedFile): void {
    if (!provable) return;
    const { colours } = this.options;
    const day = provable.until.toISOString().slice(0, 10);
    const value = `${day} (${neutral(provable.certificate)})`;
    this.fact(
      { sv: 'Kan styrkas till', en: 'Can be proven until' },
      isRenewalDue ? colours.yellow(value) : value,
      2,
    );
    if (!isRenewalDue) return;
    const advice = {
      sv: `Förnya före dess: uppdrag renew ${file} --tsa <adress> --trust <fil>`,
      en: `Renew it before then: uppdrag renew ${file} --tsa <address> --trust <file>`,
    };
    for (const line of wrap(neutral(this.say(advice)), this.options.width - 4))
      this.lines.push(`    ${colours.yellow(line)}`);
  }

  private unsettled({ report: { unsettled } }: VerifiedFile): void {
    if (!unsettled) return;
    const { isDraft, marks } = unsettled;
    const said = [
      ...(isDraft ? [{ sv: 'utkast, inte beslutat', en: 'draft, not decided' }] : []),
      ...(marks.length > 0
        ? [
            {
              sv: `${marks.length} ${marks.length === 1 ? 'märke' : 'märken'} för det som återstår`,
              en: `${marks.length} ${marks.length === 1 ? 'mark' : 'marks'} for what remains`,
            },
          ]
        : []),
    ];
    const text = said.map((each) => this.say(each)).join('; ');
    this.fact({ sv: 'Dokumentet', en: 'Document' }, this.options.colours.yellow(text), 2);
  }

  private reproduction({ reproduction, notRebuilt }: VerifiedFile): void {
    const label = { sv: 'Byggd igen', en: 'Built again' };
    if (notRebuilt) this.problem(notRebuilt, 2);
    if (!reproduction) return;
    const { same, differences, built } = reproduction;
    const answer = same
      ? {
          sv: `samma byte (${built.bytes}, sha256 ${built.sha256})`,
          en: `the same bytes (${built.bytes}, sha256 ${built.sha256})`,
        }
      : { sv: 'INTE samma byte', en: 'NOT the same bytes' };
    this.fact(label, this.say(answer), 2);
    for (const { text } of differences) this.problem(text, 2);
  }

  private problem(text: Text, indent: number): void {
    const { colours, width } = this.options;
    const [first = '', ...rest] = wrap(neutral(this.say(text)), width - indent - 2);
    this.lines.push(`${' '.repeat(indent)}${colours.red('✗')} ${first}`);
    for (const line of rest) this.lines.push(`${' '.repeat(indent + 2)}${line}`);
  }

  private fact(label: Text, value: string, indent = 4): void {
    const head = `${' '.repeat(indent)}${this.say(label)}: `;
    const [first = '', ...rest] = wrap(value, this.options.width - head.length);
    this.lines.push(`${this.options.colours.dim(head)}${first}`);
    for (const line of rest) this.lines.push(`${' '.repeat(head.length)}${line}`);
  }

  private time(date: Date): string {
    const text = date.toISOString().replace('T', ' ').slice(0, 19);
    return this.say({ sv: `${text} UTC`, en: `${text} UTC` });
  }

  private say(text: Text): string {
    return text[this.options.language];
  }
}
