import type { ServerResponse } from 'node:http';
import { sourceLines } from '../report/source-lines.js';
import { EventStream } from './event-stream.js';
import type { LiveCommission, LiveCommissions } from './live-commissions.js';
import { clock, findingsView, listView, noticeOf, type PageSetting, shortName } from './page.js';
import { previewTemplates } from './templates.js';
import { PREVIEW_WORDS } from './words.js';

/** So long the lists of other commissions wait for more to say: a workspace of hundreds is examined one by one. */
const PATIENCE_MS = 200;

/** An open page: the commission it shows, and the way to it. */
interface OpenPage {
  id: string;
  stream: EventStream;
  /** The view that it has. */
  version: string;
}

/** The pages that are open, and what they are told. */
export class PreviewPages {
  readonly #live: LiveCommissions;
  readonly #base: string;
  readonly #root: string;
  readonly #open = new Set<OpenPage>();
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param base the path behind which everything lies: `/token/`
   * @param root the workspace's folder, absolute
   */
  constructor(live: LiveCommissions, base: string, root: string) {
    this.#live = live;
    this.#base = base;
    this.#root = root;
    live.on('view', (id) => {
      for (const page of this.#open) if (page.id === id) this.#tellView(page);
    });
    live.on('diagnostics', (id) => {
      for (const page of this.#open) if (page.id === id) this.#tellState(page);
      this.#tellListsSoon();
    });
    live.on('list', () => {
      for (const page of this.#open) {
        if (this.#live.find(page.id)) this.#tellState(page);
        else page.stream.tell('om', {});
      }
    });
  }

  /** The page of a commission. */
  page(commission: LiveCommission): string {
    const { language } = this.#live;
    const words = PREVIEW_WORDS[language];
    const { ref, view } = commission;
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
      notice: noticeOf(commission, language),
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

  /** Keeps a page up to date until it is closed. @param version the view that it has */
  listen(id: string, version: string, response: ServerResponse): void {
    const page: OpenPage = { id, stream: new EventStream(response), version };
    const leave = this.#live.watch(id);
    this.#open.add(page);
    response.on('close', () => {
      this.#open.delete(page);
      leave();
    });
    this.#tellView(page);
  }

  /** Says goodbye to every page. */
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

  #tellView(page: OpenPage): void {
    const commission = this.#live.shown(page.id);
    const { view } = commission ?? {};
    if (view && view.version !== page.version) {
      const { version, body, files, uses } = view;
      // A page that had nothing to show has to load the document with its styles.
      if (page.version === '') page.stream.tell('om', {});
      else page.stream.tell('vy', { version, body, files, uses });
      page.version = version;
    }
    this.#tellState(page);
  }

  #tellState({ id, stream }: OpenPage): void {
    const commission = this.#live.find(id);
    if (!commission) return;
    const { language } = this.#live;
    const { fill } = previewTemplates();
    const found = findingsView(commission, this.#setting()) as { words: { findings: string } };
    stream.tell('lage', {
      parts: {
        lista: this.#list(id),
        anm: fill('anmarkningar', found),
        besked: fill('besked', { notice: noticeOf(commission, language) }),
      },
      shown: shownAt(commission, language),
      count: found.words.findings,
    });
  }

  #tellListsSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      for (const { id, stream } of this.#open) stream.tell('lista', { parts: { lista: this.#list(id) } });
    }, PATIENCE_MS);
  }

  #list(id: string): string {
    return previewTemplates().fill('lista', listView(this.#live.all(), id, this.#setting()));
  }
}

function shownAt({ view }: LiveCommission, language: 'sv' | 'en'): string {
  return view ? `${PREVIEW_WORDS[language].shown} ${clock(view.made, language)}` : '';
}

/** JSON that can stand in a script element: nothing in it ends the element. */
function script(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
