import type {
  Arbetsyta,
  BlockMeta,
  Lock,
  Organisationer,
  Tabell,
  Termer,
  UppdragMeta,
  Uppfoljningsplan,
  Utfall,
} from '../../model/sources.js';

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
  utfall: Utfall;
}

/** A kind of source: `schema/<kind>.schema.json`. */
export type SchemaKind = keyof Sources;

/** Content of a valid source of a kind. */
export type SourceOf<K extends SchemaKind> = Sources[K];
