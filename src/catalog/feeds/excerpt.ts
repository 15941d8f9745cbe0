/** A value as messages quote it: one line, no controls, not longer than `most` characters. */
export function excerpt(text: string, most = 40): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\u00b7');
  const characters = Array.from(plain.slice(0, 2 * most + 2));
  return characters.length > most ? `${characters.slice(0, most).join('')}\u2026` : plain;
}
