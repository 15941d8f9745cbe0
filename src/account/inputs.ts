import { canOrder, isProductId, type ProductId } from '../catalog/product.js';
import { isInterestId } from '../interests/interest.js';
import type { PageContext } from '../recommendations/for-visit.js';
import type { ReleasedDay } from '../recommendations/index/drawn-groups.js';
import type { SegmentId } from '../segments/catalogue-segment.js';
import type { Snapshot } from '../shop/snapshot.js';
import { LIMITS } from '../signature-file/format.js';
import { MOST_AGREED } from '../visits/agreement.js';
import {
  type Entry,
  type EntryBody,
  type EntryId,
  NOT_RELEVANT_BECAUSE,
  type NotRelevantBecause,
  REST_SAID,
  type RestSaid,
} from '../visits/entry.js';
import { MEMORY, type MemoryLength } from '../visits/memory.js';
import { isProductSignal, type ProductSignalKind } from '../visits/signals.js';
import { readVisit, type Visit } from '../visits/visit.js';
import { staysWithout } from '../visits/withdrawal.js';
import {
  bytes,
  type Check,
  list,
  numberFrom,
  objectIn,
  optional,
  own,
  shape,
  textThat,
  truth,
  WrongField,
  wholeFrom,
} from './checks.js';

/** What an account was computed from, as it is written: bytes are base64, products are named by their ids. */
export interface WrittenInputs {
  /** The visit agreed to be personalised. */
  readonly personalised: boolean;
  readonly entries: readonly object[];
  readonly page: object;
  /** Products of which the last piece was sold since the catalogue was indexed. */
  readonly soldSince: readonly ProductId[];
  /** What published reports said of groups that day, from which the place for something new is drawn. */
  readonly released?: ReleasedDay;
}

/** Entries of a log are 1,000 at most. */
const MOST_ENTRIES = 2_000;
/** The years up to 2100, milliseconds. */
const LATEST = Date.UTC(2100, 0);
const MOST_PRODUCTS = 1_000_000;
const MOST_GROUPS = 10_000;

export const moment = wholeFrom(0, LATEST);
const product = textThat((text): text is ProductId => isProductId(text));
const entryId = textThat((text): text is EntryId => /^[A-Za-z0-9._-]{1,80}$/.test(text));
const interest = textThat(isInterestId);
const words = textThat((text): text is string => text.length > 0 && text.length <= 200);
const kind = textThat((text): text is ProductSignalKind => isProductSignal(text));
const memory = textThat((text): text is MemoryLength => Object.hasOwn(MEMORY, text));
const why = textThat((text): text is NotRelevantBecause => NOT_RELEVANT_BECAUSE.some((one) => one === text));
const says = textThat((text): text is RestSaid => REST_SAID.some((one) => one === text));
const called = textThat((text): text is 'label' | 'phrase' => text === 'label' || text === 'phrase');

const agreed = shape({ meant: list(product, MOST_AGREED), notMeant: list(product, MOST_AGREED) });

/** How an account calls every list but the one that is open. */
const ELSEWHERE = 'elsewhere';
const lane = textThat((text): text is typeof ELSEWHERE => text === ELSEWHERE);

/** What decides a shelf, by the type of the entry: what is left out (prices) or undefined decides nothing. */
const FORMS = {
  signal: { kind, product },
  search: { meaning: bytes, found: list(product, 100) },
  shown: { products: list(product, 100) },
  phrase: { text: words, meaning: bytes, agreed: optional(agreed) },
  imported: {
    called,
    name: words,
    meaning: optional(bytes),
    weight: numberFrom(0, 100),
    halfLife: numberFrom(1, LATEST),
    since: moment,
    examples: optional(list(words, LIMITS.examples)),
    agreed: optional(agreed),
  },
  weigh: { interest, factor: numberFrom(0, 2) },
  set: { interest, strength: numberFrom(0, 1) },
  remove: { interest },
  never: { interest, lifted: optional(truth) },
  because: { product, why },
  rest: { says },
  reset: {},
  memory: { length: memory },
  basket: { product, change: wholeFrom(-1_000, 1_000), quantity: wholeFrom(-1_000, 1_000) },
  ...{ lane: undefined, turn: undefined, keep: undefined, discard: undefined },
  ...{ undo: undefined, language: undefined, counted: undefined, consent: undefined },
} satisfies Record<EntryBody['type'], Readonly<Record<string, Check<unknown>>> | undefined>;

/** What a reader of an entry expects, where a shelf does not depend on it or an account of before has it not. */
const UNSAID: Partial<Record<EntryBody['type'], object>> = {
  imported: { examples: [] },
  basket: { price: 0, currency: '' },
};

