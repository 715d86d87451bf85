import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** Faults that are left out: texts, most of which are said to people. */
export const LEFT_OUT = ['StringLiteral'];

/**
 * True when the place of a fault is a text in both languages, `{ sv: …, en: … }`.
 *
 * @param {string} content of the source file
 * @param {{ line: number, column: number }} start counted from nought
 */
export function isText(content, { line, column }) {
  const lines = content.split('\n');
  return /^\{\s*sv\b/.test(
    lines
      .slice(line, line + 2)
      .join('\n')
      .slice(column),
  );
}

/** A place with more faults inside than this is a whole function: its parts are drawn instead. */
const MOST_AT_ONE_PLACE = 6;

/**
 * Draws places of a folder until they hold so many faults; the same places for the same sources and seed.
 *
 * @param {string} root the repository
 * @param {string} folder below it, such as `src/lock`
 * @param {{ count: number, seed: number }} options
 * @returns {Promise<string[]>} places as Stryker wants them: `file:line:column-line:column`
 */
export async function draw(root, folder, { count, seed }) {
  const places = (await Promise.all(sources(root, folder).map((file) => placesOf(root, file)))).flat();
  const random = generator(seed);
  const drawn = [];
  for (let left = count; left > 0 && places.length > 0; ) {
    const [place] = places.splice(Math.floor(random() * places.length), 1);
    drawn.push(place.range);
    left -= place.faults;
  }
  return drawn.sort();
}

function sources(root, folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** The places of a file where faults can be made, and how many lie within each. */
async function placesOf(root, file) {
  const content = readFileSync(join(root, file), 'utf8');
  const quiet = { debug() {}, info() {}, isDebugEnabled: () => false };
  const options = { plugins: null, excludedMutations: LEFT_OUT, ignorers: [] };
  const { mutants } = await new Instrumenter(quiet).instrument(
    [{ name: file, content, mutate: true }],
    options,
  );
  const made = mutants
    .filter(({ status, location }) => status !== 'Ignored' && !isText(content, location.start))
    .map(({ location }) => location);
  const ranges = new Map(made.map((location) => [rangeOf(file, location), location]));
  return [...ranges]
    .map(([range, outer]) => ({ range, faults: made.filter((inner) => isWithin(inner, outer)).length }))
    .filter(({ faults }) => faults <= MOST_AT_ONE_PLACE);
}

/** Stryker counts lines from one on the command line and from nought within. */
function rangeOf(file, { start, end }) {
  return `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

function isWithin(inner, outer) {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a, b) {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

/** Random numbers below one out of a seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
