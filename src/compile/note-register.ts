import type { Report } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';
import type { TableNote } from '../model/table.js';
import type { YamlSource } from '../source/yaml.js';
import { nearest } from '../text/suggest.js';
import type { FieldText } from './field-text.js';
import { didYouMean } from './reporter.js';

/** The footnotes of a data file, under its key `noter`: who uses which, and which number each gets. */
export class NoteRegister {
  readonly #yaml: YamlSource<{ noter?: Record<string, string> }>;
  readonly #used = new Set<string>();
  /** Footnote → what it is printed after. */
  readonly #after = new Map<string, string>();

  constructor(yaml: YamlSource<{ noter?: Record<string, string> }>) {
    this.#yaml = yaml;
  }

  /** Records that something refers to these footnotes; returns the keys that exist and reports the others. */
  use(references: readonly { key: string; place: Place }[], report: Report): string[] {
    const notes = this.#yaml.value.noter ?? {};
    return references.flatMap(({ key, place }) => {
      if (Object.hasOwn(notes, key)) {
        this.#used.add(key);
        return [key];
      }
      report({
        rule: 'unknown-note',
        severity: 'error',
        place,
        message: { sv: `Fotnoten ”${key}” finns inte.`, en: `There is no footnote “${key}”.` },
        ...didYouMean(nearest(key, Object.keys(notes)), {
          sv: `Skriv den under noter i samma fil: ”${key}: …”.`,
          en: `Write it under noter in the same file: “${key}: …”.`,
        }),
      });
      return [];
    });
  }

  /** Lets the footnotes used so far, but for those that have a place already, be printed after what has this id. */
  printAfter(id: string): void {
    for (const key of this.#used) if (!this.#after.has(key)) this.#after.set(key, id);
  }

  /** The footnotes in the order of their first use, numbered from 1. Those that nothing refers to are reported. */
  finish(report: Report, text: FieldText): TableNote[] {
    const notes = this.#yaml.value.noter ?? {};
    for (const key of Object.keys(notes).filter((each) => !this.#used.has(each))) {
      report({
        rule: 'unused-note',
        severity: 'warning',
        place: this.#yaml.place(['noter', key], 'key'),
        message: {
          sv: `Ingen rad hänvisar till fotnoten ”${key}”; den skrivs inte ut.`,
          en: `No row refers to the footnote “${key}”; it is not printed.`,
        },
        hint: {
          sv: `Skriv ”noter: [${key}]” på den rad den gäller, eller ta bort den.`,
          en: `Write “noter: [${key}]” in the row it belongs to, or remove it.`,
        },
      });
    }
    return [...this.#used].map((key, index) => {
      const content = text.running(notes[key] ?? '', this.#yaml.place(['noter', key]));
      const efter = this.#after.get(key);
      return { key, number: index + 1, content, ...(efter !== undefined && { efter }) };
    });
  }
}
