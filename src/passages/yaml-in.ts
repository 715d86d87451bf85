import type { Place } from '../model/place.js';
import { splitFrontMatter } from '../source/front-matter.js';
import { fileStart } from '../source/read-problem.js';
import type { SourceText } from '../source/text.js';
import { parseYaml, type YamlPath, type YamlSource } from '../source/yaml.js';
import type { ReadSource } from './passage.js';

const parsed = new WeakMap<SourceText, YamlSource | undefined>();

/**
 * The YAML of a data file, or the front matter of a Markdown file, with the places of its keys and values. Parsed once
 * per source, and only when a finding needs a place that the compiled commission does not keep. What is wrong with the
 * YAML was said when it was compiled.
 */
export function yamlIn(source: SourceText | undefined): YamlSource | undefined {
  if (!source) return undefined;
  if (!parsed.has(source)) parsed.set(source, parse(source));
  return parsed.get(source);
}

/** The place of a key or value in a YAML file or front matter, or of the nearest thing around it. */
export function yamlPlace(
  { source }: { source: ReadSource },
  file: string,
  path: YamlPath,
  part?: 'key' | 'value',
): Place {
  return yamlIn(source(file))?.place(path, part) ?? fileStart(file);
}

function parse(source: SourceText): YamlSource | undefined {
  const silent = () => {};
  if (!source.file.endsWith('.md')) return parseYaml(source, silent);
  const parts = splitFrontMatter(source, silent);
  return parts && parseYaml(source, silent, parts.yaml);
}
