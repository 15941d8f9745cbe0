import { dirname } from 'node:path';
import { makeFolder } from '../../files/private-files.js';
import { ONE_CURRENCY } from '../feeds/catalogue-currency.js';
import { problemText, type RowProblem } from '../feeds/feed-row.js';
import { excerpt, SAVE_AS_UTF8 } from '../feeds/text.js';
import { LineWriter } from './line-writer.js';

/** As many as a screen can use; the file has them all. */
const MOST_SHOWN = 50;
/** Of one kind; more of them are told by their number. */
export const MOST_ALIKE = 3;

/** What was said about a feed: how often, and the first of it. */
export interface Remarks {
  readonly count: number;
  /** The kinds of it, at most `MOST_SHOWN`, in the order in which they came. */
  readonly kinds: readonly RemarkKind[];
  /** At most `MOST_SHOWN`. */
  readonly first: readonly RowProblem[];
}

/** What was said of one row or many in the same words. */
export interface RemarkKind {
  readonly rows: number;
  /** At most `MOST_ALIKE`. */
  readonly first: readonly RowProblem[];
}

/** A row that is not for sale, and the column that says so. */
type LeftOut = RowProblem & Required<Pick<RowProblem, 'column'>>;

/** The beginning of many remarks, and how many there are of each kind. */
class Collected {
  #count = 0;
  readonly #first: RowProblem[] = [];
  readonly #kinds = new Map<string, { rows: number; readonly first: RowProblem[] }>();

  add(remark: RowProblem): void {
    this.#count += 1;
    if (this.#first.length < MOST_SHOWN) this.#first.push(remark);
    const name = wholeFault(remark) ?? `${remark.column ?? ''}\n${remark.reason}`;
    const kind = this.#kinds.get(name);
    // Reasons quote the feed: there may be as many as it has rows.
    if (kind === undefined && this.#kinds.size < MOST_SHOWN)
      this.#kinds.set(name, { rows: 1, first: [remark] });
    if (kind === undefined) return;
    kind.rows += 1;
    if (kind.first.length < MOST_ALIKE) kind.first.push(remark);
  }

  remarks(): Remarks {
    return { count: this.#count, first: this.#first, kinds: [...this.#kinds.values()] };
  }
}

/** Writes everything there is to say about a feed to a file, and keeps the beginning of it. */
export class ImportLog {
  readonly #writer: LineWriter;
  readonly #problems = new Collected();
  readonly #notes = new Collected();
  readonly #leftOut = new Map<string, number>();

  constructor(readonly file: string) {
    makeFolder(dirname(file));
    this.#writer = new LineWriter(file);
  }

  /** Why rows cannot be imported. */
  get problems(): Remarks {
    return this.#problems.remarks();
  }

  /** What was imported otherwise than it was written. */
  get notes(): Remarks {
    return this.#notes.remarks();
  }

  problem(problem: RowProblem): void {
    this.#problems.add(problem);
    this.#writer.write(problemText(problem));
  }

  note(note: RowProblem): void {
    this.#notes.add(note);
    this.#writer.write(`${problemText(note)} (imported)`);
  }

  /** Why rows are not for sale, and how many: "Status is draft" and 3, most first. */
  get leftOutBecause(): readonly (readonly [reason: string, rows: number])[] {
    return [...this.#leftOut].sort(([, a], [, b]) => b - a);
  }

  leftOut({ column, reason, ...place }: LeftOut): void {
    const said = excerpt(`${column} ${reason}`, 100);
    // Reasons quote the feed: there may be as many as it has rows.
    const kept = this.#leftOut.has(said) || this.#leftOut.size < MOST_SHOWN ? said : 'other reasons';
    this.#leftOut.set(kept, (this.#leftOut.get(kept) ?? 0) + 1);
    this.#writer.write(`${problemText({ ...place, column, reason: `${reason}.` })} (left out)`);
  }

  /** Ends the file with the summary. */
  close(summary: readonly string[]): void {
    try {
      for (const line of summary) this.#writer.write(line);
    } finally {
      this.#writer.close();
    }
  }
}

/** Faults of many rows that have one cause, and are mended in one place. */
const OF_WHOLE_FILE = [SAVE_AS_UTF8, ONE_CURRENCY];

/** The fault of the whole file that a problem is of; undefined where it is the row's own. */
export const wholeFault = ({ reason }: RowProblem): string | undefined =>
  OF_WHOLE_FILE.find((fault) => reason.endsWith(fault));

/** What to do about a file most of whose problems are one fault; undefined where they are several. */
export function adviceForAll(problems: readonly RowProblem[]): string | undefined {
  return OF_WHOLE_FILE.find(
    (fault) => problems.filter((one) => wholeFault(one) === fault).length > problems.length / 2,
  );
}
