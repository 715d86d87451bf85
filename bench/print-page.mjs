import { fileURLToPath } from 'node:url';
import { compile } from '../dist/compile/compile.js';
import { openProject } from '../dist/compile/project.js';
import { loadTheme, renderPrint } from '../dist/render/index.js';
import { openDirectory } from '../dist/workspace/directory.js';

/** Renders the page of a commission as it is sent to the browser. */
export async function renderForPrint(workspace, id) {
  const project = openProject(openDirectory(workspace));
  const { commission } = compile(
    project,
    project.commissions.find((each) => each.id === id),
  );
  const theme = loadTheme(fileURLToPath(new URL('../templates/standard', import.meta.url)));
  return renderPrint(commission, theme, { language: 'sv', generator: { name: 'uppdrag', version: '0' } });
}
