import type { PlaceLabel } from '../feeds/place-columns.js';
import { BESIDE_OTHERS, EVERYTHING, type Place } from '../places.js';
import type { Product } from '../product.js';
import { Parting, Partings } from './parting.js';

/** A level that nearly all products of a catalogue are under: it parts nothing, the level below it does. */
export interface SharedRoots {
  /** From the widest, `Home & Garden`; empty where the first level is the department. */
  readonly names: readonly string[];
  /** Products under all of them, of so many that name a place. */
  readonly under: number;
  readonly of: number;
}

/** Products under a level, of all, from which on it is everyone's: one in ten may be elsewhere. */
const NEARLY_ALL = 0.9;

/** With fewer products than this there is nothing to divide. */
const FEWEST = 10;

type Path = readonly string[];

/** Counts the paths of a catalogue's products: of each only its levels and a number are in memory. */
class PathCounts {
  readonly #counts = new Map<string, { readonly path: Path; count: number }>();
  #total = 0;

  add(path: Path): void {
    this.#total += 1;
    const key = path.join('\n');
    const known = this.#counts.get(key);
    if (known) known.count += 1;
    else this.#counts.set(key, { path, count: 1 });
  }

  /** The levels that all share, as far down as the next one parts products. */
  shared(): SharedRoots {
    let [found, names]: [SharedRoots, Path] = [{ names: [], under: 0, of: this.#total }, []];
    for (;;) {
      const root = this.#commonBelow(names);
      if (root === undefined) return found;
      names = [...names, root];
      const below = [...this.#counts.values()].filter(({ path }) => isUnder(path, names));
      const parts = new Set(below.flatMap(({ path }) => path[names.length] ?? []));
      const under = below.reduce((sum, { count }) => sum + count, 0);
      if (parts.size > 1) found = { names, under, of: this.#total };
    }
  }

  /** The level below these that nearly all products of the catalogue are under. */
  #commonBelow(names: Path): string | undefined {
    if (this.#total < FEWEST) return undefined;
    const counts = new Map<string, number>();
    for (const { path, count } of this.#counts.values()) {
      const level = isUnder(path, names) ? path[names.length] : undefined;
      if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + count);
    }
    return [...counts].find(([, count]) => count >= NEARLY_ALL * this.#total)?.[0];
  }
}

/** How many of the roots a path begins with and has a level below: so many are left off. */
function rootsOf(path: Path, { names }: SharedRoots): number {
  const differs = names.findIndex((name, at) => path[at] !== name);
  const same = differs === -1 ? names.length : differs;
  return Math.min(same, path.length - 1);
}

function isUnder(path: Path, names: Path): boolean {
  return names.every((name, at) => path[at] === name);
}

/** A column that parts the products better than the one that is meant to say their places. */
export interface BetterColumn {
  readonly column: string;
  readonly values: number;
  /** The place that so many of the products would be in otherwise. */
  readonly crowd: string;
  readonly under: number;
  readonly of: number;
  /** Whether the products are filed by it; a column that no field is read from is only named. */
  readonly isTaken: boolean;
}

type Placed = Place & Pick<Product, 'group'>;

/** What is known once all products are read. */
interface Settled {
  readonly shared: SharedRoots;
  readonly better: BetterColumn | undefined;
  /** The column that products are filed by in place of the one that is meant to say their places. */
  readonly column: string | undefined;
}

/** What else a row says of its place. */
export interface SaidOfPlace {
  /** All levels, where a path said it. */
  readonly levels?: readonly string[] | undefined;
  /** What the columns that name a place say, each by itself. */
  readonly labels?: readonly PlaceLabel[] | undefined;
}

/**
 * The places that products of a catalogue have: where those go that name none is known once all are read. A variant
 * goes where the first of its group is, anything else under *Other*; where no product names a place, all of it stays
 * one department. A level that nearly all products are under is no department: the next one is. Where most products are
 * in one category and another column that names places parts them well, that column says their places.
 */
export class KnownPlaces {
  readonly #groups = new Map<string, Place & SaidOfPlace>();
  readonly #paths = new PathCounts();
  readonly #kept = new Set<string>();
  readonly #filed = new Parting();
  readonly #labels = new Partings();
  readonly #unread = new Partings();
  #total = 0;
  #isSomeKnown = false;
  #known: Settled | undefined;

  add(product: Placed, said: SaidOfPlace = {}): void {
    const { department, category, group } = product;
    this.#known = undefined;
    this.#total += 1;
    this.#filed.add(placeName(product));
    if (isNowhere(product)) return;
    this.#isSomeKnown = true;
    this.#paths.add(said.levels ?? [department]);
    for (const { column, label } of said.labels ?? []) this.#labels.add(column, label);
    if (group !== undefined && !this.#groups.has(group))
      this.#groups.set(group, { department, category, ...said });
  }

  /** Takes in what a product has in a column that no field is read from. */
  see({ column, label }: PlaceLabel): void {
    this.#unread.add(column, label);
  }

  /** Takes in a product of the former catalogue that stays as it is: its department goes on. */
  keep(product: Placed): void {
    this.add(product);
    this.#kept.add(product.department);
  }

  /** The levels that nearly all products are under, once all are read. */
  get shared(): SharedRoots {
    return this.#settled.shared;
  }

  /** The column that parts the products better, once all are read. */
  get better(): BetterColumn | undefined {
    return this.#settled.better;
  }

  get #settled(): Settled {
    this.#known ??= this.#settle();
    return this.#known;
  }

  /** A catalogue that goes on stays filed as it is, by the column that says its departments. */
  #settle(): Settled {
    const shared = this.#paths.shared();
    if (this.#kept.size > 0)
      return { shared, better: undefined, column: this.#labels.ofWhichMost(this.#kept) };
    const better = this.#findBetter();
    return { shared, better, column: better?.isTaken ? better.column : undefined };
  }

  #findBetter(): BetterColumn | undefined {
    const of = this.#total;
    const crowd = this.#filed.partsLittle(of) ? this.#filed.largest : undefined;
    const read = this.#labels.best(of);
    const column = read ?? this.#unread.best(of);
    if (crowd === undefined || column === undefined) return undefined;
    const values = (read === undefined ? this.#unread : this.#labels).valuesOf(column);
    return { column, values, crowd: crowd.value, under: crowd.products, of, isTaken: read !== undefined };
  }

  settle<P extends Placed>(product: P, said: SaidOfPlace = {}): P {
    if (!isNowhere(product)) return { ...product, ...this.#placeOf(product, said) };
    const ofGroup = product.group === undefined ? undefined : this.#groups.get(product.group);
    if (ofGroup !== undefined) return { ...product, ...this.#placeOf(ofGroup, ofGroup) };
    return this.#isSomeKnown ? { ...product, ...BESIDE_OTHERS } : product;
  }

  #placeOf(place: Place, { levels, labels = [] }: SaidOfPlace): Place {
    const { column: counting } = this.#settled;
    const isKept = [place.department, ...(levels ?? [])].some((level) => this.#kept.has(level));
    const label = isKept ? undefined : labels.find(({ column }) => column === counting)?.label;
    return label === undefined ? this.#below(place, levels) : { department: label, category: label };
  }

  /** Without what all share; of a catalogue that goes on, at the level where its departments are. */
  #below({ department, category }: Place, path: readonly string[] | undefined): Place {
    if (path === undefined || path.length < 2) return { department, category };
    const kept = path.findIndex((level) => this.#kept.has(level));
    const levels = kept === -1 ? path.slice(rootsOf(path, this.shared)) : path.slice(kept);
    return { department: levels[0] ?? department, category };
  }
}

/** As a report says it: `Media > Print Books`. */
function placeName({ department, category }: Place): string {
  return department === category ? department : `${department} > ${category}`;
}

/** Whether a product names no place. */
export function isNowhere({ department, category }: Place): boolean {
  return department === EVERYTHING.department && category === EVERYTHING.category;
}
