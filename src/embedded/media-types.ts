/** Media types by the ending of a file's name: what a workspace can hold. */
const TYPES: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  yaml: 'application/yaml',
  csv: 'text/csv',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** The media type of a file (RFC 2046), by its name. */
export function mediaType(file: string): string {
  const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return TYPES[ending] ?? 'application/octet-stream';
}
