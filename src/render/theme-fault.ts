import { basename } from 'node:path';
import { EnvironmentError } from '../model/environment-error.js';

/** Something in a theme's files that the program cannot work with. */
export interface ThemeFault {
  /**
   * File with line and column, relative to the theme's folder: `css/print.css:12:3`; only the folder for what is
   * missing.
   */
  place: string;
  sv: string;
  en: string;
}

/** The fault of a declaration whose length cannot be reckoned with. */
export function unreadable(place: string, declaration: string, property: string): ThemeFault {
  return {
    place,
    sv: `\`${declaration}\`: ${property} ska vara ett mått i mm, cm, in, pt, pc eller px`,
    en: `\`${declaration}\`: ${property} must be a length in mm, cm, in, pt, pc or px`,
  };
}

/** All faults of a theme as one error that the command line shows to the maker of the theme. */
export function themeError(folder: string, faults: readonly ThemeFault[]): EnvironmentError {
  const name = basename(folder);
  const list = (language: 'sv' | 'en') =>
    faults.map((fault) => `${name}/${fault.place}: ${fault[language]}`).join('; ');
  return new EnvironmentError(
    {
      sv: `Mallen ”${name}” går inte att använda, för programmet räknar med dess mått innan något trycks. ${list('sv')}.`,
      en: `The template “${name}” cannot be used, because the program reckons with its measures before anything is printed. ${list('en')}.`,
    },
    {
      sv: 'Rätta mallens filer. docs/mallar.md säger vilka mått som läses, och var.',
      en: 'Mend the template’s files. docs/mallar.md tells which measures are read, and where.',
    },
  );
}
