import { perProject } from '../../compile/once.js';
import { pattern } from '../../format/pattern.js';
import { type RegistryForm, registryForm, USUAL_REGISTRY_FORM } from '../../format/registry-number.js';
import type { Text } from '../../model/diagnostic.js';
import { listed } from '../../text/listed.js';
import { type CheckContext, defineCheck } from '../check.js';
import { frontMatterPlaces } from '../commission-file.js';

// A board's abbreviation, a year and a serial number, in any dress and with a digit too few or too many. Without `dnr`
// or a known board year and number have four and five digits, so that a statute (`HSLF-FS 2021:8`) or years
// (`RS 2023–2027`) is none.
const LABEL = '(?<label>(?:dnr|diarienr)\\.?:?\\s+)?';
const NUMBER = pattern(
  'giu',
)`(?<![\p{L}\p{N}])(?<label>(?:dnr|diarienr)\.?:?\s+)?(?<board>\p{L}{2,6})(?<gap>\s*[-–:/]\s*|\s+|)(?<year>\d{2,5})\s*[-–:/]\s*(?<serial>\d{1,7})(?![\p{L}\p{N}:]|-\d)`;

export default defineCheck({
  id: 'diarienummer',
  severity: 'error',
  title: { sv: 'Diarienummer', en: 'Registry numbers' },
  about: {
    sv: 'Diarienummer skrivs på ett sätt: nämndens förkortning, mellanslag, år, bindestreck och fem siffror, till exempel HVN 2024-00186. Då går ärendet att söka fram. Dnr skrivs inte framför. En region som skriver dem på ett annat sätt anger sin form i uppdrag.yaml: diarienummer: A ÅÅÅÅ-NNNNN är den vanliga, med A för nämnden, ÅÅÅÅ för året och N för löpnumret; A/ÅÅÅÅ:N är KS/2024:123, ÅÅAN är 24HSN123, och en lista anger flera. En nämnd kan ha sin egen form i register/organisationer.yaml. Siffror läggs aldrig till: saknas det några får den som skriver slå upp numret i diariet.',
    en: 'Registry numbers are written in one way: the abbreviation of the board, a space, the year, a hyphen and five digits, such as HVN 2024-00186. Then the case can be found. Dnr is not written in front. A region that writes them otherwise says its form in uppdrag.yaml: diarienummer: A ÅÅÅÅ-NNNNN is the usual one, with A for the board, ÅÅÅÅ for the year and N for the serial number; A/ÅÅÅÅ:N is KS/2024:123, ÅÅAN is 24HSN123, and a list gives several. A board can have its own form in register/organisationer.yaml. Figures are never added: when some are missing, the writer has to look the number up in the registry.',
  },
  examples: [
    {
      shows: 'Olika sätt att skriva samma sorts nummer.',
      body: 'Riktlinjen (HVN-2024-00141), ersättningen (Dnr HVN 2024-00193) och beslutet HVN 2024–00186.\n',
      expect: [
        '1:13-1:27 ”HVN-2024-00141” ska skrivas HVN 2024-00141.',
        '1:44-1:62 ”Dnr HVN 2024-00193” ska skrivas HVN 2024-00193.',
        '1:77-1:91 ”HVN 2024–00186” ska skrivas HVN 2024-00186.',
      ],
      fixed: 'Riktlinjen (HVN 2024-00141), ersättningen (HVN 2024-00193) och beslutet HVN 2024-00186.\n',
    },
    {
      shows: 'Siffror som saknas läggs inte till, och en siffra för mycket tas inte bort.',
      body: 'Beslutet HVN 2024–186 gäller, liksom HVN 2024-0141, HVN 2024-001411 och HVN 24-00141.\n',
      expect: [
        '1:10-1:22 ”HVN 2024–186” har inte formen A ÅÅÅÅ-NNNNN.',
        '1:38-1:51 ”HVN 2024-0141” har inte formen A ÅÅÅÅ-NNNNN.',
        '1:53-1:68 ”HVN 2024-001411” har inte formen A ÅÅÅÅ-NNNNN.',
        '1:73-1:85 ”HVN 24-00141” har inte formen A ÅÅÅÅ-NNNNN.',
      ],
      fixed: 'Beslutet HVN 2024–186 gäller, liksom HVN 2024-0141, HVN 2024-001411 och HVN 24-00141.\n',
    },
    {
      shows: 'Överst i dokumentet.',
      front: { diarienummer: 'KS/2024:123' },
      expect: ['uppdrag.md:6:15-6:26 ”KS/2024:123” har inte formen A ÅÅÅÅ-NNNNN.'],
    },
    {
      shows: 'En region med en annan form.',
      front: { diarienummer: 'KS/2024:123' },
      body: 'Enligt beslut HVN/2024:77 och HVN 2024-00186.\n',
      files: { 'uppdrag.yaml': 'språk: sv\ndiarienummer: A/ÅÅÅÅ:N\n' },
      expect: ['1:31-1:45 ”HVN 2024-00186” ska skrivas HVN/2024:00186.'],
      fixed: 'Enligt beslut HVN/2024:77 och HVN/2024:00186.\n',
    },
    {
      shows: 'Flera former, och en nämnd med sin egen. Ett årtal med två siffror får inga till.',
      front: { diarienummer: '24HSN123' },
      body: 'Enligt RS 2027/01234, KS/2024:123, 24HSN77, 24/HSN/78, RS-2027-01234 och 24-RS-01234.\n',
      files: {
        'uppdrag.yaml': 'diarienummer: [A ÅÅÅÅ/NNNNN, A/ÅÅÅÅ:N]\n',
        'register/organisationer.yaml':
          'organisationer:\n  hvn: {namn: hälso- och sjukvårdsnämnden, kort: HSN, slag: nämnd, diarienummer: ÅÅAN}\n  rs: {namn: regionstyrelsen, kort: RS, slag: nämnd, diarienummer: A ÅÅÅÅ/NNNNN}\n  solrosvarden: {namn: Solrosvården, slag: primärvård}\n',
      },
      expect: [
        '1:45-1:54 ”24/HSN/78” ska skrivas 24HSN78.',
        '1:56-1:69 ”RS-2027-01234” ska skrivas RS 2027/01234.',
        '1:74-1:85 ”24-RS-01234” har inte formen A ÅÅÅÅ/NNNNN.',
      ],
      fixed: 'Enligt RS 2027/01234, KS/2024:123, 24HSN77, 24HSN78, RS 2027/01234 och 24-RS-01234.\n',
    },
    {
      shows: 'Rätt skrivet, och annat som liknar.',
      body: 'Ärendet HVN 2024-00141, med diarienummer RS 2024-01234, enligt HSLF-FS 2021:8, uppdrag 2025–2027, RS 2023–2027, HVN 2024–2025, HVN 12-15, telefon 010-441 00 00 och den 2024-10-23.\n',
      expect: [],
    },
  ],
  run(context) {
    const { passages, project, report } = context;
    const region = formsOf(project);
    reportOwn(region, context);
    for (const passage of passages) {
      if (!/\d[-–:/]|\d\s+[-–]|\d\p{L}|\p{L}\d/u.test(passage.text)) continue;
      for (const { written, groups, start, end, sure } of numbersIn(passage.text, region)) {
        if (!sure && !isNumber(groups, passage.text.slice(0, start), region)) continue;
        if (!passage.written(start, end)) continue;
        const place = passage.at(start, end);
        const verdict = judge(written, groups, formsFor(groups.board, region));
        if (!verdict) continue;
        const { message, hint, number } = verdict;
        const fixable = number !== undefined && passage.verbatim(start, end);
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

/** The forms of registry numbers of a region. */
interface RegionForms {
  /** The forms of boards that have none of their own. */
  common: readonly RegistryForm[];
  /** By abbreviation in capitals: boards of the register, with their own forms where they have any. */
  boards: ReadonlyMap<string, readonly RegistryForm[] | undefined>;
  /** By organisation. */
  own: ReadonlyMap<string, readonly RegistryForm[]>;
  /** Expressions that find numbers; the first is that of the usual order. */
  searches: readonly RegExp[];
}

const formsOf = perProject(({ config, region, organisations, registryForms }): RegionForms => {
  const common = [config.diarienummer ?? USUAL_REGISTRY_FORM].flat().map((form) => registryForm(form));
  const own = new Map(
    [...registryForms].map(([id, forms]) => [id, forms.map((form) => registryForm(form))] as const),
  );
  const boards = [...organisations.values()].flatMap(({ id, kort, slag }) =>
    kort !== undefined && region.organisationKinds.get(slag)?.uppdrar
      ? [[kort.toUpperCase(), own.get(id)] as const]
      : [],
  );
  const others = new Map(
    [...common, ...[...own.values()].flat()]
      .filter(({ order }) => order !== 'AÅN' && order.includes('A') && order.includes('N'))
      .map((form) => [form.order, form.loose]),
  );
  return {
    common,
    boards: new Map(boards),
    own,
    searches: [
      NUMBER,
      ...[...others.values()].map(
        (loose) => pattern('giu')`(?<![\p{L}\p{N}])${LABEL}${loose}(?![\p{L}\p{N}:])`,
      ),
    ],
  };
});

/** A number found in a text. */
interface FoundNumber {
  written: string;
  groups: Groups;
  start: number;
  /** Exclusive. */
  end: number;
  /** True when nothing else can be meant. */
  sure: boolean;
}

/** The registry numbers of a text, and what may be one; none twice. */
function numbersIn(text: string, { searches, boards }: RegionForms): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const [index, search] of searches.entries()) {
    for (const match of text.matchAll(search)) {
      const { 0: written, index: start } = match;
      const end = start + written.length;
      if (found.some((each) => start < each.end && each.start < end)) continue;
      const groups = match.groups as unknown as Groups;
      // In another order than the usual one only a label or a known board tells a number from a measure.
      const sure = index > 0 && (groups.label !== undefined || boards.has(groups.board.toUpperCase()));
      if (index === 0 || sure) found.push({ written, groups, start, end, sure });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The forms that a board's numbers may have; those of an unknown board all forms of the region. */
function formsFor(board: string, { boards, common, own }: RegionForms): readonly RegistryForm[] {
  const known = boards.get(board.toUpperCase());
  if (known) return known;
  return boards.has(board.toUpperCase()) ? common : unique([...common, ...[...own.values()].flat()]);
}

function unique(forms: readonly RegistryForm[]): RegistryForm[] {
  return [...new Map(forms.map((each) => [each.form, each])).values()];
}

/** The document's own number, at its top. */
function reportOwn(region: RegionForms, context: CheckContext): void {
  const { diarienummer, från } = context.commission.meta;
  if (diarienummer === undefined) return;
  const forms = region.own.get(från.id) ?? region.common;
  const [whole] = numbersIn(diarienummer, region);
  const groups = whole?.written === diarienummer ? whole.groups : undefined;
  const verdict = judge(diarienummer, groups, forms);
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
 * Message and hint for a number that has none of the forms, with the number in the one that it must have where no
 * figure is missing. Undefined when it has one.
 */
function judge(
  written: string,
  groups: Groups | undefined,
  forms: readonly RegistryForm[],
): { message: Text; hint: Text; number?: string } | undefined {
  const plain = written.replaceAll('\u00a0', ' ');
  if (groups?.label === undefined && forms.some((form) => form.has(plain))) return undefined;
  const number = groups && rewritten(plain, groups, forms);
  if (number === plain) return undefined;
  if (number !== undefined)
    return {
      number,
      message: {
        sv: `”${written}” ska skrivas ${number}.`,
        en: `“${written}” should be written ${number}.`,
      },
      hint: formHint(forms),
    };
  const names = forms.map(({ form }) => form);
  return {
    message: {
      sv: `”${written}” har inte formen ${listed(names, 'eller')}.`,
      en: `“${written}” does not have the form ${listed(names, 'or')}.`,
    },
    hint: {
      sv: `Slå upp numret i diariet. ${formHint(forms).sv}`,
      en: `Look the number up in the registry. ${formHint(forms).en}`,
    },
  };
}

/** A number in the only form that it can have: that of its own order, else the only one there is. */
function rewritten(plain: string, groups: Groups, forms: readonly RegistryForm[]): string | undefined {
  const number = { ...groups, board: groups.board.toUpperCase() };
  const bare = plain.slice(groups.label?.length ?? 0);
  if (forms.some((form) => form.has(bare))) return bare;
  const order = (['board', 'year', 'serial'] as const)
    .map((part) => ({ sign: SIGNS[part], at: bare.search(new RegExp(escaped(groups[part]))) }))
    .sort((a, b) => a.at - b.at)
    .map(({ sign }) => sign)
    .join('');
  const same = forms.filter((form) => form.order === order);
  const possible = (same.length > 0 ? same : forms).flatMap((form) => form.write(number) ?? []);
  const [only, ...others] = new Set(possible);
  return others.length === 0 ? only : undefined;
}

const SIGNS = { board: 'A', year: 'Å', serial: 'N' } as const;

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Says in which setting the form stands. */
function formHint(forms: readonly RegistryForm[]): Text {
  const names = forms.map(({ form }) => form);
  const list = names.length === 1 ? names[0] : `[${names.join(', ')}]`;
  return {
    sv: `Formen står i uppdrag.yaml (diarienummer: ${list}) eller hos nämnden i registret; regler: diarienummer: av stänger av kontrollen.`,
    en: `The form is set in uppdrag.yaml (diarienummer: ${list}) or with the board in the register; regler: diarienummer: av turns the check off.`,
  };
}

/** Whether it is a registry number, and not a statute's or a period. */
function isNumber({ label, board, year, serial }: Groups, before: string, { boards }: RegionForms): boolean {
  const named = label !== undefined || /diarienummer:?\s+$/i.test(before);
  const known = boards.has(board.toUpperCase());
  const capitals = board === board.toUpperCase();
  const isYear = /^(?:19|20)\d\d$/;
  // Two years are a period: `HVN 2024-2025`. Short numbers are dates, pages, rooms: `HVN 12-15`.
  const period = !named && (isYear.test(serial) || (!isYear.test(year) && serial.length < 4));
  const usual = capitals && isYear.test(year) && serial.length === 5;
  return (named || known || usual) && !period && !/^(?:SFS|SOSFS|FS)$/.test(board);
}
