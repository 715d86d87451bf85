import type { Fault } from './fault.js';
import { figures } from './figures.js';
import { language } from './language.js';
import { names } from './names.js';
import { structure } from './structure.js';
import { time } from './time.js';

/** The planted faults by their kind. */
export const KINDS = { figures, names, time, language, structure };

/** Every planted fault. */
export const ALL: readonly Fault[] = Object.values(KINDS).flat();
