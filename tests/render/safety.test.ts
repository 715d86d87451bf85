import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { renderPrint, renderScreen } from '../../src/render/index.js';
import { cssString } from '../../src/render/pages.js';
import { safeHref, safeImage } from '../../src/render/urls.js';
import { bodyHtml, commissionOf, options, theme } from './support.js';

/** A commission whose body is a tree that the compiler would not let through. */
function withBody(children: Root['children']) {
  return { ...commissionOf('# A\n\nText.\n'), body: { type: 'root', children } satisfies Root };
}

describe('raw HTML', () => {
  it('is not passed on', () => {
    const html = bodyHtml(
      withBody([
        { type: 'html', value: '<script>alert(1)</script>' },
        {
          type: 'paragraph',
          children: [
            { type: 'html', value: '<img src=x onerror=alert(1)>' },
            { type: 'text', value: '<b>&amp;' },
          ],
        },
      ]),
      'screen',
    );
    expect(html).not.toMatch(/script|img|onerror/);
    expect(html).toContain('&#x3C;b>&#x26;amp;');
  });
});

describe('a link', () => {
  it.each([
    'https://www.vgregion.se/',
    'http://exempel.se/a?b=c#d',
    'mailto:registrator@vgregion.se',
    '#plan-halsa',
  ])('to %s is kept', (href) => {
    expect(safeHref(href)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://exempel.se/',
    'blob:https://exempel.se/1',
    '//exempel.se/',
    '/etc/passwd',
    'annan.html',
    '#a"onclick="alert(1)',
    '',
  ])('to %j is not', (href) => {
    expect(safeHref(href)).toBeUndefined();
    const html = bodyHtml(
      withBody([
        {
          type: 'paragraph',
          children: [{ type: 'link', url: href, children: [{ type: 'text', value: 'Länktext' }] }],
        },
      ]),
      'screen',
    );
    expect(html).toBe('<p>Länktext</p>');
  });

  it('never has another scheme, however the address is spelt', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `javascript:${text}`),
        ),
        (address) => {
          const href = safeHref(address);
          return href === undefined || /^(?:https?:\/\/|mailto:|#[\w-]+$)/.test(href);
        },
      ),
    );
  });
});

describe('a picture', () => {
  it('is shown when it lies in the document, and is its description otherwise', () => {
    const png = 'data:image/png;base64,iVBORw0KGgo=';
    expect(safeImage(png)).toBe(png);
    // In an `img`, where it can neither run nor fetch anything; the compiler makes it of harmless parts.
    const svg = 'data:image/svg+xml;base64,PHN2Zz4=';
    expect(safeImage(svg)).toBe(svg);
    for (const url of [
      'https://exempel.se/a.png',
      'data:image/svg+xml,<svg onload="x()">',
      'data:text/html;base64,PHN2Zz4=',
      'data:image/png,<svg>',
      'a.png',
    ])
      expect(safeImage(url)).toBeUndefined();
    const html = bodyHtml(
      withBody([
        {
          type: 'paragraph',
          children: [{ type: 'image', url: 'https://exempel.se/a.png', alt: 'En karta' }],
        },
      ]),
      'screen',
    );
    expect(html).toBe('<p>En karta</p>');
  });
});

describe('what an editor writes in the front matter', () => {
  const evil = '</title></style><script>alert(1)</script>"\'}{{x}}';
  const commission = commissionOf('# A\n\nText.\n');
  Object.assign(commission.meta, { titel: evil, undertitel: evil, kortTitel: evil, diarienummer: evil });
  commission.meta.till.namn = evil;

  it.each([
    ['screen', renderScreen, 1],
    ['print', renderPrint, 2],
  ])('is text wherever it stands (%s)', (_medium, render, styles) => {
    const html = render(commission, theme, options);
    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(styles);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
  });

  it('is one string in a style sheet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const css = cssString(text);
        return (
          css.startsWith('"') &&
          css.endsWith('"') &&
          !/["<>{}\n\r\f\0]|\\(?![0-9a-f]{1,6} )/.test(css.slice(1, -1))
        );
      }),
    );
    expect(cssString('a"b\\c</style>')).toBe('"a\\22 b\\5c c\\3c /style\\3e "');
  });
});
