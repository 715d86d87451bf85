import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from '../files/program.js';
import { isAtLeast } from '../pdf/machine.js';
import type { Requirement } from './requirement.js';

/** Node, against the oldest version that package.json admits. */
export function node(): Requirement {
  const found = process.versions.node;
  const { engines } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const oldest = engines.node.replace(/^>=/, '');
  const common = { id: 'node', name: { sv: 'Node', en: 'Node' } } as const;
  if (isAtLeast(found, oldest)) return { ...common, status: 'ok', text: { sv: found, en: found } };
  return {
    ...common,
    status: 'error',
    text: {
      sv: `${found}, men ${oldest} eller nyare behövs`,
      en: `${found}, but ${oldest} or later is needed`,
    },
    hint: { sv: 'Hämta en nyare på https://nodejs.org.', en: 'Get a later one from https://nodejs.org.' },
  };
}

/** Git, which documents can do without: it is needed to compare versions. */
export function git(): Requirement {
  const common = { id: 'git', name: { sv: 'Git', en: 'Git' } } as const;
  try {
    const said = execFileSync('git', ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const version = /\d+(\.\d+)+/.exec(said)?.[0] ?? said.trim();
    return { ...common, status: 'ok', text: { sv: version, en: version } };
  } catch {
    return {
      ...common,
      status: 'warning',
      text: { sv: 'finns inte', en: 'is not there' },
      hint: {
        sv: 'Dokument kan byggas utan. Installera git (https://git-scm.com) för att spara versioner av uppdragen.',
        en: 'Documents can be built without. Install git (https://git-scm.com) to keep versions of the commissions.',
      },
    };
  }
}
