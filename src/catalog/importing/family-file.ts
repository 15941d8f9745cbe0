import type { Family, Membership } from '../feeds/platforms/platform.js';
import type { SheetRow } from '../feeds/platforms/sheet-row.js';
import { LineWriter } from './line-writer.js';

interface Place {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  children: number;
  lent: ReadonlyMap<string, string> | undefined;
}

const NONE: Family = { parent: new Map(), key: undefined, children: 0 };

/** The parents of an export, before or after their children: keys in memory, values on disk. */
export class FamilyFile {
  readonly #writer: LineWriter;
  readonly #places = new Map<string, Place>();
  readonly #claims = new Map<string, string>();
  /** Children of parents that have not come yet. */
  readonly #waiting = new Map<string, number>();
  /** A family's rows mostly stand together. */
  #last: { readonly place: Place; readonly values: ReadonlyMap<string, string> } | undefined;

  constructor(file: string) {
    this.#writer = new LineWriter(file);
  }

  /** Takes in what a row says of its family. Of two parents with one key the first counts. */
  add(row: SheetRow, membership: Membership): void {
    if (membership.role === 'parent') this.#addParent(row, membership.keys, membership.children ?? []);
    else if (membership.role === 'child') this.#addChild(membership.parent);
    else if (membership.role === 'lends') {
      const place = this.#places.get(membership.to);
      if (place) place.lent ??= membership.values;
    }
  }

  /** Ends the writing: families can be asked for from here on. */
  close(): void {
    this.#writer.close();
  }

  of(membership: Membership | undefined): Family {
    const place = this.#places.get(this.#keyOf(membership) ?? '');
    if (place === undefined) return NONE;
    return { parent: this.#valuesOf(place), key: place.key, children: place.children };
  }

  remove(): void {
    this.#writer.remove();
  }

  #addParent(row: SheetRow, keys: readonly string[], children: readonly string[]): void {
    const [key] = keys;
    if (key === undefined || this.#places.has(key)) return;
    const line = JSON.stringify([...row.values()]);
    const from = this.#writer.offset;
    this.#writer.write(line);
    const place: Place = { key, from, to: this.#writer.offset, children: 0, lent: undefined };
    for (const one of keys) {
      place.children += this.#waiting.get(one) ?? 0;
      this.#waiting.delete(one);
      if (!this.#places.has(one)) this.#places.set(one, place);
    }
    for (const child of children) this.#claims.set(child, key);
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

  #valuesOf(place: Place): ReadonlyMap<string, string> {
    if (this.#last?.place === place) return this.#last.values;
    const { from, to, lent } = place;
    const pairs = JSON.parse(this.#writer.read(from, to)) as [string, string][];
    const values = new Map([...(lent ?? []), ...pairs]);
    this.#last = { place, values };
    return values;
  }
}
