import type { Columns } from '../feeds/columns.js';
import { FeedError, type FeedRow } from '../feeds/feed-row.js';
import { squeezed } from '../feeds/field-names.js';
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
  const named = new Set<string>();
  try {
    for await (const entry of readFeed(feed, columns, (header) => reader.begin(header))) {
      const isOfFamilies = columns.platform?.rules.membership !== undefined;
      if (!('row' in entry)) {
        if (isOfFamilies || columns.platform === undefined) continue;
        break;
      }
      if (!isOfFamilies) {
        if (columns.platform !== undefined || !namesParents(entry.row, columns)) break;
        named.add(kinOf(entry.row, columns).parent);
        continue;
      }
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
      if (platform === undefined) return plainStanding(fed, columns, named);
      const { row, membership } = reader.next(fed);
      return platform.read(row, families.of(membership));
    },
    remove: () => families.remove(),
  };
}

/** Columns that name the row a variant belongs to; a group's own number (`item_group_id`) may be that of a variant. */
const PARENTS = /parent|vaterartikel|hauptartikel|hoofdartikel|übergeordnet/;

/** Whether a feed of no platform says whose variant a row is. */
function namesParents({ cells }: FeedRow, columns: Columns): boolean {
  return PARENTS.test(squeezed(columns.columnFor('group', cells.keys()) ?? ''));
}

/** The row's own id and that of its parent; each empty where the row does not say it. */
function kinOf({ cells }: FeedRow, columns: Columns) {
  const fields = columns.fields(cells);
  const [id, parent] = (['id', 'group'] as const).map((field) =>
    String(fields.get(field)?.value ?? '').trim(),
  );
  return { id: id ?? '', parent: parent ?? '', column: fields.get('id')?.column ?? 'id' };
}

/** A row that others name as theirs is sold as those, where it names no parent itself. */
function plainStanding(row: FeedRow, columns: Columns, named: ReadonlySet<string>): Standing {
  const { id, parent, column } = named.size === 0 ? NO_KIN : kinOf(row, columns);
  return id !== '' && parent === '' && named.has(id)
    ? {
        kind: 'left out',
        why: { column, reason: 'is the parent of other rows, which are sold in its place' },
      }
    : { kind: 'product', row };
}

const NO_KIN = { id: '', parent: '', column: '' };

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
