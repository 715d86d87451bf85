import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { el } from '../../src/render/element.js';
import { holdTogether, hyphenated, narrow } from '../../src/render/typography.js';
import { theme } from './support.js';

const html = (content: ElementContent[]) => toHtml(el('td', {}, content).children);
const shown = (content: ElementContent[]): string =>
  content
    .map((each) => (each.type === 'text' ? each.value : 'children' in each ? shown(each.children) : ''))
    .join('');

describe('what must not be torn apart at a line end', () => {
  it.each([
    ['enligt HSLF-FS 2021:8 och', 'HSLF-FS 2021:8'],
    ['dnr OSN 2024-00193)', 'OSN 2024-00193'],
    ['åren 2023–2027.', '2023–2027'],
    ['kl 16.00–22.00).', '16.00–22.00'],
    ['barn 0–5\u00a0år', '0–5\u00a0år'],
    ['(ST-A) inom', 'ST-A'],
    ['för ST-utbildningen ska', 'ST-utbildningen'],
  ])('in “%s” is “%s”', (text, whole) => {
    expect(html(holdTogether(text))).toContain(`<span class="nb">${whole}</span>`);
  });

  it.each([
    'hälso- och sjukvård',
    'EU:s massflyktsdirektiv',
    'tal-, språk- och kommunikation',
    'Göteborg – Borås',
  ])('is not in “%s”', (text) => {
    expect(html(holdTogether(text))).toBe(text);
  });

  it('is the same text as before', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'AÄbå1920-–: .,\u00a0') }),
        (text) => shown(holdTogether(text)) === text,
      ),
    );
  });
});

describe('a text for a narrow column', () => {
  it('has soft hyphens between the parts of long compounds', () => {
    expect(hyphenated('Uppföljningstillfällen')).toBe('Uppföljnings\u00adtillfällen');
    expect(hyphenated('tarmcancerscreening')).toBe('tarmcancer\u00adscreening');
    expect(hyphenated('Koncernkontoret')).toBe('Koncern\u00adkontoret');
    expect(hyphenated('verksamhet')).toBe('verksamhet');
  });

  it('has none in words that have room', () => {
    expect(hyphenated('Koncernkontoret följer uppföljningstillfällen', (word) => word.length < 16)).toBe(
      'Koncernkontoret följer uppföljnings\u00adtillfällen',
    );
  });

  it('may break after a slash between words, and not between figures', () => {
    expect(html(narrow('Mål/källa'))).toBe('Mål/<wbr>källa');
    expect(html(narrow('24/7'))).toBe('24/7');
  });

  it('is the same text as before, but for soft hyphens', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'verksamhetutvecklingvård/-– 12') }),
        (text) => shown(narrow(text)).replaceAll('\u00ad', '') === text,
      ),
    );
  });
});

describe('the measures of the embedded fonts', () => {
  const { metrics } = theme;

  it('are those of the font files', () => {
    // All figures of Source Sans are equally wide; a soft hyphen has no width.
    expect(metrics.width('0', 1000)).toBe(metrics.width('7', 1000));
    expect(metrics.width('4 400 209', 10)).toBeCloseTo(
      (7 * metrics.width('0', 1000) + 2 * metrics.width(' ', 1000)) / 100,
      5,
    );
    expect(metrics.width('Koncern\u00adkontoret', 9)).toBe(metrics.width('Koncernkontoret', 9));
    expect(metrics.width('Regionhälsan', 9, 'bold')).toBeGreaterThan(metrics.width('Regionhälsan', 9));
  });

  it('say how many lines a text takes', () => {
    const width = metrics.width('aaaa aaaa', 10) + 0.1;
    expect(metrics.lines('aaaa aaaa', width, 10)).toBe(1);
    expect(metrics.lines('aaaa aaaa aaaa', width, 10)).toBe(2);
    expect(metrics.lines('aaaa-aaaa-aaaa', metrics.width('aaaa-aaaa-', 10), 10)).toBe(2);
    expect(metrics.lines('', width, 10)).toBe(1);
    // The space at the line's end needs no room.
    expect(metrics.lines('aaaa aaaa', metrics.width('aaaa', 10) + 0.1, 10)).toBe(2);
    expect(metrics.lines('a'.repeat(40), metrics.width('a'.repeat(10), 10), 10)).toBe(4);
    expect(metrics.lines('ST-läkare', metrics.width('ST-läk', 10), 10)).toBe(2);
  });

  it('never need fewer lines for a narrower column', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 12 }),
        fc.integer({ min: 80, max: 200 }),
        (text, width) => metrics.lines(text, width, 9) >= metrics.lines(text, width + 40, 9),
      ),
    );
  });
});
