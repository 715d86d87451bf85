import { describe, expect, it } from 'vitest';
import { attachmentNames } from '../../src/embedded/attachment-names.js';
import { SourceReader } from '../../src/embedded/collect-sources.js';
import { mediaType } from '../../src/embedded/media-types.js';
import { parseManifest } from '../../src/embedded/parse-manifest.js';
import type { Commission } from '../../src/model/commission.js';
import { memoryWorkspace } from '../../src/workspace/memory.js';
import { overlaid } from '../../src/workspace/overlay.js';
import { undescribed, violations } from '../support/schema.js';
import { manifestOf, source } from './pdf-with.js';

const MANIFEST = {
  ...manifestOf([source('uppdrag.yaml', 'a'), source('norr.json', '{}', { slag: 'kompilerat' })]),
  revision: { incheckning: 'a'.repeat(40), tid: '2025-01-02T03:04:05Z', ändrad: false },
  teckensnitt: [{ fil: 'sans.woff2', familj: 'Sans', sha256: 'b'.repeat(64) }],
};

const read = (value: unknown) => parseManifest(Buffer.from(JSON.stringify(value)));

/** Every path to a value in a tree, the tree itself not among them. */
function pathsIn(value: unknown, above: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const path = [...above, Array.isArray(value) ? Number(key) : key];
    return [path, ...pathsIn(each, path)];
  });
}

/** A copy with another value at a path, or none. */
function changed(value: object, path: readonly (string | number)[], to: unknown): object {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let inner = copy;
  for (const key of path.slice(0, -1)) inner = inner[key] as typeof inner;
  if (to === undefined && !Array.isArray(inner)) delete inner[path.at(-1)!];
  else inner[path.at(-1)!] = to;
  return copy;
}

describe('a manifest', () => {
  it('is read when it follows its schema, and only then', () => {
    expect(undescribed('manifest')).toEqual([]);
    expect(violations('manifest', MANIFEST)).toEqual([]);
    expect(read(MANIFEST)).toEqual(MANIFEST);
    const paths = pathsIn(MANIFEST);
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths) {
      for (const wrong of [undefined, -1.5]) {
        const other = changed(MANIFEST, path, wrong);
        const valid = violations('manifest', other).length === 0;
        expect([path.join('.'), wrong, read(other) !== undefined]).toEqual([path.join('.'), wrong, valid]);
      }
    }
  });

  it('is nothing else that is JSON, or not', () => {
    for (const text of ['', '{', 'null', '[]', '"x"', '{"version":1}', '\xff'])
      expect(parseManifest(Buffer.from(text, 'latin1')), text).toBeUndefined();
  });
});

describe('the names of attachments', () => {
  it('are paths in one piece', () => {
    const paths = ['2026/norr/uppdrag.md', 'block/läkemedel@1.md', 'uppdrag.yaml'];
    expect([...attachmentNames(paths, []).values()]).toEqual([
      '2026_norr_uppdrag.md',
      'block_läkemedel@1.md',
      'uppdrag.yaml',
    ]);
  });

  it('are never the same, whatever the order the paths come in', () => {
    const paths = ['a/b.md', 'a_b.md', 'A/b.md', 'a:b.md', 'manifest.json', 'x', 'X', 'a_b (2).md'];
    const names = attachmentNames(paths, ['manifest.json']);
    expect(new Set([...names.values(), 'manifest.json'].map((name) => name.toLowerCase())).size).toBe(9);
    expect(names.get('manifest.json')).toBe('manifest (2).json');
    expect(attachmentNames([...paths].reverse(), ['manifest.json'])).toEqual(names);
  });

  it('tell the media type', () => {
    expect(['a.md', 'a.YAML', 'a.csv', 'a.json', 'a.jpeg', 'a', 'a.b/c'].map(mediaType)).toEqual([
      'text/markdown',
      'application/yaml',
      'text/csv',
      'application/json',
      'image/jpeg',
      'application/octet-stream',
      'application/octet-stream',
    ]);
  });
});

describe('the sources that go into a PDF', () => {
  it('are what was compiled, or nothing is', () => {
    const { sha256 } = source('block/a.md', 'a');
    const sources = [
      { file: 'block/a.md', sha256 },
      { file: 'register/termer.yaml', sha256: '' },
    ];
    const commission = { sources } as unknown as Commission;
    const workspace = memoryWorkspace({ 'block/a.md': 'a' });
    const [found, ...rest] = new SourceReader(workspace).contents(commission);
    expect([Buffer.from(found!.bytes).toString(), rest]).toEqual(['a', []]);
    const edited = overlaid(workspace, new Map([['block/a.md', Buffer.from('b')]]));
    expect(() => new SourceReader(edited).contents(commission)).toThrow('changed while it was being built');
    expect(() => new SourceReader(memoryWorkspace({})).contents(commission)).toThrow('changed while');
  });
});
