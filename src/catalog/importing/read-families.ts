import type { Columns } from '../feeds/columns.js';
import { FeedError, type FeedRow } from '../feeds/feed-row.js';
import type { OpenFeed } from '../feeds/open-feed.js';
import type { Membership, Standing } from '../feeds/platforms/platform.js';
import { headerOf, SheetRow } from '../feeds/platforms/sheet-row.js';
import { readFeed } from '../feeds/read-feed.js';
import { FamilyFile } from './family-file.js';

/** Says what each row of an export is, its family known. */
export interface Families {
  standing(row: FeedRow): Standing;
  remove(): void;
}

/** Reads an export once for its families: parents may come last. What is wrong is said the second time. */
export async function readFamilies(
  feed: OpenFeed,
  columns: Columns,
  file: string,
): Promise<Families | undefined> {
  if (feed.format === 'xml') return undefined;
  const families = new FamilyFile(file);
  const reader = new RowReader(columns);
  try {
    for await (const entry of readFeed(feed, columns, (header) => reader.begin(header))) {
      if (columns.platform?.rules.membership === undefined) break;
      if (!('row' in entry)) continue;
      const { row, membership } = reader.next(entry.row);
      if (membership) families.add(row, membership);
    }
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
  }
  families.close();
  reader.restart();
  return {
    standing(fed) {
      const { platform } = columns;
      if (platform === undefined) return { kind: 'product', row: fed };
      const { row, membership } = reader.next(fed);
      return platform.read(row, families.of(membership));
    },
    remove: () => families.remove(),
  };
}

/** Reads rows in their order, which tells what stands above each. */
class RowReader {
  readonly #columns: Columns;
  #header = headerOf([]);
  #above: string | undefined;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  begin(header: readonly string[]): void {
    const { platform } = this.#columns;
    this.#header = headerOf(header, (column) => platform?.called(column) ?? column);
  }

  restart(): void {
    this.#above = undefined;
  }

  next(fed: FeedRow): { readonly row: SheetRow; readonly membership: Membership | undefined } {
    const row = new SheetRow(fed, this.#header);
    const membership = this.#columns.platform?.rules.membership?.(row, this.#above);
    if (membership?.role === 'parent') this.#above = membership.keys[0];
    return { row, membership };
  }
}
