import { perProject } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import { type RegistryForm, registryForm } from '../../format/registry-number.js';
import type { Text } from '../../model/diagnostic.js';
import { type CheckContext, defineCheck } from '../check.js';
import { frontMatterPlaces } from '../commission-file.js';

// A board's abbreviation, a year and a serial number, in any dress and with a digit too few or too many. Without `dnr`
// or a known board year and number have four and five digits, so that a statute (`HSLF-FS 2021:8`) or years
// (`VGR 2023–2027`) is none.
const NUMBER = pattern(
  'giu',
)`(?<![\p{L}\p{N}])(?<label>(?:dnr|diarienr)\.?:?\s+)?(?<board>\p{L}{2,6})(?<gap>\s*[-–:/]\s*|\s+|)(?<year>\d{2,5})\s*[-–:/]\s*(?<serial>\d{1,7})(?![\p{L}\p{N}:]|-\d)`;

/** The same as the whole of a text. */
const OWN_NUMBER = new RegExp(`^(?:${NUMBER.source})$`, 'iu');

export default defineCheck({
  id: 'diarienummer',
  severity: 'error',
  title: { sv: 'Diarienummer', en: 'Registry numbers' },
  about: {
    sv: 'Diarienummer skrivs på ett sätt: nämndens förkortning, mellanslag, år, bindestreck och fem siffror, till exempel OSN 2024-00186. Då går ärendet att söka fram. Dnr skrivs inte framför. En region som skriver dem på ett annat sätt anger sin form i uppdrag.yaml: diarienummer: A ÅÅÅÅ-NNNNN är den vanliga, med A för nämnden, ÅÅÅÅ för året och N för löpnumret; A/ÅÅÅÅ:N är KS/2024:123. Siffror läggs aldrig till: saknas det några får den som skriver slå upp numret i diariet.',
    en: 'Registry numbers are written in one way: the abbreviation of the board, a space, the year, a hyphen and five digits, such as OSN 2024-00186. Then the case can be found. Dnr is not written in front. A region that writes them otherwise says its form in uppdrag.yaml: diarienummer: A ÅÅÅÅ-NNNNN is the usual one, with A for the board, ÅÅÅÅ for the year and N for the serial number; A/ÅÅÅÅ:N is KS/2024:123. Figures are never added: when some are missing, the writer has to look the number up in the registry.',
  },
  examples: [
    {
      shows: 'Olika sätt att skriva samma sorts nummer.',
      body: 'Riktlinjen (OSN-2024-00141), ersättningen (Dnr OSN 2024-00193) och beslutet OSN 2024–00186.\n',
      expect: [
        '1:13-1:27 ”OSN-2024-00141” ska skrivas OSN 2024-00141.',
        '1:44-1:62 ”Dnr OSN 2024-00193” ska skrivas OSN 2024-00193.',
        '1:77-1:91 ”OSN 2024–00186” ska skrivas OSN 2024-00186.',
      ],
      fixed: 'Riktlinjen (OSN 2024-00141), ersättningen (OSN 2024-00193) och beslutet OSN 2024-00186.\n',
    },
    {
      shows: 'Siffror som saknas läggs inte till, och en siffra för mycket tas inte bort.',
      body: 'Beslutet OSN 2024–186 gäller, liksom OSN 2024-0141, OSN 2024-001411 och OSN 24-00141.\n',
      expect: [
        '1:10-1:22 ”OSN 2024–186” har inte formen A ÅÅÅÅ-NNNNN.',
        '1:38-1:51 ”OSN 2024-0141” har inte formen A ÅÅÅÅ-NNNNN.',
        '1:53-1:68 ”OSN 2024-001411” har inte formen A ÅÅÅÅ-NNNNN.',
        '1:73-1:85 ”OSN 24-00141” har inte formen A ÅÅÅÅ-NNNNN.',
      ],
      fixed: 'Beslutet OSN 2024–186 gäller, liksom OSN 2024-0141, OSN 2024-001411 och OSN 24-00141.\n',
    },
    {
      shows: 'Överst i dokumentet.',
      front: { diarienummer: 'KS/2024:123' },
      expect: ['uppdrag.md:6:15-6:26 ”KS/2024:123” har inte formen A ÅÅÅÅ-NNNNN.'],
    },
    {
      shows: 'En region med en annan form.',
      front: { diarienummer: 'KS/2024:123' },
      body: 'Enligt beslut OSN/2024:77 och OSN 2024-00186.\n',
      files: { 'uppdrag.yaml': 'språk: sv\ndiarienummer: A/ÅÅÅÅ:N\n' },
      expect: ['1:31-1:45 ”OSN 2024-00186” ska skrivas OSN/2024:00186.'],
      fixed: 'Enligt beslut OSN/2024:77 och OSN/2024:00186.\n',
    },
    {
      shows: 'Rätt skrivet, och annat som liknar.',
      body: 'Ärendet OSN 2024-00141, med diarienummer RS 2024-01234, enligt HSLF-FS 2021:8, uppdrag 2025–2027, VGR 2023–2027, OSN 2024–2025, OSN 12-15, telefon 010-441 00 00 och den 2024-10-23.\n',
      expect: [],
    },
  ],
  run(context) {
    const { passages, project, report } = context;
    const boards = boardsOf(project);
    const form = formOf(project);
    reportOwn(form, context);
    for (const passage of passages) {
      if (!/\d[-–:/]|\d\s+[-–]/.test(passage.text)) continue;
      for (const match of passage.text.matchAll(NUMBER)) {
        const end = match.index + match[0].length;
        if (!isNumber(match, boards) || !passage.written(match.index, end)) continue;
        const place = passage.at(match.index, end);
        const verdict = judge(match[0], match.groups as unknown as Groups, form);
        if (!verdict) continue;
        const { message, hint, number } = verdict;
        const fixable = number !== undefined && passage.verbatim(match.index, end);
        report({
          place,
          origin: passage.origin,
          message,
          hint,
          ...(fixable && { fix: { place, text: number } }),
        });
      }
    }
  },
});

