const FEWEST = 64;
/** Of who is asked nothing: of the interests of a long visit most have nothing to say of a page. */
const NO_KEYS = new Int32Array(1);
const NO_VALUES = new Float64Array(1);

/** Numbers by a product's position, for the hundred or two that one page asks about: a `Map` boxes each of them. */
export class PositionValues {
  /** Position plus one in each place; 0 where it is free. A power of two of places, at most half of them taken. */
  #keys = NO_KEYS;
  #values = NO_VALUES;
  #size = 0;

  /** Not a number where none is known. */
  get(position: number): number {
    const at = placeOf(position, this.#keys);
    return this.#keys[at] === 0 ? Number.NaN : (this.#values[at] as number);
  }

  set(position: number, value: number): void {
    if (2 * (this.#size + 1) > this.#keys.length) this.#grow();
    const at = placeOf(position, this.#keys);
    if (this.#keys[at] === 0) this.#size += 1;
    this.#keys[at] = position + 1;
    this.#values[at] = value;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    const places = Math.max(FEWEST, 2 * keys.length);
    this.#keys = new Int32Array(places);
    this.#values = new Float64Array(places);
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] as number;
      if (key === 0) continue;
      const place = placeOf(key - 1, this.#keys);
      this.#keys[place] = key;
      this.#values[place] = values[at] as number;
    }
  }
}

/** Where a position stands, or would stand: the first free place from its own on. */
function placeOf(position: number, keys: Int32Array): number {
  const mask = keys.length - 1;
  let at = position & mask;
  while (keys[at] !== 0 && keys[at] !== position + 1) at = (at + 1) & mask;
  return at;
}
