import { pattern } from '../../../format/pattern.js';
import { yearsIn } from '../../../format/years.js';
import type { UsedBlock } from '../../../model/commission.js';
import type { CheckContext } from '../../check.js';
import { shownPeriod, type Validity } from './validity.js';

const ATTRIBUTE = pattern('gu')`([\p{L}][\p{L}\d-]*)=(?:"([^"]*)"|([^\s"}]+))`;

/**
 * Years given to a block: the year before the first alone is a usual comparison; anything older is not, nor are several
 * years that are all past.
 */
export function checkParameters(
  block: UsedBlock,
  validity: Validity,
  { source, report }: CheckContext,
): void {
  for (const place of block.places) {
    const text = source(place.file);
    const directive = text?.text.slice(place.start.offset, place.end.offset) ?? '';
    for (const { 0: whole, 1: name = '', 2: quoted, 3: bare, index } of directive.matchAll(ATTRIBUTE)) {
      if (name === 'version' || name === 'tillval') continue;
      const value = quoted ?? bare ?? '';
      const years = yearsIn(value);
      const [only] = years;
      const one = years.length === 1 && only?.first === only?.last;
      const limit = one ? validity.first - 1 : validity.first;
      if (years.length === 0 || years.some(({ last }) => last >= limit)) continue;
      const start = (place.start.offset ?? 0) + index + whole.indexOf(value, name.length);
      report({
        place: text!.place(start, start + value.length),
        message: {
          sv: `${value} ligger ${one ? 'långt ' : ''}före uppdragets giltighet, ${shownPeriod(validity)}.`,
          en: `${value} is ${one ? 'long ' : ''}before the commission’s validity, ${shownPeriod(validity)}.`,
        },
        hint: {
          sv: `Ändra ${name} till den här periodens år.`,
          en: `Change ${name} to the years of this period.`,
        },
      });
    }
  }
}
