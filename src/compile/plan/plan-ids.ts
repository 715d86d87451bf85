import { Names, slug } from '../../format/slug.js';
import type { Report } from '../../model/diagnostic.js';
import type { Uppfoljningsplan } from '../../model/sources.js';
import type { YamlPath, YamlSource } from '../../source/yaml.js';
import { nearest } from '../../text/suggest.js';
import { didYouMean } from '../reporter.js';

/** Number of words in an id derived from a text. */
const WORDS_IN_ID = 6;

/** Something in the plan that can be referred to: an area, a unit or an indicator. */
interface Item {
  path: YamlPath;
  id?: string | undefined;
  /** Text that its id is derived from when it has none of its own. */
  text: string;
}

/** The ids of a plan's areas, units and indicators: one set of names for all of them. */
export class PlanIds {
  readonly #yaml: YamlSource<Uppfoljningsplan>;
  readonly #byPath = new Map<string, string>();
  readonly #ids = new Set<string>();

  /** Reserves the given ids, reporting repeated ones, and derives the others in the order of the plan. */
  constructor(yaml: YamlSource<Uppfoljningsplan>, report: Report) {
    this.#yaml = yaml;
    const names = new Names();
    const items = [...itemsOf(yaml.value)];
    const lines = new Map<string, number>();
    for (const { path, id } of items) {
      if (id === undefined) continue;
      const place = yaml.place([...path, 'id']);
      if (names.take(id)) {
        lines.set(id, place.start.line);
        this.#set(path, id);
        continue;
      }
      report({
        rule: 'duplicate-id',
        severity: 'error',
        place,
        message: {
          sv: `Id ”${id}” används redan på rad ${lines.get(id)}.`,
          en: `The id “${id}” is used on line ${lines.get(id)} already.`,
        },
        hint: {
          sv: 'Varje område, enhet och indikator i planen har ett eget id.',
          en: 'Every area, unit and indicator of the plan has an id of its own.',
        },
      });
    }
    for (const { path, id, text } of items) {
      if (!this.#byPath.has(path.join('/'))) this.#set(path, names.distinct(id ?? slug(text, WORDS_IN_ID)));
    }
  }

  #set(path: YamlPath, id: string): void {
    this.#byPath.set(path.join('/'), id);
    this.#ids.add(id);
  }

  /** The id of what is written at a path. */
  at(path: YamlPath): string {
    return this.#byPath.get(path.join('/')) ?? '';
  }

  /** Whether a row's `hänvisning` leads to something else in the plan; reported when it does not. */
  checkPointer(target: string, path: YamlPath, report: Report): boolean {
    const place = this.#yaml.place([...path, 'hänvisning']);
    if (target === this.at(path)) {
      report({
        rule: 'plan-pointer',
        severity: 'error',
        place,
        message: { sv: 'Raden hänvisar till sig själv.', en: 'The row points to itself.' },
      });
      return false;
    }
    if (this.#ids.has(target)) return true;
    report({
      rule: 'plan-pointer',
      severity: 'error',
      place,
      message: {
        sv: `Planen har inget område, ingen enhet och ingen indikator med id ”${target}”.`,
        en: `The plan has no area, unit or indicator with the id “${target}”.`,
      },
      ...didYouMean(nearest(target, this.#ids), {
        sv: 'Ge det som avses ett id och skriv det här.',
        en: 'Give what is meant an id and write it here.',
      }),
    });
    return false;
  }
}

/** Everything in the plan that has an id, in its order. */
function* itemsOf(plan: Uppfoljningsplan): Generator<Item> {
  for (const [a, area] of plan.områden.entries()) {
    yield { path: ['områden', a], id: area.id, text: area.namn };
    for (const [u, unit] of area.enheter.entries()) {
      const name = Array.isArray(unit.namn) ? unit.namn.join(' ') : unit.namn;
      yield { path: ['områden', a, 'enheter', u], id: unit.id, text: name ?? area.namn };
      for (const [i, indicator] of unit.indikatorer.entries()) {
        yield {
          path: ['områden', a, 'enheter', u, 'indikatorer', i],
          id: indicator.id,
          text: indicator.text,
        };
      }
    }
  }
}
