/** Placeholder in front of a repaired character until its field is known: a character that no feed uses. */
export const MENDED = '\ue0fe';

/** An ampersand that begins no entity of XML, and a bracket that begins nothing. */
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)|<(?![/!?a-z_:])/gi;

/** Escapes bare ampersands and brackets, and marks each. Keeps every line where it is. CDATA needs no mending. */
export function mend(text: string): string {
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(BARE, (mark) => MENDED + (mark === '&' ? '&amp;' : '&lt;')),
    )
    .join('');
}

/** Saxes says "3:17: undefined entity.": the place is counted anew, for the whole file. */
export function notWellFormed(error: Error): string {
  const reason = error.message.replace(/^(\S+:)?\d+:\d+: /, '').replace(/\.$/, '');
  return `is not well-formed XML (${reason}). Write & as &amp; and < as &lt;.`;
}
