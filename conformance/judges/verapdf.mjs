// veraPDF (https://verapdf.org), the reference validator of the PDF Association for PDF/A and PDF/UA.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolders } from '../../dist/files/cache-folder.js';

const run = promisify(execFile);

const VERSION = '1.28.2';
/** Hash of greenfield-apps, which contains everything veraPDF needs. */
const SHA256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const ARTIFACT = `greenfield-apps-${VERSION}.jar`;
const MAIN_CLASS = 'org.verapdf.apps.GreenfieldCliWrapper';
const MAVEN_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

const [{ path: cache }] = cacheFolders(process.env);
const folder = join(cache, `verapdf-${VERSION}`);
const jar = join(folder, ARTIFACT);

/** @type {import('./judge.js').Judge} */
export const verapdf = {
  name: 'veraPDF',
  judges: ['archive'],

  async prepare() {
    if (!(await works('java', ['-version']))) return 'Java is not here (java).';
    if (!existsSync(jar)) {
      if (!(await works('mvn', ['--version'])))
        return 'Maven is not here (mvn), with which veraPDF is fetched.';
      const problem = await fetchJar();
      if (problem !== undefined) return problem;
    }
    return checksum(jar) === SHA256 ? undefined : `${jar} is not veraPDF ${VERSION}: remove it.`;
  },

  async judge(subjects) {
    // Flavour 0 takes PDF/A and PDF/UA from each file's own metadata. One start of Java for all files.
    const files = subjects.map(({ file }) => file);
    const report = await java(['-cp', jar, MAIN_CLASS, '-f', '0', '--format', 'json', ...files]);
    const jobs = new Map(report.jobs.map((job) => [job.itemDetails.name, job]));
    return subjects.flatMap(({ name, file }) => verdicts(name, jobs.get(file)));
  },
};

const CLAIMS = ['PDF/A-3A', 'PDF/UA-1'];

/** One verdict for each claim that a document must make. */
function verdicts(subject, job) {
  const results = [job?.validationResult ?? []].flat();
  return CLAIMS.map((about) => {
    const result = results.find(({ profileName }) => profileName.startsWith(about));
    if (!result) {
      const reason = job?.taskException?.exceptionMessage ?? 'the document does not claim to be it';
      return { subject, about, faults: [reason] };
    }
    const failed = result.details.ruleSummaries.filter(({ ruleStatus }) => ruleStatus === 'FAILED');
    const faults = failed.map(
      ({ clause, testNumber, description, failedChecks, checks }) =>
        `${clause}-${testNumber}: ${description} (${failedChecks} ×; ${checks[0]?.errorMessage ?? ''} ${checks[0]?.context ?? ''})`,
    );
    return { subject, about, faults: result.compliant ? [] : faults };
  });
}

/** Runs veraPDF and returns its report. It exits with 1 when a file does not conform. */
async function java(parameters) {
  const options = { maxBuffer: 1 << 29 };
  const { stdout } = await run('java', parameters, options).catch((error) => {
    if (error.stdout) return error;
    throw error;
  });
  return JSON.parse(stdout).report;
}

/** Moves the jar into its folder once it is complete. */
async function fetchJar() {
  const temporary = `${folder}.${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  try {
    await run(
      'mvn',
      [
        '--quiet',
        '--batch-mode',
        MAVEN_PLUGIN,
        `-Dartifact=org.verapdf.apps:greenfield-apps:${VERSION}`,
        `-DoutputDirectory=${temporary}`,
      ],
      { cwd: temporary },
    );
    if (checksum(join(temporary, ARTIFACT)) !== SHA256)
      return `What Maven fetched is not veraPDF ${VERSION}.`;
    mkdirSync(folder, { recursive: true });
    renameSync(join(temporary, ARTIFACT), jar);
    return undefined;
  } catch (error) {
    const [line = String(error)] = /^\[ERROR\].*$/m.exec(error.stdout ?? '') ?? [];
    return `veraPDF ${VERSION} could not be fetched from Maven Central: ${line}`;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function checksum(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function works(program, parameters) {
  return run(program, parameters).then(
    () => true,
    () => false,
  );
}
