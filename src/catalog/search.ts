import { setImmediate } from 'node:timers/promises';
import MiniSearch from 'minisearch';
import { type Product, slug } from './product.js';

/** Finds products by their words. Positions are rows of the catalogue. */
export interface ProductSearch {
  /** Products that hold words of the query, spelling forgiven, with a score above 0; higher is better. */
  words(query: string): ReadonlyMap<number, number>;
  /** What the beginning of a query may become, best first. */
  suggest(query: string, limit: number): readonly Suggestion[];
}

export type Suggestion =
  | { readonly type: 'product'; readonly position: number }
  | {
      readonly type: 'category';
      readonly department: string;
      readonly departmentId: string;
      readonly category: string;
      readonly categoryId: string;
    };

/** A query is cut to this, so that the worst one costs no more than a long one. */
export const LONGEST_QUERY = 200;
export const MOST_TERMS = 12;

/** Where a word stands tells what it says: a name names the thing, a description mentions others. */
const FIELD_WEIGHTS = {
  name: 5,
  tags: 3,
  category: 2.5,
  department: 1.5,
  brand: 2,
  materials: 2,
  description: 1,
};

/** A term of four letters forgives one wrong letter, a longer one two. Shorter terms must match. */
const forgiven = (term: string) => (term.length < 4 ? false : term.length < 6 ? 1 : 2);
/** From three letters on the beginning of a word finds it. */
const beginning = (term: string) => term.length > 2;

/** Words that name nothing in a shop. */
const SILENT = new Set('a an and for in of on or the to with my me some something that'.split(' '));

interface CategoryRow {
  readonly id: number;
  readonly name: string;
  readonly suggestion: Suggestion;
}

/** Products indexed at a stretch: some 5 ms, after which an open shop answers whoever waits. */
const AT_A_STRETCH = 16;

/** Indexes the catalogue's words in memory, without holding up the event loop for long. */
export async function buildSearch(products: readonly Product[]): Promise<ProductSearch> {
  const vocabulary = new Set<string>();
  const index = new MiniSearch<Product & { readonly position: number }>({
    idField: 'position',
    fields: Object.keys(FIELD_WEIGHTS),
    extractField: (row, field) => fieldText(row, field),
    processTerm: (term) => {
      const known = normalisedTerm(term);
      vocabulary.add(known);
      return known;
    },
  });
  for (const [position, product] of products.entries()) {
    index.add({ ...product, position });
    if (position % AT_A_STRETCH === AT_A_STRETCH - 1) await setImmediate();
  }
  const categories = categoryRows(products);
  const names = new MiniSearch<CategoryRow>({
    fields: ['name'],
    processTerm: (term) => normalisedTerm(term),
  });
  names.addAll(categories);

  const find = (query: string) => {
    const terms = termsOf(query);
    if (terms.length === 0) return [];
    return index.search(terms.map((term) => mended(term, vocabulary)).join(' '), {
      processTerm: normalisedTerm,
      boost: FIELD_WEIGHTS,
      fuzzy: forgiven,
      prefix: beginning,
      weights: { fuzzy: 0.35, prefix: 0.6 },
    });
  };
  return {
    // MiniSearch reads an id as a field, and a field is a text.
    words: (query) => new Map(find(query).map((hit) => [Number(hit.id), hit.score])),
    suggest(query, limit) {
      const terms = termsOf(query);
      if (terms.length === 0) return [];
      const found = names.search(terms.join(' '), { prefix: true, combineWith: 'AND' });
      const shelves = found
        .slice(0, Math.ceil(limit / 3))
        .flatMap((hit) => categories[hit.id as number]?.suggestion ?? []);
      const rest = find(query).slice(0, limit - shelves.length);
      return [...shelves, ...rest.map((hit): Suggestion => ({ type: 'product', position: Number(hit.id) }))];
    },
  };
}

/** Terms of a query that name something, without repeats; all of them where none does. */
export function termsOf(query: string): readonly string[] {
  const words =
    query
      .slice(0, LONGEST_QUERY)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const naming = words.filter((word) => !SILENT.has(word));
  return [...new Set(naming.length > 0 ? naming : words)].slice(0, MOST_TERMS);
}

function normalisedTerm(term: string): string {
  const plain = term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // A shopper who asks for blocks wants a block.
  return plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss') ? plain.slice(0, -1) : plain;
}

/** Two letters that changed places are put back: as two wrong letters they would find too much else. */
function mended(term: string, vocabulary: ReadonlySet<string>): string {
  if (term.length < 4 || term.length > 24 || vocabulary.has(normalisedTerm(term))) return term;
  for (let i = 0; i < term.length - 1; i++) {
    const swapped = term.slice(0, i) + term.charAt(i + 1) + term.charAt(i) + term.slice(i + 2);
    if (vocabulary.has(normalisedTerm(swapped))) return swapped;
  }
  return term;
}

function fieldText(row: Product & { readonly position: number }, field: string): string {
  const value = (row as unknown as Readonly<Record<string, unknown>>)[field];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

function categoryRows(products: readonly Product[]): CategoryRow[] {
  const rows = new Map<string, Suggestion>();
  for (const { department, category } of products) {
    const ids = { departmentId: slug(department), categoryId: slug(category) };
    rows.set(`${ids.departmentId}/${ids.categoryId}`, { type: 'category', department, category, ...ids });
  }
  return [...rows.values()].map((suggestion, id) => ({
    id,
    name: suggestion.type === 'category' ? `${suggestion.category} ${suggestion.department}` : '',
    suggestion,
  }));
}
