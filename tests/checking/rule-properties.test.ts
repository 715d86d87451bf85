import { beforeAll, describe, expect, it } from 'vitest';
import { examine, NOT_WHILE_BUILDING, prepareChecks, runChecks } from '../../src/checking/examine.js';
import { checks } from '../../src/checks/rules.generated.js';
import { compile } from '../../src/compile/compile.js';
import { openProject } from '../../src/compile/project.js';
import { openDirectory } from '../../src/workspace/directory.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import type { Workspace } from '../../src/workspace/workspace.js';
import { REAL } from '../support/cli.js';
import { png } from '../support/pictures.js';
import { frontMatter, ORGANISATIONS } from '../support/workspace.js';

const FOLDER = '2025-2027/regionhalsan';
const PNG = png();

function projectOf(body: string, settings = 'språk: sv\n') {
  return openProject(
    memoryWorkspace({
      'uppdrag.yaml': settings,
      'register/organisationer.yaml': ORGANISATIONS,
      [`${FOLDER}/bild.png`]: PNG as never,
      [`${FOLDER}/uppdrag.md`]: frontMatter({ status: 'utkast' }) + body,
    }),
  );
}

/** `13 error pdf-ua: …` for the rules that are asked for. */
function found(rules: readonly string[], body: string, settings?: string, without: readonly string[] = []) {
  const project = projectOf(body, settings);
  return examine(project, project.commissions, { complete: true, without })
    .diagnostics.filter(({ rule }) => rules.includes(rule))
    .map(({ rule, severity, place, message }) => `${place.start.line} ${severity} ${rule}: ${message.sv}`);
}

beforeAll(() => prepareChecks(openProject(memoryWorkspace({}))));

describe('a check that may not be ignored', () => {
  const IMAGE = '# Rubrik\n\nSe bilden:\n\n![](bild.png)\n\n![Ett diagram](bild.png)\n';
  const LEVELS = '# Kapitel\n\nText.\n\n### Del\n\nText.\n\n## Avsnitt\n\n### Del\n\nText.\n';
  const said = (body: string, settings?: string, without?: readonly string[]) =>
    found(['accessibility', 'outline', 'pdf-ua'], body, settings, without);

  it('is decided-text or pdf-ua', () => {
    expect(checks.filter(({ mayBeIgnored }) => mayBeIgnored === false).map(({ id }) => id)).toEqual([
      'decided-text',
      'pdf-ua',
    ]);
  });

  it('is silent where an error has been reported', () => {
    expect(said(IMAGE)).toEqual(['13 error accessibility: Bilden saknar beskrivning.']);
    expect(said(LEVELS).filter((each) => each.includes('pdf-ua'))).toEqual([]);
  });

  it('speaks when the other check is turned off or softened', () => {
    expect(said(IMAGE, 'regler: {accessibility: av}\n')).toEqual([
      '13 error pdf-ua: Bilden saknar beskrivning.',
    ]);
    expect(said(IMAGE, 'regler: {accessibility: varning}\n')).toEqual([
      '13 warning accessibility: Bilden saknar beskrivning.',
      '13 error pdf-ua: Bilden saknar beskrivning.',
    ]);
    expect(said(LEVELS, 'regler: {outline: av}\n')).toEqual([
      '13 error pdf-ua: Rubriken ”Del” ligger på nivå 3, men den över ligger på nivå 1.',
    ]);
  });

  it('speaks when the other check is ignored at the place', () => {
    const body = IMAGE.replace('![](', '<!-- uppdrag-ignore accessibility: pynt -->\n\n![](');
    expect(said(body)).toEqual(['15 error pdf-ua: Bilden saknar beskrivning.']);
  });

  it('cannot be turned off, softened, ignored or left out', () => {
    const wanted = '13 error pdf-ua: Bilden saknar beskrivning.';
    for (const choice of ['av', 'råd'])
      expect(said(IMAGE, `regler: {accessibility: av, pdf-ua: ${choice}}\n`)).toEqual([wanted]);
    expect(said(IMAGE, 'regler: {accessibility: av}\n', ['pdf-ua'])).toEqual([wanted]);
    const body = IMAGE.replace('![](', '<!-- uppdrag-ignore pdf-ua: pynt -->\n\n![](');
    expect(said(body, 'regler: {accessibility: av}\n')).toEqual([wanted.replace('13', '15')]);
  });
});

describe('a check that does not run in a build', () => {
  it('is spelling, for whoever writes, and those that look beyond the commission', () => {
    // `src/cli/progress-view.ts` names them to people.
    expect(NOT_WHILE_BUILDING).toEqual(['block-drift', 'cross-commission', 'spelling']);
  });

  it('is left out by an examination for a build', () => {
    const body = 'Psykatri ges i hela regionen.\n';
    expect(found(['spelling'], body)).toHaveLength(1);
    expect(found(['spelling'], body, undefined, NOT_WHILE_BUILDING)).toEqual([]);
  });

  // What a build depends on is what its commission was compiled from; its cache knows nothing else.
  it('is the only kind that reads more than the commission is made of', () => {
    const workspace = openDirectory(REAL);
    let read: string[] = [];
    const watched: Workspace = {
      name: workspace.name,
      files: () => workspace.files(),
      read: (file) => {
        read.push(file);
        return workspace.read(file);
      },
      earlier: (file, hash) => workspace.earlier!(file, hash),
    };
    const project = openProject(watched);
    const readers = new Set<string>();
    for (const ref of project.commissions) {
      const compilation = compile(project, ref);
      const own = new Set([...compilation.sources, ...project.sources].map(({ file }) => file));
      for (const check of checks) {
        read = [];
        runChecks(project, compilation, [check]);
        const beyond = read.filter((file) => !own.has(file));
        if (beyond.length > 0 && check.runsInBuild !== false) readers.add(`${check.id} ${beyond[0]}`);
      }
    }
    expect([...readers]).toEqual([]);
  });
});
