const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address as it may be published: within the document (`#anchor`), or http, https and mailto. Undefined for
 * everything else, however it is spelt (browsers read `java\nscript:` as `javascript:`, and so does URL).
 */
export function safeHref(address: string): string | undefined {
  if (/^#[\w-]+$/.test(address)) return address;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return SCHEMES.has(url.protocol) ? url.href : undefined;
}

/**
 * A picture that lies in the document itself; anything else would be a request. In an `img` an SVG can neither run nor
 * fetch anything, and the compiler has made it of harmless parts alone.
 */
export function safeImage(address: string): string | undefined {
  return /^data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z0-9+/=]+$/.test(address)
    ? address
    : undefined;
}
