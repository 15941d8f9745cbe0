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
export class PathCounts {
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
export function rootsOf(path: Path, { names }: SharedRoots): number {
  const differs = names.findIndex((name, at) => path[at] !== name);
  const same = differs === -1 ? names.length : differs;
  return Math.min(same, path.length - 1);
}

function isUnder(path: Path, names: Path): boolean {
  return names.every((name, at) => path[at] === name);
}
