/** `npm test`: installs and compiles what is needed, then runs all tests. Arguments go on to vitest. */
import { requireNode } from './require-node.mjs';

requireNode();
const { compile, end, install, root, run } = await import('./prepare.mjs');
try {
  install();
  compile();
  run(process.execPath, [`${root}/node_modules/vitest/vitest.mjs`, 'run', ...process.argv.slice(2)]);
} catch (error) {
  end(error);
}
