import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { readLines } from '../../files/lines.js';
import type { Draft } from '../feeds/draft.js';
import type { RowPlace } from '../feeds/feed-row.js';
import { KnownPlaces } from './known-places.js';
import { LineWriter } from './line-writer.js';

/** A draft and the place in the feed it came from. */
export interface FiledDraft extends Draft, RowPlace {}

/**
 * The drafts of one import, on disk: only their ids and places are in memory.
 * Nothing is fetched or merged before every row has passed, so a feed is read into this first.
 */
export class DraftFile {
  /** Of all its drafts. */
  readonly places = new KnownPlaces();
  readonly #file: string;
  readonly #writer: LineWriter;
  readonly #rows = new Map<string, number>();
  readonly #lines: number[] = [];
  /** In JSON, which product of the file each is. */
  readonly #numbers: number[] = [];
  readonly #offsets: number[] = [];
  #reader: FileHandle | undefined;
  #sealed = false;

  static async open(file: string): Promise<DraftFile> {
    return new DraftFile(file, await LineWriter.open(file));
  }

  private constructor(file: string, writer: LineWriter) {
    this.#file = file;
    this.#writer = writer;
  }

  get size(): number {
    return this.#rows.size;
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

  async add(draft: FiledDraft): Promise<void> {
    this.places.add(draft.product, draft.levels);
    this.#rows.set(draft.product.id, this.#lines.length);
    this.#lines.push(draft.line);
    if (draft.item !== undefined) this.#numbers.push(draft.item.number);
    this.#offsets.push(this.#writer.offset);
    await this.#writer.write(JSON.stringify(draft));
  }

  /** Ends the writing: the drafts can be read from here on. */
  async seal(): Promise<void> {
    this.#offsets.push(this.#writer.offset);
    this.#sealed = true;
    await this.#writer.close();
  }

  /** All drafts, in the feed's order. */
  async *all(): AsyncGenerator<FiledDraft, void, undefined> {
    for await (const { text } of readLines(createReadStream(this.#file)))
      yield JSON.parse(text) as FiledDraft;
  }

  /** One draft by its id. */
  async get(id: string): Promise<FiledDraft | undefined> {
    const row = this.#rows.get(id);
    const [from, to] = row === undefined ? [] : [this.#offsets[row], this.#offsets[row + 1]];
    if (from === undefined || to === undefined) return undefined;
    this.#reader ??= await open(this.#file);
    const { buffer } = await this.#reader.read(Buffer.alloc(to - from), 0, to - from, from);
    return JSON.parse(buffer.toString('utf8')) as FiledDraft;
  }

  /** Lets go of the file, sealed or not. */
  async close(): Promise<void> {
    if (!this.#sealed) await this.#writer.close();
    this.#sealed = true;
    await this.#reader?.close();
    this.#reader = undefined;
  }

  async remove(): Promise<void> {
    await this.close();
    await rm(this.#file);
  }
}
