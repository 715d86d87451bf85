import type { Language, Text } from '../model/diagnostic.js';
import { type Colours, colours } from '../text/colours.js';
import { logSafe } from '../text/log-safe.js';

/** A stream that text can be written to; a terminal has columns. */
export interface TextStream {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** One run of the program: where it stands, what it writes to, the language it speaks and how it ends. */
export class Session {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Results. Nothing that is written to it or to {@link err} is a command to whoever reads a log. */
  readonly out: TextStream;
  /** Everything else: progress, remarks, failures. */
  readonly err: TextStream;
  /** Aborted when the process is interrupted. */
  readonly signal: AbortSignal;
  /** The language of help and failures; a command that knows the workspace changes to the workspace's. */
  language: Language;
  /** 0: all is well. 1: the sources have errors. 2: it could not be done. */
  exitCode = 0;
  readonly #raw: TextStream;

  constructor(options: Pick<Session, 'cwd' | 'environment' | 'out' | 'err' | 'signal' | 'language'>) {
    this.cwd = options.cwd;
    this.environment = options.environment;
    this.out = guarded(options.out);
    this.err = guarded(options.err);
    this.#raw = options.out;
    this.signal = options.signal;
    this.language = options.language;
  }

  /** A text in the language that is spoken. */
  text(text: Text): string {
    return text[this.language];
  }

  /** A line of the result. */
  print(line: string): void {
    this.out.write(`${line}\n`);
  }

  /** Commands to a service of continuous integration, which are its own words but for what is encoded in them. */
  command(text: string): void {
    this.#raw.write(text);
  }

  /** A line beside the result. */
  remark(line: string): void {
    this.err.write(`${line}\n`);
  }

  /** Colours for one of the two streams. */
  colours(stream: TextStream): Colours {
    return colours(stream, this.environment);
  }
}

/** The same stream, for text that is no command. */
function guarded(stream: TextStream): TextStream {
  return {
    write: (text) => stream.write(logSafe(text)),
    get isTTY() {
      return stream.isTTY ?? false;
    },
    get columns() {
      return stream.columns ?? 0;
    },
  };
}
