import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Examiner, prepareChecks } from '../checking/examine.js';
import { compileFor, type Opened, open } from '../checking/opened.js';
import { compile, metaOf } from '../compile/compile.js';
import type { CommissionRef } from '../compile/project.js';
import type { CommissionMeta, Compilation } from '../model/commission.js';
import type { Diagnostic, Language } from '../model/diagnostic.js';
import { apart, type Counts, count, type Finding, findings } from '../model/finding.js';
import { fileStart } from '../source/read-problem.js';
import type { Workspace } from '../workspace/workspace.js';
import { explained } from './explained.js';
import { renderView, type View } from './view.js';
import type { FileChanges } from './watch.js';

/** A commission as the preview knows it. */
export interface LiveCommission {
  ref: CommissionRef;
  /** As its front matter was when it could last be read. */
  meta?: CommissionMeta;
  /** The last view without errors of compilation; the present one with them when there never was another. */
  view?: View;
  /** True when the sources can no longer be compiled without errors, and the view is older than they are. */
  stale: boolean;
  /** Findings; `undefined` until the commission has been examined. */
  findings?: readonly Finding[];
  counts?: Counts;
}

interface Entry extends LiveCommission {
  /** Files that its compilation read or looked for; `undefined` until it has been compiled. */
  sources?: ReadonlySet<string>;
  /** Whether the view has to be rendered before it is shown. */
  toRender: boolean;
  toExamine: boolean;
  /** As just compiled, until it has been examined. */
  compilation: Compilation | undefined;
}

/** Callbacks: a new view of a commission, new findings, another list of commissions, the end of an examination. */
interface Events {
  view: [id: string];
  findings: [id: string];
  list: [];
  done: [];
}

/**
 * The commissions of a workspace while it is being written. After a change the affected ones are compiled again: first
 * the views on open pages, then the findings about those, then the rest, in turns short enough to let the next change
 * and the browser's requests in between.
 */
export class LiveCommissions extends EventEmitter<Events> {
  readonly #workspace: Workspace;
  readonly #askedLanguage: Language | undefined;
  readonly #link: (id: string) => string;
  readonly #entries = new Map<string, Entry>();
  /** Number of pages that show each commission. */
  readonly #watched = new Map<string, number>();
  #opened: Opened;
  #working: Promise<void> | undefined;
  #stopped = false;

  /**
   * @param language takes precedence over that of the workspace
   * @param link address of a commission's page
   * @param language goes before that of the workspace
   * @param link where a commission is shown
   */
  constructor(workspace: Workspace, language: Language | undefined, link: (id: string) => string) {
    super();
    this.#workspace = workspace;
    this.#askedLanguage = language;
    this.#link = link;
    this.#opened = open(workspace);
    this.#list();
  }

  /** The language that the preview speaks. */
  get language(): Language {
    return this.#askedLanguage ?? this.#opened.project.config.språk ?? 'sv';
  }

  /** The workspace as it was read last. */
  get opened(): Opened {
    return this.#opened;
  }

  /** All commissions, in the order of the workspace. */
  all(): LiveCommission[] {
    return this.#opened.project.commissions.map(({ id }) => this.#entries.get(id)!);
  }

  /** The present state of a commission. */
  find(id: string): LiveCommission | undefined {
    return this.#entries.get(id);
  }

  /** A commission with its view as it is now, unless it cannot be compiled at all. */
  shown(id: string): LiveCommission | undefined {
    const entry = this.#entries.get(id);
    // Rendered when this returns: nothing in it waits.
    if (entry && (entry.toRender || !entry.view)) void this.#orFault(entry, () => this.#render(entry));
    return entry;
  }

