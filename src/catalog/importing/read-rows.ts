import type { DraftRules } from '../feeds/draft.js';
import { readDraft } from '../feeds/draft.js';
import { type FeedEntry, FeedError, type FeedRow } from '../feeds/feed-row.js';
import type { OpenFeed } from '../feeds/open-feed.js';
import { readFeed } from '../feeds/read-feed.js';
import type { DraftFile } from './draft-file.js';
import type { ImportLog } from './import-log.js';

/** What came of reading a feed to its end. */
export interface RowCounts {
  readonly rows: number;
  readonly bad: number;
  /** The file as a whole cannot be read; rows after the fault were not seen. */
  readonly broken: boolean;
}

export interface RowSink {
  readonly drafts: DraftFile;
  readonly log: ImportLog;
  readonly onRow: (rows: number) => void;
}

/** Reads a feed into drafts; what is wrong goes to the log. Only a row's own text is in memory. */
export async function readRows(feed: OpenFeed, rules: DraftRules, sink: RowSink): Promise<RowCounts> {
  let rows = 0;
  let bad = 0;
  try {
    for await (const entry of readFeed(feed, (columns, line) => rules.columns.checkHeader(columns, line))) {
      rows += 1;
      if (!(await take(entry, rules, sink))) bad += 1;
      sink.onRow(rows);
    }
    if (rows === 0) throw new FeedError({ line: 1, reason: 'there is no product in the file.' });
    return { rows, bad, broken: false };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    await sink.log.problem(error.problem);
    return { rows, bad, broken: true };
  }
}

async function take(entry: FeedEntry, rules: DraftRules, sink: RowSink): Promise<boolean> {
  if ('row' in entry) return takeRow(entry.row, rules, sink);
  await sink.log.problem(entry.problem);
  return false;
}

async function takeRow(row: FeedRow, rules: DraftRules, { drafts, log }: RowSink): Promise<boolean> {
  const reading = readDraft(row, rules);
  if ('problems' in reading) {
    for (const problem of reading.problems) await log.problem(problem);
    return false;
  }
  const { id } = reading.draft.product;
  const twin = drafts.lineOf(id);
  if (twin !== undefined) {
    await log.problem({ line: row.line, column: 'id', reason: `"${id}" is the id of line ${twin} already.` });
    return false;
  }
  for (const note of reading.notes) await log.note(note);
  await drafts.add({ ...reading.draft, line: row.line });
  return true;
}
