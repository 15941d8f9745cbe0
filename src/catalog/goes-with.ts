import { readYamlList } from '../files/yaml-list.js';
import { slug } from './product.js';

/** What a merchant means by one kind of thing: a category or, narrower, what is named so in it. */
export interface Kind {
  /** Slug of the category. */
  readonly category: string;
  /** A product is meant when its name or a tag holds one of these; all of the category where there are none. */
  readonly named: readonly string[];
  /** Never meant, whatever it is named: a camera that is sold with its film needs none. */
  readonly except: readonly string[];
  /** What it is called: of each that is called so one is shown. The category where nothing is said. */
  readonly as: string | undefined;
}

/** Whoever looks at the one may be offered the other. */
export interface Pairing {
  readonly from: Kind;
  readonly to: Kind;
  /** Written this way round alone: what is used up leads to the machine that it is for. */
  readonly leads?: true;
}

export type Pairings = readonly Pairing[];

export const NO_PAIRINGS: Pairings = [];

/** Whether the merchant said which things of the two categories are meant, and so has vouched for each pair of them. */
export function isExact({ from, to }: Pairing): boolean {
  return from.named.length > 0 || to.named.length > 0;
}

/** @throws SetupError with the line of the first entry that cannot be understood. */
export function parseGoesWith(text: string, file = 'goes-with.yaml'): Pairings {
  return readYamlList(text, file, 'write a list of categories.').flatMap(({ value: entry, refuse }) => {
    if (!isEntry(entry)) return refuse(HOW_TO_WRITE);
    const from = kindOf(entry);
    const both = (entry['goes with'] ?? []).map(kindOf).flatMap((to) => [
      { from, to },
      { from: to, to: from },
    ]);
    return [
      ...both,
      ...(entry['leads to'] ?? []).map((other) => ({ from, to: kindOf(other), leads: true as const })),
    ];
  });
}

const HOW_TO_WRITE =
  'write "category: NAME" and "goes with: [NAME, NAME]" or "leads to: [NAME, NAME]"; a NAME may be ' +
  '"{ category: NAME, named: [WORD], except: [WORD], as: WORDS }".';

/** A kind as it is written in a file: `{ category: NAME, named: [WORD], except: [WORD], as: WORDS }`. */
export interface WrittenKind {
  readonly category: string;
  readonly named?: readonly string[];
  readonly except?: readonly string[];
  readonly as?: string;
}

interface Entry extends WrittenKind {
  readonly 'goes with'?: readonly (string | WrittenKind)[];
  readonly 'leads to'?: readonly (string | WrittenKind)[];
}

const KEYS = ['category', 'named', 'except', 'as'];
const LISTS = ['goes with', 'leads to'];

function isEntry(value: unknown): value is Entry {
  if (!isKind(value, [...KEYS, ...LISTS])) return false;
  const lists = LISTS.map((key) => Object.entries(value).find(([known]) => known === key)?.[1] as unknown);
  return (
    lists.some((list) => list !== undefined) &&
    lists.every((list) => list === undefined || (Array.isArray(list) && list.every(isOther)))
  );
}

/** Whether a value of a file names a kind: a category, or a kind as it is written. */
export function isOther(value: unknown): value is string | WrittenKind {
  return typeof value === 'string' || isKind(value, KEYS);
}

/** A word that is not known is a word mistyped: without it the entry would mean more than was meant. */
function isKind(value: unknown, keys: readonly string[]): value is WrittenKind {
  if (typeof value !== 'object' || value === null) return false;
  const { category, named = [], except = [], as = '' } = value as Partial<Record<string, unknown>>;
  return (
    typeof category === 'string' &&
    typeof as === 'string' &&
    [named, except].every((list) => Array.isArray(list) && list.every((one) => typeof one === 'string')) &&
    Object.keys(value).every((key) => keys.includes(key))
  );
}

/** The kind that is written: the whole category where only its name is. */
export function kindOf(written: string | WrittenKind): Kind {
  const {
    category,
    named = [],
    except = [],
    as,
  } = typeof written === 'string' ? { category: written } : written;
  return { category: slug(category), named, except, as };
}
