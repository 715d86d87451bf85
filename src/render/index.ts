/** Rendering: a compiled commission becomes HTML for readers or for the printer. */
export { missingGlyphs } from './glyphs.js';
export { renderIndex } from './index-page.js';
export type { RenderOptions } from './options.js';
export { renderPrint } from './print.js';
export { renderScreen } from './screen.js';
export { loadTheme } from './theme.js';
