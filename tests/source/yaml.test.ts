import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { sourceText } from '../../src/source/text.js';
import { parseYaml, type YamlPath, type YamlSource } from '../../src/source/yaml.js';
import { collect, summary, textAt, yaml } from './collect.js';

function faults(text: string) {
  const { diagnostics, report } = collect();
  const value = parseYaml(sourceText('fil.yaml', text), report);
  return { value, diagnostics };
}

function at({ source, place }: YamlSource, path: YamlPath, part?: 'key' | 'value'): string {
  return textAt(source, { place: place(path, part) });
}

const PLAN = `# Uppföljningsplan
titel: Plan
områden:
  - namn: "Tillgänglighet"
    enheter:
      - namn: [Ortopedi, Ögon]   # två
        indikatorer:
          - text: |
              Första raden
              andra raden
            målvärde:
            tillfällen:
            - T2
            - ÅR

noter: {a: x, b: {c: 'd'}}
`;

test('places of keys and values of every kind', () => {
  const plan = yaml(PLAN);
  const unit = ['områden', 0, 'enheter', 0];
  expect(at(plan, ['titel'])).toBe('Plan');
  expect(at(plan, ['titel'], 'key')).toBe('titel');
  expect(plan.place(['titel'])).toEqual({
    file: 'fil.yaml',
    start: { line: 2, column: 8, offset: 26 },
    end: { line: 2, column: 12, offset: 30 },
  });
  expect(at(plan, ['områden', 0, 'namn'])).toBe('"Tillgänglighet"');
  expect(at(plan, [...unit, 'namn'])).toBe('[Ortopedi, Ögon]');
  expect(at(plan, [...unit, 'namn', 1])).toBe('Ögon');
  expect(at(plan, [...unit, 'namn', 1], 'key')).toBe('Ögon');
  expect(at(plan, [...unit, 'indikatorer', 0, 'text'])).toMatch(/^\|\n +Första raden\n +andra raden$/);
  expect(at(plan, [...unit, 'indikatorer', 0, 'tillfällen'])).toMatch(/^- T2\n +- ÅR$/);
  expect(at(plan, [...unit, 'indikatorer', 0, 'tillfällen', 1])).toBe('ÅR');
  expect(at(plan, ['noter', 'b'])).toBe("{c: 'd'}");
  expect(at(plan, ['noter', 'b', 'c'])).toBe("'d'");
  expect(at(plan, [])).toBe(PLAN.slice(PLAN.indexOf('titel')).trimEnd());
});

test('a key without value is shown by its key', () => {
  const plan = yaml(PLAN);
  expect(at(plan, ['områden', 0, 'enheter', 0, 'indikatorer', 0, 'målvärde'])).toBe('målvärde');
  expect(at(yaml('{a, b: 1}'), ['a'])).toBe('a');
});

test('what is not written is shown by the nearest thing around it', () => {
  const plan = yaml(PLAN);
  expect(at(plan, ['noter', 'b', 'finns', 'inte', 3])).toBe("{c: 'd'}");
  expect(at(plan, ['områden', 0, 'enheter', 0, 'namn', 7])).toBe('[Ortopedi, Ögon]');
  expect(at(plan, ['titel', 'x'])).toBe('Plan');
  expect(at(plan, ['finns-inte'])).toBe(at(plan, []));
  expect(at(plan, ['__proto__'])).toBe(at(plan, []));
});

test('a part of a text, as front matter, has the places of the whole', () => {
  const source = sourceText('uppdrag.md', 'Före: a: b\r\n---\r\ntill: sas\r\n---\r\n# Till: alla\r\n');
  const start = source.text.indexOf('till');
  const { diagnostics, report } = collect();
  const parsed = parseYaml(source, report, { start, end: source.text.indexOf('---', start) })!;
  expect(diagnostics).toEqual([]);
  expect(parsed.value).toEqual({ till: 'sas' });
  expect(parsed.place(['till'])).toMatchObject({
    start: { line: 3, column: 7 },
    end: { line: 3, column: 10 },
  });
  parseYaml(sourceText('uppdrag.md', '---\na: 1\na: 2\nb: @x\n'), report, { start: 4, end: 20 });
  parseYaml(sourceText('uppdrag.md', '---\na: 1\na: 2\n---\n'), report, { start: 4, end: 14 });
  expect(summary(diagnostics)).toEqual(['4:4 yaml-quotes', '3:1 yaml-duplicate-key']);
  expect(diagnostics[1]?.message.sv).toBe('Nyckeln ”a” finns redan, på rad 2.');
});

