import type { Project } from './project.js';

/** Makes something the first time a project asks for it, and keeps it as long as the project. */
export function perProject<T>(make: (project: Project) => T): (project: Project) => T {
  const made = new WeakMap<Project, { value: T }>();
  return (project) => {
    const known = made.get(project) ?? { value: make(project) };
    made.set(project, known);
    return known.value;
  };
}

/**
 * Memoizes a function of a part of the project, as long as that part is the same object: the registers stay the same
 * while a text is written, however often the project is opened.
 */
export function perPart<P, T>(part: (project: Project) => P, make: (part: P) => T): (project: Project) => T {
  let last: { key: string; value: T } | undefined;
  return perProject((project) => {
    const from = part(project);
    const key = JSON.stringify(from);
    if (last?.key !== key) last = { key, value: make(from) };
    return last.value;
  });
}

/** Number of remembered texts: those of some fifty commissions. */
const TEXTS = 20_000;

/**
 * Memoizes a function of a text. A workspace has the same text in many places (the blocks in every commission that uses
 * them, sources and reporters in every row of a plan) and again at the next check. Results are shared and must not be
 * changed.
 */
export function perText<R>(find: (text: string) => R): (text: string) => R {
  const found = new Map<string, R>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined || found.has(text)) return known as R;
    const result = find(text);
    if (found.size >= TEXTS) found.clear();
    found.set(text, result);
    return result;
  };
}
