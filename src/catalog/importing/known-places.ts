import { BESIDE_OTHERS, EVERYTHING, type Place } from '../places.js';
import type { Product } from '../product.js';

type Placed = Place & Pick<Product, 'group'>;

/**
 * The places that products of a catalogue have: where those go that name none is known once all are read. A variant
 * goes where the first of its group is, anything else under *Other*; where no product names a place, all of it stays
 * one department.
 */
export class KnownPlaces {
  readonly #groups = new Map<string, Place>();
  #isSomeKnown = false;

  add({ department, category, group }: Placed): void {
    if (isNowhere({ department, category })) return;
    this.#isSomeKnown = true;
    if (group !== undefined && !this.#groups.has(group)) this.#groups.set(group, { department, category });
  }

  /** The product where it belongs. */
  settle<P extends Placed>(product: P): P {
    if (!isNowhere(product)) return product;
    const ofGroup = product.group === undefined ? undefined : this.#groups.get(product.group);
    const place = ofGroup ?? (this.#isSomeKnown ? BESIDE_OTHERS : undefined);
    return place === undefined ? product : { ...product, ...place };
  }
}

function isNowhere({ department, category }: Place): boolean {
  return department === EVERYTHING.department && category === EVERYTHING.category;
}
