import type { Product } from '../catalog/product.js';
import { CategoryName, type ShelfName } from './category-name.js';
import { partsOf } from './name-parts.js';
import type { Speech } from './speech.js';
import { tellingWords } from './word-forms.js';

/** Readable names for the departments and categories of a feed, whatever their spelling. */
export interface ShopNames {
  /** @param key as `categoryKey` gives it */
  category(key: string): ShelfName;
  department(name: string): ShelfName;
}

/** Learns the words that the shop uses for its products. */
export function shopNames(products: readonly Product[], speech: Speech): ShopNames {
  const categories = new Map<string, CategoryName>();
  const written = new Set<string>();
  for (const product of products) {
    const key = categoryKey(product);
    const category = categories.get(key) ?? new CategoryName(product.department, product.category, speech);
    categories.set(key, category);
    category.take(product);
    for (const word of tellingWords(`${product.name} ${product.description}`)) written.add(word);
  }
  const saying = new Set(
    [...categories.values()].filter((one) => one.saysDepartment).map((one) => one.department),
  );
  const names = new Map(
    [...categories].map(([key, one]) => [key, one.name(written, saying.has(one.department))]),
  );
  return {
    category: (key) => names.get(key) ?? { parts: [key], thing: false },
    department: (name) => ({ parts: partsOf(name, written, speech), thing: false }),
  };
}

/** Categories of one name in two departments are two categories. */
export function categoryKey({ department, category }: Pick<Product, 'department' | 'category'>): string {
  return `${department}\n${category}`;
}
