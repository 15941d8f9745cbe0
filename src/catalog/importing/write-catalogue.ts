import { join } from 'node:path';
import type { PictureStore } from '../../pictures/imported/picture-store.js';
import { streamProducts } from '../catalogue-files.js';
import { finishDraft } from '../feeds/draft.js';
import { placeOfRow, type RowPlace, type RowProblem } from '../feeds/feed-row.js';
import type { Place } from '../places.js';
import type { Product } from '../product.js';
import { type Comparison, type FormerSelf, formerSelf } from './comparison.js';
import type { DraftFile, FiledDraft } from './draft-file.js';
import type { ImportLog } from './import-log.js';
import { inOrder } from './in-order.js';
import { isNowhere, type SaidOfPlace } from './known-places.js';
import { LineWriter } from './line-writer.js';

export interface CatalogueParts {
  readonly drafts: DraftFile;
  /** The folder to write `products.jsonl` to. */
  readonly folder: string;
  /** The catalogue that is replaced, where there is one. */
  readonly former: FormerCatalogue | undefined;
  /** Keeps the former products that the feed does not have. */
  readonly merge: boolean;
  readonly pictures: PictureStore;
  readonly comparison: Comparison;
  readonly log: ImportLog;
  /** The day of products that are new and do not say when they joined, `YYYY-MM-DD`. */
  readonly today: string;
  readonly onProduct: (products: number) => void;
}

interface FormerCatalogue {
  /** Its file of products, one `Product` a line. */
  readonly products: string;
  /** The stocktake its numbers of pieces are of. */
  readonly stocktake: string | undefined;
}

export interface CatalogueCounts {
  readonly products: number;
  readonly pictures: number;
  readonly picturesLeft: number;
}

/** A product to be written: new, taken over, or new in the place of a former one. */
type Entry = NewEntry | { readonly former: Product };

interface NewEntry {
  readonly draft: FiledDraft;
  readonly former: Former | undefined;
}

/** What outlives a product's replacement: the day it joined, and the picture where no new one can be had. */
interface Former extends Pick<Product, 'added' | 'picture'> {
  readonly self: FormerSelf;
  /** Where it stands, in a catalogue that goes on. */
  readonly place?: Place;
}

/** Pictures fetched at once: enough to hide the network's delays, few enough not to be a burden. */
const WIDTH = 4;

/** Writes the new catalogue from the drafts. A picture that cannot be had is noted and drawn art stands in. */
export async function writeCatalogue(parts: CatalogueParts): Promise<CatalogueCounts> {
  const counts = { products: 0, pictures: 0, picturesLeft: 0 };
  const writer = new LineWriter(join(parts.folder, 'products.jsonl'));
  try {
    const entries = parts.merge && parts.former ? merged(parts, parts.former) : replaced(parts);
    for await (const finished of inOrder(entries, WIDTH, (entry) => finish(entry, parts))) {
      const { picture, note } = finished;
      if (note !== undefined) parts.log.note(note);
      const product = placed(finished, parts);
      writer.write(
        JSON.stringify(finished.isKept ? product : parts.comparison.written(product, finished.self)),
      );
      counts.products += 1;
      if (picture === 'stored') counts.pictures += 1;
      if (picture === 'left') counts.picturesLeft += 1;
      parts.onProduct(counts.products);
    }
  } finally {
    writer.close();
  }
  return counts;
}

/** The product where it belongs: what names no place stays where it stood, and one that moves is said. */
function placed({ product, said, stood, row }: Finished, { drafts, log }: CatalogueParts): Product {
  if (stood !== undefined && isNowhere(product)) return { ...product, ...stood };
  const settled = drafts.places.settle(product, said);
  const { department, category } = settled;
  const moves = stood !== undefined && (stood.department !== department || stood.category !== category);
  if (moves && row !== undefined) {
    const reason = `moves the product from ${stood.department} > ${stood.category} to ${department} > ${category}.`;
    log.note({ ...row, column: 'category', reason });
  }
  return settled;
}

async function* replaced({
  drafts,
  former,
  comparison,
}: CatalogueParts): AsyncGenerator<Entry, void, undefined> {
  const known = new Map<string, Former>();
  if (former !== undefined) {
    for await (const product of streamProducts(former.products)) {
      if (drafts.has(product.id)) known.set(product.id, formerOf(product, former));
      else comparison.without(false);
    }
  }
  for await (const draft of drafts.all()) yield { draft, former: known.get(draft.product.id) };
}

function formerOf(product: Product, { stocktake }: FormerCatalogue): Former {
  const { added, picture } = product;
  return { added, ...(picture === undefined ? {} : { picture }), self: formerSelf(product, stocktake) };
}

/** The former order stays, so that departments keep their places; what is new comes after. */
async function* merged(
  { drafts, comparison }: CatalogueParts,
  former: FormerCatalogue,
): AsyncGenerator<Entry, void, undefined> {
  for await (const product of streamProducts(former.products))
    if (!drafts.has(product.id)) drafts.places.keep(product);
  const taken = new Set<string>();
  for await (const product of streamProducts(former.products)) {
    const draft = drafts.get(product.id);
    if (draft !== undefined) taken.add(product.id);
    const known = formerOf(product, former);
    const { department, category } = product;
    if (draft === undefined) comparison.without(true);
    // Pieces sold of a product that the feed does not have still count against its former number.
    yield draft === undefined
      ? { former: { ...product, stocktake: known.self.stocktake } }
      : { draft, former: { ...known, place: { department, category } } };
  }
  for await (const draft of drafts.all()) {
    if (!taken.has(draft.product.id)) yield { draft, former: undefined };
  }
}

interface Finished {
  readonly product: Product;
  /** The feed does not have it: it is taken over as it is. */
  readonly isKept?: true;
  /** What it was before. */
  readonly self?: FormerSelf | undefined;
  /** What else its row says of its place. */
  readonly said?: SaidOfPlace;
  /** Where it stood before a merge, and the row that says where it stands now. */
  readonly stood?: Place | undefined;
  readonly row?: RowPlace;
  /** What became of the picture the feed names: stored, or left because nothing says where to get it. */
  readonly picture?: 'stored' | 'left';
  /** Why the picture could not be had. */
  readonly note?: RowProblem;
}

async function finish(entry: Entry, parts: CatalogueParts): Promise<Finished> {
  if (!('draft' in entry)) return { product: await takeOver(entry.former, parts.pictures), isKept: true };
  const { draft, former } = entry;
  return {
    said: draft,
    stood: former?.place,
    self: former?.self,
    row: placeOfRow(draft),
    ...(await withPicture(entry, parts)),
  };
}

/** The new product, with its picture where one can be had. */
async function withPicture({ draft, former }: NewEntry, parts: CatalogueParts): Promise<Finished> {
  const known = { added: former?.added ?? parts.today };
  if (draft.named === undefined) return { product: finishDraft(draft, known) };
  const placed = await parts.pictures.place(draft.named);
  if ('value' in placed) {
    return { product: finishDraft(draft, { ...known, picture: placed.value }), picture: 'stored' };
  }
  const kept = await parts.pictures.keep(former?.picture);
  const product = finishDraft(draft, kept === undefined ? known : { ...known, picture: kept });
  if (!parts.pictures.hasSource) return kept === undefined ? { product, picture: 'left' } : { product };
  return { product, note: { ...placeOfRow(draft), column: 'picture', reason: placed.reason } };
}

async function takeOver(product: Product, pictures: PictureStore): Promise<Product> {
  const { picture, ...rest } = product;
  return (await pictures.keep(picture)) === undefined ? rest : product;
}
