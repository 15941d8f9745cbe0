import { dirname } from 'node:path';
import { makeFolder } from '../../files/private-files.js';
import { excerpt } from '../feeds/excerpt.js';
import { problemText, type RowProblem } from '../feeds/feed-row.js';
import { LineWriter } from './line-writer.js';

/** As many as a screen can use; the file has them all. */
const MOST_SHOWN = 50;

/** What was said about a feed: how often, and the first of it. */
export interface Remarks {
  readonly count: number;
  /** At most `MOST_SHOWN`. */
  readonly first: readonly RowProblem[];
}

/** A row that is not for sale, and the column that says so. */
type LeftOut = RowProblem & Required<Pick<RowProblem, 'column'>>;

/** Writes everything there is to say about a feed to a file, and keeps the beginning of it. */
export class ImportLog {
  readonly file: string;
  readonly #writer: LineWriter;
  readonly #problems: RowProblem[] = [];
  readonly #notes: RowProblem[] = [];
  #problemCount = 0;
  #noteCount = 0;
  readonly #leftOut = new Map<string, number>();

  static async open(file: string): Promise<ImportLog> {
    makeFolder(dirname(file));
    return new ImportLog(file, await LineWriter.open(file));
  }

  private constructor(file: string, writer: LineWriter) {
    this.file = file;
    this.#writer = writer;
  }

  /** Why rows cannot be imported. */
  get problems(): Remarks {
    return { count: this.#problemCount, first: this.#problems };
  }

  /** What was imported otherwise than it was written. */
  get notes(): Remarks {
    return { count: this.#noteCount, first: this.#notes };
  }

  async problem(problem: RowProblem): Promise<void> {
    this.#problemCount += 1;
    if (this.#problems.length < MOST_SHOWN) this.#problems.push(problem);
    await this.#writer.write(problemText(problem));
  }

  async note(note: RowProblem): Promise<void> {
    this.#noteCount += 1;
    if (this.#notes.length < MOST_SHOWN) this.#notes.push(note);
    await this.#writer.write(`${problemText(note)} (imported)`);
  }

  /** Why rows are not for sale, and how many: "Status is draft" and 3, most first. */
  get leftOutBecause(): readonly (readonly [reason: string, rows: number])[] {
    return [...this.#leftOut].sort(([, a], [, b]) => b - a);
  }

  async leftOut({ column, reason, ...place }: LeftOut): Promise<void> {
    const said = excerpt(`${column} ${reason}`, 100);
    // Reasons quote the feed: there may be as many as it has rows.
    const kept = this.#leftOut.has(said) || this.#leftOut.size < MOST_SHOWN ? said : 'other reasons';
    this.#leftOut.set(kept, (this.#leftOut.get(kept) ?? 0) + 1);
    await this.#writer.write(`${problemText({ ...place, column, reason: `${reason}.` })} (left out)`);
  }

  /** Ends the file with the summary. */
  async close(summary: readonly string[]): Promise<void> {
    try {
      for (const line of summary) await this.#writer.write(line);
    } finally {
      await this.#writer.close();
    }
  }
}
