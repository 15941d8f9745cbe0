import MiniSearch from 'minisearch';
import { type Product, slug } from '../../product.js';
import type { SearchLanguage } from '../languages/language.js';
import { wordsOf } from '../languages/tokens.js';
import type { Term } from '../query/terms.js';
import { type Completions, openCompletions } from './completions.js';
import { CALLED } from './coverage.js';
import type { WordHit } from './word-hits.js';

/** What a search may become: a department, a shelf, a brand, a product. */
export type Suggestion =
  | { readonly type: 'product'; readonly position: number }
  | {
      readonly type: 'department';
      readonly department: string;
      readonly departmentId: string;
      readonly positions: readonly number[];
    }
  | {
      readonly type: 'category';
      readonly department: string;
      readonly departmentId: string;
      readonly category: string;
      readonly categoryId: string;
      /** Rows of the catalogue. */
      readonly positions: readonly number[];
    }
  | { readonly type: 'brand'; readonly brand: string; readonly positions: readonly number[] };

/** A query without its wishes, and whether a product fulfils them. */
export interface Asked {
  readonly words: string;
  fits(position: number): boolean;
}

/**
 * Suggests a department by its name, then shelves, a brand and products: a third of the room for shelves at most, and one
 * place each for a department and a brand. What is wished of the products is no part of a name.
 */
export function openSuggestions(
  products: readonly Product[],
  language: SearchLanguage,
  ask: (query: string) => { readonly hits: readonly WordHit[]; readonly terms: readonly Term[] },
  read: (query: string, isForeignPage: boolean) => Asked,
): (query: string, limit: number, isForeignPage?: boolean) => readonly Suggestion[] {
  const shelves = shelvesOf(products);
  const brands = brandsOf(products);
  const departments = departmentsOf(products);
  const departmentNames = namesOf(
    departments.map(({ department }) => department),
    language,
  );
  const shelfNames = namesOf(
    shelves.map(({ category, department }) => `${category} ${department}`),
    language,
  );
  const categoryNames = namesOf(
    shelves.map(({ category }) => category),
    language,
    'OR',
  );
  /** Of a shelf something must be said besides its department, which is suggested itself. */
  const shelvesCalled = (query: string, most: number) => {
    const called = new Set(categoryNames(query, shelves.length));
    return shelfNames(query, shelves.length)
      .filter((row) => called.has(row))
      .slice(0, most);
  };
  const brandNames = namesOf(
    brands.map(({ brand }) => brand),
    language,
  );
  const complete = openCompletions(products, language);
  return (typed, limit, isForeignPage = false) => {
    const { words: query, fits } = read(typed, isForeignPage);
    const found: Suggestion[] = [
      ...departmentNames(query, 1).flatMap((row) => departments[row] ?? []),
      ...shelvesCalled(query, Math.ceil(limit / 3)).flatMap((row) => shelves[row] ?? []),
      ...brandNames(query, 1).flatMap((row) => brands[row] ?? []),
    ];
    const answer = ask(query);
    const other = answer.hits.length > 0 || found.length > 0 ? undefined : otherName(query, language);
    const { hits, terms } = other === undefined ? answer : ask(other);
    const isMended = terms.some(({ mended }) => mended !== undefined);
    const last = terms.at(-1);
    const isWhole = last?.forms.has(language.singular(last.typed)) === true;
    const things = completedFirst(thingsFirst(wholeOnly(hits), isWhole), isMended, complete(query)).filter(
      fits,
    );
    return [...found, ...things.map((position): Suggestion => ({ type: 'product', position }))].slice(
      0,
      limit,
    );
  };
}

/** A beginning of fewer letters is that of too many names. */
const LEAST_BEGUN = 3;

/** Another name for something that begins as was typed: a cuddly toy, of `cud`. */
const otherName = (typed: string, { synonyms }: SearchLanguage): string | undefined => {
  const begun = typed.trim().toLowerCase();
  if (begun.length < LEAST_BEGUN) return undefined;
  return synonyms.flat().find((name) => name.startsWith(begun));
};

