/** `{{widget type="..."}}`, `{{media url=...}}` of Magento, `{{ product.title }}` of Shopify's themes. */
const DIRECTIVE = /\{\{\/?\s*[a-z][^{}]{0,1000}\}\}/gi;

/** `[gallery ids="1,2"]`: a name, and what it is given. */
const GIVEN =
  /\[[a-z][\w-]{0,60}(?:\s+[\w-]{1,60}=(?:"[^"[\]]{0,500}"|'[^'[\]]{0,500}'|[^\s[\]"']{1,500}))+\s*\/?\]/gi;

/** `[vc_row]`, `[/vc_row]`, `[gallery]`: nobody writes these for a reader. A word alone is one: `[Sample]`. */
const NAMED = /\[(?:\/?[a-z][a-z0-9-]*_[\w-]{1,60}|\/[a-z][\w-]{0,60}|gallery|playlist)\s*\/?\]/gi;

const CLOSING = /\[\/([a-z][\w-]{0,60})\]/gi;

/** A text without what a shop system or its plug-ins would have put something else in place of. */
export function withoutShortcodes(text: string): string {
  if (!/[[{]/.test(text)) return text;
  const closed = new Set([...text.matchAll(CLOSING)].map(([, name = '']) => name.toLowerCase()));
  return text
    .replace(DIRECTIVE, ' ')
    .replace(GIVEN, ' ')
    .replace(NAMED, ' ')
    .replace(/\[([a-z][\w-]{0,60})\]/gi, (all, name: string) => (closed.has(name.toLowerCase()) ? ' ' : all));
}
