import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { canOrder, type Product } from '../../../src/catalog/product.js';

/** A search of the demo catalogue, and what a shopper would call an answer: rows of the catalogue. */
export interface Judged {
  readonly query: string;
  readonly kind: string;
  readonly answers: ReadonlySet<number>;
  /** Rows that must not be shown. */
  readonly never: ReadonlySet<number>;
  /** Weights are tuned on one half and both are reported; a query's half is its hash's. The other parts are files. */
  readonly half: 'tune' | 'held back' | JudgedPart;
  /** It is asked on a page in another language than the search reads. */
  readonly isForeignPage: boolean;
}

/** Parts that are files of their own: queries as strangers type them, and those that nothing was tuned on. */
export const JUDGED_PARTS = [
  'strangers',
  'untouched',
  'later',
  'fresh',
  'everyday',
  'readers',
  'evening',
] as const;
type JudgedPart = (typeof JUDGED_PARTS)[number];

interface Row {
  readonly q: string;
  readonly kind: string;
  readonly answers: readonly string[];
  readonly never?: readonly string[];
  /** The language of the page that it is asked on; English where it says none. */
  readonly page?: 'de';
}

const FOLDER = 'test/catalog/search';

/** Reads the judged queries and expands their rules. @throws Error for a rule that no product fits. */
export function judgedQueries(products: readonly Product[], part?: JudgedPart): readonly Judged[] {
  const rows = parse(readFileSync(`${FOLDER}/judged-${part ?? 'queries'}.yaml`, 'utf8')) as Row[];
  return rows.map(({ q, kind, answers, never = [], page }) => ({
    query: q,
    kind,
    answers: expand(answers, products, q),
    never: expand(never, products, q),
    half: part ?? halfOf(q),
    isForeignPage: page !== undefined,
  }));
}

function halfOf(query: string): 'tune' | 'held back' {
  return createHash('sha256').update(query).digest()[0]! % 2 === 0 ? 'tune' : 'held back';
}

/** The rows that fit any of some rules. @throws Error for a rule that no product fits */
export function expand(rules: readonly string[], products: readonly Product[], query: string): Set<number> {
  return new Set(
    rules.flatMap((rule) => {
      const conditions = rule.split(' & ').reduce<string[]>(joinNames, []).map(fitting);
      const rows = [...products.keys()].filter((row) => conditions.every((fits) => fits(products[row]!)));
      if (rows.length === 0) throw new Error(`No product fits “${rule}”, an answer to “${query}”.`);
      return rows;
    }),
  );
}

const CONDITION = /^!?(?:(?:name|tag|mat|cat|dep|brand|says|id):|price[<>]=|stock$)/;

/** “Candles & scent” holds an ampersand of its own. */
function joinNames(conditions: string[], part: string): string[] {
  if (CONDITION.test(part)) return [...conditions, part];
  return [...conditions.slice(0, -1), `${conditions.at(-1)} & ${part}`];
}

function fitting(condition: string): (product: Product) => boolean {
  if (condition.startsWith('!')) {
    const fits = fitting(condition.slice(1));
    return (product) => !fits(product);
  }
  const [, field = '', wanted = ''] = /^(\w+)(?::|(?=[<>])|$)(.*)$/.exec(condition) ?? [];
  switch (field) {
    case 'name': {
      const told = new RegExp(wanted, 'i');
      return ({ name }) => told.test(name);
    }
    case 'says': {
      const told = new RegExp(wanted, 'i');
      return ({ name, description }) => told.test(`${name} ${description}`);
    }
    case 'tag':
      return ({ tags }) => tags.includes(wanted);
    case 'mat':
      return ({ materials }) => materials.includes(wanted);
    case 'cat':
      return ({ category }) => category === wanted;
    case 'dep':
      return ({ department }) => department === wanted;
    case 'brand':
      return ({ brand }) => brand === wanted;
    case 'id':
      return ({ id }) => id === wanted;
    case 'price': {
      const bound = Number(wanted.slice(2));
      return wanted.startsWith('<=')
        ? ({ price }) => price.amount / 100 <= bound
        : ({ price }) => price.amount / 100 >= bound;
    }
    case 'stock':
      return canOrder;
    default:
      throw new Error(`Unknown condition: ${condition}`);
  }
}

export interface Scores {
  readonly queries: number;
  /** Answers among the first ten, of the ten or fewer that there are. */
  readonly recall: number;
  /** One over the place of the first answer among ten. */
  readonly reciprocalRank: number;
  /** The first is an answer. */
  readonly success: number;
}

/** Mean scores of rankings, each with the set that answers it. Queries that nothing answers are left out. */
export function scoresOf(
  ranked: readonly { readonly answers: ReadonlySet<number>; readonly ranking: readonly number[] }[],
): Scores {
  const answered = ranked.filter(({ answers }) => answers.size > 0);
  const mean = (of: (one: (typeof ranked)[number]) => number) =>
    answered.reduce((sum, one) => sum + of(one), 0) / Math.max(1, answered.length);
  return {
    queries: answered.length,
    recall: mean(
      ({ answers, ranking }) =>
        ranking.slice(0, 10).filter((row) => answers.has(row)).length / Math.min(10, answers.size),
    ),
    reciprocalRank: mean(({ answers, ranking }) => {
      const place = ranking.slice(0, 10).findIndex((row) => answers.has(row));
      return place < 0 ? 0 : 1 / (place + 1);
    }),
    success: mean(({ answers, ranking }) => (answers.has(ranking[0] ?? -1) ? 1 : 0)),
  };
}
