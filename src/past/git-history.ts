import { isoTime, NO_DATE } from './document-date.js';
import { type DocumentSources, type History, NO_HISTORY, type Provenance } from './history.js';

/** A commit that changed files of the workspace. */
interface Commit {
  id: string;
  /** By its committer's clock, in seconds since 1970. */
  seconds: number;
  /** Position in the log: 0 for the latest. */
  age: number;
}

/** Commits and changes of a workspace's files, as read from git. */
interface Log {
  /** The latest commit that changed a file, by path from the workspace. */
  latest: ReadonlyMap<string, Commit>;
  /** Files on disk that are not as in `HEAD`. */
  changed: ReadonlySet<string>;
}

/**
 * The past of a workspace's files in git. `HEAD` is asked for at once; the log is read when a document needs it, once
 * for all of them. Undefined when the folder is in no repository with a commit, or there is no git: a document can be
 * built without. A repository that git refuses to read has a history without anything in it, and says so.
 *
 * @param root the workspace's folder, absolute
 */
export async function gitHistory(root: string): Promise<History | undefined> {
  const checkedOut = await headOf(root);
  if (!checkedOut) return undefined;
  if (checkedOut === 'refused') return { ...NO_HISTORY, doubt: REFUSED };
  const { head, shallow } = checkedOut;
  let log: Promise<Log | undefined> | undefined;
  return {
    // A shallow clone that is deepened has more history for the same commit.
    state: `git ${shallow ? 'shallow ' : ''}${head}`,
    ...(shallow && { doubt: SHALLOW }),
    async provenance(made) {
      log ??= readLog(root, head);
      const known = await log;
      return known ? provenanceIn(known, made) : { draftDate: NO_DATE };
    },
  };
}

/** The commit that is checked out. One question to git: most builds need no other. */
async function headOf(root: string): Promise<{ head: string; shallow: boolean } | 'refused' | undefined> {
  const { runGit } = await import('../git/run.js');
  const question = ['rev-parse', '--is-shallow-repository', 'HEAD^{commit}'];
  const answer = await runGit(root, question).catch(() => undefined);
  const [, shallow, head] = /^(true|false)\n([0-9a-f]{40,64})\n$/.exec(answer?.stdout.toString() ?? '') ?? [];
  if (answer && /dubious ownership|bare repository/i.test(answer.stderr)) return 'refused';
  return head === undefined ? undefined : { head, shallow: shallow === 'true' };
}

const REFUSED = {
  text: {
    sv: 'Git läser inte repot som källtexten ligger i: en annan användare äger det, eller ett annat repo ligger bland filerna. PDF:erna säger därför inte vilken incheckning de kommer ur, och utkast får inget datum.',
    en: 'Git does not read the repository that the sources lie in: another user owns it, or another repository lies among the files. The PDFs therefore do not say which commit they come from, and drafts get no date.',
  },
  hint: {
    sv: 'Pröva git status i mappen: git säger varför, och vad som kan göras om du litar på repot.',
    en: 'Try git status in the folder: git says why, and what can be done if you trust the repository.',
  },
};

const SHALLOW = {
  text: {
    sv: 'Git-repot är en ytlig kopia, så det går inte att veta vilken incheckning källtexten kommer ur. PDF:erna blir därför inte byte för byte desamma som i en hel kopia.',
    en: 'The git repository is a shallow clone, so there is no knowing which commit the sources come from. The PDFs are therefore not byte for byte those of a full clone.',
  },
  hint: {
    sv: 'Hämta hela historien: git fetch --unshallow. I GitHub Actions: fetch-depth: 0 i actions/checkout; i GitLab CI: GIT_DEPTH: 0.',
    en: 'Fetch the whole history: git fetch --unshallow. In GitHub Actions: fetch-depth: 0 in actions/checkout; in GitLab CI: GIT_DEPTH: 0.',
  },
};

function provenanceIn({ latest, changed }: Log, { file, sources }: DocumentSources): Provenance {
  const tables = `${file.slice(0, file.lastIndexOf('/'))}/tabeller/`;
  const names = new Set(sources.map((source) => source.file));
  // Tables are found by listing their folder: a removed one was a source without having been read now.
  const concerned = (name: string) => names.has(name) || name.startsWith(tables);
  const commits = [...latest].flatMap(([name, commit]) => (concerned(name) ? commit : []));
  if (commits.length === 0) return { draftDate: NO_DATE };
  const { id, seconds } = commits.reduce((a, b) => (a.age < b.age ? a : b));
  const tid = isoTime(seconds);
  return {
    revision: { incheckning: id, tid, ändrad: [...changed].some(concerned) },
    draftDate: { tid, grund: 'incheckning' },
  };
}

async function readLog(root: string, head: string): Promise<Log | undefined> {
  const [{ askGit, findRepository, folderInside, partsOf }, { filesChangedSince }] = await Promise.all([
    import('../git/repository.js'),
    import('../git/changes.js'),
  ]);
  const repository = await findRepository(root).catch(() => undefined);
  if (!repository) return undefined;
  const inside = folderInside(repository, root);
  const paths = inside === '' ? [] : ['--', inside];
  // Along first parents a merge counts as one commit with all it brought: nothing changes after the one that is found.
  const log = [
    'log',
    '--first-parent',
    '-m',
    '--no-renames',
    '--name-only',
    '-z',
    `--format=${HEADER}`,
    head,
  ];
  const [answer, changes] = await Promise.all([
    askGit(repository, [...log, ...paths]),
    filesChangedSince(repository, head, root),
  ]);
  return {
    latest: latestCommits(partsOf(answer), inside === '' ? 0 : inside.length + 1),
    changed: new Set(changes.map(({ file }) => file)),
  };
}

/** Marks the beginning of a commit in git's output; no file has such a name. */
const HEADER = '//%H %ct';

/** @param start where the path from the workspace begins in a path from the top of the repository */
function latestCommits(parts: readonly string[], start: number): Map<string, Commit> {
  const latest = new Map<string, Commit>();
  let commit: Commit | undefined;
  let age = 0;
  for (const part of parts) {
    // Git puts a line break between a header and the first file.
    const text = part.replace(/^\n/, '');
    const [, id, seconds] = /^\/\/([0-9a-f]+) (\d+)$/.exec(text) ?? [];
    if (id !== undefined) {
      commit = { id, seconds: Number(seconds), age };
      age += 1;
      continue;
    }
    const file = text.slice(start);
    if (commit && file !== '' && !latest.has(file)) latest.set(file, commit);
  }
  return latest;
}
