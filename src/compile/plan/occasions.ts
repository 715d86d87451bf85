import { formatDate, parseIsoDate } from '../../format/date.js';
import { formatOccasions } from '../../format/occasion.js';
import type { Report } from '../../model/diagnostic.js';
import type { Place } from '../../model/place.js';
import type { Occasion } from '../../model/plan.js';
import type { Region, ReportingOccasion } from '../../model/region.js';
import type { Uppfoljningsplan } from '../../model/sources.js';
import type { YamlPath, YamlSource } from '../../source/yaml.js';
import { nearestName, reportPlace } from '../reporter.js';

/** The occasions of one plan: those of the region and single dates, with the labels that the plan gives them. */
export class Occasions {
  /** Those that the plan names. */
  readonly named = new Map<Occasion, ReportingOccasion>();
  readonly #yaml: YamlSource<Uppfoljningsplan>;
  readonly #known: Region['occasions'];
  readonly #labels: Readonly<Record<Occasion, string>>;
  readonly #report: Report;

  constructor(yaml: YamlSource<Uppfoljningsplan>, known: Region['occasions'], report: Report) {
    this.#yaml = yaml;
    this.#known = known;
    this.#labels = yaml.value.etiketter ?? {};
    this.#report = report;
    for (const name of Object.keys(this.#labels)) this.#find(name, yaml.place(['etiketter', name], 'key'));
  }

  /** Takes up the occasions in a list at a path; unknown ones are reported. */
  use(names: readonly Occasion[], path: YamlPath): void {
    for (const [index, name] of names.entries()) {
      const found = this.#find(name, this.#yaml.place([...path, index]));
      if (found) this.named.set(name, found);
    }
  }

  /** Occasions as the document prints them. */
  print(names: readonly Occasion[]): string {
    return formatOccasions(
      names.map((name) => this.#labels[name] ?? this.#known.get(name)?.text ?? formatDate(name)),
    );
  }

  #find(name: Occasion, place: Place): ReportingOccasion | undefined {
    const known = this.#known.get(name);
    if (known) return known;
    if (parseIsoDate(name)) return { text: formatDate(name), dagar: [name] };
    const names = [...this.#known.keys()];
    const { hint, fix } = nearestName(name, names, place, {
      sv: `Skriv ${names.join(', ')} eller ett datum, ÅÅÅÅ-MM-DD. Egna läggs till i uppdrag.yaml, under tillfällen.`,
      en: `Write ${names.join(', ')} or a date, YYYY-MM-DD. Others are added in uppdrag.yaml, under tillfällen.`,
    });
    // A label that the fix would give another's name stays.
    const taken = fix !== undefined && name in this.#labels && fix.text in this.#labels;
    reportPlace(
      this.#report,
      place,
      { file: this.#yaml.file },
      {
        rule: 'unknown-occasion',
        message: { sv: `Tillfället ”${name}” finns inte.`, en: `There is no occasion “${name}”.` },
        ...(hint && { hint }),
        ...(fix && !taken && { fix }),
      },
    );
    return undefined;
  }
}
