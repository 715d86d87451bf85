import type { Text } from '../model/diagnostic.js';
import { browser } from './browser.js';
import { output, templates, workspace } from './places.js';
import { git, node } from './programs.js';

/** One thing the program needs, and how it stands. */
export interface Examined {
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
export interface ExamineOptions {
  /** The workspace's folder, when there is one. */
  root: string | undefined;
  /** The folder that documents would be written to. */
  out: string | undefined;
  environment: NodeJS.ProcessEnv;
}

/** Looks at everything the program needs: the machine, the installation and the workspace. Starts the browser to see that it does start. */
export async function examine(options: ExamineOptions): Promise<Examined[]> {
  return [
    node(),
    git(),
    ...(await browser(options.environment)),
    templates(),
    workspace(options),
    ...(options.out === undefined ? [] : [output(options.out)]),
  ];
}
