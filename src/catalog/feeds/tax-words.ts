/** What a tax on sales is called. */
export const TAX = '(?:mwst|ust|vat|tax(?:es)?|gst|tva|iva|btw|moms|mva|alv|dph)';

/** `12,00 € TTC`, `89,95 € inkl. MwSt.`, and the same in names of columns: `Preis (brutto)`, `Sale_price_incl_vat`. */
const WITH_TAX = new RegExp(
  String.raw`[\s,_(]*(?:ttc|brutto|gross|(?:inkl|incl?|including|inclusief|inclus[ao]?)\.?[\s_]*(?:\d{1,2}\s?%\s*)?${TAX}|${TAX}\.?\s*(?:incl?|inclus[ao]?|inclu[ií]d[ao]|inkl|comprise))\.?\)?$`,
  'i',
);

/** An amount, or the name of a column of amounts, without the words for tax that is in it: what shoppers pay. */
export function withoutTax(text: string): string {
  return text.trim().replace(WITH_TAX, '');
}
