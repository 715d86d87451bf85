import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { folderHash, sha256 } from '../files/hash.js';
import { isFormOfCommission } from '../files/theme-files.js';
import type { Theme } from '../render/theme.js';
import type { Template, TemplateFont } from './manifest.js';

/** The manifest's description of a template. */
export interface TemplateFacts {
  mall: Template;
  teckensnitt: readonly TemplateFont[];
}

const known = new WeakMap<Theme, TemplateFacts>();

/**
 * The name and hashes of a template and the fonts of every document, read once. The hash of the template is that of all
 * its other files, the supplementary fonts among them.
 */
export function templateFacts(theme: Theme): TemplateFacts {
  let facts = known.get(theme);
  if (!facts) {
    const fonts = theme.fonts.filter(({ supplement }) => !supplement);
    const named = new Set(fonts.map(({ file }) => `fonts/${file}`));
    facts = {
      mall: {
        namn: basename(theme.folder),
        sha256: folderHash(theme.folder, (file) => isFormOfCommission(file) && !named.has(file)),
      },
      teckensnitt: fonts
        .map(({ file, family }) => ({
          fil: file,
          familj: family,
          sha256: sha256(readFileSync(join(theme.folder, 'fonts', file))),
        }))
        .sort((a, b) => (a.fil < b.fil ? -1 : 1)),
    };
    known.set(theme, facts);
  }
  return facts;
}
