import { withoutCatchAll } from './catch-alls.js';
import { nameOf, unwrapped } from './lists.js';

/** What a feed says about where a product belongs; every part may be missing. */
export interface Belonging {
  readonly department?: string | undefined;
  readonly category?: string | undefined;
  /** `A > B > C`, from the widest to the narrowest; see `levelsOfPath` for how else it may be written. */
  readonly path?: string | undefined;
  readonly style?: string | undefined;
}

/** Where products go whose feed names no department, in a shop without any: `KnownPlaces` puts them elsewhere. */
export const ELSEWHERE = 'Everything';

const LEVEL = /[-=]?>|[›»→]|::/;

/** Names of a category that is an object. */
const NAMES = ['name', 'title', 'label'] as const;

/**
 * A list of categories, in JSON or as JSON in a column, as `placeOf` reads it: of paths the deepest counts, single names
 * lead from the widest to the narrowest. Undefined for any other value.
 */
export function listedLevels(value: unknown): string | undefined {
  const list = unwrapped(value);
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry) => nameOf(entry, NAMES) ?? []).join(' | ');
}

/**
 * The two levels the shop browses by. A department and a category stand as written; without a department the
 * category is one and the style its category; of a path the widest level and the narrowest count.
 */
export function placeOf(said: Belonging): { readonly department: string; readonly category: string } {
  // A Merchant category may be a bare number, which says nothing without its list.
  const worded = said.path !== undefined && /^\d+$/.test(said.path) ? undefined : said.path;
  const steps = levelsOfPath(worded);
  const department = single(said.department);
  // Beside a department a category is one level, however it is written.
  const shelf = department === undefined ? levelsOfCategory(said.category) : levels(said.category);
  const path = [levels(said.department), steps, shelf].find((one) => one.length > 1);
  const category = shelf.length === 1 ? shelf[0] : undefined;
  const kind = steps.length === 1 ? steps[0] : undefined;
  const widest = department ?? path?.[0] ?? kind ?? category ?? said.style ?? ELSEWHERE;
  const narrower =
    path?.at(-1) ?? [category, kind, said.style].find((one) => one !== undefined && one !== widest);
  return {
    department: widest,
    category: (department === undefined ? undefined : category) ?? narrower ?? widest,
  };
}

/** Levels of a category or department: only marks part them that stand in no name: `>`, `->`, `::`. */
function levels(path: string | undefined): readonly string[] {
  return named((path ?? '').split(LEVEL));
}

/** A category alone may be a path too; a bare slash stands in names: `TV/Audio`. */
function levelsOfCategory(text: string | undefined): readonly string[] {
  return text !== undefined && /\||\s\/\s/.test(text) ? levelsOfPath(text) : levels(text);
}

/**
 * The levels of a column that holds paths. Beside `>`, which may stand in several paths (`A > B | C`, the deepest
 * counts), shops write `A|B|C`, `A / B` and `A/B`; a slash before a small letter belongs to a name: `sandwiches/wraps`.
 */
function levelsOfPath(path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  if (LEVEL.test(path)) {
    const paths = path.split(/[|;]/).map(levels);
    return paths.reduce((deepest, one) => (one.length > deepest.length ? one : deepest), []);
  }
  const parts = path.includes('|') ? path.split('|') : path.split(/\s\/\s|(?<=\S)\/(?=\p{Lu})/u);
  return named(parts);
}

function named(levels: readonly string[]): readonly string[] {
  return withoutCatchAll(levels.map((level) => level.trim()).filter((level) => level !== ''));
}

/** A text of one level. */
function single(text: string | undefined): string | undefined {
  const steps = levels(text);
  return steps.length === 1 ? steps[0] : undefined;
}
