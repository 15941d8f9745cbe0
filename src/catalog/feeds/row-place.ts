import { EVERYTHING, type Place } from '../places.js';
import { slug } from '../product.js';
import { deepestOf, type PathManner, type Paths, pathsOf } from './category-paths.js';
import { type Field, squeezed } from './field-names.js';
import { labelText } from './plain-text.js';
import type { RowCells } from './row-cells.js';
import { excerpt, lengthOf } from './text.js';

/** Characters of a department or category. */
const LONGEST = 100;

/** Columns that hold several categories by their name. */
const PLURAL = /(?:categories|collections|kategorien|catégories|categorías|categorieën|departments)$/;

/** Department and category, each of which needs a letter or a figure for its address. */
export function readPlace(cells: RowCells): FiledPlace {
  const place: FiledPlace = cells.isOwn ? ownPlace(cells) : placeOf(belonging(cells));
  for (const part of ['department', 'category'] as const) {
    const length = lengthOf(place[part]);
    if (length > LONGEST) cells.fail(part, `has ${length} characters; ${LONGEST} are the most.`);
    if (slug(place[part]) === '')
      cells.fail(part, `"${excerpt(place[part])}" has no letter or figure in it.`);
  }
  const { levels, ...filed } = place;
  return levels?.every(isName) === true ? place : filed;
}

/** Whether a level between the widest and the narrowest could be a department. */
function isName(level: string): boolean {
  return lengthOf(level) <= LONGEST && slug(level) !== '';
}

/** As written: in this shop's own form no mark parts anything. */
function ownPlace(cells: RowCells): FiledPlace {
  return { department: cells.text('department') ?? '', category: cells.text('category') ?? '' };
}

function belonging(cells: RowCells) {
  const style = cells.text('style');
  const department = read(cells, 'department', 'arrows');
  return {
    department,
    // Beside a department a category is one level: `Bars | pubs`.
    category: read(cells, 'category', department.length > 0 ? 'arrows' : 'spaced marks'),
    path: isNumber(cells.value('path')) ? [] : read(cells, 'path', 'any mark'),
    style: style === undefined ? undefined : labelText(style) || undefined,
  };
}

function read(cells: RowCells, field: Field, parts: PathManner['parts']): Paths {
  const value = cells.value(field);
  const plural = PLURAL.test(squeezed(cells.columnOf(field)));
  const paths = pathsOf(value, { parts, plural });
  // Says what is wrong with a value that is neither a text nor a list.
  if (paths.length === 0 && !Array.isArray(value)) cells.text(field);
  return paths;
}

/** A Merchant category may be a bare number, which says nothing without its list. */
function isNumber(value: unknown): boolean {
  return /^\s*\d+\s*$/.test(String(value ?? ''));
}

/** What a feed says about where a product belongs; every part may be empty. */
interface Belonging {
  readonly department: Paths;
  readonly category: Paths;
  readonly path: Paths;
  readonly style: string | undefined;
}

/** Where a product belongs, with all levels of its path where a path is what says it. */
interface FiledPlace extends Place {
  readonly levels?: readonly string[];
}

/**
 * The two levels the shop browses by. A department and a category stand as written; without a department the
 * category is one and the style its category; of a path the widest level and the narrowest count, of several paths the
 * deepest, of equals the first. What names no place is put under *Everything*: `KnownPlaces` puts it elsewhere.
 */
function placeOf(said: Belonging): FiledPlace {
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
    // Two columns, such as a category and its subcategory, are a path too where no department stands above them.
    ...(department === undefined && narrower !== undefined && { levels: path ?? [widest, narrower] }),
  };
}

/** The only level of a path that has one. */
function single(path: readonly string[] = []): string | undefined {
  return path.length === 1 ? path[0] : undefined;
}
