// The preview as a client sees it: a process of its own, with requests and events like a page's.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { median } from './measure.mjs';

/** Starts `uppdrag dev`; returns its address, the time that took in ms, and a function that ends it. */
export async function startDev(program, root, commission) {
  const start = performance.now();
  const child = spawn(process.execPath, [program, 'dev', commission, '--root', root, '--port', '4500'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const said = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').once('data', resolve);
    child.once('exit', (code) => reject(new Error(`uppdrag dev ended with ${code}`)));
  });
  const ready = performance.now() - start;
  const url = /http:\S+/.exec(said)[0];
  return {
    url,
    ready,
    pid: child.pid,
    end() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Listens to events like the page at an address; `next` waits for the next event and returns its time. */
export async function listenTo(url) {
  const page = await text(url);
  const version = /data-version="(\w+)"/.exec(page)[1];
  const waiting = new Map();
  let rest = '';
  const request = get(`${url.replace('/uppdrag/', '/handelser/')}?version=${version}`, (response) => {
    response.setEncoding('utf8').on('data', (chunk) => {
      const pieces = (rest + chunk).split('\n\n');
      rest = pieces.pop();
      for (const piece of pieces) {
        const event = /^event: (.*)$/m.exec(piece)?.[1];
        waiting.get(event)?.(performance.now());
        waiting.delete(event);
      }
    });
    response.on('error', () => {});
  });
  request.on('error', () => {});
  return {
    next: (event) => new Promise((resolve) => waiting.set(event, resolve)),
    close: () => request.destroy(),
  };
}

/** Fetches an address as text. */
export async function text(url) {
  return (await fetch(url)).text();
}

/**
 * Edits a file repeatedly and measures the time until the open page has its new view, and until all findings are sent.
 *
 * @returns {Promise<{ view: number[], all: number[] }>} in ms
 */
export async function editAndWait(page, file, times, each = () => {}) {
  const original = readFileSync(file, 'utf8').trimEnd();
  const view = [];
  const all = [];
  for (let round = 0; round < times; round++) {
    const [seen, done] = [page.next('vy'), page.next('klart')];
    const start = performance.now();
    writeFileSync(file, `${original} Ändrat för gång ${round}.\n`);
    view.push((await seen) - start);
    all.push((await done) - start);
    await each(round);
  }
  return { view, all };
}

/** Resident memory of a process, in MB. */
export function memoryOf(pid) {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
}

/** `12 ms (minst 8)`. */
export function summary(times) {
  return `${Math.round(median(times))} ms (minst ${Math.round(Math.min(...times))})`;
}
