import { EVERYTHING, type Place } from '../places.js';
import { deepestOf, type Paths } from './category-paths.js';

/** What a feed says about where a product belongs; every part may be empty. */
export interface Belonging {
  readonly department: Paths;
  readonly category: Paths;
  readonly path: Paths;
  readonly style: string | undefined;
}

/** Where a product belongs, with all levels of its path where a path is what says it. */
export interface FiledPlace extends Place {
  readonly levels?: readonly string[];
}

/**
 * The two levels the shop browses by. A department and a category stand as written; without a department the
 * category is one and the style its category; of a path the widest level and the narrowest count, of several paths the
 * deepest, of equals the first. What names no place is put under *Everything*: `KnownPlaces` puts it elsewhere.
 */
export function placeOf(said: Belonging): FiledPlace {
  const [place, steps, shelf] = [said.department, said.path, said.category].map(deepestOf);
  const department = single(place);
  const path = [place, steps, shelf].find((one) => (one?.length ?? 0) > 1);
  const [category, kind] = [single(shelf), single(steps)];
  const widest = department ?? path?.[0] ?? kind ?? category ?? said.style ?? EVERYTHING.department;
  const narrower =
    path?.at(-1) ?? [category, kind, said.style].find((one) => one !== undefined && one !== widest);
  return {
    department: widest,
    category: (department === undefined ? undefined : category) ?? narrower ?? widest,
    ...(department === undefined && path !== undefined && { levels: path }),
  };
}

/** The only level of a path that has one. */
function single(path: readonly string[] = []): string | undefined {
  return path.length === 1 ? path[0] : undefined;
}
