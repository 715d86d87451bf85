import type { Text } from '../model/diagnostic.js';

/** One thing the program needs, and how it stands. */
export interface Requirement {
  id: 'node' | 'git' | 'browser' | 'sandbox' | 'templates' | 'workspace' | 'output';
  /** What it is called. */
  name: Text;
  /** `error`: documents cannot be made. `warning`: something does without. */
  status: 'ok' | 'warning' | 'error';
  /** What was found. */
  text: Text;
  /** What to do about it; always there unless the status is `ok`. */
  hint?: Text;
}

/** Where to look. */
export interface DoctorOptions {
  /** The workspace's folder, when there is one. */
  root: string | undefined;
  /** The folder that documents would be written to. */
  out: string | undefined;
  environment: NodeJS.ProcessEnv;
}
