import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sheets of `static/css` in the order in which they apply: the later one wins. */
const FOUNDATION = ['tokens', 'base', 'frame', 'masthead'];
const SHEETS = {
  shop: [
    ...FOUNDATION,
    'search',
    'visit-bar',
    'notice',
    'shelves',
    'from-visit',
    'cards',
    'controls',
    'forms',
    'hero',
    'page',
    'departments',
    'listing',
    'product',
    'press-icons',
    'few-cards',
    'whole-rows',
    'basket',
    'order',
    'table',
    'drawer',
    'interest',
    'interest-controls',
    'panel',
    'panel-folds',
    'why',
    'numbers',
    'kept',
    'knowledge',
    'receipt',
    'take-along',
    'lanes',
    'groups',
    'forced-colours',
    'print',
  ],
  operators: [...FOUNDATION, 'forms', 'page', 'table', 'operators', 'charts', 'print'],
} as const;

/** The whole style of a part of the shop: many sheets to read, one file to fetch. */
export type Style = keyof typeof SHEETS;

export function joinedSheets(staticDir: string): Readonly<Record<Style, string>> {
  const joined = (names: readonly string[]) =>
    names.map((name) => readFileSync(join(staticDir, 'css', `${name}.css`), 'utf8')).join('\n');
  return { shop: joined(SHEETS.shop), operators: joined(SHEETS.operators) };
}
