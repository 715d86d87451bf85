import type { BuildTarget } from '../memory/current.js';
import type { Arbetsyta } from '../model/sources.js';
import { findBrowser } from '../pdf/find-browser.js';
import type { BuildRequest } from './request.js';

/** The documents that a request asks for, in the language of the workspace unless it names another. */
export function targetOf({ formats, language }: BuildRequest, config: Arbetsyta): BuildTarget {
  return {
    formats,
    language: language ?? config.språk ?? 'sv',
    browser: formats.has('pdf') ? browserName() : undefined,
  };
}

/** Kind and version of the browser that prints. */
export function browserName(): string {
  const { kind, version } = findBrowser();
  return `${kind} ${version}`;
}