test('the core schema of YAML 1.2: dates, times and ja/nej are text', () => {
  expect(
    yaml('a: 2025-01-01\nb: 12:30\nc: ja\nd: no\ne: 012\nf: true\ng: ~\nh: 8.5\ni: 8,5\nj: 0x1F\n').value,
  ).toEqual({
    a: '2025-01-01',
    b: '12:30',
    c: 'ja',
    d: 'no',
    e: 12,
    f: true,
    g: null,
    h: 8.5,
    i: '8,5',
    j: 31,
  });
});

test('keys are text, also numbers and true', () => {
  expect(Object.keys(yaml('2025: a\ntrue: b\n').value as object)).toEqual(['2025', 'true']);
  expect(at(yaml('2025: a\n'), ['2025'])).toBe('a');
});

test('keys of JavaScript’s own are keys like any other', () => {
  const parsed = yaml('__proto__: {polluted: 1}\nconstructor: x\ntoString: y\n');
  const value = parsed.value as Record<string, unknown>;
  expect(Object.getPrototypeOf(value)).toBeNull();
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString']);
  expect(Object.entries(value)[0]).toEqual(['__proto__', { polluted: 1 }]);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(at(parsed, ['__proto__', 'polluted'])).toBe('1');
});

test('merge keys are keys like any other', () => {
  expect(yaml('a: &a {x: 1}\nb:\n  <<: *a\n').value).toEqual({ a: { x: 1 }, b: { '<<': { x: 1 } } });
});

test('text is NFC, however it came about', () => {
  expect(yaml('ma\u030Al: "a\\u030A"\n').value).toEqual({ mål: 'å' });
});

test('aliases give the value, and its place is where it is written', () => {
  const parsed = yaml('a: &x [1, {b: 2}]\nc: *x\nd: &x 3\ne: *x\n');
  expect(parsed.value).toEqual({ a: [1, { b: 2 }], c: [1, { b: 2 }], d: 3, e: 3 });
  expect(at(parsed, ['c'])).toBe('*x');
  expect(parsed.place(['c', 1, 'b']).start).toMatchObject({ line: 1, column: 15 });
});

// Unfolded it would be ten thousand million texts: a test that does not end, or no memory left.
test('an alias bomb is refused instead of being unfolded', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i <= 9; i++)
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  const { value, diagnostics } = faults(lines.join('\n'));
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ rule: 'yaml-alias', severity: 'error' });
  expect(diagnostics[0]!.message.sv).toContain('mer än 10000 värden');
});

test('an alias of something that contains it is refused', () => {
  const { value, diagnostics } = faults('a: &x\n  b: 1\n  c: [*x]\n');
  expect(value).toBeUndefined();
  expect(summary(diagnostics)).toEqual(['3:7 yaml-alias']);
  expect(diagnostics[0]?.message.sv).toBe('*x hänvisar till något som innehåller hänvisningen själv.');
});

test.each([
  ['brackets', '['.repeat(200_000)],
  ['closed brackets', '['.repeat(500) + ']'.repeat(500)],
  ['hyphens', `${'- '.repeat(100_000)}x`],
  ['maps', '{a: '.repeat(300) + '}'.repeat(300)],
  ['keys', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('nesting without end is refused: %s', (_, text) => {
  const { value, diagnostics } = faults(text);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['yaml-depth']);
});

test('a hundred levels are not too deep, and a few more are, where they begin', () => {
  let value: unknown = yaml(`${'['.repeat(100)}x${']'.repeat(100)}`).value;
  let depth = 0;
  for (; Array.isArray(value); value = value[0]) depth++;
  expect([depth, value]).toEqual([100, 'x']);
  expect(summary(faults(`a:\n  ${'['.repeat(5000)}`).diagnostics)).toEqual(['2:103 yaml-depth']);
});

test('aliases that nest deeper and deeper are refused', () => {
  const lines = ['a0: &a0 [x]'];
  for (let i = 1; i <= 200; i++) lines.push(`a${i}: &a${i} [*a${i - 1}]`);
  const { value, diagnostics } = faults(lines.join('\n'));
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['yaml-alias']);
});

test.each([
  ['}'.repeat(50_000), 'yaml-syntax'],
  ['&a '.repeat(5_000), 'yaml-syntax'],
  ['a: @x\n'.repeat(2_000), 'yaml-quotes'],
  ['a: 1\n'.repeat(2_000_000), 'yaml-too-large'],
])('a file of nothing but faults ends soon, with a page of diagnostics', (text, rule) => {
  const { value, diagnostics } = faults(text);
  expect(value).toBeUndefined();
  expect(diagnostics[0]?.rule).toBe(rule);
  expect(diagnostics.length).toBeLessThanOrEqual(20);
});

test('a key that stands a thousand times is reported twenty times', () => {
  expect(faults('a: 1\n'.repeat(1000)).diagnostics).toHaveLength(20);
});

test('after a key that stands twice the rest is still read, with the last value', () => {
  const { value, diagnostics } = faults('a: 1\nb: 2\na: 3\n');
  expect(summary(diagnostics)).toEqual(['3:1 yaml-duplicate-key']);
  expect(value?.value).toEqual({ a: 3, b: 2 });
  expect(value && at(value, ['a'])).toBe('3');
});

test('a file with nothing in it has the value null', () => {
  expect(yaml('').value).toBeNull();
  expect(yaml('# bara en kommentar\n').value).toBeNull();
});

/** Every path to a value, with the value. */
function* leaves(value: unknown, path: YamlPath = []): Generator<{ path: YamlPath; value: unknown }> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* leaves(item, [...path, index]);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* leaves(item, [...path, key]);
  } else yield { path, value };
}

