import type { Department } from '../../src/catalog/catalogue.js';
import type { Product } from '../../src/catalog/product.js';
import { drawsOf } from '../../src/segments/draws.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { MINUTE } from '../../src/time/clock.js';
import type { Entry, EntryBody, EntryId } from '../../src/visits/entry.js';

/** A catalogue that visits are scripted over. */
export interface Shelves {
  readonly products: readonly Product[];
  readonly departments: readonly Department[];
  /** Meanings of the categories' names, for searches. */
  readonly searches: ReadonlyMap<string, Float32Array>;
}

/** A search for a category is about so many of its products, the first ones. */
const FOUND = 3;

/** What a shopper does with a product, as often as it stands here. */
const DEEDS = [
  'view',
  'view',
  'view',
  'view',
  'interested',
  'interested',
  'save',
  'save',
  'basket',
  'search',
] as const;

const scriptedLine = ({ id, price: { amount, currency } }: Product): EntryBody => ({
  ...{ type: 'basket', product: id, change: 1, quantity: 1, price: amount, currency },
});

/**
 * The log of a visit of two to four interests, each a category of another department with one to three deeds: the same
 * for the same seed. The deeds come in turns, some minutes apart, the last one a minute before `now`.
 */
export function scriptedVisit(seed: number, shelves: Shelves, now: number): Entry[] {
  const draw = drawsOf(`scripted visit ${seed}`);
  const below = (count: number) => Math.floor(draw() * count);
  const departments = [...shelves.departments];
  const interests = Array.from({ length: 2 + below(3) }, () => {
    const [department] = departments.splice(below(departments.length), 1) as [Department];
    return department.categories[below(department.categories.length)]!;
  });
  const deeds = interests.flatMap(({ name, positions }) =>
    Array.from({ length: 1 + below(3) }, (): EntryBody => {
      const product = shelves.products[positions[below(positions.length)]!]!;
      const kind = DEEDS[below(DEEDS.length)]!;
      const meaning = shelves.searches.get(name);
      if (kind === 'search' && meaning) {
        const found = positions.slice(0, FOUND).map((position) => shelves.products[position]!.id);
        return { type: 'search', meaning: toCompact(meaning), found };
      }
      if (kind === 'basket' && product.stock !== 0) return scriptedLine(product);
      const press = kind === 'search' || kind === 'basket' ? 'view' : kind;
      return { type: 'signal', kind: press, product: product.id };
    }),
  );
  for (let i = deeds.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [deeds[i], deeds[j]] = [deeds[j]!, deeds[i]!];
  }
  let at = now - MINUTE;
  const times = deeds.map(() => {
    const time = at;
    at -= Math.ceil(draw() * 12 * MINUTE);
    return time;
  });
  const consent = { type: 'consent', purpose: 'personalise', granted: true } as const;
  return [consent, ...deeds].map((body, i): Entry => {
    const when = i === 0 ? at : times[deeds.length - i]!;
    return { ...body, id: `scripted-${seed}-${i}` as EntryId, at: when };
  });
}
