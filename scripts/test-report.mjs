/**
 * A reporter for vitest that writes to the file in TEST_REPORT what `.ci/run` counts and repeats at its end: the first
 * line is `PASSED FAILED SKIPPED`, then come the tests that failed, those that failed before they held, and those that
 * were left out.
 */
import { writeFileSync } from 'node:fs';

const MESSAGE_LINES = 12;

/** See https://vitest.dev/api/advanced/reporters. */
export default class TestReport {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules @param {readonly import('vitest').SerializedError[]}
   *   errors
   */
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (state) => tests.filter((test) => test.result().state === state);
    const broken = modules.filter((module) => module.errors().length > 0);
    const failed = [
      ...inState('failed').map((test) => entry('failed', nameOf(test), test.result().errors)),
      // A file that could not be loaded has no tests; an error outside a test belongs to none.
      ...broken.map((module) => entry('failed', module.relativeModuleId, module.errors())),
      ...errors.map((error) => entry('failed', 'outside the tests', [error])),
    ];
    const passed = inState('passed');
    const skipped = inState('skipped');
    if (passed.length + failed.length === 0) failed.push(entry('failed', 'no test was run', []));
    const flaws = passed.filter((test) => test.diagnostic()?.flaky);
    const report = [
      `${passed.length} ${failed.length} ${skipped.length}`,
      ...failed,
      ...flaws.map((test) => entry('flaw: failed, then passed', nameOf(test), test.result().errors ?? [])),
      ...skipped.map((test) => entry('skipped', nameOf(test), [])),
    ];
    const file = process.env.TEST_REPORT;
    if (file !== undefined) writeFileSync(file, `${report.join('\n')}\n`);
  }
}

function nameOf(test) {
  return `${test.module.relativeModuleId}: ${test.fullName}`;
}

function entry(kind, name, errors) {
  const lines = errors.flatMap((error) => String(error.stack ?? error.message).split('\n'));
  return [`── ${kind}: ${name}`, ...lines.slice(0, MESSAGE_LINES).map((line) => `   ${line}`)].join('\n');
}
