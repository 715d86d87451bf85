const TOKEN = /\S+/g;
const WEB = /https?:\/\/.|www\../;

/**
 * A text without its web and mail addresses: each of their characters is replaced by another, so that everything else
 * stands where it stood. Mail addresses are found from space to space; an expression for them would try every letter
 * of a long word as the first.
 */
export function withoutAddresses(text: string, filler: string): string {
  if (!text.includes('@') && !WEB.test(text)) return text;
  return text.replace(TOKEN, (token) => {
    const from = addressIn(token);
    return from === undefined ? token : token.slice(0, from) + filler.repeat(token.length - from);
  });
}

/** Beginning of an address in a text without spaces. */
function addressIn(token: string): number | undefined {
  const at = token.indexOf('@', 1);
  if (at > 0 && at < token.length - 1) return 0;
  return WEB.exec(token)?.index;
}
