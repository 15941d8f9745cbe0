/** Distinct values of a column from which on they are names of products rather than of groups. */
const MOST_VALUES = 500;

/** Fewer products than this are not worth parting otherwise. */
const FEWEST_PRODUCTS = 10;

/** Values part well from so many on, up to this share of the products, where so many have one and no value is of more. */
const WELL = { fewest: 3, most: 1 / 3, filled: 2 / 3, largest: 1 / 2 } as const;

/** A value that this share of the products has parts little. */
const LITTLE = 2 / 3;

/** How the values of one column part the products of a catalogue: of each only its number is kept. */
export class Parting {
  readonly #counts = new Map<string, number>();
  #filled = 0;
  #isOverflown = false;

  add(value: string): void {
    this.#filled += 1;
    if (this.#isOverflown) return;
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
    if (this.#counts.size <= MOST_VALUES) return;
    this.#isOverflown = true;
    this.#counts.clear();
  }

  get values(): readonly string[] {
    return [...this.#counts.keys()];
  }

  /** The value that most products have, and how many; undefined where there are too many values to tell. */
  get largest(): { readonly value: string; readonly products: number } | undefined {
    const [first] = [...this.#counts].sort(([, a], [, b]) => b - a);
    return first && { value: first[0], products: first[1] };
  }

  /** Whether nearly all products are under one value. @param of products of the catalogue */
  partsLittle(of: number): boolean {
    return of >= FEWEST_PRODUCTS && (this.largest?.products ?? 0) >= LITTLE * of;
  }

  /** Whether the values are groups worth browsing by. @param of products of the catalogue */
  partsWell(of: number): boolean {
    const { size } = this.#counts;
    return (
      of >= FEWEST_PRODUCTS &&
      size >= WELL.fewest &&
      size <= WELL.most * of &&
      this.#filled >= WELL.filled * of &&
      (this.largest?.products ?? 0) <= WELL.largest * of
    );
  }

  /** As many groups of one size part as well: the inverse of Simpson's index. */
  get worth(): number {
    const shares = [...this.#counts.values()].map((count) => count / this.#filled);
    return shares.length === 0 ? 0 : 1 / shares.reduce((sum, share) => sum + share * share, 0);
  }
}

/** Columns that are compared: a feed of more has one of them by chance. */
const MOST_COLUMNS = 60;

export class Partings {
  readonly #columns = new Map<string, Parting>();

  add(column: string, value: string): void {
    const known = this.#columns.get(column);
    if (known === undefined && this.#columns.size >= MOST_COLUMNS) return;
    const parting = known ?? new Parting();
    this.#columns.set(column, parting);
    parting.add(value);
  }

  /** The column whose values part best of those that do so well. @param of products of the catalogue */
  best(of: number): string | undefined {
    const good = [...this.#columns].filter(([, parting]) => parting.partsWell(of));
    return good.sort(([, a], [, b]) => b.worth - a.worth)[0]?.[0];
  }

  /** The first column of whose values more than half are among these. */
  ofWhichMost(are: ReadonlySet<string>): string | undefined {
    return [...this.#columns].find(([, { values }]) => {
      const same = values.filter((value) => are.has(value)).length;
      return same > 0 && same > values.length / 2;
    })?.[0];
  }

  valuesOf(column: string): number {
    return this.#columns.get(column)?.values.length ?? 0;
  }
}
