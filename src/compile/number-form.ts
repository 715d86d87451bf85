import type { Report } from '../model/diagnostic.js';
import type { Place } from '../model/place.js';

/** A number as Swedish figures say it but for the decimal point: nothing is lost when it is printed as a number. */
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
/** A number that is another one to the eye: `0123`, `0o17`, `0x1F`. */
const MISLEADING = /^[-+]?0[\dox]/i;

/** Whether a number written in YAML is printed as it is written: `0.90`, `012`, `1e2` and `+5` are not. */
export function isPlainNumber(written: string): boolean {
  return PLAIN.test(written);
}

/** Whether a number written in YAML has a worth that its characters do not show. */
export function isMisleadingNumber(written: string): boolean {
  return MISLEADING.test(written);
}

/**
 * Reports a number that would be printed in another form than it is written (`number-form`).
 *
 * @param shown the form that it would be printed in
 */
export function reportNumberForm(written: string, shown: string, place: Place, report: Report): void {
  const text = /^[-+]?\d+\.\d+$/.test(written) ? written.replace('.', ',') : written;
  report({
    rule: 'number-form',
    severity: 'error',
    place,
    message: {
      sv: `YAML läser ${written} som talet ${shown}.`,
      en: `YAML reads ${written} as the number ${shown}.`,
    },
    hint: {
      sv: `Skriv "${text}" med citattecken om det ska stå så, annars ${shown}.`,
      en: `Write "${text}" in quotation marks if it should stand so, otherwise ${shown}.`,
    },
  });
}
