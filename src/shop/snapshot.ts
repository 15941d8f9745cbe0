import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { buildCatalogue, type Catalogue } from '../catalog/catalogue.js';
import { NO_PAIRINGS, type Pairings } from '../catalog/goes-with.js';
import { canOrder } from '../catalog/product.js';
import { findAtOnce } from '../catalog/search/find.js';
import { keptSearchIn, openKeptSearch } from '../catalog/search/kept-search.js';
import { isGermanWord } from '../catalog/search/languages/german-list.js';
import type { ProductSearch } from '../catalog/search/matching/product-search.js';
import { plainThing } from '../catalog/search/refining/quality-order.js';
import type { Seasons } from '../catalog/seasons.js';
import { applyTaste } from '../embedding/taste.js';
import { readAhead } from '../recommendations/complements/of-shop.js';
import type { ShopIndex } from '../recommendations/index/shop-index.js';
import { indexedShop } from '../recommendations/indexed-shop.js';
import { FIRST_STOCKTAKE, type Stocktake } from '../stock/stock.js';
import type { CatalogueIndex } from '../vector-index/catalogue-index.js';
import type { IndexManifest } from '../vector-index/index-manifest.js';
import { loadIndex, type StayOnDisk } from '../vector-index/read-index.js';
import type { VectorIndex } from '../vector-index/vector-index.js';
import { askedAges } from './asked-ages.js';

/** Everything that pages read of one numbered index. Swapped whole, between two requests. */
export interface Snapshot {
  /** Number of the index: part of every address whose content depends on the catalogue. */
  readonly version: string;
  readonly manifest: IndexManifest;
  readonly catalogue: Catalogue;
  /** The catalogue with the numbers of the feed. In `catalogue` what was sold since is gone from them. */
  readonly fed: Catalogue;
  /** The stocktake of those numbers. */
  readonly stocktake: Stocktake;
  readonly search: ProductSearch;
  readonly vectors: VectorIndex;
  readonly shop: ShopIndex;
  readonly soldOut: ReadonlySet<number>;
  /** Which categories the merchant says go together. */
  readonly goesWith?: Pairings;
  /** What the merchant shows in which part of the year. */
  readonly seasons?: Seasons;
  /** Ends what the vector index keeps running. */
  close(): Promise<void>;
}

/** Whether the shop sells its demo catalogue: every import has begun a stocktake. */
export function isDemo({ stocktake }: Pick<Snapshot, 'stocktake'>): boolean {
  return stocktake === FIRST_STOCKTAKE;
}

/** A vector index over one numbered index, which an engine opens. */
export type OpenVectorIndex = (index: CatalogueIndex) => Promise<VectorIndex & { close(): Promise<void> }>;

export interface SnapshotOptions {
  readonly stayOnDisk?: StayOnDisk | undefined;
  readonly goesWith?: Pairings;
  readonly seasons?: Seasons;
  /** Of the product texts, ISO 639-1; English where none is said. */
  readonly language?: string;
  /** A word of the language is never taken for a misspelt one. */
  isWord?(word: string): boolean;
  /** What is kept of searching beside the index is damaged; it is made anew. */
  onDamagedSearch?(reason: string): void;
}

/** Products whose words are read before the loop is given back: a few milliseconds. */
const AT_A_TIME = 30;

/** Builds the index of complements after the shop has opened; a request that needs it earlier waits for it. */
async function readWords(catalogue: Catalogue): Promise<void> {
  let done = 0;
  for (const _ of readAhead(catalogue)) if (++done % AT_A_TIME === 0) await setImmediate();
}

/**
 * Reads an index directory into memory; the vectors of single products too, unless they are to stay on disk.
 * @throws DamagedIndexError where it has to be built again.
 */
export async function openSnapshot(
  directory: string,
  openVectorIndex: OpenVectorIndex,
  {
    stayOnDisk,
    goesWith = NO_PAIRINGS,
    seasons = [],
    language = 'en',
    isWord = () => false,
    onDamagedSearch: onDamaged = () => {},
  }: SnapshotOptions = {},
): Promise<Snapshot> {
  const index = await loadIndex(directory, stayOnDisk);
  const vectors = await openVectorIndex(index);
  const { products } = index;
  const { productsHash } = index.manifest;
  const file = keptSearchIn(directory);
  const search = await openKeptSearch(products, { language, productsHash, file, onDamaged });
  const catalogue = buildCatalogue(products);
  // Each part takes milliseconds for a thousand products: an open shop answers in between.
  await setImmediate();
  void readWords(catalogue);
  const shop = indexedShop(index, vectors, {
    taste: (meaning) => applyTaste(index.taste, meaning),
    answers: (text, near, mayBeForeign) =>
      findAtOnce(search, text, {
        neighbours: () => near,
        everything: () => [],
        // A word of another language is no misspelt one: *Mais*, that is no mats. Read as that language it is none of this one.
        isWord: (word) => isWord(word) || (!mayBeForeign && isGermanWord(word)),
        mayBeForeign,
        isMoodAside: true,
      }),
    thing: (text) => plainThing(text, search),
    isRead: (text) => search.isRead(text, isWord),
    isReadOtherwise: (text) => search.read(text, isWord, true).original !== undefined,
    translated(text) {
      const read = search.read(text, isWord);
      return read.original === undefined ? undefined : read.typed;
    },
    isPresent: (text) => search.isOccasionOnly(text) || search.isPresentForSomebody(text),
    ages: (text) => askedAges(text, search, products),
  });
  await setImmediate();
  // Names are counted before a request asks for what they share.
  shop.nameWords(0);
  return {
    version: basename(directory),
    manifest: index.manifest,
    catalogue,
    fed: catalogue,
    stocktake: (index.manifest.stocktake ?? FIRST_STOCKTAKE) as Stocktake,
    search,
    vectors,
    goesWith,
    seasons,
    shop,
    soldOut: new Set(products.flatMap((product, position) => (canOrder(product) ? [] : [position]))),
    async close() {
      await vectors.close();
      await index.close();
    },
  };
}
