import { excerpt, type FeedEntry } from './feed-row.js';
import { type Line, readLines } from './lines.js';

/** Reads JSON Lines: one object a line, blank lines passed over. */
export async function* readJsonl(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<FeedEntry, void, undefined> {
  for await (const line of readLines(bytes)) {
    if (line.text.trim() !== '') yield parseLine(line);
  }
}

function parseLine({ line, text, cut }: Line): FeedEntry {
  if (cut) return { problem: { line, reason: 'is longer than a megabyte. Write one product a line.' } };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { row: { line, cells: new Map(Object.entries(value)) } };
    }
    return {
      problem: {
        line,
        reason: `"${excerpt(text)}" is not an object. Write {"id": ..., "name": ..., "price": ...}.`,
      },
    };
  } catch (error) {
    const reason = text.includes('\uFFFD')
      ? 'is neither UTF-8 nor JSON.'
      : `is not JSON (${excerpt(String((error as Error).message), 100)}).`;
    return { problem: { line, reason } };
  }
}
