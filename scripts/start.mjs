/**
 * `npm start`: installs and compiles what is needed, then builds every commission. Arguments go on to `uppdrag build`.
 */
import { requireNode } from './require-node.mjs';

requireNode();
const { compile, end, install, root, run } = await import('./prepare.mjs');
try {
  install();
  compile();
  run(process.execPath, [`${root}/dist/bin/uppdrag.js`, 'build', ...process.argv.slice(2)]);
} catch (error) {
  end(error);
}
