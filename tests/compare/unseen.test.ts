import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appearanceHash } from '../../src/lock/appearance.js';
import { decidedText } from '../../src/lock/decided-text.js';
import { commissionOf, compared, type Files, HABILITERING, HOSPITAL, REAL_FILES } from '../redline/pairs.js';

/** Changes of a source that show nowhere. `at`, from 0 to 1, is where in the file they are made. */
const UNSEEN: Record<string, (text: string, at: number) => string> = {
  'a comment in Markdown': (text, at) =>
    replaceOne(text, /\n\n(?=\p{Lu})/gu, '\n\n<!-- Kommentar. -->\n\n', at),
  'a line break in Markdown': (text, at) =>
    replaceOne(text, /(?<=^\p{Lu}[^\n]{30,}\p{L}) (?=\p{L}[^\n]{30,}$)/gmu, '\n', at),
  'a comment in YAML': (text) => `# Kommentar.\n${text}`,
  'the order of keys in YAML': (text, at) =>
    replaceOne(text, /\{([\wåäö-]+: [^,{}[\]]+), ([\wåäö-]+: [^,{}[\]]+)(?=[,}])/gu, '{$2, $1', at),
};

function replaceOne(text: string, pattern: RegExp, replacement: string, at: number): string {
  const found = [...text.matchAll(pattern)];
  const chosen = found[Math.floor(at * found.length)];
  if (!chosen) return text;
  const one = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
  one.lastIndex = chosen.index;
  return text.replace(one, replacement);
}

function changed(id: string, what: string, at: number, file: number): Files {
  const ending = what.endsWith('YAML') ? '.yaml' : '.md';
  const names = Object.keys(REAL_FILES).filter(
    (name) => name.endsWith(ending) && (name.startsWith(id) || name.startsWith('block/')),
  );
  const name = names[Math.floor(file * names.length)]!;
  return { ...REAL_FILES, [name]: UNSEEN[what]!(REAL_FILES[name]!, at) };
}

test.each(Object.keys(UNSEEN))('%s shows nowhere: the redline is empty and the lock holds', (what) => {
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const property = fc.property(fc.constantFrom(HABILITERING, HOSPITAL), share, share, (id, at, file) => {
    const after = changed(id, what, at, file);
    expect(compared(REAL_FILES, after, id).list.changes).toEqual([]);
    const [was, is] = [REAL_FILES, after].map((files) => commissionOf(files, id));
    expect(decidedText(is!, id).sha256).toBe(decidedText(was!, id).sha256);
    expect(appearanceHash(is!)).toBe(appearanceHash(was!));
  });
  fc.assert(property, { numRuns: 4 });
});
