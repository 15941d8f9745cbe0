import { excerpt } from './excerpt.js';
import type { FeedEntry } from './feed-row.js';
import { cutObjects, type JsonPiece } from './json-items.js';
import { isLinked, type PlacedThing, type Thing } from './linked-things.js';
import { readSchemaOrg } from './schema-org.js';
import { decodeText } from './text.js';

/** Characters of JSON-LD that are kept at once: things may name each other within them. */
const MOST_KEPT = 2_000_000;

/**
 * Reads a JSON file: a list of products, one product, or schema.org's JSON-LD, whose things may name each other. A row
 * is an object or one of its variants.
 */
export async function* readJson(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<FeedEntry, void, undefined> {
  let kept: PlacedThing[] = [];
  let size = 0;
  for await (const piece of cutObjects(decodeText(bytes))) {
    const read = entryOf(piece);
    if (!('thing' in read)) {
      yield read;
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

function entryOf({ text, line, list, cut }: JsonPiece): FeedEntry | PlacedThing {
  if (cut) return { problem: { line, reason: 'is longer than a megabyte. Is a bracket missing?' } };
  try {
    const value = JSON.parse(text) as Thing;
    return isLinked(value)
      ? { thing: value, line, list }
      : { row: { line, cells: new Map(Object.entries(value)) } };
  } catch (error) {
    return {
      problem: { line, reason: `is not JSON (${excerpt(String((error as Error).message), 100)}).` },
    };
  }
}
