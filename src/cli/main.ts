#!/usr/bin/env node
/**
 * The command `uppdrag`. What happens here happens every time, so nothing is imported before it is needed: `--version`
 * must answer at once.
 */
import { enableCompileCache } from './compile-cache.js';

if (process.argv.slice(2).includes('--version')) {
  const { toolVersion } = await import('../files/program.js');
  console.log(toolVersion());
} else {
  enableCompileCache();
  const { run } = await import('./run.js');
  process.exitCode = await run(process.argv.slice(2));
}
