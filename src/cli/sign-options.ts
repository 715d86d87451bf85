import { type Command, Option } from 'commander';
import { LEVELS, type Level } from '../index.js';
import type { Language } from '../model/diagnostic.js';
import { cannotBe, oneOf } from './options.js';
import { refusePassword } from './password.js';
import type { Session } from './session.js';

/** The options of `uppdrag sign`. */
export interface SignCommandOptions {
  p12?: string;
  passwordFile?: string;
  signer?: string;
  signerTimeout?: number;
  tsa?: string;
  tsaTimeout?: number;
  timestampRequired?: boolean;
  level?: Level;
  certify?: 'inget' | 'underskrifter';
  reason?: string;
  location?: string;
  visible?: number;
  trust?: string[];
  anyPdf?: boolean;
  draft?: boolean;
  out?: string;
  lang?: Language;
}

/** Adds the options of `uppdrag sign`, but for the language. */
export function addSignOptions(command: Command, session: Session): Command {
  const text = (sv: string, en: string) => session.text({ sv, en });
  command
    .option(
      text('--p12 <fil>', '--p12 <file>'),
      text(
        'certifikat och privat nyckel (PKCS#12: .p12, .pfx)',
        'certificate and private key (PKCS#12: .p12, .pfx)',
      ),
    )
    .option(
      text('--password-file <fil>', '--password-file <file>'),
      text(
        'fil med lösenordet (annars UPPDRAG_P12_PASSWORD, annars frågar programmet)',
        'file with the password (otherwise UPPDRAG_P12_PASSWORD, otherwise the program asks)',
      ),
    )
    .addOption(new Option('--password <x>').hideHelp().argParser(refusePassword))
    .option(
      text('--signer <kommando>', '--signer <command>'),
      text(
        'kommando som gör underskriften (HSM, nyckeltjänst, smartkort), eller csc:inställningar.json för en underskriftstjänst (docs/signing.md)',
        'command that makes the signature (HSM, key service, smart card), or csc:settings.json for a remote signing service (docs/signing.md)',
      ),
    )
    .option(
      text('--signer-timeout <sekunder>', '--signer-timeout <seconds>'),
      text('så länge får kommandot hålla på (annars 120)', 'so long may the command take (otherwise 120)'),
      (value: string) => seconds('--signer-timeout', value),
    );
  return addTimestampService(command, session)
    .option(
      '--timestamp-required',
      text(
        'skriv inte under om tidsstämpeln uteblir (annars en varning)',
        'do not sign when there is no time-stamp (otherwise a warning)',
      ),
    )
    .option(
      text('--level <nivå>', '--level <level>'),
      text(
        'PAdES-nivå: B-B, B-T, B-LT eller B-LTA (annars B-T med --tsa, B-B utan)',
        'PAdES level: B-B, B-T, B-LT or B-LTA (otherwise B-T with --tsa, B-B without)',
      ),
      (value: string) => level(value),
    )
    .option(
      text('--certify <tillåt>', '--certify <allow>'),
      text(
        'certifiera dokumentet som dess första underskrift; tillåt sedan: inget, underskrifter',
        'certify the document as its first signature; allow afterwards: inget (nothing), underskrifter (signatures)',
      ),
      (value: string) => oneOf('--certify', ['inget', 'underskrifter'], value),
    )
    .option(
      text('--reason <text>', '--reason <text>'),
      text('skäl, till exempel ”Beslut § 46”', 'reason, such as “Decision § 46”'),
    )
    .option(text('--location <ort>', '--location <place>'), text('ort', 'place'))
    .option(
      text('--visible [sida]', '--visible [page]'),
      text(
        'visa underskriften på en sida (annars 1, beslutssidan)',
        'show the signature on a page (otherwise 1, that of the decision)',
      ),
      page,
    )
    .option(
      text('--trust <fil>', '--trust <file>'),
      text(
        'utfärdares certifikat: stämplarens rot, och det som saknas i kedjan; kan anges flera gånger',
        'certificates of issuers: the root of the time-stamps, and what the chain lacks; can be given several times',
      ),
      (value: string, before: string[] = []) => [...before, value],
    )
    .option(
      '--any-pdf',
      text(
        'skriv under även en PDF som uppdrag build inte har gjort',
        'sign also a PDF that uppdrag build has not made',
      ),
    )
    .option(
      '--draft',
      text(
        'skriv under även ett utkast, eller det som har märken för det som återstår; det syns i underskriftens skäl',
        'sign also a draft, or what holds marks for what remains; it shows in the reason of the signature',
      ),
    )
    .option(
      text('--out <mapp>', '--out <folder>'),
      text('mapp, eller fil.pdf för ett enda dokument', 'folder, or file.pdf for a single document'),
    );
}

/** Adds the options that name a time-stamp service. */
export function addTimestampService(command: Command, session: Session): Command {
  const text = (sv: string, en: string) => session.text({ sv, en });
  return command
    .option(
      text('--tsa <adress>', '--tsa <address>'),
      text(
        'tidsstämplingstjänst (RFC 3161), http eller https',
        'time-stamp service (RFC 3161), http or https',
      ),
      webAddress,
    )
    .option(
      text('--tsa-timeout <sekunder>', '--tsa-timeout <seconds>'),
      text('så länge får tjänsten dröja (annars 15)', 'so long may the service take (otherwise 15)'),
      (value: string) => seconds('--tsa-timeout', value),
    );
}

/** Also `b-lt` and `LT` are understood. */
function level(value: string) {
  const upper = value.toUpperCase();
  const found = LEVELS.find((each) => each === upper || each === `B-${upper}`);
  return found ?? oneOf('--level', LEVELS, value);
}

function seconds(flag: string, value: string): number {
  const count = Number(value);
  if (/^\d{1,4}$/.test(value) && count >= 1 && count <= 3600) return count;
  throw cannotBe(flag, value, {
    sv: 'Ange hela sekunder, 1 till 3600.',
    en: 'Give whole seconds, 1 to 3600.',
  });
}

function page(value: string): number {
  const number = Number(value);
  if (/^\d{1,4}$/.test(value) && number >= 1) return number;
  throw cannotBe('--visible', value, {
    sv: 'Ange ett sidnummer, räknat från 1.',
    en: 'Give a page number, counted from 1.',
  });
}

function webAddress(value: string): string {
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return value;
  throw cannotBe('--tsa', value, {
    sv: 'Ange tjänstens adress, till exempel https://tsa.example/tsr.',
    en: 'Give the address of the service, such as https://tsa.example/tsr.',
  });
}
