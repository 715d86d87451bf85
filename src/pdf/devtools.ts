import type { PipeTransport } from './pipe-transport.js';

/** What a command is told, or an event tells. */
type Parameters = Readonly<Record<string, unknown>>;

/** What the browser sends: the answer to a command, which has its number, or an event. */
interface Message {
  id?: number;
  /** The session it belongs to; absent for the browser itself. */
  sessionId?: string;
  method?: string;
  params?: Parameters;
  result?: unknown;
  error?: { message: string };
}

interface Waiting {
  method: string;
  session: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * The DevTools protocol (https://chromedevtools.github.io/devtools-protocol/), as much of it as printing takes: commands
 * with their answers, and events, of the browser and of the tabs one is attached to.
 */
export class Devtools {
  readonly #transport: PipeTransport;
  readonly #waiting = new Map<number, Waiting>();
  readonly #sessions = new Map<string, DevtoolsSession>();
  #last = 0;
  #connected = true;

  constructor(transport: PipeTransport) {
    this.#transport = transport;
    transport.onmessage = (text) => this.#receive(JSON.parse(text) as Message);
    transport.onclose = () => {
      this.#connected = false;
      this.#giveUp(() => true);
    };
  }

  /** False when the browser has closed its pipes. */
  get connected(): boolean {
    return this.#connected;
  }

  /** Sends a command to the browser itself. @throws Error when it fails, or the browser is gone */
  send<R = unknown>(method: string, params: Parameters = {}): Promise<R> {
    return this.command('', method, params) as Promise<R>;
  }

  /** Attaches to a tab. */
  async attach(targetId: string): Promise<DevtoolsSession> {
    const { sessionId } = await this.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    const session = new DevtoolsSession(this, sessionId);
    this.#sessions.set(sessionId, session);
    return session;
  }

  /** @param session of the tab; empty for the browser */
  command(session: string, method: string, params: Parameters): Promise<unknown> {
    if (!this.#connected) return Promise.reject(new Error(`${method}: the browser is gone`));
    this.#last++;
    const id = this.#last;
    const message = { id, method, params, ...(session !== '' && { sessionId: session }) };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, session, resolve, reject });
      this.#transport.send(JSON.stringify(message));
    });
  }

  #receive({ id, sessionId, method, params = {}, result, error }: Message): void {
    if (id === undefined) {
      if (method === 'Target.detachedFromTarget') this.#detached(String(params.sessionId));
      else if (method !== undefined) this.#sessions.get(sessionId ?? '')?.tell(method, params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #detached(session: string): void {
    this.#sessions.delete(session);
    this.#giveUp((waiting) => waiting.session === session);
  }

  /** Commands that nobody is left to answer. */
  #giveUp(concerns: (waiting: Waiting) => boolean): void {
    for (const [id, waiting] of this.#waiting) {
      if (!concerns(waiting)) continue;
      this.#waiting.delete(id);
      waiting.reject(new Error(`${waiting.method}: the browser is gone`));
    }
  }
}

/** The protocol in one tab. */
export class DevtoolsSession {
  readonly #devtools: Devtools;
  readonly #id: string;
  readonly #listeners = new Map<string, (params: Parameters) => void>();

  /** @param id what the browser calls the session */
  constructor(devtools: Devtools, id: string) {
    this.#devtools = devtools;
    this.#id = id;
  }

  /** Sends a command to the tab. @throws Error when it fails, or the tab is gone */
  send<R = unknown>(method: string, params: Parameters = {}): Promise<R> {
    return this.#devtools.command(this.#id, method, params) as Promise<R>;
  }

  /** Calls a function with what an event tells, each time; one function for each event. */
  on<P>(event: string, listener: (params: P) => void): void {
    this.#listeners.set(event, listener as (params: Parameters) => void);
  }

  /** An event has come. */
  tell(event: string, params: Parameters): void {
    this.#listeners.get(event)?.(params);
  }
}
