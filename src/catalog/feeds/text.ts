/** What to do about a file in another encoding. */
export const SAVE_AS_UTF8 = 'Save the file as UTF-8, or give --encoding windows-1252.';

/** UTF-8 bytes as text; a byte order mark is left out, and what is not UTF-8 becomes U+FFFD. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Characters of a text as a reader counts them: an emoji is one. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A value as messages quote it: one line, no controls, not longer than `most` characters. */
export function excerpt(text: string, most = 40): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\u00b7');
  const characters = Array.from(plain.slice(0, 2 * most + 2));
  return characters.length > most ? `${characters.slice(0, most).join('')}\u2026` : plain;
}

/** Names one after the other; one with a comma in it stands in quotes, so that its end is seen. */
export function namesListed(names: readonly string[]): string {
  return names.map((name) => (/[,;]/.test(name) ? `"${excerpt(name, 60)}"` : name)).join(', ');
}

/** Arabic-Indic digits, eastern ones included, and the marks between them. */
const ARABIC = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** A number with the digits and marks of ASCII; the Arabic thousands mark becomes a space. */
export function asciiDigits(text: string): string {
  // Shift JIS has the yen sign where ASCII has the backslash.
  if (/^[\x20-\x7e]*$/.test(text)) return text.replace(/^\\(?=\d)/, '¥');
  return (
    text
      // Marks of direction, and those that stand for an apostrophe: NFKC would part them.
      .replace(/[\u200e\u200f\u061c]/g, '')
      .replace(/[\u02bc\u00b4]/g, "'")
      .normalize('NFKC')
      .replace(ARABIC, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
      .replaceAll('\u066b', '.')
      .replaceAll('\u066c', ' ')
  );
}
