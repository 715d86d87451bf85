import type { Text } from '../model/diagnostic.js';

/** One thing the program needs, and how it stands. */
export interface Requirement {
  id: 'node' | 'git' | 'browser' | 'sandbox' | 'templates' | 'workspace' | 'output';
  /** Name of the requirement. */
  name: Text;
  /** `error`: documents cannot be made. `warning`: something does without. */
  status: 'ok' | 'warning' | 'error';
  /** Result of looking for it. */
  text: Text;
  /** Remedy; always present unless the status is `ok`. */
  hint?: Text;
}

/** Folders and environment to examine. */
export interface DoctorOptions {
  /** The workspace's folder, when there is one. */
  root: string | undefined;
  /** The folder that documents would be written to. */
  out: string | undefined;
  environment: NodeJS.ProcessEnv;
}
