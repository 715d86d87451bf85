/** Prints the tests that failed, with why, from the JSON report of vitest that is its argument. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const MESSAGE_LINES = 12;

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const file of report.testResults) {
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  const name = relative(process.cwd(), file.name);
  // A file that could not be loaded has no tests.
  if (file.status === 'failed' && failed.length === 0) print(name, [file.message]);
  for (const test of failed) print(`${name}: ${test.fullName}`, test.failureMessages);
}

/** @param {string} name @param {string[]} messages */
function print(name, messages) {
  console.log(`── failed: ${name}`);
  for (const line of messages.join('\n').split('\n').slice(0, MESSAGE_LINES)) console.log(`   ${line}`);
}
