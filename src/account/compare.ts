import { own } from './checks.js';
import type { Account } from './format.js';

/** Numbers of two accounts are the same if they are no further apart. */
export const TOLERANCE = 1e-6;

/** One place of an account where what it says is not what comes out. */
export interface Difference {
  /** The path to it: `shelf.products[2].score`; the first of a list is 0. */
  readonly where: string;
  /** As JSON; undefined where the account says nothing there, or nothing comes out. */
  readonly said: string | undefined;
  readonly recomputed: string | undefined;
  /** Of two numbers. */
  readonly by?: number;
}

export interface Comparison {
  readonly numbers: number;
  /** Products that were compared place by place. */
  readonly places: number;
  readonly differences: readonly Difference[];
}

/** Holds every value of an account against what was recomputed; what one has and the other has not is a difference too. */
export function compare(given: object, recomputed: Account): Comparison {
  let [numbers, places] = [0, 0];
  const differences: Difference[] = [];
  const differ = (where: string, said: unknown, found: unknown, by?: number) =>
    differences.push({
      where,
      said: said === undefined ? undefined : shortJson(said),
      recomputed: found === undefined ? undefined : shortJson(found),
      ...(by === undefined ? {} : { by }),
    });
  const walk = (said: unknown, found: unknown, where: string): void => {
    if (typeof found === 'number') {
      numbers += 1;
      if (typeof said !== 'number') differ(where, said, found);
      else if (!(Math.abs(said - found) <= TOLERANCE)) differ(where, said, found, found - said);
    } else if (isTree(found) && isTree(said) && Array.isArray(found) === Array.isArray(said)) {
      if (Object.hasOwn(found, 'place')) {
        places += 1;
        const [one, other] = [own(said, 'product'), own(found, 'product')];
        // Of another product every number is another.
        if (one !== other) return void differ(`${where}.product`, one, other);
      }
      for (const name of new Set([...Object.keys(found), ...Object.keys(said)])) {
        const place = Array.isArray(found) ? `${where}[${name}]` : where === '' ? name : `${where}.${name}`;
        walk(own(said, name), own(found, name), place);
      }
    } else if (said !== found) differ(where, said, found);
  };
  // What is optional and absent is written in neither.
  walk(given, JSON.parse(JSON.stringify(recomputed)), '');
  return { numbers, places, differences };
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Characters of a value that are shown: the place says the rest. */
const LONGEST = 40;

/** What a terminal would take for more than letters stands as a question mark. */
function shortJson(value: unknown): string {
  const text = isTree(value) ? (Array.isArray(value) ? '[…]' : '{…}') : JSON.stringify(value);
  const plain = text.slice(0, LONGEST).replace(/\p{C}/gu, '?');
  return text.length > LONGEST ? `${plain}…` : plain;
}
