/** Rendering: a compiled commission becomes HTML for readers or for the printer. */
export { type MissingGlyph, missingGlyphs } from './glyphs.js';
export { type IndexItem, renderIndex } from './index-page.js';
export type { Generator, RenderOptions } from './options.js';
export { renderPrint } from './print.js';
export { renderScreen } from './screen.js';
export { loadTheme, type Theme } from './theme.js';
