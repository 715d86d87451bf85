import { perProject } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import { defineCheck } from '../check.js';

// A board's abbreviation, a year and a serial number, in any dress. Without `dnr` in front the number has five digits,
// so that a statute (`HSLF-FS 2021:8`) or years (`VGR 2023–2027`) is none.
const NUMBER = pattern(
  'giu',
)`(?<![\p{L}\p{N}])(?<label>(?:dnr|diarienr)\.?:?\s+)?(?<board>\p{L}{2,6})(?<gap>\s*[-–:/]\s*|\s+|)(?<year>(?:19|20)\d{2})\s*[-–:/]\s*(?<serial>\d{1,5})(?![\p{L}\p{N}:])`;

export default defineCheck({
  id: 'diarienummer',
  severity: 'error',
  title: { sv: 'Diarienummer', en: 'Registry numbers' },
  about: {
    sv: 'Diarienummer skrivs på ett sätt: nämndens förkortning, mellanslag, år, bindestreck och fem siffror, till exempel OSN 2024-00186. Då går ärendet att söka fram. Dnr skrivs inte framför. Numret överst i dokumentet granskas när det läses, nummer i texten här.',
    en: 'Registry numbers are written in one way: the abbreviation of the board, a space, the year, a hyphen and five digits, such as OSN 2024-00186. Then the case can be found. Dnr is not written in front. The number at the top of the document is looked at when it is read, numbers in the text here.',
  },
  examples: [
    {
      shows: 'Olika sätt att skriva samma sorts nummer.',
      body: 'Riktlinjen (OSN-2024-00141), ersättningen (Dnr OSN 2024-00193) och beslutet OSN 2024–186.\n',
      expect: [
        '1:13-1:27 ”OSN-2024-00141” ska skrivas OSN 2024-00141.',
        '1:44-1:62 ”Dnr OSN 2024-00193” ska skrivas OSN 2024-00193.',
        '1:77-1:89 ”OSN 2024–186” ska skrivas OSN 2024-00186.',
      ],
      fixed: 'Riktlinjen (OSN 2024-00141), ersättningen (OSN 2024-00193) och beslutet OSN 2024-00186.\n',
    },
    {
      shows: 'Överst i dokumentet.',
      front: { diarienummer: 'OSN-2024-00186' },
      expect: ['uppdrag.md:6:15-6:29 Diarienummer kan inte skrivas ”OSN-2024-00186”.'],
    },
    {
      shows: 'Rätt skrivet, och annat som liknar.',
      body: 'Ärendet OSN 2024-00141, med diarienummer RS 2024-01234, enligt HSLF-FS 2021:8, uppdrag 2025–2027, VGR 2023–2027, telefon 010-441 00 00 och den 2024-10-23.\n',
      expect: [],
    },
  ],
  run({ passages, project, report }) {
    const boards = boardsOf(project);
    for (const passage of passages) {
      if (!/\d[-–:/]|\d\s+[-–]/.test(passage.text)) continue;
      for (const match of passage.text.matchAll(NUMBER)) {
        const number = canonical(match, boards);
        const end = match.index + match[0].length;
        if (number === undefined || !passage.written(match.index, end)) continue;
        const place = passage.at(match.index, end);
        report({
          place,
          origin: passage.origin,
          message: {
            sv: `”${match[0]}” ska skrivas ${number}.`,
            en: `“${match[0]}” should be written ${number}.`,
          },
          hint: {
            sv: 'Nämndens förkortning, mellanslag, år, bindestreck, fem siffror.',
            en: 'The abbreviation of the board, a space, the year, a hyphen, five digits.',
          },
          ...(passage.verbatim(match.index, end) && { fix: { place, text: number } }),
        });
      }
    }
  },
});

/** The abbreviations of the boards in the register. */
const boardsOf = perProject(({ organisations }): ReadonlySet<string> => {
  const boards = [...organisations.values()].filter(({ slag }) => slag === 'nämnd');
  return new Set(boards.flatMap(({ kort }) => (kort === undefined ? [] : [kort])));
});

/** The right form of a number; undefined when it has that form, or is no registry number. */
function canonical(match: RegExpExecArray, boards: ReadonlySet<string>): string | undefined {
  const { label, board, gap, year, serial } = match.groups as Record<string, string>;
  const named = label !== undefined || /diarienummer:?\s+$/i.test(match.input.slice(0, match.index));
  const known = boards.has(board!.toUpperCase());
  const capitals = board === board!.toUpperCase();
  const certain = named || known || (capitals && serial!.length === 5);
  // Two years are a period: `OSN 2024-2025`.
  const period = !named && serial!.length === 4;
  if (!certain || period || /^(?:SFS|SOSFS|FS)$/.test(board!)) return undefined;
  const number = `${board!.toUpperCase()} ${year}-${serial!.padStart(5, '0')}`;
  const written = gap === '\u00a0' ? match[0].replace('\u00a0', ' ') : match[0];
  return written === number ? undefined : number;
}
