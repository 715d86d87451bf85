import type { ServerResponse } from 'node:http';
import { sourceLines } from '../report/source-lines.js';
import type { Editions } from './editions.js';
import { EventStream } from './event-stream.js';
import { explained } from './explained.js';
import type { LiveCommission, LiveCommissions } from './live-commissions.js';
import { clock, findingsView, listView, noticeOf, type PageSetting, shortName } from './page.js';
import { previewTemplates } from './templates.js';
import type { View } from './view.js';
import { PREVIEW_WORDS } from './words.js';

/**
 * Longest delay before the list of other commissions is sent, in milliseconds: a workspace of hundreds is examined one
 * by one.
 */
const LIST_DELAY_MS = 200;

/** The commission and comparison that a page shows. */
export interface Shows {
  id: string;
  /** The revision it is compared with, when changes are shown. */
  since: string | undefined;
  /** The view that it has; empty when it has none. */
  version: string;
}

/** An open page, and the way to it. */
interface OpenPage extends Shows {
  /** Why it is not compared with the revision. */
  problem?: string | undefined;
  stream: EventStream;
}

/** The open pages and the events sent to them. */
export class PreviewPages {
  readonly #live: LiveCommissions;
  readonly #editions: Editions;
  readonly #base: string;
  readonly #root: string;
  readonly #open = new Set<OpenPage>();
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param base path prefix of all addresses: `/token/`
   * @param root the workspace's folder, absolute
   * @param base the path behind which everything lies: `/token/`
   * @param root the workspace's folder, absolute
   */
  constructor(live: LiveCommissions, editions: Editions, base: string, root: string) {
    this.#live = live;
    this.#editions = editions;
    this.#base = base;
    this.#root = root;
    live.on('view', (id) => {
      for (const page of this.#open) if (page.id === id) void this.#tellView(page);
    });
    live.on('findings', (id) => {
      for (const page of this.#open) if (page.id === id) this.#tellState(page);
      this.#tellListsSoon();
    });
    live.on('done', () => {
      for (const { stream } of this.#open) stream.send('klart', {});
    });
    live.on('list', () => {
      for (const page of this.#open) {
        if (this.#live.find(page.id)) this.#tellState(page);
        else page.stream.send('om', {});
      }
    });
  }

  /** The page of a commission. @param since a revision, to show what has changed since then */
  async page(commission: LiveCommission, since: string | undefined): Promise<string> {
    const { language } = this.#live;
    const words = PREVIEW_WORDS[language];
    const { ref } = commission;
    const [{ view, problem }, revisions] = await Promise.all([
      this.#view(commission, since),
      this.#editions.names(),
    ]);
    // A commission that cannot be compared is shown without changes.
    const compared = problem === undefined ? since : undefined;
    const { fill } = previewTemplates();
    const setting = this.#setting();
    const name = shortName(commission);
    const found = findingsView(commission, setting);
    return fill('sida', {
      ...listView(this.#live.all(), ref.id, setting),
      ...found,
      language,
      base: this.#base,
      root: this.#root,
      id: ref.id,
      name,
      title: `${name} – uppdrag`,
      version: view?.version ?? '',
      shown: shownAt(commission, language),
      notice: problem ?? noticeOf(commission, language),
      revisions,
      since: since ?? 'HEAD',
      compared: compared !== undefined,
      query: queryOf(compared),
      streamQuery: queryOf(since),
      sources: script({ files: view?.files ?? [], uses: view?.uses ?? [], file: ref.file }),
      clientWords: script({
        source: words.source,
        copy: words.copy,
        copied: words.copied,
        copyPlace: words.copyPlace,
        block: words.block,
        usedAt: words.usedAt,
        disconnected: words.disconnected,
      }),
    });
  }

  /** Keeps a page up to date until it is closed. */
  listen(shows: Shows, response: ServerResponse): void {
    const page: OpenPage = { ...shows, stream: new EventStream(response) };
    const leave = this.#live.watch(page.id);
    this.#open.add(page);
    response.on('close', () => {
      this.#open.delete(page);
      leave();
    });
    void this.#tellView(page);
  }

  /** Closes every page's stream. */
  close(): void {
    clearTimeout(this.#timer);
    for (const { stream } of this.#open) stream.close();
  }

  #setting(): PageSetting {
    return {
      base: this.#base,
      root: this.#root,
      language: this.#live.language,
      lines: sourceLines(this.#live.opened.project.workspace),
    };
  }

  /** The view for a page, or the reason why there is none. */
  async #view(
    commission: LiveCommission | undefined,
    since: string | undefined,
  ): Promise<{ view?: View | undefined; problem?: string }> {
    if (!commission || since === undefined) return { view: commission?.view };
    try {
      return { view: await this.#editions.changes(commission.ref.id, since) };
    } catch (error) {
      return { view: commission.view, problem: explained(error)[this.#live.language].join(' ') };
    }
  }

  async #tellView(page: OpenPage): Promise<void> {
    const { view, problem } = await this.#view(this.#live.shown(page.id), page.since);
    page.problem = problem;
    if (view && view.version !== page.version) {
      const { version, body, files, uses } = view;
      // A page that had nothing to show has to load the document with its styles.
      if (page.version === '') page.stream.send('om', {});
      else page.stream.send('vy', { version, body, files, uses });
      page.version = version;
    }
    this.#tellState(page);
  }

  #tellState({ id, stream, problem }: OpenPage): void {
    const commission = this.#live.find(id);
    if (!commission) return;
    const { language } = this.#live;
    const { fill } = previewTemplates();
    const found = findingsView(commission, this.#setting()) as { words: { findings: string } };
    stream.send('lage', {
      parts: {
        lista: this.#list(id),
        anm: fill('anmarkningar', found),
        besked: fill('besked', { notice: problem ?? noticeOf(commission, language) }),
      },
      shown: shownAt(commission, language),
      count: found.words.findings,
    });
  }

  #tellListsSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const { id, stream } of this.#open) stream.send('lista', { parts: { lista: this.#list(id) } });
    }, LIST_DELAY_MS);
  }

  #list(id: string): string {
    return previewTemplates().fill('lista', listView(this.#live.all(), id, this.#setting()));
  }
}

function shownAt({ view }: LiveCommission, language: 'sv' | 'en'): string {
  return view ? `${PREVIEW_WORDS[language].shown} ${clock(view.made, language)}` : '';
}

function queryOf(since: string | undefined): string {
  return since === undefined ? '' : `?sedan=${encodeURIComponent(since)}`;
}

/** JSON that can be in a script element: nothing in it ends the element. */
function script(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
