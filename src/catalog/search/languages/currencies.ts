import { price as german } from './de-price.js';
import { price as english } from './en-price.js';

const CODES: ReadonlyMap<string, string> = new Map([...german.currencies, ...english.currencies]);

/** The code of the currency that a price is said in, in either language: `under £10`. Undefined where it names none. */
export function currencyIn(said: string): string | undefined {
  const parts = said.toLowerCase().match(/\p{Sc}|\p{L}+/gu) ?? [];
  return parts.map((part) => CODES.get(part)).find((code) => code !== undefined);
}
