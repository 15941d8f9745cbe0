import { type TellingPlace, tellingPlaces } from '../catalog/places.js';
import type { Product } from '../catalog/product.js';
import { categoryKey } from './shop-names.js';
import { speechOf } from './speech.js';
import { headsOf } from './title-heads.js';

/** The shelves that a product stands on; undefined where nothing says so. */
export interface Shelves {
  readonly department: string | undefined;
  /** Its category; in a catalogue without any, what its name calls it. */
  readonly category: string | undefined;
}

/** The shelves of each product of a catalogue. A place that tells nothing apart (`tellingPlaces`) is no shelf. */
export function shelvesOf(products: readonly Product[]): Shelves[] {
  const places = products.map(tellingPlaces(products));
  if (places.some(({ department, category }) => department ?? category)) return places.map(placed);
  const speech = speechOf(products);
  const heads = speech.isEnglish
    ? headsOf(
        products.map(({ name }) => name),
        speech,
      )
    : [];
  return products.map((_, position) => ({ department: undefined, category: heads[position] }));
}

function placed({ department, category }: TellingPlace): Shelves {
  const key = category === undefined ? undefined : categoryKey({ department: department ?? '', category });
  return { department, category: key };
}
