import { browser } from './browser.js';
import { output, templates, workspace } from './places.js';
import { git, node } from './programs.js';
import type { DoctorOptions, Requirement } from './requirement.js';

/**
 * Examines everything the program needs: the machine, the installation and the workspace. Starts the browser to prove
 * that it can.
 */
export async function examine(options: DoctorOptions): Promise<Requirement[]> {
  return [
    node(),
    git(),
    ...(await browser(options.environment)),
    templates(),
    workspace(options),
    ...(options.out === undefined ? [] : [output(options.out)]),
  ];
}
