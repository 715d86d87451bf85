import { describe, expect, test } from 'vitest';
import { listChanges } from '../../src/compare/change-list.js';
import { compareCommissions } from '../../src/compare/compare.js';
import { appearanceHash } from '../../src/lock/appearance.js';
import { decidedText } from '../../src/lock/decided-text.js';
import { formFigures } from '../../src/pdf/archive/structure/figures.js';
import { Tag } from '../../src/pdf/archive/structure/tree.js';
import { bodyHtml, commissionOf } from '../render/support.js';
import { png } from '../support/pictures.js';
import { brief, compileBody, FRONT_LINES } from '../support/workspace.js';

const folder = '2025-2027/regionhalsan';
const files = { [`${folder}/a.png`]: png() as never, [`${folder}/b.png`]: png(90) as never };
const figure = (id: string, caption: string, picture = 'a.png') =>
  `:::figur{#${id}}\n![En stapel](${picture})\n\n${caption}\n:::\n`;

const html = (body: string, medium: 'screen' | 'print' = 'screen') =>
  bodyHtml(commissionOf(body, files), medium)
    .replace(/ src="[^"]*"/g, '')
    .replaceAll('\u00a0', ' ');

describe('a figure', () => {
  const body = `# Start\n\nSe :ref{#vantetider}. Och i :ref{#karta} och :ref[kartan]{#karta}.\n\n${figure('vantetider', 'Väntetid *2025*\n\nKälla: Databasen.')}\n# Väntetider\n\n${figure('karta', 'Karta', 'b.png')}`;

  test('has a number, a caption and what stands below it', () => {
    expect(html(body)).toContain(
      '<figure id="vantetider" class="figur"><img alt="En stapel"><figcaption><p><b>Figur 1.</b> Väntetid <em>2025</em></p><p class="under">Källa: Databasen.</p></figcaption></figure>',
    );
    expect(html(body)).toContain('<figure id="karta" class="figur">');
    expect(html(body)).toContain('<b>Figur 2.</b> Karta');
  });

  test('is referred to by its number, on paper with its page, and a heading never takes its id', () => {
    expect(html(body)).toContain(
      'Se <a href="#vantetider">figur 1</a>. Och i <a href="#karta">figur 2</a> och <a href="#karta">kartan</a>.',
    );
    expect(html(body, 'print')).toContain(
      '<a href="#vantetider">figur 1</a> (s. <span class="sida" data-ref="vantetider">00</span>)',
    );
    expect(html(body)).toContain('<h2 id="vantetider-2">Väntetider');
  });

  test('can come from a block, with the values of the commission, and be an option of it', () => {
    const block = `---\nid: bild\nversion: 1\ntitel: Bild\nparametrar:\n  vad: {typ: text}\ntillval:\n  bild: En bild\n---\n\n::::tillval{#bild}\n${figure('f', '{{vad}} i {{till.namn}}')}::::\n`;
    const { commission, diagnostics } = compileBody(
      '# A\n\n::block{#bild vad="Besök" tillval="bild"}\n\n:ref{#f}\n',
      { ...files, 'block/bild.md': block, 'block/a.png': png() as never },
    );
    expect(diagnostics).toEqual([]);
    expect(bodyHtml(commission!, 'screen')).toContain('</b> Besök i Regionhälsan</p>');
  });
});

