import { branchPoint, findRepository, openRevision, type Repository, resolveRevision } from '../git/index.js';
import { RequestError } from '../model/request-error.js';
import type { Workspace } from '../workspace/workspace.js';

/** A present or earlier workspace and its name: a revision, a folder, the working copy. */
export interface Edition {
  workspace: Workspace;
  name: string;
}

/**
 * The editions of a workspace in git.
 *
 * @throws RequestError when the folder is not in a repository, or a revision is unknown
 * @throws EnvironmentError when there is no git
 */
export class RevisionEditions {
  readonly #repository: Repository;
  readonly #root: string;

  private constructor(repository: Repository, root: string) {
    this.#repository = repository;
    this.#root = root;
  }

  /** @param root the workspace's folder, absolute */
  static async of(root: string): Promise<RevisionEditions> {
    return new RevisionEditions(await findRepository(root), root);
  }

  /** The edition at a revision: `main, revision 1a2b3c4`. */
  async at(revision: string): Promise<Edition> {
    const id = await resolveRevision(this.#repository, revision);
    const workspace = await openRevision(this.#repository, id, this.#root);
    const short = id.slice(0, 7);
    return {
      workspace,
      name: id.startsWith(revision) ? `revision ${short}` : `${revision}, revision ${short}`,
    };
  }

  /**
   * The editions that `a`, `a..b` or `a...` means; undefined when `a` alone is no revision.
   *
   * @param working stands for what comes after `a`, when nothing is named
   */
  async range(text: string, working: Edition): Promise<{ old: Edition; new: Edition } | undefined> {
    const [, from = '', dots, to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(text) ?? [];
    if (dots === undefined)
      return (await this.#isKnown(text)) ? { old: await this.at(text), new: working } : undefined;
    const start = from === '' ? 'HEAD' : from;
    const old = dots === '...' ? await branchPoint(this.#repository, start) : start;
    return { old: await this.at(old), new: to === '' ? working : await this.at(to) };
  }

  async #isKnown(revision: string): Promise<boolean> {
    try {
      await resolveRevision(this.#repository, revision);
      return true;
    } catch (error) {
      if (error instanceof RequestError) return false;
      throw error;
    }
  }
}
