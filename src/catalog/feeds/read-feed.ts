import type { Columns } from './columns.js';
import type { FeedEntry } from './feed-row.js';
import type { OpenFeed } from './open-feed.js';
import { readDelimited } from './read-delimited.js';
import { readJson, readJsonl } from './read-json.js';
import { readXml } from './read-xml.js';

/**
 * Reads an open feed, whatever its format, a row at a time.
 * @param columns takes in the header of a format that has one
 * @param onHeader called with the columns once they were taken in
 * @throws FeedError where the file as a whole cannot be read.
 */
export function readFeed(
  feed: OpenFeed,
  columns: Columns,
  onHeader: (header: readonly string[]) => void = () => {},
): AsyncGenerator<FeedEntry, void, undefined> {
  const table = {
    onHeader: (header: readonly string[], line: number) => {
      columns.checkHeader(header, line);
      onHeader(header);
      return columns.twins(header);
    },
    known: (header: readonly string[]) => columns.count(header),
    fieldOf: (column: string) => columns.fieldOf(column),
  };
  switch (feed.format) {
    case 'jsonl':
      return readJsonl(feed.bytes, table.onHeader);
    case 'json':
      return readJson(feed.bytes, table.onHeader);
    case 'csv':
      return readDelimited(feed.bytes, table);
    case 'tsv':
      return readDelimited(feed.bytes, { ...table, delimiter: '\t' });
    case 'xml':
      return readXml(feed.bytes);
  }
}
