import { type Line, readLines } from '../../files/lines.js';
import { type FeedEntry, type FeedRow, noRow, type RowProblem } from './feed-row.js';
import { cutObjects, type JsonPiece, OF_PRODUCTS } from './json-items.js';
import { isLinked, isThing, type PlacedThing, type Thing } from './linked-things.js';
import { variantNotes } from './nested-values.js';
import { type JsonShape, thingsIn } from './platforms/json-shape.js';
import { shopifyJson } from './platforms/shopify-json.js';
import { squarespaceJson } from './platforms/squarespace.js';
import { stripeJson } from './platforms/stripe-json.js';
import { woocommerceJson, woocommerceStoreJson } from './platforms/woocommerce-json.js';
import { readSchemaOrg } from './schema-org.js';
import { decodeText, excerpt } from './text.js';

/** Characters of JSON-LD that are kept at once: things may name each other within them. */
const MOST_KEPT = 2_000_000;

/**
 * Reads a JSON file: a list of products, one product, what a shop system answers to a program, or schema.org's JSON-LD,
 * whose things may name each other. A row is an object or one of its variants.
 * @param onHeader called with the columns of a shop system whose products these are
 */
export async function* readJson(
  bytes: AsyncIterable<Uint8Array>,
  onHeader: OnHeader = () => [],
): AsyncGenerator<FeedEntry, void, undefined> {
  let number = 0;
  for await (const entry of entriesIn(bytes, onHeader)) {
    if (!('note' in entry)) number += 1;
    yield numbered(entry, number);
  }
}

/** The entry with which product of the file it is about: many files of JSON are a single line. */
function numbered(entry: FeedEntry, number: number): FeedEntry {
  if ('row' in entry) return { row: { ...entry.row, item: { number, name: nameIn(entry.row.cells) } } };
  if ('problem' in entry) return { problem: { ...entry.problem, item: { number, name: undefined } } };
  return entry;
}

/** What the product is called as far as that is plain: what its columns mean is not known here. */
function nameIn(cells: ReadonlyMap<string, unknown>): string | undefined {
  const called = ['name', 'title', 'Name', 'Title'].map((key) => cells.get(key));
  return called.find((one): one is string => typeof one === 'string' && one.trim() !== '')?.trim();
}

async function* entriesIn(
  bytes: AsyncIterable<Uint8Array>,
  onHeader: OnHeader,
): AsyncGenerator<FeedEntry, void, undefined> {
  let kept: PlacedThing[] = [];
  let size = 0;
  const rows = new JsonRows(onHeader);
  for await (const piece of cutObjects(decodeText(bytes))) {
    const read = thingOf(piece);
    if ('problem' in read) {
      yield read;
      continue;
    }
    if (!isLinked(read.thing)) {
      yield* rows.entriesOf(read.thing, read.line);
      continue;
    }
    if (size + piece.text.length > MOST_KEPT) {
      yield* readSchemaOrg(kept);
      [kept, size] = [[], 0];
    }
    kept.push(read);
    size += piece.text.length;
  }
  yield* readSchemaOrg(kept);
}

function thingOf({ text, line, list, cut }: JsonPiece): { readonly problem: RowProblem } | PlacedThing {
  if (cut) return noRow(line, 'is longer than a megabyte. Is a bracket missing?');
  try {
    return { thing: JSON.parse(text) as Thing, line, list };
  } catch (error) {
    return noRow(line, notJson(error));
  }
}

/** Reads JSON Lines: one object a line, blank lines passed over. A line of schema.org's JSON-LD, or of a shop system's own shape, may be several rows. */
export async function* readJsonl(
  bytes: AsyncIterable<Uint8Array>,
  onHeader: OnHeader = () => [],
): AsyncGenerator<FeedEntry, void, undefined> {
  const rows = new JsonRows(onHeader);
  for await (const line of readLines(bytes)) {
    if (line.text.trim() !== '') yield* parseLine(line, rows);
  }
}

function parseLine({ line, text, cut }: Line, rows: JsonRows): readonly FeedEntry[] {
  if (cut) return [noRow(line, 'is longer than a megabyte. Write one product a line.')];
  try {
    const thing: unknown = JSON.parse(text);
    if (!isThing(thing))
      return [
        noRow(line, `"${excerpt(text)}" is not an object. Write {"id": ..., "name": ..., "price": ...}.`),
      ];
    return isLinked(thing) ? readSchemaOrg([{ thing, line, list: 0 }]) : rows.entriesOf(thing, line);
  } catch (error) {
    return [noRow(line, text.includes('\uFFFD') ? 'is neither UTF-8 nor JSON.' : notJson(error))];
  }
}

function notJson(error: unknown): string {
  return `is not JSON (${excerpt(String((error as Error).message), 100)}).`;
}

const SHAPES: readonly JsonShape[] = [
  shopifyJson,
  woocommerceJson,
  woocommerceStoreJson,
  squarespaceJson,
  stripeJson,
];

/** Takes in the header of a table, and gives sentences about it. */
type OnHeader = (columns: readonly string[], line: number) => readonly string[];

/** Objects of a JSON feed as rows. The first one says whether all are products of a shop system's own shape. */
class JsonRows {
  readonly #onHeader: OnHeader;
  #shape: JsonShape | 'none' | undefined;

  /** @param onHeader called with the columns that such products have as a table */
  constructor(onHeader: OnHeader) {
    this.#onHeader = onHeader;
  }

  entriesOf(thing: Thing, line: number): readonly FeedEntry[] {
    return unframed(thing).flatMap((one) => this.#entriesOf(one, line));
  }

  #entriesOf(thing: Thing, line: number): readonly FeedEntry[] {
    this.#shape ??= this.#begun(thing, line);
    if (this.#shape === 'none') return [{ row: plainRow(thing, line) }];
    if (!this.#shape.recognises(thing)) {
      return [noRow(line, 'is no product in the shape of those before it. Put it into a file of its own.')];
    }
    return this.#shape.rows(thing).map((cells) => ({ row: { line, cells: new Map(Object.entries(cells)) } }));
  }

  #begun(thing: Thing, line: number): JsonShape | 'none' {
    const shape = SHAPES.find((one) => one.recognises(thing));
    if (shape === undefined) return 'none';
    this.#onHeader(shape.columns, line);
    return shape;
  }
}

/** Keys of an answer that lead to its products: `{"product": {...}}`, `{"data": {"products": {"edges": [...]}}}`. */
const FRAMES = ['data', 'product', 'products'] as const;

/** The products in the frame of an answer, or the object itself where it is one. */
function unframed(thing: Thing): readonly Thing[] {
  if (Object.keys(thing).some((key) => OF_PRODUCTS.has(key))) return [thing];
  const within = thingsIn(thing);
  if (within.length > 0) return within;
  const key = FRAMES.find((one) => isThing(thing[one]));
  return key === undefined ? [thing] : unframed(thing[key] as Thing);
}

function plainRow(thing: Thing, line: number): FeedRow {
  const cells = new Map(Object.entries(thing));
  return { line, cells, notes: variantNotes(cells, line) };
}
