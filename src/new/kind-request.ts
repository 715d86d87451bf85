import type { Project } from '../compile/project.js';
import { slug } from '../format/slug.js';
import type { Organisation } from '../model/commission.js';
import { RequestError } from '../model/request-error.js';
import { nearest } from '../text/suggest.js';
import type { KindFacts } from './from-kind.js';
import { type Kind, kindsOf } from './kinds.js';

/** Request for a commission of a kind; facts that are left out come from the workspace where it has only one answer. */
export interface KindRequest {
  /** A kind of document of the workspace, `årlig komplettering`; also without dots, and its first word. */
  kind?: string;
  /** Ids from the register. */
  board?: string;
  provider?: string;
  /** The first year. */
  year?: number;
  /** Number of years of validity. */
  years?: number;
  /** The last part of its id, when it is not the provider's. */
  name?: string;
  /** Subject, the end of its subtitle. */
  subject?: string;
}

/**
 * Completes a request from the workspace.
 *
 * @throws RequestError when something is missing or unknown
 */
export function factsOf(project: Project, request: KindRequest): KindFacts & { folder: string } {
  const kind = kindNamed(request.kind, kindsOf(project));
  const board = organisation(project, request.board, 'board');
  const provider = organisation(project, request.provider, 'provider');
  const { year: first, years = kind.years, subject } = request;
  if (first === undefined) {
    throw new RequestError(
      { sv: 'Första året saknas.', en: 'The first year is missing.' },
      { sv: 'Lägg till till exempel --year 2027.', en: 'Add for example --year 2027.' },
    );
  }
  const last = first + years - 1;
  const period = first === last ? String(first) : `${first}-${last}`;
  const folder = `${period}/${folderName(request.name ?? provider.id)}`;
  return { kind, board, provider, first, last, folder, ...(subject !== undefined && { subject }) };
}

/** The last part of an id. @throws RequestError when the name is a path */
function folderName(name: string): string {
  if (!/[/\\]/.test(name)) return slug(name);
  throw new RequestError(
    { sv: `Mappen kan inte heta ”${name}”.`, en: `The folder cannot be called “${name}”.` },
    {
      sv: 'Skriv ett namn utan snedstreck: mappen läggs under uppdragets period.',
      en: 'Write a name without slashes: the folder is put below the period of the commission.',
    },
  );
}

/** Finds a kind by its name. @throws RequestError when there is none */
function kindNamed(name: string | undefined, kinds: readonly Kind[]): Kind {
  const names = kinds.map(({ typ }) => typ);
  const list = names.join(', ');
  if (name === undefined) {
    throw new RequestError(
      { sv: 'Säg vilket slags uppdrag det ska bli.', en: 'Say what kind of commission it is to be.' },
      {
        sv: `Slagen är ${list}. Ska det göras av ett annat uppdrag, skriv --from.`,
        en: `The kinds are ${list}. To make it of another commission, write --from.`,
      },
    );
  }
  const wanted = slug(name);
  const found = kinds.find(({ typ }) => slug(typ) === wanted || slug(typ).split('-')[0] === wanted);
  if (found) return found;
  const suggestion = nearest(name, names);
  throw new RequestError(
    { sv: `Slaget ”${name}” finns inte.`, en: `There is no kind “${name}”.` },
    suggestion
      ? { sv: `Menade du ${suggestion}?`, en: `Did you mean ${suggestion}?` }
      : { sv: `Slagen är ${list}.`, en: `The kinds are ${list}.` },
  );
}

/** The organisations that may be one party of a commission: boards, or all others. */
export function parties({ organisations, region }: Project, role: 'board' | 'provider'): Organisation[] {
  const commissions = (slag: string) => region.organisationKinds.get(slag)?.uppdrar ?? false;
  return [...organisations.values()].filter(({ slag }) => commissions(slag) === (role === 'board'));
}

/** The organisation with an id; the only possible one when none is named. */
function organisation(project: Project, id: string | undefined, role: 'board' | 'provider'): Organisation {
  const possible = parties(project, role);
  const found =
    id === undefined
      ? possible.length === 1
        ? possible[0]
        : usual(possible, role)
      : project.organisations.get(id);
  if (found) return found;
  const [sv, en] = role === 'board' ? ['Nämnden', 'The board'] : ['Utföraren', 'The provider'];
  const ids = possible.map((each) => each.id);
  const list = ids.join(', ');
  if (id === undefined) {
    throw new RequestError(
      { sv: `${sv} saknas.`, en: `${en} is missing.` },
      {
        sv: `Ange --${role} med ett id ur register/organisationer.yaml: ${list}.`,
        en: `Give --${role} with an id from register/organisationer.yaml: ${list}.`,
      },
    );
  }
  const suggestion = nearest(id, project.organisations.keys());
  throw new RequestError(
    {
      sv: `${sv} ”${id}” finns inte i register/organisationer.yaml.`,
      en: `${en} “${id}” is not in register/organisationer.yaml.`,
    },
    suggestion
      ? { sv: `Menade du ${suggestion}?`, en: `Did you mean ${suggestion}?` }
      : { sv: `De som finns: ${list}.`, en: `Those that exist: ${list}.` },
  );
}

/** The board with a short name, when only one has: the one that commissions. Providers are always named. */
function usual(possible: readonly Organisation[], role: 'board' | 'provider'): Organisation | undefined {
  const short = role === 'board' ? possible.filter(({ kort }) => kort !== undefined) : [];
  return short.length === 1 ? short[0] : undefined;
}
