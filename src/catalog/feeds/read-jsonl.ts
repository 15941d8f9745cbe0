import { type Line, readLines } from '../../files/lines.js';
import { excerpt } from './excerpt.js';
import type { FeedEntry } from './feed-row.js';
import { JsonRows, type OnHeader } from './json-rows.js';
import { isLinked, type Thing } from './linked-things.js';
import { readSchemaOrg } from './schema-org.js';

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
  if (cut) return [{ problem: { line, reason: 'is longer than a megabyte. Write one product a line.' } }];
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const thing = value as Thing;
      if (isLinked(thing)) return readSchemaOrg([{ thing, line, list: 0 }]);
      return rows.entriesOf(thing, line);
    }
    const reason = `"${excerpt(text)}" is not an object. Write {"id": ..., "name": ..., "price": ...}.`;
    return [{ problem: { line, reason } }];
  } catch (error) {
    const reason = text.includes('\uFFFD')
      ? 'is neither UTF-8 nor JSON.'
      : `is not JSON (${excerpt(String((error as Error).message), 100)}).`;
    return [{ problem: { line, reason } }];
  }
}
