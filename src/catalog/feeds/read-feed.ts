import type { FeedEntry } from './feed-row.js';
import type { OpenFeed } from './open-feed.js';
import { readDelimited } from './read-delimited.js';
import { readJsonl } from './read-jsonl.js';
import { readXml } from './read-xml.js';

/**
 * Reads an open feed, whatever its format, a row at a time.
 * @param onHeader called with the columns of a format that has a header row; throws where they will not do.
 * @throws FeedError where the file as a whole cannot be read.
 */
export function readFeed(
  feed: OpenFeed,
  onHeader: (columns: readonly string[], line: number) => void,
): AsyncGenerator<FeedEntry, void, undefined> {
  switch (feed.format) {
    case 'jsonl':
      return readJsonl(feed.bytes);
    case 'csv':
      return readDelimited(feed.bytes, { onHeader });
    case 'tsv':
      return readDelimited(feed.bytes, { onHeader, delimiter: '\t' });
    case 'xml':
      return readXml(feed.bytes);
  }
}
