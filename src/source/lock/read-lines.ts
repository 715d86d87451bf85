/** A key that may be quoted, with what is after it. */
const PAIR = /^( *)(?:"((?:[^"\\]|\\.)*)"|([^:"]+)):(?: (.*))?$/;
const DECISION = /^ {2}- \{slag: (\S+), datum: ([\d-]+)(?:, paragraf: (\d+))?\}$/;

type Values = Record<string, unknown>;

/**
 * The value of a lock file, read line by line. The checksum has proved that the program wrote the lines, and a lock is
 * read each time its commission is: the YAML parser would take longer for it than for the commission's own facts.
 *
 * @returns undefined when a line is not as {@link lockText} writes it
 */
export function readLockLines(text: string): Values | undefined {
  const root: Values = {};
  const maps: Values[] = [root];
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
    const decision = DECISION.exec(line);
    if (decision) {
      const [, slag, datum, paragraf] = decision;
      if (!Array.isArray(root.beslut)) root.beslut = [];
      (root.beslut as Values[]).push({ slag, datum, ...(paragraf && { paragraf: Number(paragraf) }) });
      continue;
    }
    const [, indent = '', quoted, plain, written] = PAIR.exec(line) ?? [];
    const key = quoted === undefined ? plain : unquoted(`"${quoted}"`);
    const depth = indent.length / 2;
    const map = maps[depth];
    if (key === undefined || map === undefined) return undefined;
    if (written === undefined || written === '{}') {
      const inner: Values = Object.create(null);
      map[key] = inner;
      maps.length = depth + 1;
      maps.push(inner);
    } else map[key] = scalarOf(written);
  }
  return root;
}

function scalarOf(written: string): string | number {
  if (written.startsWith('"')) return unquoted(written) ?? written;
  return /^\d{1,9}$/.test(written) ? Number(written) : written;
}

function unquoted(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
