import { BESIDE_OTHERS, EVERYTHING, type Place } from '../places.js';
import type { Product } from '../product.js';

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

type Placed = Place & Pick<Product, 'group'>;
type Levels = readonly string[];

/**
 * The places that products of a catalogue have: where those go that name none is known once all are read. A variant
 * goes where the first of its group is, anything else under *Other*; where no product names a place, all of it stays
 * one department. A level that nearly all products are under is no department: the next one is.
 */
export class KnownPlaces {
  readonly #groups = new Map<string, Place & { readonly levels: Levels }>();
  readonly #paths = new PathCounts();
  readonly #kept = new Set<string>();
  #isSomeKnown = false;
  #shared: SharedRoots | undefined;

  /** @param path all levels of its place, where a path said it */
  add({ department, category, group }: Placed, path?: Levels): void {
    if (isNowhere({ department, category })) return;
    this.#isSomeKnown = true;
    this.#shared = undefined;
    const levels = path ?? [department];
    this.#paths.add(levels);
    if (group !== undefined && !this.#groups.has(group))
      this.#groups.set(group, { department, category, levels });
  }

  /** Takes in a product of the former catalogue that stays as it is: its department goes on. */
  keep(product: Placed): void {
    this.add(product);
    this.#kept.add(product.department);
  }

  /** The levels that nearly all products are under, once all are read. */
  get shared(): SharedRoots {
    this.#shared ??= this.#paths.shared();
    return this.#shared;
  }

  /** The product where it belongs. */
  settle<P extends Placed>(product: P, path?: Levels): P {
    if (!isNowhere(product)) return { ...product, ...this.#below(product, path) };
    const ofGroup = product.group === undefined ? undefined : this.#groups.get(product.group);
    if (ofGroup !== undefined) return { ...product, ...this.#below(ofGroup, ofGroup.levels) };
    return this.#isSomeKnown ? { ...product, ...BESIDE_OTHERS } : product;
  }

  /** Without what all share; of a catalogue that goes on, at the level where its departments are. */
  #below({ department, category }: Place, path: Levels | undefined): Place {
    if (path === undefined || path.length < 2) return { department, category };
    const kept = path.findIndex((level) => this.#kept.has(level));
    const levels = kept === -1 ? path.slice(rootsOf(path, this.shared)) : path.slice(kept);
    return { department: levels[0] ?? department, category };
  }
}

/** Whether a product names no place. */
export function isNowhere({ department, category }: Place): boolean {
  return department === EVERYTHING.department && category === EVERYTHING.category;
}
