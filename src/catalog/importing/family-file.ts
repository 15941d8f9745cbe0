import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Family, Membership } from '../feeds/platforms/platform.js';
import type { SheetRow } from '../feeds/platforms/sheet-row.js';
import { LineWriter } from './line-writer.js';

interface Place {
  readonly key: string;
  readonly from: number;
  readonly bytes: number;
  children: number;
  lent: ReadonlyMap<string, string> | undefined;
}

const NONE: Family = { parent: new Map(), key: undefined, children: 0 };

/**
 * The parents of an export, whose rows may come before or after those of their children. Their values are on disk:
 * only keys and places are in memory.
 */
export class FamilyFile {
  readonly #file: string;
  readonly #writer: LineWriter;
  readonly #places = new Map<string, Place>();
  readonly #claims = new Map<string, string>();
  /** Children of parents that have not come yet. */
  readonly #waiting = new Map<string, number>();
  #reader: FileHandle | undefined;
  /** A family's rows mostly stand together. */
  #last: { readonly place: Place; readonly values: ReadonlyMap<string, string> } | undefined;

  static async open(file: string): Promise<FamilyFile> {
    return new FamilyFile(file, await LineWriter.open(file));
  }

  private constructor(file: string, writer: LineWriter) {
    this.#file = file;
    this.#writer = writer;
  }

  /** Takes in what a row says of its family. Of two parents with one key the first counts. */
  async add(row: SheetRow, membership: Membership): Promise<void> {
    switch (membership.role) {
      case 'parent':
        return this.#addParent(row, membership.keys, membership.children ?? []);
      case 'child':
        return this.#addChild(membership.parent);
      case 'claimed':
        return;
      case 'lends': {
        const place = this.#places.get(membership.to);
        if (place) place.lent ??= membership.values;
      }
    }
  }

  async seal(): Promise<void> {
    await this.#writer.close();
    this.#reader = await open(this.#file);
  }

  /** The family of a row, once all rows were added. */
  async of(membership: Membership | undefined): Promise<Family> {
    const place = this.#places.get(this.#keyOf(membership) ?? '');
    if (place === undefined) return NONE;
    return { parent: await this.#valuesOf(place), key: place.key, children: place.children };
  }

  async remove(): Promise<void> {
    await this.#reader?.close();
    await rm(this.#file, { force: true });
  }

  async #addParent(row: SheetRow, keys: readonly string[], children: readonly string[]): Promise<void> {
    const [key] = keys;
    if (key === undefined || this.#places.has(key)) return;
    const line = JSON.stringify([...row.values()]);
    const bytes = Buffer.byteLength(line);
    const place: Place = { key, from: this.#writer.offset, bytes, children: 0, lent: undefined };
    for (const one of keys) {
      place.children += this.#waiting.get(one) ?? 0;
      this.#waiting.delete(one);
      if (!this.#places.has(one)) this.#places.set(one, place);
    }
    for (const child of children) this.#claims.set(child, key);
    await this.#writer.write(line);
  }

  #addChild(parent: string): void {
    const place = this.#places.get(parent);
    if (place) place.children += 1;
    else this.#waiting.set(parent, (this.#waiting.get(parent) ?? 0) + 1);
  }

  #keyOf(membership: Membership | undefined): string | undefined {
    switch (membership?.role) {
      case 'parent':
        return membership.keys[0];
      case 'child':
        return membership.parent;
      case 'claimed':
        return this.#claims.get(membership.id);
      default:
        return undefined;
    }
  }

  async #valuesOf(place: Place): Promise<ReadonlyMap<string, string>> {
    if (this.#last?.place === place) return this.#last.values;
    const { from, bytes, lent } = place;
    const read = await this.#reader?.read(Buffer.alloc(bytes), 0, bytes, from);
    const pairs = JSON.parse(read?.buffer.toString('utf8') ?? '[]') as [string, string][];
    const values = new Map([...(lent ?? []), ...pairs]);
    this.#last = { place, values };
    return values;
  }
}
