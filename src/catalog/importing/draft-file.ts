import { createReadStream } from 'node:fs';
import { readLines } from '../../files/lines.js';
import type { Draft } from '../feeds/draft.js';
import type { RowPlace } from '../feeds/feed-row.js';
import { KnownPlaces } from './known-places.js';
import { LineWriter } from './line-writer.js';

export interface FiledDraft extends Draft, RowPlace {}

/** The drafts of one import, on disk until every row has passed: only ids and places are in memory. */
export class DraftFile {
  /** Of all its drafts. */
  readonly places = new KnownPlaces();
  readonly #writer: LineWriter;
  readonly #rows = new Map<string, number>();
  readonly #lines: number[] = [];
  /** In JSON, which product of the file each is. */
  readonly #numbers: number[] = [];
  readonly #offsets: number[] = [];
  #hasDays = false;

  constructor(file: string) {
    this.#writer = new LineWriter(file);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Whether any of them has a day: of a sale, or from which it can be had. */
  get hasDays(): boolean {
    return this.#hasDays;
  }

  /** Whether a row of the feed has the id. */
  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** The place in the feed that has the id; its name is not kept. */
  placeOf(id: string): RowPlace | undefined {
    const row = this.#rows.get(id) ?? -1;
    const [line, number] = [this.#lines[row], this.#numbers[row]];
    if (line === undefined) return undefined;
    return number === undefined ? { line } : { line, item: { number, name: undefined } };
  }

  add(draft: FiledDraft): void {
    const { sale, ahead } = draft.product;
    this.#hasDays ||= sale !== undefined || ahead?.from !== undefined;
    this.places.add(draft.product, draft);
    this.#rows.set(draft.product.id, this.#lines.length);
    this.#lines.push(draft.line);
    if (draft.item !== undefined) this.#numbers.push(draft.item.number);
    this.#offsets.push(this.#writer.offset);
    this.#writer.write(JSON.stringify(draft));
  }

  /** Ends the writing: the drafts can be read from here on. */
  close(): void {
    this.#writer.close();
  }

  /** All drafts, in the feed's order. */
  async *all(): AsyncGenerator<FiledDraft, void, undefined> {
    for await (const { text } of readLines(createReadStream(this.#writer.path)))
      yield JSON.parse(text) as FiledDraft;
  }

  get(id: string): FiledDraft | undefined {
    const row = this.#rows.get(id) ?? -1;
    const from = this.#offsets[row];
    if (from === undefined) return undefined;
    return JSON.parse(this.#writer.read(from, this.#offsets[row + 1] ?? this.#writer.offset)) as FiledDraft;
  }

  remove(): void {
    this.#writer.remove();
  }
}
