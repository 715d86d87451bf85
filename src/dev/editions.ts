import { listChanges } from '../compare/change-list.js';
import { compareCommissions } from '../compare/compare.js';
import { compile } from '../compile/compile.js';
import { openProject, type Project } from '../compile/project.js';
import { toolVersion } from '../files/program.js';
import { findRepository, openRevision, type Repository, resolveRevision } from '../git/index.js';
import { tryGit } from '../git/repository.js';
import type { Commission } from '../model/commission.js';
import { RequestError } from '../model/request-error.js';
import { renderRedlineScreen } from '../redline/render/page.js';
import type { LiveCommissions } from './live-commissions.js';
import { dividePage, type View } from './view.js';

/** Largest number of revision names that are suggested. */
const MOST_NAMES = 40;
/** Number of earlier states of the workspace in memory; a reader usually compares with one for a while. */
const KEPT = 3;

/** Earlier editions of the commissions, out of git, to be compared with what is being written. */
export class Editions {
  readonly #root: string;
  readonly #live: LiveCommissions;
  /** By commit. */
  readonly #projects = new Map<string, Project>();
  /** By commit and id. */
  readonly #earlier = new Map<string, Commission>();
  /** The last comparisons that could be made, by revision and id. */
  readonly #views = new Map<string, View>();
  #repository: Promise<Repository | undefined> | undefined;

  /** @param root the workspace's folder, absolute */
  constructor(root: string, live: LiveCommissions) {
    this.#root = root;
    this.#live = live;
  }

  /** Revisions to compare with: the last commit, tags and branches; none when the workspace is not in git. */
  async names(): Promise<string[]> {
    const repository = await this.#found();
    if (!repository) return [];
    const format = ['--format=%(refname:short)', `--count=${MOST_NAMES}`, '--sort=-creatordate'];
    const names = await tryGit(repository, ['for-each-ref', ...format, 'refs/tags', 'refs/heads']);
    return ['HEAD', ...(names?.toString().split('\n').filter(Boolean) ?? [])];
  }

  /**
   * Changes of a commission since a revision; while its sources have errors, the last changes known.
   *
   * @throws RequestError when the revision is unknown, or had no such commission
   */
  async changes(id: string, revision: string): Promise<View | undefined> {
    const old = await this.#commissionAt(id, revision);
    const { commission, diagnostics = [] } = this.#live.compiled(id) ?? {};
    const key = `${revision} ${id}`;
    const known = this.#views.get(key);
    const broken = diagnostics.some(({ severity }) => severity === 'error');
    if (!commission || (broken && known)) return known;
    const comparison = compareCommissions(old, commission);
    const { language, opened } = this.#live;
    const page = renderRedlineScreen(
      {
        comparison,
        changes: listChanges(comparison),
        editions: { old: revision, new: 'arbetskopian' },
        generator: `uppdrag ${toolVersion()}`,
        language,
      },
      opened.theme,
    );
    const about = { title: commission.meta.kortTitel, files: [], uses: [], outline: commission.outline };
    const view: View = { ...dividePage(page, about), whole: !broken };
    this.#views.set(key, view);
    forgetOldest(this.#views, KEPT);
    return view;
  }

  async #commissionAt(id: string, revision: string): Promise<Commission> {
    const repository = await this.#found();
    if (!repository) throw notInGit();
    const commit = await resolveRevision(repository, revision);
    const known = this.#earlier.get(`${commit} ${id}`);
    if (known) return known;
    const project =
      this.#projects.get(commit) ?? openProject(await openRevision(repository, commit, this.#root));
    this.#projects.set(commit, project);
    forgetOldest(this.#projects, KEPT);
    const ref = project.commissions.find((each) => each.id === id);
    const commission = ref && compile(project, ref).commission;
    if (!commission) throw notThere(id, revision);
    this.#earlier.set(`${commit} ${id}`, commission);
    forgetOldest(this.#earlier, KEPT);
    return commission;
  }

  #found(): Promise<Repository | undefined> {
    this.#repository ??= findRepository(this.#root).catch(() => undefined);
    return this.#repository;
  }
}

function forgetOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) if (map.size > most) map.delete(key);
}

function notInGit(): RequestError {
  return new RequestError({
    sv: 'Arbetsytan ligger inte i git, så det finns ingen tidigare version att jämföra med.',
    en: 'The workspace is not in git, so there is no earlier version to compare with.',
  });
}

function notThere(id: string, revision: string): RequestError {
  return new RequestError({
    sv: `Uppdraget ${id} fanns inte i ”${revision}”, eller gick inte att läsa då.`,
    en: `There was no commission ${id} in “${revision}”, or it could not be read then.`,
  });
}
