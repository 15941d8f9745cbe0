import type { FeedEntry } from './feed-row.js';
import type { Thing } from './linked-things.js';
import type { Cells, JsonShape } from './platforms/json-shape.js';
import { shopifyJson } from './platforms/shopify-json.js';
import { woocommerceJson } from './platforms/woocommerce-json.js';

const SHAPES: readonly JsonShape[] = [shopifyJson, woocommerceJson];

/** Takes in the header of a table, and gives sentences about it. */
export type OnHeader = (columns: readonly string[], line: number) => readonly string[];

/** Objects of a JSON feed as rows. The first one says whether all are products of a shop system's own shape. */
export class JsonRows {
  readonly #onHeader: OnHeader;
  #shape: JsonShape | 'none' | undefined;

  /** @param onHeader called with the columns that such products have as a table */
  constructor(onHeader: OnHeader) {
    this.#onHeader = onHeader;
  }

  entriesOf(thing: Thing, line: number): readonly FeedEntry[] {
    this.#shape ??= this.#begun(thing, line);
    if (this.#shape === 'none') return [{ row: { line, cells: new Map(Object.entries(thing)) } }];
    if (!this.#shape.recognises(thing)) {
      const reason = 'is no product in the shape of those before it. Put it into a file of its own.';
      return [{ problem: { line, reason } }];
    }
    const { columns } = this.#shape;
    return this.#shape.rows(thing).map((cells) => ({ row: { line, cells: filled(columns, cells) } }));
  }

  #begun(thing: Thing, line: number): JsonShape | 'none' {
    const shape = SHAPES.find((one) => one.recognises(thing));
    if (shape === undefined) return 'none';
    this.#onHeader(shape.columns, line);
    return shape;
  }
}

function filled(columns: readonly string[], cells: Cells): ReadonlyMap<string, string> {
  return new Map(columns.map((column) => [column, cells[column] ?? '']));
}
