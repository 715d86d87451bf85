import type { Diagnostic, Report } from '../../src/model/diagnostic.js';
import { type SourceText, sourceText } from '../../src/source/text.js';
import { parseYaml, type YamlSource } from '../../src/source/yaml.js';

/** Collects what is reported. */
export function collect(): { diagnostics: Diagnostic[]; report: Report } {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (diagnostic) => diagnostics.push(diagnostic) };
}

/** The text at the place of a diagnostic. */
export function textAt(source: SourceText, { place }: { place: Diagnostic['place'] }): string {
  return source.text.slice(place.start.offset, place.end.offset);
}

/** `rad:kolumn regel` of each diagnostic. */
export function summary(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ rule, place }) => `${place.start.line}:${place.start.column} ${rule}`);
}

/** Parses text that has no faults. */
export function yaml(text: string): YamlSource {
  const { diagnostics, report } = collect();
  const parsed = parseYaml(sourceText('fil.yaml', text), report);
  if (!parsed || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return parsed;
}
