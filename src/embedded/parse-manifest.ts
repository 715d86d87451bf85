import type { Manifest } from './manifest.js';

/**
 * Reads a manifest that anybody may have written: undefined unless it follows `schema/manifest.schema.json` in all that
 * is used of it. What it says of paths is not believed: see `safe-path.ts`.
 */
export function parseManifest(bytes: Uint8Array): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  return isManifest(value) ? value : undefined;
}

const SHA256 = /^[0-9a-f]{64}$/;
const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const ANY = /^/;

function isManifest(value: unknown): value is Manifest {
  return (
    isObject(value) &&
    value.version === 1 &&
    matches(value.uppdrag, /./) &&
    matches(value.titel, ANY) &&
    isObject(value.datum) &&
    isTime(value.datum.tid) &&
    ['beslut', 'SOURCE_DATE_EPOCH', 'incheckning', 'saknas'].includes(String(value.datum.grund)) &&
    (value.revision === undefined || isRevision(value.revision)) &&
    isObject(value.verktyg) &&
    value.verktyg.namn === 'uppdrag' &&
    matches(value.verktyg.version, /./) &&
    isEngine(value.webbläsare) &&
    isObject(value.mall) &&
    matches(value.mall.namn, ANY) &&
    matches(value.mall.sha256, SHA256) &&
    Array.isArray(value.teckensnitt) &&
    value.teckensnitt.every(isFont) &&
    Array.isArray(value.filer) &&
    value.filer.every(isFile)
  );
}

function isRevision(value: unknown): boolean {
  return (
    isObject(value) &&
    matches(value.incheckning, COMMIT) &&
    isTime(value.tid) &&
    typeof value.ändrad === 'boolean'
  );
}

function isEngine(value: unknown): boolean {
  return (
    isObject(value) &&
    matches(value.namn, ANY) &&
    matches(value.version, ANY) &&
    typeof value.medföljer === 'boolean'
  );
}

function isFont(value: unknown): boolean {
  return (
    isObject(value) && matches(value.fil, /./) && matches(value.familj, ANY) && matches(value.sha256, SHA256)
  );
}

function isFile(value: unknown): boolean {
  return (
    isObject(value) &&
    matches(value.bilaga, /./) &&
    (value.slag === 'källa' || value.slag === 'kompilerat') &&
    matches(value.fil, /./) &&
    Number.isSafeInteger(value.bytes) &&
    Number(value.bytes) >= 0 &&
    matches(value.sha256, SHA256)
  );
}

function isTime(value: unknown): boolean {
  return matches(value, TIME) && !Number.isNaN(Date.parse(String(value)));
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
