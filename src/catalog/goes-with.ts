import { parse } from 'yaml';
import { SetupError } from '../errors.js';
import { slug } from './product.js';

/** Which categories the merchant says go together, by slug, both ways; none named where the merchant says nothing. */
export type CategoryPairs = ReadonlyMap<string, ReadonlySet<string>>;

export const NO_PAIRS: CategoryPairs = new Map();

/** @throws SetupError with the number of the first entry that cannot be understood. */
export function parseGoesWith(text: string, file = 'goes-with.yaml'): CategoryPairs {
  const pairs = new Map<string, Set<string>>();
  const pair = (one: string, other: string): void => {
    pairs.set(one, (pairs.get(one) ?? new Set()).add(other));
  };
  for (const [at, entry] of entriesOf(text, file).entries()) {
    if (!isEntry(entry))
      throw new SetupError(`${file}, entry ${at + 1}: write "category: NAME" and "goes with: [NAME, NAME]".`);
    for (const other of entry['goes with']) {
      pair(slug(entry.category), slug(other));
      pair(slug(other), slug(entry.category));
    }
  }
  return pairs;
}

function entriesOf(text: string, file: string): readonly unknown[] {
  let content: unknown;
  try {
    content = parse(text) ?? [];
  } catch (error) {
    throw new SetupError(`${file}: ${error instanceof Error ? error.message : 'it is no YAML'}`);
  }
  if (!Array.isArray(content)) throw new SetupError(`${file}: write a list of categories.`);
  return content;
}

interface Entry {
  readonly category: string;
  readonly 'goes with': readonly string[];
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { category, 'goes with': others } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof category === 'string' && Array.isArray(others) && others.every((one) => typeof one === 'string')
  );
}