test.each([
  ['without a picture', ':::figur{#a}\nText\n:::\n', 'figure-content uppdrag.md:11:1-11:5'],
  ['without a caption', ':::figur{#a}\n![x](a.png)\n:::\n', 'figure-content uppdrag.md:11:1-11:12'],
  [
    'whose caption has no empty line before it',
    ':::figur{#a}\n![x](a.png)\nText\n:::\n',
    'figure-content uppdrag.md:11:1-12:5',
  ],
  [
    'with a list in it',
    ':::figur{#a}\n![x](a.png)\n\nText\n\n- punkt\n:::\n',
    'figure-content uppdrag.md:15:1-15:8',
  ],
  [
    'with two pictures',
    ':::figur{#a}\n![x](a.png)\n\nText\n\n![y](b.png)\n:::\n',
    'figure-content uppdrag.md:15:1-15:12',
  ],
  [
    'with an id that is no id',
    ':::figur{#Väntetid}\n![x](a.png)\n\nText\n:::\n',
    'figure-content uppdrag.md:11:1-11:12',
  ],
  ['in a list', '- :::figur{#a}\n  ![x](a.png)\n\n  Text\n  :::\n', 'directive-place uppdrag.md:10:3-14:6'],
  [
    'with the id of another',
    `${figure('a', 'A')}\n${figure('a', 'B')}`,
    'duplicate-id uppdrag.md:17:1-17:20',
  ],
  ['with the id of a heading', `## B {#a}\n\n${figure('a', 'A')}`, 'duplicate-id uppdrag.md:10:1-10:10'],
])('a figure %s is said where it stands', (_, body, finding) => {
  const { diagnostics } = compileBody(`\n${body}`, files);
  expect(FRONT_LINES).toBe(8);
  expect(brief(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([finding]);
});

test('what is no figure keeps its text', () => {
  const { commission } = compileBody('# A\n\n:::figur{#a}\nEn text.\n:::\n', files);
  expect(JSON.stringify(commission?.body)).toContain('En text.');
});

describe('another figure', () => {
  const was = commissionOf(`# A\n\n${figure('f', 'Antal besök per år\n\nKälla: X')}`, files);
  const told = (body: string) =>
    listChanges(compareCommissions(was, commissionOf(`# A\n\n${body}`, files))).changes.map(
      ({ thing, action, excerpt }) => [thing, action, ...excerpt.map(({ text }) => text)].join(' '),
    );

  test.each([
    [
      'caption',
      figure('f', 'Antal vårdbesök per år\n\nKälla: X'),
      [expect.stringMatching(/^picture caption changed .*besök .*vårdbesök/)],
    ],
    [
      'picture',
      figure('f', 'Antal besök per år\n\nKälla: X', 'b.png'),
      ['picture removed En stapel', 'picture added En stapel'],
    ],
    [
      'form',
      '![En stapel](a.png)\n\nAntal besök per år\n\nKälla: X\n',
      [expect.stringMatching(/^picture removed/), expect.stringMatching(/^text added/)],
    ],
  ])('is seen by redline and lock: the %s', (_, body, changes) => {
    expect(told(body)).toEqual(changes);
    const is = commissionOf(`# A\n\n${body}`, files);
    const seen = (each: typeof was) => [decidedText(each, folder).sha256, appearanceHash(each)];
    expect(seen(is)).not.toEqual(seen(was));
  });
});

const table = (id: string, caption: string, below = '') =>
  `:::tabell{#${id}}\n${caption}\n\n| Ort | Tid |\n| --- | --- |\n| Borås | 8 |\n\n${below}\n:::\n`;

describe('a table with a caption', () => {
  const data = 'titel: Priser\nkolumner: [{id: post, rubrik: Post}]\nrader: [{post: Besök}]\n';
  const more = { ...files, [`${folder}/tabeller/priser.yaml`]: data };
  const body = `# Start\n\n::forteckning\n\nSe :ref{#tider} och :ref{#priser}.\n\n::tabell{#priser}\n\n${table('tider', 'Tider *nu*', 'Källa: X')}\n${figure('karta', 'Karta')}`;
  const shown = (medium: 'screen' | 'print') =>
    bodyHtml(commissionOf(body, more), medium).replaceAll('\u00a0', ' ');

  test('is numbered with the data tables, and has its caption and what stands below', () => {
    expect(shown('screen')).toContain(
      '<table class="t-reg" id="tider"><caption><span><b>Tabell 2.</b> Tider <em>nu</em></span></caption><thead>',
    );
    expect(shown('screen')).toContain('</table><p class="under">Källa: X</p></div>');
    expect(shown('screen')).toContain(
      '<a href="#tider">tabell 2</a> och <a href="#tabell-priser">tabell 1</a>',
    );
  });

  test('is in the list, which has page numbers on paper', () => {
    expect(shown('screen')).toContain(
      '<nav class="forteckning" aria-label="Figurer och tabeller"><p class="rubrik">Figurer</p><ol><li><a href="#karta"><span>Figur 1. Karta</span></a></li></ol><p class="rubrik">Tabeller</p><ol><li><a href="#tabell-priser"><span>Tabell 1. Priser</span></a></li><li><a href="#tider"><span>Tabell 2. Tider nu</span></a></li></ol></nav>',
    );
    expect(shown('print')).toContain('<span class="sida sidnr" data-ref="tider">00</span>');
  });

  test.each([
    ['another caption', table('tider', 'Öppettider under hela året'), [/^caption changed/]],
    ['another cell', table('tider', 'Tider under hela året').replace('| 8 |', '| 9 |'), [/^row/]],
    [
      'none',
      table('tider', 'Tider under hela året').replace(/^:::.*\n|^:::$/gm, ''),
      [/^caption removed/, /^text added/],
    ],
    ['a list', `::forteckning\n\n${table('tider', 'Tider under hela året')}`, [/^text added Förteckning/]],
  ])('is seen by redline and lock: %s', (_, after, changes) => {
    const [was, is] = [table('tider', 'Tider under hela året'), after].map((each) =>
      commissionOf(`# A\n\n${each}`, files),
    );
    const told = listChanges(compareCommissions(was!, is!)).changes.map(
      ({ thing, action, excerpt }) => `${thing} ${action} ${excerpt.map(({ text }) => text).join(' ')}`,
    );
    expect(told).toEqual(changes.map((each) => expect.stringMatching(each)));
    const seen = (each: typeof was) => [decidedText(each!, folder).sha256, appearanceHash(each!)];
    expect(seen(is)).not.toEqual(seen(was));
  });

  test.each([
    ['without a caption', table('a', '').replace('\n\n|', '|'), 'figure-content uppdrag.md:11:1-13:14'],
    ['without a table', ':::tabell{#a}\nText\n:::\n', 'figure-content uppdrag.md:11:1-11:5'],
    ['with a list below', table('a', 'A', '- b'), 'figure-content uppdrag.md:17:1-17:4'],
    [
      'with the id of a data table',
      `::tabell{#priser}\n\n${table('priser', 'A')}`,
      'duplicate-id uppdrag.md:13:1-13:2',
    ],
  ])('%s is said where it stands', (_, text, finding) => {
    const { diagnostics } = compileBody(`\n${text}`, more);
    expect(brief(diagnostics.filter(({ severity }) => severity === 'error'))).toEqual([finding]);
  });
});

test('in a PDF the caption stands beside the picture, whose description would silence it', () => {
  const tag = (name: string, ...kids: Tag[]) => new Tag(name, 'sv').append(...kids);
  const picture = tag('Figure');
  picture.alt = 'En stapel';
  const document = tag('Document', tag('Figure', tag('Link', picture), tag('Caption')));
  formFigures(document);
  expect(document.tags.map(({ name, tags }) => [name, ...tags.map((each) => each.name)])).toEqual([
    ['Sect', 'Link', 'Caption'],
  ]);
  expect(picture.name).toBe('Figure');
});
