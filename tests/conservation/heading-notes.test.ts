import { expect, it } from 'vitest';
import { TEMPLATES } from '../../src/files/program.js';
import { loadTheme, renderPrint, renderScreen } from '../../src/render/index.js';
import { compileBody } from '../support/workspace.js';

it('prints the note that a heading refers to, of a chapter and of a section in it', () => {
  const body = '# En rubrik[^a]\n\nText.\n\n## Ett avsnitt[^b]\n\nText.\n\n[^a]: Noten A.\n[^b]: Noten B.\n';
  const { commission } = compileBody(body);
  const theme = loadTheme(`${TEMPLATES}/standard`);
  for (const render of [renderScreen, renderPrint]) {
    const html = render(commission!, theme, { language: 'sv', generator: { name: 'test' } });
    expect(html).toContain('Noten A.');
    expect(html).toContain('Noten B.');
  }
});