/** The document's own number, at its top. */
function reportOwn(form: RegistryForm, context: CheckContext): void {
  const { diarienummer } = context.commission.meta;
  if (diarienummer === undefined) return;
  const groups = OWN_NUMBER.exec(diarienummer)?.groups as unknown as Groups | undefined;
  const verdict = judge(diarienummer, groups, form);
  if (!verdict) return;
  const { message, hint, number } = verdict;
  const place = frontMatterPlaces(context)(['diarienummer']);
  context.report({ place, message, hint, ...(number !== undefined && { fix: { place, text: number } }) });
}

interface Groups {
  label?: string;
  board: string;
  year: string;
  serial: string;
}

/**
 * Message and hint for a number that is not in the form, with the number in it where no figure is missing. Undefined
 * when it is.
 */
function judge(
  written: string,
  groups: Groups | undefined,
  form: RegistryForm,
): { message: Text; hint: Text; number?: string } | undefined {
  const plain = written.replaceAll('\u00a0', ' ');
  if (groups?.label === undefined && form.has(plain)) return undefined;
  const number = groups && form.write({ ...groups, board: groups.board.toUpperCase() });
  if (number === plain) return undefined;
  if (number !== undefined)
    return {
      number,
      message: {
        sv: `”${written}” ska skrivas ${number}.`,
        en: `“${written}” should be written ${number}.`,
      },
      hint: formHint(form),
    };
  return {
    message: {
      sv: `”${written}” har inte formen ${form.form}.`,
      en: `“${written}” does not have the form ${form.form}.`,
    },
    hint: {
      sv: `Slå upp numret i diariet. ${formHint(form).sv}`,
      en: `Look the number up in the registry. ${formHint(form).en}`,
    },
  };
}

/** Says in which setting the form stands. */
function formHint({ form }: RegistryForm): Text {
  return {
    sv: `Formen står i uppdrag.yaml (diarienummer: ${form}); regler: diarienummer: av stänger av kontrollen.`,
    en: `The form is set in uppdrag.yaml (diarienummer: ${form}); regler: diarienummer: av turns the check off.`,
  };
}

const formOf = perProject(({ config }): RegistryForm => registryForm(config.diarienummer));

/** The abbreviations of the boards in the register. */
const boardsOf = perProject(({ organisations }): ReadonlySet<string> => {
  const boards = [...organisations.values()].filter(({ slag }) => slag === 'nämnd');
  return new Set(boards.flatMap(({ kort }) => (kort === undefined ? [] : [kort])));
});

/** Whether it is a registry number, and not a statute's or a period. */
function isNumber(match: RegExpExecArray, boards: ReadonlySet<string>): boolean {
  const { label, board, year, serial } = match.groups as unknown as Groups;
  const named = label !== undefined || /diarienummer:?\s+$/i.test(match.input.slice(0, match.index));
  const known = boards.has(board.toUpperCase());
  const capitals = board === board.toUpperCase();
  const isYear = /^(?:19|20)\d\d$/;
  // Two years are a period: `OSN 2024-2025`. Short numbers are dates, pages, rooms: `OSN 12-15`.
  const period = !named && (/^(?:19|20)\d\d$/.test(serial) || (!isYear.test(year) && serial.length < 4));
  const usual = capitals && isYear.test(year) && serial.length === 5;
  return (named || known || usual) && !period && !/^(?:SFS|SOSFS|FS)$/.test(board);
}
