import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Product, ProductId } from '../../../../src/catalog/product.js';
import type { Answers } from '../../../../src/catalog/search/answers/answers.js';
import { buildSearch } from '../../../../src/catalog/search/build-search.js';
import { find } from '../../../../src/catalog/search/find.js';
import { searchLanguage } from '../../../../src/catalog/search/languages/search-languages.js';
import { once } from '../../../support/read-once.js';

const FOLDER = 'test/catalog/search/german';

/** The products of `products.txt`. */
export function germanProducts(): readonly Product[] {
  let department = '';
  return readFileSync(`${FOLDER}/products.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      if (line.startsWith('[')) department = line.slice(1, -1);
      return line.startsWith('[') ? [] : [{ line, department }];
    })
    .map(({ line, department: shelf }, at): Product => {
      const [name = '', category = '', amount = '', stock = '', description = ''] = line.split('; ');
      return {
        id: `k${at}` as ProductId,
        name,
        description,
        department: shelf,
        category,
        brand: '',
        price: { amount: Number(amount), currency: 'EUR' },
        tags: [],
        materials: [],
        stock: Number(stock),
        added: '2026-01-01',
      };
    });
}

/** A query with the rows that answer it and those that must not be shown. */
export interface JudgedInGerman {
  readonly query: string;
  readonly kind: string;
  readonly answers: ReadonlySet<number>;
  readonly never: ReadonlySet<number>;
}

interface Row {
  readonly q: string;
  readonly kind: string;
  readonly answers: readonly string[];
  readonly never?: readonly string[];
}

/** @throws Error for an answer that no product is */
export function judgedInGerman(products: readonly Product[]): readonly JudgedInGerman[] {
  const rowsOf = (patterns: readonly string[]) =>
    new Set(
      patterns.flatMap((pattern) => {
        const rows = [...products.keys()].filter((row) =>
          new RegExp(pattern, 'i').test(products[row]?.name ?? ''),
        );
        if (rows.length === 0) throw new Error(`No product is called “${pattern}”.`);
        return rows;
      }),
    );
  const rows = parse(readFileSync(`${FOLDER}/judged.yaml`, 'utf8')) as Row[];
  return rows.map(({ q, kind, answers, never = [] }) => ({
    query: q,
    kind,
    answers: rowsOf(answers),
    never: rowsOf(never),
  }));
}

/** The German shop, asked by its words alone, as a search that reads `language` asks it; built once for a process. */
export const openGermanShop = (language = 'de') =>
  once(`German shop ${language}`, () => buildGermanShop(language));

async function buildGermanShop(language: string) {
  const products = germanProducts();
  const search = await buildSearch(products, searchLanguage(language));
  const ask = (query: string): Promise<Answers> =>
    find(search, query, { neighbours: async () => [], everything: () => [...products.keys()] });
  const namesOf = ({ found }: Answers) => found.map(({ position }) => products[position]?.name ?? '');
  return { products, search, ask, namesOf };
}
