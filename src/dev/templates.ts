import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { TEMPLATES } from '../files/program.js';

const FOLDER = join(TEMPLATES, 'dev');
const PAGES = ['sida', 'lista', 'innehall', 'besked', 'anmarkningar', 'fel'] as const;

/** A template of the preview's own page. */
export type PageTemplate = (typeof PAGES)[number];

/** Templates, styles and scripts of the preview's pages, read once. */
export interface PreviewTemplates {
  fill(name: PageTemplate, view: object): string;
  /** Of the page. */
  styles: string;
  script: string;
  /** For the document in its frame, written into it. */
  frameStyles: string;
  frameScript: string;
  /** Styles of an error page. */
  errorStyles: string;
}

let templates: PreviewTemplates | undefined;

/** Reads `templates/dev/`. Templates can only insert values, escaped. */
export function previewTemplates(): PreviewTemplates {
  templates ??= readTemplates();
  return templates;
}

function readTemplates(): PreviewTemplates {
  const handlebars = Handlebars.create();
  const options = { strict: true, knownHelpersOnly: true, preventIndent: true } as const;
  const compiled = Object.fromEntries(
    PAGES.map((name) => [name, handlebars.compile(read(`${name}.hbs`), options)]),
  ) as Record<PageTemplate, Handlebars.TemplateDelegate>;
  const morph = readFileSync(
    createRequire(import.meta.url).resolve('idiomorph/dist/idiomorph.min.js'),
    'utf8',
  );
  return {
    fill: (name, view) => compiled[name](view, { partials: compiled }),
    styles: read('dev.css'),
    script: `${morph}\n${read('dev.js')}`,
    frameStyles: read('vy.css'),
    frameScript: `${morph}\n${read('vy.js')}`,
    errorStyles: read('fel.css'),
  };
}

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

/** Source expression of a Content-Security-Policy that allows exactly this text between two tags. */
export function cspHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
