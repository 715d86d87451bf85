import type { Report } from '../model/diagnostic.js';
import type {
  Arbetsyta,
  BlockMeta,
  Lock,
  Organisationer,
  Tabell,
  Termer,
  UppdragMeta,
  Uppfoljningsplan,
} from '../model/sources.js';
import * as compiled from './schema/generated/validators.js';
import { type Violation, violationDiagnostics } from './schema/violations.js';
import type { YamlSource } from './yaml.js';

/** The type of each kind of source, by the name of its schema. */
export interface Sources {
  arbetsyta: Arbetsyta;
  organisationer: Organisationer;
  termer: Termer;
  uppdrag: UppdragMeta;
  block: BlockMeta;
  uppfoljning: Uppfoljningsplan;
  tabell: Tabell;
  lock: Lock;
}

/** A kind of source: `schema/<kind>.schema.json`. */
export type SchemaKind = keyof Sources;

/** What a source of a kind holds when it follows its schema. */
export type SourceOf<K extends SchemaKind> = Sources[K];

/** A validator that ajv compiled (https://ajv.js.org/standalone.html): true, or false with its `errors` set. */
interface Validator {
  (value: unknown): boolean;
  errors?: Violation[] | null;
}

const validators: Record<SchemaKind, Validator> = compiled;

/**
 * Validates a source against its schema. Every violation is reported at its own place; undefined when there is any.
 */
export function validate<K extends SchemaKind>(
  kind: K,
  yaml: YamlSource,
  report: Report,
): YamlSource<SourceOf<K>> | undefined {
  const validator = validators[kind];
  if (validator(yaml.value)) return yaml as YamlSource<SourceOf<K>>;
  for (const diagnostic of violationDiagnostics(kind, yaml, validator.errors ?? [])) report(diagnostic);
  return undefined;
}
