import { RequestError } from '../model/request-error.js';
import { nearest } from '../text/suggest.js';
import { askGit, lineOf, type Repository, tryGit } from './repository.js';

/** More names than these are not looked through for one that is like a misspelt one. */
const MOST_NAMES = 5000;

/**
 * The full id of the commit that a revision means: a branch, a tag, an id or its beginning, `HEAD~3`.
 *
 * @throws RequestError when there is none; with the nearest branches and tags, and the remedy for a shallow clone
 */
export async function resolveRevision(repository: Repository, revision: string): Promise<string> {
  // A revision that begins with a hyphen would be an option to git, and none has control characters.
  if (revision.startsWith('-') || revision.trim() === '' || /\p{Cc}/u.test(revision))
    throw notWritten(revision);
  const id = await tryGit(repository, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  const line = id && lineOf(id);
  // `^main` is understood too, as everything but main.
  return line && /^[0-9a-f]+$/.test(line) ? line : unknown(repository, revision);
}

/** The commit the working files were checked out from; undefined before the first commit. */
export async function headCommit(repository: Repository): Promise<string | undefined> {
  const id = await tryGit(repository, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return id && lineOf(id);
}

/**
 * The merge base of the present branch and a revision, which a pull request is compared with. For a revision that the
 * branch already contains it is the revision itself.
 *
 * @throws RequestError when the revision is unknown, or the two have no history in common
 */
export async function branchPoint(repository: Repository, revision: string): Promise<string> {
  const id = await resolveRevision(repository, revision);
  const head = await headCommit(repository);
  // Before the first commit there is no branch that could have left anything.
  if (head === undefined) return id;
  const base = await tryGit(repository, ['merge-base', id, head]);
  if (base) return lineOf(base);
  throw new RequestError(
    {
      sv: `”${revision}” och det som är utcheckat har ingen gemensam historia${repository.shallow ? ' i den här ytliga kopian' : ''}.`,
      en: `“${revision}” and what is checked out have no history in common${repository.shallow ? ' in this shallow clone' : ''}.`,
    },
    repository.shallow ? DEEPEN : undefined,
  );
}

/**
 * When a commit was made, by its committer's clock: an ISO 8601 time with offset, `2026-11-22T17:25:52+01:00`.
 *
 * @throws RequestError when the revision is unknown
 */
export async function commitDate(repository: Repository, revision: string): Promise<string> {
  const id = await resolveRevision(repository, revision);
  const commit = await askGit(repository, ['cat-file', 'commit', id]);
  const [, seconds = '0', sign = '+', hours = '00', minutes = '00'] =
    /^committer .* (\d+) ([+-])(\d\d)(\d\d)$/m.exec(commit.toString()) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const local = new Date((Number(seconds) + offset * 60) * 1000);
  return `${local.toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}

const DEEPEN = {
  sv: 'Hämta hela historien: git fetch --unshallow. I GitHub Actions: fetch-depth: 0 i actions/checkout; i GitLab CI: GIT_DEPTH: 0.',
  en: 'Fetch the whole history: git fetch --unshallow. In GitHub Actions: fetch-depth: 0 in actions/checkout; in GitLab CI: GIT_DEPTH: 0.',
};

function notWritten(revision: string): RequestError {
  return new RequestError(
    { sv: `”${revision}” kan inte vara en revision.`, en: `“${revision}” cannot be a revision.` },
    {
      sv: 'Ange en gren, en tagg eller en inchecknings id, till exempel main eller HEAD~1.',
      en: 'Give a branch, a tag or the id of a commit, for example main or HEAD~1.',
    },
  );
}

async function unknown(repository: Repository, revision: string): Promise<never> {
  const text = {
    sv: `Det finns ingen revision ”${revision}” i repot.`,
    en: `There is no revision “${revision}” in the repository.`,
  };
  const like = likeNames(revision, await refNames(repository)).join(', ');
  const meant = like && { sv: `Menade du ${like}?`, en: `Did you mean ${like}?` };
  if (repository.shallow) {
    const hint = meant ? { sv: `${meant.sv} ${DEEPEN.sv}`, en: `${meant.en} ${DEEPEN.en}` } : DEEPEN;
    throw new RequestError(
      {
        sv: `${text.sv.slice(0, -1)}, som är en ytlig kopia utan äldre historia.`,
        en: `${text.en.slice(0, -1)}, which is a shallow clone without older history.`,
      },
      hint,
    );
  }
  if (meant) throw new RequestError(text, meant);
  if ((await headCommit(repository)) === undefined) {
    throw new RequestError(text, {
      sv: 'Repot har inga incheckningar än: gör den första med git commit.',
      en: 'The repository has no commits yet: make the first with git commit.',
    });
  }
  throw new RequestError(text, {
    sv: 'git branch --all och git tag visar de som finns; git fetch hämtar nya.',
    en: 'git branch --all and git tag show those that exist; git fetch gets new ones.',
  });
}

/** Branches, tags and branches of remotes, as one writes them. */
async function refNames(repository: Repository): Promise<string[]> {
  const format = '--format=%(refname)';
  const kinds = ['refs/heads', 'refs/tags', 'refs/remotes'];
  const answer = await tryGit(repository, ['for-each-ref', `--count=${MOST_NAMES}`, format, ...kinds]);
  return (answer?.toString() ?? '')
    .split('\n')
    .map((name) => name.replace(/^refs\/(heads|tags|remotes)\//, ''))
    .filter((name) => name !== '' && !name.endsWith('/HEAD'));
}

/** Those of the same name at a remote, else the one with the nearest name. */
function likeNames(revision: string, names: readonly string[]): string[] {
  const remote = names.filter((name) => name.endsWith(`/${revision}`));
  if (remote.length > 0) return remote.slice(0, 3);
  const found = nearest(revision, names);
  return found === undefined ? [] : [found];
}
