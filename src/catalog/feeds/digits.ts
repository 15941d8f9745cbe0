/** Arabic-Indic digits, eastern ones included, and the marks between them. */
const ARABIC = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A number with the digits and marks of ASCII: Arabic-Indic digits, forms of double width as Japanese feeds write them.
 * The Arabic thousands mark becomes a space, which parts thousands in every country.
 */
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
