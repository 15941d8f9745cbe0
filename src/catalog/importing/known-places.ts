import { BESIDE_OTHERS, EVERYTHING, type Place } from '../places.js';
import type { Product } from '../product.js';
import { PathCounts, rootsOf, type SharedRoots } from './shared-roots.js';

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

function isNowhere({ department, category }: Place): boolean {
  return department === EVERYTHING.department && category === EVERYTHING.category;
}
