import { decoded } from '../../../pdf-syntax/decode.js';
import type { PdfObjects } from '../../../pdf-syntax/objects.js';
import { type Dictionary, type PdfStream, type PdfValue, Reference } from '../../../pdf-syntax/values.js';
import { packedStream } from '../../../pdf-syntax/write-file.js';
import { unexpected } from '../../printed-file.js';
import { assembleContent } from './assemble.js';
import { around } from './box.js';
import { divideContent, type ExternalObject, type Resources } from './divide.js';
import { FontWidths } from './fonts.js';
import type { ContentPart, MarkedPart, Shown } from './parts.js';

/** The content of a page, or of a form that has parts of the structure tree. */
export interface ContentStream {
  /** The object that `/StructParents` belongs to: the page or the form. */
  owner: Reference;
  dictionary: Dictionary;
  /** Set for a form. */
  form: boolean;
  parts: readonly ContentPart[];
  /** The marked parts by their numbers. */
  marked: ReadonlyMap<number, MarkedPart>;
}

/** All content of a document that may have parts of the structure tree. */
export class ContentStreams {
  /** In order of the pages. */
  readonly pages: readonly ContentStream[];
  /** Forms with marked content, by object number. */
  readonly forms = new Map<number, ContentStream>();
  readonly #objects: PdfObjects;
  readonly #externals = new Map<number, ExternalObject>();
  readonly #fonts: FontWidths;
  readonly #resources = new Map<Dictionary, Resources>();

  constructor(objects: PdfObjects, pages: readonly Reference[]) {
    this.#objects = objects;
    this.#fonts = new FontWidths(objects);
    this.pages = pages.map((page) => this.#page(page));
  }

  /** Every stream, pages first. */
  *all(): Generator<ContentStream> {
    yield* this.pages;
    yield* this.forms.values();
  }

  /** Writes a stream back, its marks as the structure tree wants them. */
  write(stream: ContentStream, tagOf: (mcid: number) => string | undefined): void {
    const data = Buffer.from(assembleContent(stream.parts, tagOf), 'latin1');
    const content = packedStream(data);
    if (stream.form) {
      for (const [key, value] of stream.dictionary) {
        if (!content.dictionary.has(key)) content.dictionary.set(key, value);
      }
      this.#objects.set(stream.owner, content);
    } else stream.dictionary.set('Contents', this.#objects.add(content));
  }

  #page(owner: Reference): ContentStream {
    const dictionary = this.#objects.dictionary(owner);
    if (!dictionary) throw unexpected('a page is missing');
    const contents = this.#objects.resolve(dictionary.get('Contents'));
    const streams: readonly PdfValue[] = Array.isArray(contents) ? contents : [contents];
    const sources = streams.flatMap((each) => {
      const stream = this.#objects.stream(each);
      return stream ? [this.#source(stream)] : [];
    });
    return this.#divided(owner, dictionary, sources.join('\n'), false);
  }

  #divided(owner: Reference, dictionary: Dictionary, source: string, form: boolean): ContentStream {
    const parts = divideContent(source, this.#resourcesOf(dictionary));
    const marked = parts.filter((part) => part.kind === 'marked');
    return { owner, dictionary, form, parts, marked: new Map(marked.map((part) => [part.mcid, part])) };
  }

  #source(stream: PdfStream): string {
    return Buffer.from(decoded(stream)).toString('latin1');
  }

  #resourcesOf(holder: Dictionary): Resources {
    const resources = this.#objects.dictionary(holder.get('Resources'));
    const known = resources && this.#resources.get(resources);
    if (known) return known;
    const externals = this.#objects.dictionary(resources?.get('XObject'));
    const found: Resources = {
      fonts: this.#fonts.widths(resources),
      external: (name) => this.#external(externals?.get(name)),
    };
    if (resources) this.#resources.set(resources, found);
    return found;
  }

  #external(reference: PdfValue | undefined): ExternalObject {
    const stream = this.#objects.stream(reference);
    if (!(reference instanceof Reference) || !stream) throw unexpected('an external object is missing');
    let external = this.#externals.get(reference.number);
    if (!external) {
      external =
        this.#objects.name(stream.dictionary.get('Subtype')) === 'Form'
          ? this.#form(reference, stream)
          : ({ kind: 'image' } as const);
      this.#externals.set(reference.number, external);
    }
    return external;
  }

  #form(owner: Reference, stream: PdfStream): ExternalObject {
    const divided = this.#divided(owner, stream.dictionary, this.#source(stream), true);
    const marked = divided.marked.size > 0 || divided.parts.some(({ kind }) => kind === 'form');
    if (!marked) return { kind: 'form', shown: shownBy(divided.parts) };
    this.forms.set(owner.number, divided);
    return { kind: 'marked form' };
  }
}

function shownBy(parts: readonly ContentPart[]): Shown {
  const painted = parts.filter((part) => part.kind === 'painted');
  return {
    text: painted.some(({ what }) => what === 'text'),
    image: painted.some(({ what }) => what === 'image'),
    box: parts.reduce<Shown['box']>((box, part) => ('box' in part ? around(box, part.box) : box), undefined),
  };
}
