/** A wish that a query states beside what it looks for. */
export type Wish =
  /** In whole or decimal units of the shop's currency. */
  | { readonly kind: 'price'; readonly least: number | undefined; readonly most: number | undefined }
  /** The cheapest first. */
  | { readonly kind: 'cheap' }
  /** The dearest first. */
  | { readonly kind: 'dear' }
  /** The newest first. */
  | { readonly kind: 'newest' }
  /** What sells most first. */
  | { readonly kind: 'popular' }
  /** What costs less than it did. */
  | { readonly kind: 'reduced' }
  | { readonly kind: 'stock' }
  /** Words or phrases as they were typed, plain: a material, or anything else the catalogue holds. */
  | { readonly kind: 'without'; readonly words: readonly string[] }
  /** Something is not wanted, and what that is cannot be told. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'brand'; readonly brand: string }
  | { readonly kind: 'place'; readonly department: string; readonly category: string | undefined }
  | { readonly kind: 'colour'; readonly colour: string };

export type WishKind = Wish['kind'];

/** A wish as it stands in a query. */
export interface Facet {
  readonly wish: Wish;
  /** The words that say it, as they were typed. */
  readonly said: string;
  /** Where they stand in it. */
  readonly start: number;
  readonly end: number;
  /** The query without them. */
  readonly without: string;
}

/** A query, taken apart: every word of it is in `words` or said by a facet. */
export interface ReadQuery {
  readonly typed: string;
  /** What is looked for: the query without what the facets say. */
  readonly words: string;
  readonly facets: readonly Facet[];
  /** Words of wishes that were taken for misspelt ones. */
  readonly mended: readonly { readonly typed: string; readonly meant: string }[];
}