  /** A commission compiled now, for other purposes than looking at it. */
  compiled(id: string): Compilation | undefined {
    const entry = this.#entries.get(id);
    return entry && compile(this.#opened.project, entry.ref);
  }

  /** Marks a commission as shown until the returned function is called. */
  watch(id: string): () => void {
    this.#watched.set(id, (this.#watched.get(id) ?? 0) + 1);
    const entry = this.#entries.get(id);
    // Findings can depend on more than the commission's own sources, and only those were watched.
    if (entry) entry.toExamine = true;
    void this.work();
    return () => {
      const left = (this.#watched.get(id) ?? 1) - 1;
      if (left > 0) this.#watched.set(id, left);
      else this.#watched.delete(id);
    };
  }

  /** Updates the commissions after changes of files. */
  change({ changed, listed }: FileChanges): void {
    this.#opened = open(this.#workspace);
    const before = [...this.#entries.keys()].join();
    this.#list();
    for (const entry of this.#entries.values()) {
      // An added or removed file can be one that an expression, a block or a picture lacked.
      const concerned =
        listed.length > 0 || !entry.sources || changed.some((file) => entry.sources!.has(file));
      if (concerned) Object.assign(entry, { toRender: true, toExamine: true, compilation: undefined });
      else if (this.#watched.has(entry.ref.id)) entry.toExamine = true;
    }
    if ([...this.#entries.keys()].join() !== before) this.emit('list');
    void this.work();
  }

  /** Does the outstanding work. Only one run is under way at a time; later callers wait for the same one. */
  work(): Promise<void> {
    this.#working ??= this.#workOff().finally(() => {
      this.#working = undefined;
    });
    return this.#working;
  }

  /** Ends the work after the commission that is being worked on. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#working;
  }

  async #workOff(): Promise<void> {
    // The change or question that gave rise to the work is answered first.
    await nextTurn();
    for (;;) {
      const job = this.#stopped ? undefined : this.#nextJob();
      if (!job) break;
      await job();
      await nextTurn();
    }
    this.emit('done');
  }

  #nextJob(): (() => void | Promise<void>) | undefined {
    const entries = [...this.#entries.values()];
    const watched = entries.filter(({ ref }) => this.#watched.has(ref.id));
    const unseen = watched.find((entry) => entry.toRender);
    if (unseen) return () => this.#orFault(unseen, () => this.#render(unseen));
    const next = [...watched, ...entries].find((entry) => entry.toExamine);
    return next && (() => this.#orFault(next, () => this.#examine(next)));
  }

  /** Reports a fault of this program in one commission among its findings, and goes on with the others. */
  async #orFault(entry: Entry, work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      Object.assign(entry, { toRender: false, toExamine: false, compilation: undefined });
      this.#say(entry, [fault(entry.ref.file, error)]);
    }
  }

  #say(entry: Entry, diagnostics: readonly Diagnostic[]): void {
    entry.findings = findings([{ commission: entry.ref.id, diagnostics }]);
    entry.counts = count(apart(entry.findings).open);
    this.emit('findings', entry.ref.id);
  }

  /** Updates the entries to the present list of commissions. */
  #list(): void {
    const { project } = this.#opened;
    const known = new Map(this.#entries);
    this.#entries.clear();
    for (const ref of project.commissions) {
      const fresh = { stale: false, toRender: true, toExamine: true, compilation: undefined };
      const entry: Entry = { ...(known.get(ref.id) ?? fresh), ref };
      const meta = entry.toExamine || !entry.meta ? metaOf(project, ref.id) : undefined;
      this.#entries.set(ref.id, meta ? { ...entry, meta } : entry);
    }
  }

  #compile(entry: Entry): Compilation {
    const compilation = compile(this.#opened.project, entry.ref);
    entry.sources = new Set(compilation.sources.map(({ file }) => file));
    entry.compilation = compilation;
    if (compilation.commission) entry.meta = compilation.commission.meta;
    return compilation;
  }

  #render(entry: Entry): void {
    const { commission, diagnostics } = entry.compilation ?? this.#compile(entry);
    const broken = !commission || diagnostics.some(({ severity }) => severity === 'error');
    const { version: before } = entry.view ?? {};
    const wasStale = entry.stale;
    entry.toRender = false;
    entry.stale = broken;
    if (commission && (!broken || !entry.view?.whole)) {
      const others = new Map(this.all().map(({ ref: { id } }) => [id, this.#link(id)]));
      entry.view = renderView(commission, !broken, {
        theme: this.#opened.theme,
        language: this.language,
        others,
      });
    }
    if (entry.view?.version !== before || entry.stale !== wasStale) this.emit('view', entry.ref.id);
  }

  async #examine(entry: Entry): Promise<void> {
    const opened = this.#opened;
    await prepareChecks(opened.project);
    // Something has changed meanwhile, and there is other work before this.
    if (opened !== this.#opened) return;
    const examiner = new Examiner(opened.project);
    const { diagnostics } = compileFor(
      opened,
      examiner,
      entry.ref,
      entry.compilation ?? this.#compile(entry),
    );
    entry.toExamine = false;
    entry.compilation = undefined;
    this.#say(entry, [...opened.diagnostics, ...diagnostics, ...examiner.remaining()]);
  }
}

function fault(file: string, error: unknown): Diagnostic {
  const { sv, en } = explained(error);
  return {
    rule: 'program-fault',
    severity: 'error',
    place: fileStart(file),
    message: { sv: sv.join(' '), en: en.join(' ') },
  };
}
