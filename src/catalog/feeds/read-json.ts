import { excerpt } from './excerpt.js';
import type { FeedEntry } from './feed-row.js';
import { cutObjects, type JsonPiece } from './json-items.js';
import { readSchemaOrg } from './schema-org.js';
import { decodeText } from './text.js';

/** Reads a JSON file: a list of products, one product, or schema.org's JSON-LD. A row is an object or one of its variants. */
export async function* readJson(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<FeedEntry, void, undefined> {
  for await (const piece of cutObjects(decodeText(bytes))) yield* entriesOf(piece);
}

function entriesOf({ text, line, cut }: JsonPiece): readonly FeedEntry[] {
  if (cut) return [{ problem: { line, reason: 'is longer than a megabyte. Is a bracket missing?' } }];
  try {
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    return readSchemaOrg(value, line) ?? [{ row: { line, cells: new Map(Object.entries(value)) } }];
  } catch (error) {
    return [
      { problem: { line, reason: `is not JSON (${excerpt(String((error as Error).message), 100)}).` } },
    ];
  }
}
