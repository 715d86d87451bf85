import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSvg } from '../../src/source/svg/read-svg.js';
import { ROOT } from '../support/cli.js';

const svg = (content: string, attributes = 'viewBox="0 0 9 9"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;
const read = (text: string) => readSvg(Buffer.from(text));
const kept = (content: string, attributes?: string) => {
  const result = read(svg(content, attributes));
  if ('fault' in result) throw new Error(JSON.stringify(result));
  return result;
};
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

describe('what runs or leads out of the picture refuses it, by name and line', () => {
  test.each([
    ['<script>alert(1)</script>', 'script', 'script'],
    ['<g>\n<rect onload="x()"/></g>', 'script', 'onload'],
    ['<a href="java\nscript:alert(1)"><rect/></a>', undefined, undefined],
    ['<a href="javascript:alert(1)"><rect/></a>', 'script', 'javascript:alert(1)'],
    ['<set attributeName="href" to="javascript:a()"/>', 'script', 'javascript:a()'],
    ['<foreignObject><body onload="x()"/></foreignObject>', 'effect', 'foreignObject'],
    ['<image href="https://a.se/x.png"/>', 'outside', 'https://a.se/x.png'],
    ['<image href="x.png"/>', 'outside', 'x.png'],
    ['<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', 'outside', 'data:image/svg+xml;base64,PHN2Zy8+'],
    ['<image href="data:image/png;base64,iVBORw0KGgo="/>', 'outside', 'data:image/png;base64,iVBORw0KGgo='],
    ['<use xlink:href="http://a.se/b.svg#c"/>', 'outside', 'http://a.se/b.svg#c'],
    ['<rect fill="url(https://a.se/#b)"/>', 'outside', 'url(https://a.se/#b)'],
    ['<rect style="fill:URL( //a.se )"/>', 'outside', 'fill:URL( //a.se )'],
    ['<rect style="fill:u\\72l(//a.se)"/>', 'outside', 'fill:u\\72l(//a.se)'],
    ['<style>@import "//a.se/x.css";</style>', 'outside', '@import "//a.se/x.css"'],
    ['<style><![CDATA[rect{background:url(//a.se)}]]></style>', 'outside', 'url(//a.se'],
    ['<style>rect{fill:image-set("//a.se" 1x)}</style>', 'outside', 'style'],
  ])('%s', (content, kind, what) => {
    const result = read(svg(content));
    if (kind === undefined) expect(JSON.stringify(result)).not.toContain('script');
    else if (kind === 'effect') expect(result).toMatchObject({ effects: [{ kind, what }] });
    else expect(result).toMatchObject({ fault: 'active', finding: { kind, what } });
  });

  test('the line is that of the element', () => {
    expect(read(svg('\n\n<rect onclick="x"/>'))).toMatchObject({ finding: { line: 3 } });
  });
});

test.each([
  ['no SVG', '<html/>', 'none'],
  ['cut off', svg('<g>').slice(0, -8), 'broken'],
  ['in UTF-16', Buffer.from(svg(''), 'utf16le').toString('latin1'), 'broken'],
  [
    'with entities',
    `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`,
    'entities',
  ],
  [
    'with an entity of the outside',
    `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${svg('&a;')}`,
    'entities',
  ],
  ['endlessly deep', svg('<g>'.repeat(100_000)), 'too-large'],
  ['that draws itself', svg('<g id="a"><use href="#a"/></g>'), 'too-large'],
  [
    'that draws ten times what draws ten times',
    svg(
      Array.from({ length: 9 }, (_, n) => `<g id="g${n}">${`<use href="#g${n + 1}"/>`.repeat(10)}</g>`).join(
        '',
      ),
    ),
    'too-large',
  ],
  [
    'whose style sheet does so',
    svg(
      `<style>${Array.from({ length: 9 }, (_, n) => `.c${n}{fill:url(#p${n})}`).join('')}</style>${Array.from(
        { length: 9 },
        (_, n) => `<pattern id="p${n}">${`<rect class="c${n + 1}"/>`.repeat(10)}</pattern>`,
      ).join('')}`,
    ),
    'too-large',
  ],
  [
    'with a chain of references',
    svg(Array.from({ length: 3000 }, (_, n) => `<g id="g${n}"><use href="#g${n + 1}"/></g>`).join('')),
    'too-large',
  ],
])('a file %s is refused', (_, text, fault) => {
  expect(readSvg(Buffer.from(text, 'latin1'))).toEqual({ fault });
});

test('a picture as programs write it is kept as it looks', () => {
  const result = readSvg(readFileSync(join(ROOT, 'conformance/matrix/stapel.svg')));
  if ('fault' in result) throw new Error(result.fault);
  expect(result.effects).toEqual([]);
  expect(result.texts).toEqual(['2023', '2024', '2025', 'Väntetid (dagar)']);
  expect(result.svg).toContain('width="420" height="240"');
  expect(result.svg).toContain('.stapel{fill:url(#ton);stroke:#123}');
  expect(result.svg).toContain('<use href="#punkt"');
  expect(result.svg).not.toMatch(/metadata|inkscape|DOCTYPE|Arial/);
});

test('links are undone, pictures in it stay, typefaces are the document’s, effects are named', () => {
  expect(kept('<a href="https://a.se"><rect width="1"/></a>').svg).toContain('<rect width="1"></rect>');
  expect(kept(`<image href="${PNG}" width="1"/>`).svg).toContain(PNG);
  const fonts =
    '<style>@font-face{font-family:A;src:url(data:font/woff2;base64,AA)} text{font:9px A;fill:red}</style>';
  expect(kept(fonts).svg).toContain('<style>text{fill:red}</style>');
  expect(kept('<rect mask="url(#m)"/><mask id="m"/>').effects.map(({ what }) => what)).toEqual([
    'mask',
    'mask',
  ]);
  expect(kept('', 'width="100%" viewBox="0 0 30 20"').svg).toContain('width="30" viewBox="0 0 30 20"');
});

test('of any document only known things are left, and reading it again changes nothing', () => {
  const name = fc.constantFrom(
    'g',
    'rect',
    'text',
    'style',
    'a',
    'iframe',
    'animate',
    'feImage',
    'x:y',
    'image',
  );
  const attribute = fc.constantFrom(
    ['fill', 'red'],
    ['fill', 'url(#a)'],
    ['style', 'fill:red;background:x;behavior:y'],
    ['class', 'a'],
    ['data-x', '1'],
    ['href', '#a'],
    ['font-family', 'Arial'],
    ['xmlns:x', 'urn:x'],
    ['x:z', '1'],
  );
  const text = fc.constantFrom('', 'a &lt; b', '}{', 'a{fill:red}');
  const attributes = fc.uniqueArray(attribute, { selector: ([key]) => key, maxLength: 4 });
  const tree = fc.memo((depth) =>
    fc
      .tuple(name, attributes, text, depth > 1 ? fc.array(tree(), { maxLength: 3 }) : fc.constant([]))
      .map(([tag, pairs, words, children]): string => {
        const written = pairs.map(([key, value]) => ` ${key}="${value}"`).join('');
        return `<${tag}${written}>${words}${children.join('')}</${tag}>`;
      }),
  );
  fc.assert(
    fc.property(tree(3), (content) => {
      const once = kept(content, 'xmlns:x="urn:x" viewBox="0 0 1 1"').svg;
      expect(once).not.toMatch(/iframe|animate|feImage|x:|data-x|Arial|background|behavior/);
      const twice = read(once);
      expect('svg' in twice && twice.svg).toBe(once);
    }),
    { numRuns: 100 },
  );
});
