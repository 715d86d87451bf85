import type { UppdragMeta } from '../model/sources.js';
import { splitFrontMatter } from '../source/front-matter.js';
import type { SourceText } from '../source/text.js';
import { parseYaml, type YamlPath, type YamlSource } from '../source/yaml.js';
import { type Replacement, replaceInOriginal } from './original.js';

/** A decision as it is written in the front matter; what is left out is not written. */
export interface WrittenDecision {
  slag: 'beslut' | 'revidering';
  datum?: string | undefined;
  paragraf?: number | undefined;
  ändring?: string | undefined;
}

/**
 * Changes in the front matter of a commission file. Only what is changed is touched: comments, order, quotation marks
 * and line ends of everything else stay as the editor wrote them.
 */
export class FrontMatterEdit {
  readonly #source: SourceText;
  readonly #yaml: YamlSource<Partial<UppdragMeta>>;
  readonly #end: string;
  readonly #replacements: Replacement[] = [];

  /** `undefined` when the file has no readable front matter; `check` reports the reason. */
  static of(source: SourceText): FrontMatterEdit | undefined {
    const silent = () => {};
    const parts = splitFrontMatter(source, silent);
    const yaml = parts && parseYaml(source, silent, parts.yaml);
    const isMap = typeof yaml?.value === 'object' && yaml.value !== null && !Array.isArray(yaml.value);
    return isMap ? new FrontMatterEdit(source, yaml as YamlSource<Partial<UppdragMeta>>) : undefined;
  }

  private constructor(source: SourceText, yaml: YamlSource<Partial<UppdragMeta>>) {
    this.#source = source;
    this.#yaml = yaml;
    this.#end = source.text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** The front matter as it is. It may break its schema. */
  get value(): Partial<UppdragMeta> {
    return this.#yaml.value;
  }

  /** Replaces a stretch of the file that is not front matter. */
  replace(from: number, to: number, text: string): void {
    this.#replacements.push({ from, to, text });
  }

  /** Sets a key to a value of one word or line; a new key comes after `giltighet`. */
  set(key: 'status' | 'diarienummer', value: string): void {
    if (this.#yaml.value[key] === undefined || this.#yaml.value[key] === null) {
      const after = this.#yaml.value.giltighet ? 'giltighet' : 'status';
      this.#insert(this.#lineEnd(this.#range([after]).to), `${this.#end}${key}: ${scalar(value)}`);
    } else this.replace(...span(this.#range([key])), scalar(value));
  }

  /** Adds a decision after the others. */
  addDecision(decision: WrittenDecision): void {
    const written = flow(decision);
    const all = this.#yaml.value.beslut;
    if (!Array.isArray(all) || all.length === 0) {
      this.#addFirst(written, all !== undefined);
      return;
    }
    const list = this.#range(['beslut']);
    if (this.#source.text[list.from] === '[') {
      this.#insert(this.#range(['beslut', all.length - 1]).to, `, ${written}`);
      return;
    }
    const last = this.#range(['beslut', all.length - 1]);
    const dash = this.#source.text.lastIndexOf('-', last.from);
    const indent = ' '.repeat(dash - this.#lineStart(dash));
    this.#insert(this.#lineEnd(last.to), `${this.#end}${indent}- ${written}`);
  }

  /** Completes the decision at an index with what it lacks; what is written already is replaced. */
  completeDecision(index: number, facts: Omit<WrittenDecision, 'slag'>): void {
    const written = this.#yaml.value.beslut?.[index];
    const missing: [string, string][] = [];
    for (const [key, value] of Object.entries(facts)) {
      if (value === undefined) continue;
      const text = typeof value === 'number' ? String(value) : scalar(value);
      if (written && key in written) this.replace(...span(this.#range(['beslut', index, key])), text);
      else missing.push([key, text]);
    }
    if (missing.length === 0) return;
    const item = this.#range(['beslut', index]);
    const slag = this.#range(['beslut', index, 'slag']);
    const isFlow = this.#source.text[item.from] === '{';
    const indent = ' '.repeat(item.from - this.#lineStart(item.from));
    const between = isFlow ? ', ' : `${this.#end}${indent}`;
    const at = isFlow ? slag.to : this.#lineEnd(slag.to);
    this.#insert(at, missing.map(([key, text]) => `${between}${key}: ${text}`).join(''));
  }

  /**
   * The file's bytes with the changes made; undefined when the way back to them is not clear.
   *
   * @param original the bytes the source was read from
   */
  bytes(original: Uint8Array): Uint8Array | undefined {
    const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(original);
    const ordered = [...this.#replacements].sort((a, b) => a.from - b.from || a.to - b.to);
    const changed = replaceInOriginal(decoded, this.#source.text, ordered);
    return changed === undefined ? undefined : new TextEncoder().encode(changed);
  }

  #addFirst(written: string, hasKey: boolean): void {
    const item = `beslut:${this.#end}  - ${written}`;
    if (hasKey) {
      const { from } = this.#range(['beslut'], 'key');
      const { to } = this.#range(['beslut']);
      this.replace(from, this.#source.text[to] === ':' ? to + 1 : to, item);
    } else this.#insert(this.#lineEnd(this.#range(['status']).to), `${this.#end}${item}`);
  }

  #insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  #range(path: YamlPath, part?: 'key' | 'value'): { from: number; to: number } {
    const { start, end } = this.#yaml.place(path, part);
    return { from: start.offset ?? 0, to: end.offset ?? 0 };
  }

  #lineStart(offset: number): number {
    return this.#source.text.lastIndexOf('\n', offset - 1) + 1;
  }

  #lineEnd(offset: number): number {
    const end = this.#source.text.indexOf('\n', offset);
    if (end === -1) return this.#source.text.length;
    return this.#source.text[end - 1] === '\r' ? end - 1 : end;
  }
}

function span({ from, to }: { from: number; to: number }): [number, number] {
  return [from, to];
}

function flow({ slag, datum, paragraf, ändring }: WrittenDecision): string {
  const facts = [
    `slag: ${slag}`,
    ...(datum === undefined ? [] : [`datum: ${datum}`]),
    ...(paragraf === undefined ? [] : [`paragraf: ${paragraf}`]),
    ...(ändring === undefined ? [] : [`ändring: ${scalar(ändring)}`]),
  ];
  return `{${facts.join(', ')}}`;
}

/**
 * A text that YAML reads as that text, also between braces: plain when nobody can misread it, else in quotation marks.
 */
function scalar(text: string): string {
  const plain = /^[\p{L}\d][\p{L}\d .()§/–-]*$/u.test(text) && !/ $/.test(text) && !/ -/.test(text);
  const reserved = /^(?:null|true|false|~|[\d.]+)$/i.test(text);
  return plain && !reserved ? text : JSON.stringify(text);
}