type Forms = typeof FORMS;
type Form = { [Type in keyof Forms]: Forms[Type] extends undefined ? never : Type }[keyof Forms];
const isForm = (type: unknown): type is Form =>
  typeof type === 'string' && Object.hasOwn(FORMS, type) && FORMS[type as keyof Forms] !== undefined;

/**
 * The visit's entries that decide a shelf; those that were taken back are not among them. Of other lists than the open one
 * what keeps itself: saved, hidden and bought things and the basket, which stand on no shelf.
 */
function writeEntries({ entries, all }: Visit): readonly object[] {
  const here = new Set(entries);
  return all.flatMap((entry) => {
    if (!isForm(entry.type) || !(here.has(entry) || staysWithout('personalise', entry))) return [];
    const { id, at, type } = entry;
    const lane = here.has(entry) ? {} : { lane: ELSEWHERE };
    const fields = Object.keys(FORMS[entry.type]).flatMap((name) => {
      const value = own(entry, name);
      if (value === undefined) return [];
      return [[name, value instanceof Uint8Array ? base64(value) : value] as const];
    });
    return [{ id, at, type, ...lane, ...Object.fromEntries(fields) }];
  });
}

const entry: Check<Entry> = (value, where) => {
  const type = own(objectIn(value, where), 'type');
  if (!isForm(type)) throw new WrongField(`${where}.type`);
  const fields = { id: entryId, at: moment, type: textThat(isForm), lane: optional(lane), ...FORMS[type] };
  return {
    ...UNSAID[type],
    ...shape<Readonly<Record<string, Check<unknown>>>>(fields)(value, where),
  } as unknown as Entry;
};

/** All that decides what may stand on the shelves of a page, apart from the visit. */
const page = shape({
  about: list(product, 1_000),
  chosen: truth,
  search: optional(bytes),
  among: optional(list(product, MOST_PRODUCTS)),
  shown: list(product, 1_000),
  places: wholeFrom(0, 100),
  interestShelves: wholeFrom(0, 100),
  interestPlaces: wholeFrom(0, 100),
  complements: truth,
});

const counted = numberFrom(0, Number.MAX_SAFE_INTEGER);
const released = shape({
  day: textThat((text): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text)),
  simulated: truth,
  looked: counted,
  groups: list(
    shape({
      group: textThat((text): text is SegmentId => text.length > 0 && text.length <= 200),
      looked: counted,
      pressed: counted,
    }),
    MOST_GROUPS,
  ),
});

const inputs = shape({
  personalised: truth,
  entries: list(entry, MOST_ENTRIES),
  page,
  soldSince: list(product, MOST_PRODUCTS),
  released: optional(released),
});

/** What decides a shelf, read from a file. */
export type Inputs = ReturnType<typeof inputs>;

/** @throws WrongField where it is not what an account holds, or a vector has another length than the catalogue's */
export function readInputs(value: unknown, dimensions: number): Inputs {
  const read = inputs(value, 'inputs');
  const lengths = read.entries.map((one) => ('meaning' in one ? one.meaning?.length : undefined));
  const wrong = lengths.findIndex((length) => length !== undefined && length !== dimensions);
  if (wrong >= 0) throw new WrongField(`inputs.entries[${wrong}].meaning`);
  const { search } = read.page;
  if (search !== undefined && search.length !== 4 * dimensions) throw new WrongField('inputs.page.search');
  return read;
}

export function visitIn({ entries, personalised }: Inputs): Visit {
  return { ...readVisit(entries), consent: new Set(personalised ? (['personalise'] as const) : []) };
}

/** @param at when the shelf was ranked, milliseconds since 1970 */
export function writeInputs(
  visit: Visit,
  context: PageContext,
  snapshot: Snapshot,
  at: number,
): WrittenInputs {
  const { products } = snapshot.catalogue;
  const idsOf = (positions: Iterable<number>) =>
    [...positions].flatMap((position) => products[position]?.id ?? []);
  const { about = [], chosen = false, complements, search, among, shown = [] } = context;
  const { places, interestShelves, interestPlaces } = context;
  const { fed, soldOut, shop } = snapshot;
  const draws = shop.groupDraws?.on(at);
  const wasHere = (position: number) => {
    const product = fed.products[position];
    return product !== undefined && canOrder(product);
  };
  return {
    personalised: visit.consent.has('personalise'),
    entries: writeEntries(visit),
    page: {
      about,
      chosen,
      ...(search
        ? { search: base64(new Uint8Array(search.buffer, search.byteOffset, search.byteLength)) }
        : {}),
      ...(among ? { among: idsOf(among) } : {}),
      shown: idsOf(shown),
      places,
      interestShelves,
      interestPlaces,
      complements: complements !== undefined,
    },
    soldSince: idsOf([...soldOut].filter(wasHere).sort((a, b) => a - b)),
    ...(draws ? { released: draws.released } : {}),
  };
}

const base64 = (value: Uint8Array): string => Buffer.from(value).toString('base64');