/** What is called as was typed so far, best found first, then everything else in its order. */
function completedFirst(
  hits: readonly WordHit[],
  isMended: boolean,
  { ending, within }: Completions,
): readonly number[] {
  const found = hits.map(({ position }) => position);
  const isCalled = hits.some(isThing);
  // A whole word that things are called by is no beginning of a longer one; one that only sounds like it is: `teap`.
  const completed = isCalled && !isMended ? [] : [ending, within];
  const first = completed.flatMap((rows) => [...found.filter((at) => rows.has(at)), ...rows]);
  return [...new Set([...first, ...found])];
}

/** Beside a thing that bears all of the words nothing that bears a part of them: no water bottle, of `watering can`. */
function wholeOnly(hits: readonly WordHit[]): readonly WordHit[] {
  const whole = hits.filter(({ said, meant }) => Math.max(said, meant) >= CALLED);
  return whole.some(isThing) ? whole : hits;
}

/**
 * What is the thing before what goes with it, each in its order: first what bears all of the name, then what its last word
 * heads, a camera before an analogue clock, of `analogue camera`.
 * @param isWhole its last word is a word that something here holds, and no beginning
 */
function thingsFirst(hits: readonly WordHit[], isWhole: boolean): readonly WordHit[] {
  const isSuch = (hit: WordHit) => isWhole && (hit.isLed || hit.isHeadMeant);
  const place = (hit: WordHit) => (isThing(hit) ? 0 : isSuch(hit) ? 1 : 2);
  return hits.toSorted((a, b) => place(a) - place(b));
}

const isThing = ({ isHeaded, named }: WordHit) => isHeaded && named >= CALLED;

/** Finds names that hold every word of a query, or any, the last perhaps half typed; rows, best first. */
function namesOf(
  names: readonly string[],
  language: SearchLanguage,
  combineWith: 'AND' | 'OR' = 'AND',
): (query: string, most: number) => number[] {
  const index = new MiniSearch<{ row: number; name: string }>({
    idField: 'row',
    fields: ['name'],
    extractField: (one, field) => (field === 'row' ? (one.row as unknown as string) : one.name),
    tokenize: (text) => [...wordsOf(text, language)],
    processTerm: (word) => (language.silent.has(word) ? null : language.stem(word)),
  });
  index.addAll(names.map((name, row) => ({ row, name })));
  return (query, most) =>
    index
      .search(query, { prefix: true, combineWith })
      .slice(0, most)
      .map((hit) => Number(hit.id));
}

type Department = Extract<Suggestion, { readonly type: 'department' }>;
type Shelf = Extract<Suggestion, { readonly type: 'category' }>;
type Brand = Extract<Suggestion, { readonly type: 'brand' }>;

function departmentsOf(products: readonly Product[]): readonly Department[] {
  const rows = new Map<string, Department & { positions: number[] }>();
  for (const [position, { department }] of products.entries()) {
    const departmentId = slug(department);
    const row = rows.get(departmentId) ?? { type: 'department', department, departmentId, positions: [] };
    row.positions.push(position);
    rows.set(departmentId, row);
  }
  return [...rows.values()];
}

function shelvesOf(products: readonly Product[]): readonly Shelf[] {
  const rows = new Map<string, Shelf & { positions: number[] }>();
  for (const [position, { department, category }] of products.entries()) {
    const ids = { departmentId: slug(department), categoryId: slug(category) };
    // Suggested as a department already.
    if (ids.departmentId === ids.categoryId) continue;
    const key = `${ids.departmentId}/${ids.categoryId}`;
    const shelf = rows.get(key) ?? { type: 'category', department, category, ...ids, positions: [] };
    shelf.positions.push(position);
    rows.set(key, shelf);
  }
  return [...rows.values()];
}

function brandsOf(products: readonly Product[]): readonly Brand[] {
  const rows = new Map<string, Brand & { positions: number[] }>();
  for (const [position, { brand }] of products.entries()) {
    if (brand === '') continue;
    const row = rows.get(slug(brand)) ?? { type: 'brand', brand, positions: [] };
    row.positions.push(position);
    rows.set(slug(brand), row);
  }
  return [...rows.values()];
}
