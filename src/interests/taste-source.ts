import type { ProductId } from '../catalog/product.js';
import type { Vector } from '../embedding/vectors.js';
import type { CatalogueSegment, Membership } from '../segments/catalogue-segment.js';
import type { CompactVector } from '../visits/entry.js';
import type { TypedWords } from './typed-words.js';

/** What the interests need to know of the catalogue. Positions are rows of the numbered index. */
export interface TasteSource {
  readonly dimensions: number;
  readonly segments: readonly CatalogueSegment[];
  /** A likeness of tastes at or below it is chance and counts nothing, in [0, 1). */
  readonly likenessFloor: number;
  position(product: ProductId): number | undefined;
  /** The product of exactly this name, or of one that a file of interests says so; absent where names are not known. */
  productCalled?(name: string): ProductId | undefined;
  department(position: number): string | undefined;
  /** Taste of a product: unit vector. */
  taste(position: number): Vector;
  /** The cosine of the taste of a product to that of others, in [-1, 1]. */
  cosineTo(one: number): (other: number) => number;
  /** Segments of a product that interests may use, strongest first. */
  memberships(position: number): readonly Membership[];
  /** Mean taste of a segment's members: unit vector. */
  segmentTaste(segment: number): Vector;
  /** The taste of a typed text: unit vector. */
  tasteOfText(meaning: CompactVector): Vector;
  /** A typed interest, with the products that it means. */
  typed(text: string, meaning: CompactVector): TypedWords;
}
