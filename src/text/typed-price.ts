/** Digits of a price: more than any thing of a shop costs is no price. */
const LONGEST = 7;
const MARKS = /[\p{Sc}\s'’]|(?:EUR|USD|GBP|CHF|euros?)(?!\p{L})|[.,]?[-–—]+$/giu;

/**
 * A price as people type it, with or without the sign of a currency: "20", "€20", "10,50", "10.50", "1.000", "1,000",
 * "1.234,50". A point or comma before exactly three digits parts thousands, since no price has three decimals: so what
 * an English and what a German shopper types can both be read, whatever the language of the page.
 * @returns in whole and decimal units of the currency; undefined for what is no price
 */
export function typedPrice(typed: string): number | undefined {
  const text = typed.replace(MARKS, '');
  const plain = isGrouped(text) ? withoutGroups(text) : text.replace(',', '.');
  return new RegExp(`^\\d{1,${LONGEST}}(?:\\.\\d{1,2})?$`).test(plain) ? Number(plain) : undefined;
}

/** "1.000", "1,234.50", "1.234.567,8": one sign parts thousands, and the other, where there is one, the decimals. */
function isGrouped(text: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$|^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/.test(text);
}

function withoutGroups(text: string): string {
  const [, decimals = ''] = /[.,](\d{1,2})$/.exec(text) ?? [];
  const whole = decimals === '' ? text : text.slice(0, -decimals.length - 1);
  return `${whole.replace(/[.,]/g, '')}${decimals === '' ? '' : `.${decimals}`}`;
}
