import { isCurrency } from './currencies.js';
import type { Reading } from './reading.js';

/** What an amount without any currency is taken to be in when nothing else says so. */
const FALLBACK = 'EUR';

export const ONE_CURRENCY = 'One catalogue has one currency.';

/** Holds a catalogue to one currency: the one it is told, or that of the first product that passes. */
export class CatalogueCurrency {
  #settled: string | undefined;
  #assumed = false;

  constructor(settled?: string) {
    this.#settled = settled;
  }

  get code(): string | undefined {
    return this.#settled;
  }

  /** Whether nothing in the file nor an option said which currency it is. */
  get assumed(): boolean {
    return this.#assumed;
  }

  /** The currency of an amount that names `code`, or none. */
  read(code: string | undefined): Reading<string> {
    if (code === undefined) return { value: this.#settled ?? FALLBACK };
    if (!isCurrency(code))
      return { reason: `"${code}" is not a currency. Write a code of three letters, such as EUR.` };
    if (this.#settled === undefined || code === this.#settled) return { value: code };
    return { reason: `is in ${code}, the catalogue in ${this.#settled}. ${ONE_CURRENCY}` };
  }

  /** Called for a product that passed: from here on this is the currency. */
  settle(currency: string, stated: boolean): void {
    if (this.#settled === undefined && !stated) this.#assumed = true;
    this.#settled ??= currency;
  }
}