test('the text at the place of every value and key is that value or key, in any style of file', () => {
  const letter = fc.constantFrom(
    'a',
    'å',
    'a\u030A',
    ':',
    ' ',
    '-',
    '#',
    '"',
    "'",
    '{',
    ',',
    '\u{1F3E5}',
    '1',
    '%',
    '*',
  );
  const text = fc.string({ unit: letter, maxLength: 8 });
  const scalar = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('tree'), { maxLength: 4 }), tie('map')),
    map: fc.dictionary(text, tie('tree'), { maxKeys: 4 }),
  }));
  const style = fc.record({
    indentSeq: fc.boolean(),
    flow: fc.boolean(),
    eol: fc.constantFrom('\n', '\r\n'),
    head: fc.constantFrom('', '\uFEFF', '# å\n\n'),
  });
  fc.assert(
    fc.property(tree, style, (value, { indentSeq, flow, eol, head }) => {
      const options = { indentSeq, collectionStyle: flow ? 'flow' : 'any', lineWidth: 0 } as const;
      const written = stringify(normalised(value), options);
      const parsed = yaml((head + written).replaceAll('\n', eol));
      expect(parsed.value).toEqual(normalised(value));
      for (const leaf of leaves(parsed.value)) {
        expect(read(at(parsed, leaf.path)), at(parsed, leaf.path)).toEqual(leaf.value);
        const key = leaf.path.at(-1);
        if (typeof key === 'string') expect(String(read(at(parsed, leaf.path, 'key')) ?? '')).toBe(key);
      }
    }),
    { numRuns: 200 },
  );
});

/** What a scalar means within a file (`---` on its own would be a document). */
function read(scalar: string): unknown {
  return parse(`- ${scalar}`)[0];
}

/** Keys that are the same once normalised are one key; -0 is written 0. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key.normalize('NFC'), normalised(item)]),
    );
  }
  return Object.is(value, -0) ? 0 : value;
}

test('white space that is none in YAML is shown where it stands, and can be removed', () => {
  for (const text of ['a: {}\t\u00a0\nb: 1\n', 'a: "x" \u2003\u00a0', "a: ''\u00a0 \t\r\n"]) {
    const [fault, ...others] = faults(text).diagnostics;
    const { start, end } = fault!.place;
    expect(text.slice(start.offset, end.offset)).toMatch(/^[\u00a0\u2003]+$/);
    expect(fault!.message.en).toContain('cannot be seen (U+');
    expect(fault!.fix?.text).toBe('');
    expect(others).toEqual([]);
  }
});

test('no text makes the parser throw', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      ':',
      ': ',
      '- ',
      '\n',
      '  ',
      '\t',
      '{',
      '}',
      '[',
      ']',
      ',',
      '"',
      "'",
      '#',
      ' #',
      '&x',
      '*x',
      '!',
      '|',
      '>',
      '%',
    ],
    ...['---', '...', '\n---\n', '? ', '\r\n', '@', '`', '{{', '}}', '\u00a0', '\\', '<<: '],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const source = sourceText('fil.yaml', pieces.join(''));
      const { diagnostics, report } = collect();
      const parsed = parseYaml(source, report);
      if (!parsed) expect(diagnostics.length).toBeGreaterThan(0);
      for (const { place, message, hint } of diagnostics) {
        expect(place.start.offset).toBeLessThanOrEqual(place.end.offset!);
        expect(message.sv && message.en && hint?.sv && hint.en).toBeTruthy();
      }
    }),
    { numRuns: 1000 },
  );
});
