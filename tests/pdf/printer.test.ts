import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EnvironmentError } from '../../src/model/environment-error.js';
import { findBundledPackage, unpackBundledBrowser } from '../../src/pdf/bundled-browser.js';
import { Printer } from '../../src/pdf/index.js';
import { processesOf } from './processes.js';
import { eventually, makeFolder, moduleArguments, runModule, writeProgram } from './program.js';
import { sampleDocument, sampleHtml } from './sample-document.js';

const TITLE = { title: 'Uppdrag' };
const short = sampleHtml('<h1>Kort</h1>');
const long = sampleDocument(9).html;

let folder: string;
let real: { program: string; env: Record<string, string> };
beforeAll(async () => {
  folder = await makeFolder();
  const { executable, libraries } = await unpackBundledBrowser(findBundledPackage()!, process.env);
  real = { program: executable, env: { LD_LIBRARY_PATH: libraries } };
});

const open: Printer[] = [];
afterEach(() => Promise.all(open.splice(0).map((printer) => printer.close())));

/** A printer whose browser notes each start in a file, and first does what the script says. */
async function watchedPrinter(script: string, options: { pages?: number; limit?: number } = {}) {
  const log = join(folder, `starts-${Math.random()}`);
  const path = await writeProgram(`${log}.sh`, `echo $$ >> ${log}\n${script}\nexec ${real.program} "$@"`);
  const printer = await Printer.launch({
    browser: { kind: 'chosen', path, version: '147', shell: true },
    env: real.env,
    pages: 1,
    ...options,
  });
  open.push(printer);
  const starts = async () => (await readFile(log, 'utf8')).trim().split('\n').map(Number);
  return { printer, starts };
}

/** Folders of browsers that this process has started. */
function profiles(pid = process.pid): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`uppdrag-browser-${pid}-`));
}

/** Waits until a long document is being printed: for a tab, and until it has had something to do. */
async function inTheMiddle(printer: Printer): Promise<{ pid: number }> {
  const group = (await printer.processId())!;
  const tab = () => processesOf(group).find((each) => each.command.includes('--type=renderer'));
  expect(await eventually(() => tab() !== undefined)).toBe(true);
  await sleep(250);
  return tab()!;
}

const gone = (group: number) => eventually(() => processesOf(group).length === 0);

describe('a browser that dies', () => {
  it('in the middle of a document is replaced, and the document printed all the same', async () => {
    const { printer, starts } = await watchedPrinter('');
    const printing = printer.print(long, TITLE);
    await inTheMiddle(printer);
    process.kill((await printer.processId())!, 'SIGKILL');
    expect((await printing).settled).toBe(true);
    expect(await starts()).toHaveLength(2);
    // The common browser is replaced when the next document comes.
    expect((await printer.print(short, TITLE)).pageCount).toBe(1);
    expect(await starts()).toHaveLength(3);
    await printer.close();
    for (const pid of await starts()) expect(await gone(pid)).toBe(true);
    expect(profiles()).toEqual([]);
  });

  it('twice over the same document is an error that says so', async () => {
    // The shell's number is the browser's, which it turns into.
    const { printer, starts } = await watchedPrinter('(sleep 1.5; kill -9 $$) 2>&- 3>&- 4>&- &');
    const error = await printer.print(sampleDocument(200).html, TITLE).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect((error as EnvironmentError).text.sv).toBe(
      'Webbläsaren gick sönder två gånger när den skulle skriva ut ”Uppdrag”: the browser ended (signal SIGKILL).',
    );
    expect(await starts()).toHaveLength(2);
    await printer.close();
    expect(profiles()).toEqual([]);
  });

  it('does not take documents with it that were waiting their turn', async () => {
    const { printer, starts } = await watchedPrinter('');
    const printing = [long, short, short, short].map((html) => printer.print(html, TITLE));
    await inTheMiddle(printer);
    process.kill((await printer.processId())!, 'SIGKILL');
    const pages = (await Promise.all(printing)).map((printed) => printed.pageCount);
    expect(pages.slice(1)).toEqual([1, 1, 1]);
    // One more for the document that was being printed, one more for all the others.
    expect(await starts()).toHaveLength(3);
  });

  it('is noticed also when only the tab crashes', async () => {
    const { printer, starts } = await watchedPrinter('');
    const printing = printer.print(long, TITLE);
    const renderer = await inTheMiddle(printer);
    process.kill(renderer.pid, 'SIGKILL');
    expect((await printing).settled).toBe(true);
    expect(await starts()).toHaveLength(2);
  });
});

describe('a printer', () => {
  it('gives up a document that takes too long, after trying twice', async () => {
    const { printer, starts } = await watchedPrinter('', { limit: 100 });
    await expect(printer.print(long, TITLE)).rejects.toThrow('no result within 0.1 s');
    expect(await starts()).toHaveLength(2);
  });

  it('prints forty documents in two tabs of one browser, whose memory levels off', async () => {
    const { printer, starts } = await watchedPrinter('', { pages: 2 });
    const document = sampleDocument(1).html;
    const group = (await printer.processId())!;
    const megabytes = () => processesOf(group).reduce((sum, each) => sum + each.megabytes, 0);
    const batch = () => Promise.all(Array.from({ length: 10 }, () => printer.print(document, TITLE)));
    const after: number[] = [];
    for (let i = 0; i < 4; i++) {
      await batch();
      after.push(megabytes());
    }
    const renderers = processesOf(group).filter((each) => each.command.includes('--type=renderer'));
    expect(renderers.length).toBeLessThanOrEqual(2);
    expect(await starts()).toHaveLength(1);
    expect(after[3]! / after[1]!).toBeLessThan(1.15);
  });

  it('that is closed stops what it is doing at once, and leaves nothing', async () => {
    const { printer, starts } = await watchedPrinter('');
    const printing = printer.print(long, TITLE).catch((reason: Error) => reason.name);
    const waiting = printer.print(long, TITLE).catch((reason: Error) => reason.name);
    await sleep(250);
    await printer.close();
    expect(await Promise.all([printing, waiting])).toEqual(['AbortError', 'AbortError']);
    for (const pid of await starts()) expect(await gone(pid)).toBe(true);
    expect(profiles()).toEqual([]);
    await expect(printer.print(short, TITLE)).rejects.toThrow('The printer was closed.');
  });
});

describe('a program that ends without closing its printer', () => {
  const LAUNCH = `
const printer = await pdf.Printer.launch();
printer.print('<p>x</p>'.repeat(50_000), { title: 'Prov' }).catch(() => {});
console.log(process.pid, await printer.processId());`;

  it('leaves no browser and no files when it exits', async () => {
    const printed = await runModule(`${LAUNCH}\nsetTimeout(() => process.exit(0), 100);`);
    const [program, browser] = printed.split(' ').map(Number);
    expect(await gone(browser!)).toBe(true);
    expect(profiles(program)).toEqual([]);
  });

  it('leaves no browser when it is killed', async () => {
    const program = spawn(process.execPath, moduleArguments(LAUNCH), {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(program.stdout, 'data')) as [Buffer];
    const browser = Number(line.toString().split(' ')[1]);
    expect(processesOf(browser).length).toBeGreaterThan(1);
    program.kill('SIGKILL');
    expect(await gone(browser)).toBe(true);
    // Its files stay until a later run clears them away.
    for (const name of profiles(program.pid)) await rm(join(tmpdir(), name), { recursive: true });
  });
});
