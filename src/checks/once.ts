import type { Project } from '../compile/project.js';

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
 * Asks once for each text. A workspace says the same in many places: the blocks in every commission that uses them,
 * sources and reporters in every row of a plan.
 */
export function perText<R>(find: (text: string) => R): (text: string) => R {
  const found = new Map<string, R>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined || found.has(text)) return known as R;
    const result = find(text);
    found.set(text, result);
    return result;
  };
}
