/** Share of a catalogue's products from which on a word is one that the shop writes at any product: `ready to ship`. */
const EVERYWHERE = 0.6;
/** In fewer products any word may stand in most. */
const FEWEST = 20;

/** Whether a word stands at so many products that it sets none of several groups apart. */
export function isEverywhere(holders: number, products: number, groups: number): boolean {
  return groups > 1 && products >= FEWEST && holders >= EVERYWHERE * products;
}
