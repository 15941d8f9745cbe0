import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Product, ProductId } from '../src/catalog/product.js';
import { seeded } from './support.js';

/** A list of bare titles and the queries judged for it. */
export interface TitleSet {
  readonly name: string;
  readonly products: readonly Product[];
  readonly queries: readonly { readonly query: string; readonly answers: ReadonlySet<number> }[];
}

const GAMES = '../shared/eval/games_items.tsv.gz';
const KNOWN_ITEMS = 600;

/** Titles and queries of two files, tab-separated with a head line: id and title, query and the id that answers it. */
export function readTitleSet(titles: string, queries: string): TitleSet {
  const products = rowsOf(titles).map(([id = '', title = '']) => bareProduct(id, title));
  const positions = new Map(products.map(({ id }, position) => [id as string, position]));
  const answers = new Map<string, Set<number>>();
  for (const [query = '', id = ''] of rowsOf(queries)) {
    const position = positions.get(id);
    if (position !== undefined) answers.set(query, (answers.get(query) ?? new Set()).add(position));
  }
  return { name: titles, products, queries: [...answers].map(([query, set]) => ({ query, answers: set })) };
}

/** Games known by name: words dropped, letters swapped, in small letters, always the same. Undefined without the file. */
export function gameTitles(): TitleSet | undefined {
  if (!existsSync(GAMES)) return undefined;
  const products = rowsOf(GAMES).map(([id = '', title = '']) => bareProduct(id, title));
  const draw = seeded(7);
  const queries = Array.from({ length: KNOWN_ITEMS }, () => {
    const position = Math.floor(draw() * products.length);
    return { query: blurred(products[position]?.name ?? '', draw), answers: new Set([position]) };
  });
  return { name: `${products.length} game titles`, products, queries };
}

/** What one remembers of a title: at most five words of it, one of them misspelt in one query of three. */
function blurred(title: string, draw: () => number): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = words.filter(() => draw() > 0.35).slice(0, 5);
  const said = kept.length > 0 ? kept : words.slice(0, 2);
  const slip = draw() < 1 / 3 ? said.findIndex((word) => word.length > 4) : -1;
  return said.map((word, i) => (i === slip ? swapped(word, draw) : word)).join(' ');
}

function swapped(word: string, draw: () => number): string {
  const at = 1 + Math.floor(draw() * (word.length - 2));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

function rowsOf(file: string): string[][] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

function bareProduct(id: string, name: string): Product {
  const nothing = { description: '', department: '', category: '', brand: '', tags: [], materials: [] };
  const price = { amount: 100, currency: 'EUR' };
  return { id: id as ProductId, name, ...nothing, price, stock: 1, added: '2026-01-01' };
}
