import type { ProductId } from '../../src/catalog/product.js';
import type { Signature } from '../../src/interests/signature.js';
import type { TasteSource } from '../../src/interests/taste-source.js';
import type { ComplementFinder } from '../../src/recommendations/complements/complements.js';
import type { ShopIndex } from '../../src/recommendations/index/shop-index.js';
import type { Moment } from '../moments/moment.js';

/** A catalogue as profiles know it: what the shop's interests read of it, and the ids of its rows. */
export interface Catalogue {
  readonly index: TasteSource;
  readonly count: number;
  readonly idOf: (position: number) => ProductId;
}

/** One that the shop can rank and fill shelves from. */
export interface ShopCatalogue extends Catalogue {
  readonly index: ShopIndex;
  /** As the home page fills its shelves with it; absent where nobody has said what goes with what. */
  readonly complements?: ComplementFinder | undefined;
}

/** What of the past counts, and how much: the arms of the claim differ in it and in nothing else. */
export interface Profile {
  readonly name: string;
  /** As the shop's own modules read it. */
  readonly signature: (moment: Moment, catalogue: Catalogue) => Signature;
  /** The same as one weight for each product, above 0, for scorers that know no interests. */
  readonly weights: (moment: Moment, catalogue: Catalogue) => ReadonlyMap<number, number>;
}
