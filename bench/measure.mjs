// Measurements on busy machines: medians of several runs, and ratios of interleaved measurements.
import { spawn, spawnSync } from 'node:child_process';

/** The median. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs a whole Node process; its wall time in ms. Throws when it fails. */
export function runProcess(args, options = {}) {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  const time = performance.now() - start;
  if (status !== 0 && !options.mayFail)
    throw new Error(`${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return { time, stdout, stderr, status };
}

/** Runs each of several things `times` times, in turn, so that a busy moment hits all of them; the medians in ms. */
export async function inTurn(things, times) {
  const taken = Object.fromEntries(Object.keys(things).map((name) => [name, []]));
  for (let round = 0; round < times; round++) {
    for (const [name, thing] of Object.entries(things)) {
      const start = performance.now();
      const own = await thing(round);
      taken[name].push(typeof own === 'number' ? own : performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, times]) => [name, { median: median(times), min: Math.min(...times) }]),
  );
}

/** Runs a Node process and watches its memory (it and its children), every 200 ms. */
export function runWatched(args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options });
    const samples = [];
    const timer = setInterval(() => samples.push(treeMemory(child.pid)), 200);
    child.on('exit', (status) => {
      clearInterval(timer);
      if (status === 0) resolve({ time: performance.now() - start, samples });
      else reject(new Error(`${args.join(' ')} ended with ${status}`));
    });
  });
}

function treeMemory(pid) {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const rows = (stdout ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const wanted = new Set([pid]);
  let sum = 0;
  for (let grown = true; grown; ) {
    grown = false;
    for (const [own, parent] of rows)
      if (wanted.has(parent) && !wanted.has(own)) grown = Boolean(wanted.add(own));
  }
  for (const [own, , memory] of rows) if (wanted.has(own)) sum += memory;
  return sum / 1024;
}
