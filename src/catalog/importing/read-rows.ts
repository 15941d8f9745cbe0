import { type DraftRules, readDraft } from '../feeds/draft.js';
import {
  type FeedEntry,
  FeedError,
  type FeedRow,
  placeOfRow,
  placeWords,
  type RowProblem,
} from '../feeds/feed-row.js';
import { unsoldRow } from '../feeds/for-sale.js';
import { idWords, safeId } from '../feeds/ids.js';
import type { OpenFeed } from '../feeds/open-feed.js';
import { unreadLabels } from '../feeds/place-columns.js';
import type { Standing } from '../feeds/platforms/platform.js';
import { readFeed } from '../feeds/read-feed.js';
import type { ProductId } from '../product.js';
import type { DraftFile } from './draft-file.js';
import type { ImportLog } from './import-log.js';
import type { Families } from './read-families.js';

/** What came of reading a feed to its end. */
export interface RowCounts {
  readonly rows: number;
  readonly bad: number;
  /** Rows that say something of other rows' products: parents, pictures, translations. */
  readonly parts: number;
  /** The file as a whole cannot be read; rows after the fault were not seen. */
  readonly broken: boolean;
}

export interface RowSink {
  readonly drafts: DraftFile;
  readonly log: ImportLog;
  readonly onRow: (rows: number) => void;
}

export interface RowRules extends DraftRules {
  /** Parents and variants, where the feed is an export of a platform that spreads a product over several rows. */
  readonly families: Families | undefined;
}

type Fate = 'product' | 'bad' | 'left out' | 'part';

/** Reads a feed into drafts; what is wrong goes to the log. Only a row's own text is in memory. */
export async function readRows(feed: OpenFeed, rules: RowRules, sink: RowSink): Promise<RowCounts> {
  let rows = 0;
  const counts: Record<Fate, number> = { product: 0, bad: 0, 'left out': 0, part: 0 };
  const counted = (broken: boolean): RowCounts => ({ rows, bad: counts.bad, parts: counts.part, broken });
  try {
    for await (const entry of readFeed(feed, rules.columns)) {
      if ('note' in entry) {
        sink.log.note(entry.note);
        continue;
      }
      rows += 1;
      counts[take(entry, rules, sink)] += 1;
      sink.onRow(rows);
    }
    if (rows === 0) throw new FeedError({ line: 1, reason: 'there is no product in the file.' });
    return counted(false);
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    sink.log.problem(error.problem);
    return counted(true);
  }
}

function take(entry: Exclude<FeedEntry, { note: RowProblem }>, rules: RowRules, sink: RowSink): Fate {
  if ('problem' in entry) {
    sink.log.problem(entry.problem);
    return 'bad';
  }
  const place = placeOfRow(entry.row);
  const standing = standingOf(entry.row, rules);
  switch (standing.kind) {
    case 'product':
      return takeRow(standing.row, rules, sink);
    case 'left out':
      sink.log.leftOut({ ...place, ...standing.why });
      return 'left out';
    case 'part':
      if (standing.note) sink.log.note({ ...place, ...standing.note });
      return 'part';
  }
}

function standingOf(row: FeedRow, { families, columns, now, zone }: RowRules): Standing {
  const why = unsoldRow(row, (column) => columns.saysForSale(column), { now, zone });
  if (why) return { kind: 'left out', why };
  return families?.standing(row) ?? { kind: 'product', row };
}

function takeRow(row: FeedRow, rules: DraftRules, { drafts, log }: RowSink): Fate {
  const reading = readDraft(row, rules);
  if ('unsold' in reading) {
    log.leftOut({ ...placeOfRow(row), ...reading.unsold });
    return 'left out';
  }
  if ('problems' in reading) {
    for (const problem of reading.problems) log.problem(problem);
    return 'bad';
  }
  const { draft, origin, notes } = reading;
  const { id } = draft.product;
  const twin = drafts.placeOf(id);
  const other = twin === undefined || row.otherId === undefined ? undefined : freeId(row.otherId, drafts);
  const clash = {
    ...placeOfRow(row),
    column: row.called?.get(origin.column) ?? origin.column,
    reason: `${idWords(id, origin)} is the id of ${twin && placeWords(twin)} already.`,
  };
  if (twin !== undefined && other === undefined) {
    log.problem(clash);
    return 'bad';
  }
  for (const note of notes) log.note(note);
  if (other !== undefined) log.note({ ...clash, reason: `${clash.reason} This one is called ${other}.` });
  const product = other === undefined ? draft.product : { ...draft.product, id: other };
  drafts.add({ ...draft, product, ...placeOfRow(row) });
  for (const label of unreadLabels(row, rules.columns)) drafts.places.see(label);
  return 'product';
}

/** Variants whose made ids are the same, because their options differ in marks only. */
const MOST_ALIKE = 100;

/** The id, or the first of it with a number that no other row has. */
function freeId(text: string, drafts: DraftFile): ProductId | undefined {
  for (let number = 1; number <= MOST_ALIKE; number++) {
    const id = safeId(number === 1 ? text : `${text}-${number}`);
    if (!drafts.has(id)) return id;
  }
  return undefined;
}
