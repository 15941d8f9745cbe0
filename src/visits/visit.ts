import type { ProductId } from '../catalog/product.js';
import { keptOn, readOnce } from '../processes/kept-on.js';
import { type BasketLine, basketOf, inBasketOf } from './basket-lines.js';
import type { Entry, EntryId, LaneId, LoggedEntry, NotRelevantBecause } from './entry.js';
import { type Lane, laneAt, laneReader, lanesIn, withoutThrownAway } from './lanes.js';
import { CONSENT_LIFETIME, KEEPING_LIFETIME, MEMORY, type MemoryLength } from './memory.js';
import type { Purpose } from './purpose.js';
import { isProductSignal, type ProductSignalKind, ruleOf, type SignalRule, signalKinds } from './signals.js';

/** What a session's log says now, before any of it is turned into interests. A pure function of the log. */
export interface Visit {
  /** The lane that this is the visit of: what it says of interests is said by its own entries. */
  readonly lane: LaneId;
  /** Lanes beside the main one, oldest first. */
  readonly lanes: readonly Lane[];
  /** Each entry of this lane, and of the whole visit, once; without those taken back and the undo entries; oldest first. */
  readonly entries: readonly Entry[];
  /** The same of every lane. */
  readonly all: readonly Entry[];
  readonly consent: ReadonlySet<Purpose>;
  readonly memory: MemoryLength;
  /** Chosen for this visit, an ISO 639-1 code; undefined where none was. */
  readonly language: string | undefined;
  /** Saved products with the entry that saved them, oldest first. */
  readonly saved: ReadonlyMap<ProductId, EntryId>;
  /** Products that no page shows, each with the entry that turned it away. */
  readonly hidden: ReadonlyMap<ProductId, EntryId>;
  /** Products that speak for nothing in this lane any more, whatever was done to them before. */
  readonly turnedDown: ReadonlySet<ProductId>;
  /** Why products of this lane that are not relevant are none, where the shopper said so. */
  readonly because: ReadonlyMap<ProductId, NotRelevantBecause>;
  /**
   * Products by kind of signal, each with the first entry that gave it in this lane, oldest first; of two opposite presses
   * the last.
   */
  readonly signals: SignalledProducts;
  /** The same of every lane: a thing saved, hidden or bought is so wherever the shopper is. */
  readonly kept: SignalledProducts;
  /** Basket lines: pieces, and the price shown when last added, minor units. */
  readonly basket: ReadonlyMap<ProductId, BasketLine>;
  /** What this lane alone has put there, as if nobody else had changed it: what speaks for its interests. */
  readonly ownBasket: ReadonlySet<ProductId>;
  readonly bought: ReadonlySet<ProductId>;
  /** When what spoke for a product was last taken back, or an order took the place of the basket; milliseconds since 1970. */
  readonly lowered: ReadonlyMap<ProductId, number>;
}

type SignalledProducts = Readonly<Record<ProductSignalKind, ReadonlyMap<ProductId, EntryId>>>;

/**
 * Reads a log: repeats are ignored, entries that were taken back count as if they had not been, and so do those
 * of another version of the shop.
 * @param lane the one that is read
 */
export function readVisit(log: readonly LoggedEntry[], lane: LaneId = 'main'): Visit {
  const known = foldsOf(log);
  const visit = known.get(lane) ?? fold(allOf(log, known), lane, log);
  known.set(lane, visit);
  return visit;
}

/** The visit in the lane that is open at this moment. */
export function visitAt(log: readonly LoggedEntry[], now: number): Visit {
  const main = readVisit(log);
  return main.lanes.length === 0 ? main : readVisit(log, laneAt(main.all, now));
}

/** A log that nothing was appended to since the last request is the same list: see `RecentLogs`. */
const foldsOf = readOnce((_: readonly LoggedEntry[]) => new Map<LaneId, Visit>(), keptOn('fold'));

function allOf(log: readonly LoggedEntry[], known: ReadonlyMap<LaneId, Visit>): readonly Entry[] {
  const [read] = known.values();
  return read?.all ?? withoutThrownAway(withoutUndone(withoutRepeats(log)));
}

/** @param log with what was taken back, which `all` is without */
function fold(all: readonly Entry[], lane: LaneId, log: readonly LoggedEntry[]): Visit {
  const laneOf = laneReader(all);
  const entries = entriesOf(all, lane, laneOf);
  const because = becauseIn(entries);
  const own = signalledIn(entries, because);
  const kept = entries === all ? own : signalledIn(all, because);
  const basket = basketOf(all, laneOf);
  return {
    lane,
    lanes: lanesIn(all),
    entries,
    all,
    consent: consentOf(entries, lane),
    memory: entries.reduce<MemoryLength>(
      (length, entry) => (entry.type === 'memory' ? entry.length : length),
      'visit',
    ),
    language: entries.findLast((entry) => entry.type === 'language')?.language,
    signals: own,
    kept,
    saved: kept.save,
    hidden: productsWhere(({ excludes }) => excludes === 'everywhere', kept),
    turnedDown: turnedDownIn(own, because),
    because,
    basket,
    ownBasket: new Set(inBasketOf(lane, entries === all ? basket : basketOf(entries), basket)),
    bought: new Set(kept.purchase.keys()),
    lowered: loweredIn(log, (entry) => laneOf(entry) === lane),
  };
}

/** What is ordered in a lane counts as bought and no longer as lying in the basket, which says more of what is wanted. */
function loweredIn(log: readonly LoggedEntry[], isHere: (entry: Entry) => boolean): Visit['lowered'] {
  const speaking = new Map<EntryId, ProductId>();
  const lowered = new Map<ProductId, number>();
  for (const entry of log) {
    const takenBack = entry.type === 'undo' ? speaking.get(entry.entry) : undefined;
    if (takenBack !== undefined) lowered.set(takenBack, entry.at);
    if (entry.type !== 'signal' || !isHere(entry)) continue;
    if (entry.kind === 'purchase') lowered.set(entry.product, entry.at);
    if (ruleOf(entry.kind).weight > 0) speaking.set(entry.id, entry.product);
  }
  return lowered;
}

/** The same list where no entry is of another lane. */
function entriesOf(
  all: readonly Entry[],
  lane: LaneId,
  laneOf: (entry: Entry) => LaneId | undefined,
): readonly Entry[] {
  const isThere = (entry: Entry) => (laneOf(entry) ?? lane) === lane;
  return all.every(isThere) ? all : all.filter(isThere);
}

/** Of a product the last that was said after it was last called not relevant; nothing once that was taken back. */
function becauseIn(entries: readonly Entry[]): ReadonlyMap<ProductId, NotRelevantBecause> {
  const asked = new Set<ProductId>();
  const because = new Map<ProductId, NotRelevantBecause>();
  for (const entry of entries) {
    if (entry.type === 'because' && asked.has(entry.product)) because.set(entry.product, entry.why);
    if (entry.type !== 'signal' || entry.kind !== 'notRelevant') continue;
    asked.add(entry.product);
    because.delete(entry.product);
  }
  return because;
}

/** Whether what is not relevant is so because of what it is: the case also where nothing is said. */
export const isOfTaste = (why: NotRelevantBecause | undefined): boolean =>
  why === undefined || why === 'taste';

function turnedDownIn(own: SignalledProducts, because: Visit['because']): ReadonlySet<ProductId> {
  const products = productsWhere(({ weight }) => weight < 0, own);
  return new Set([...products.keys()].filter((id) => own.hide.has(id) || isOfTaste(because.get(id))));
}

/**
 * When a session ends whose log says nothing but this: milliseconds since 1970, 0 for an empty log. One that goes on
 * may end later: see `headAfter`. What was once put in the basket keeps it as long as what lies there still: a basket
 * that was ordered is no reason to forget sooner, nor is what a shelf showed one to remember longer.
 */
export function endOf(visit: Visit): number {
  const last = visit.all.reduce(
    (latest, { at, type }) => (type === 'shown' ? latest : Math.max(latest, at)),
    0,
  );
  const lifetime = Math.max(MEMORY[visit.memory].lifetime, keepsLonger(visit) ? KEEPING_LIFETIME : 0);
  return last === 0 ? 0 : Math.min(last + lifetime, consentEnd(visit.all));
}

/** Whether something was saved or put in the basket, which keeps a visit for a week. */
export function keepsLonger({ saved, all }: Pick<Visit, 'saved' | 'all'>): boolean {
  return saved.size > 0 || all.some(({ type }) => type === 'basket');
}

/** When the shop has to ask again, milliseconds since 1970: visiting renews nothing that was agreed to. */
function consentEnd(entries: readonly Entry[]): number {
  const since = new Map<Purpose, number>();
  for (const entry of entries) {
    if (entry.type !== 'consent') continue;
    if (entry.granted) since.set(entry.purpose, entry.at);
    else since.delete(entry.purpose);
  }
  return Math.min(...since.values()) + CONSENT_LIFETIME;
}

function withoutRepeats(log: readonly LoggedEntry[]): Entry[] {
  const seen = new Set<EntryId>();
  return log.filter(
    (entry): entry is Entry =>
      entry.type !== 'foreign' && !seen.has(entry.id) && seen.add(entry.id) !== undefined,
  );
}

function withoutUndone(entries: readonly Entry[]): readonly Entry[] {
  const undone = new Set<EntryId>();
  for (const entry of entries) if (entry.type === 'undo') undone.add(entry.entry);
  if (undone.size === 0) return entries;
  return entries.filter((entry) => entry.type !== 'undo' && !undone.has(entry.id));
}

function consentOf(entries: readonly Entry[], lane: LaneId): Set<Purpose> {
  const consent = new Set<Purpose>();
  for (const entry of entries) {
    if (entry.type !== 'consent') continue;
    if (!entry.granted) consent.delete(entry.purpose);
    else if (!entry.onLists || lane !== 'main') consent.add(entry.purpose);
  }
  return consent;
}

/** Products by what was done to them, each with the first entry that did; in one pass, for a log may be long. */
function signalledIn(entries: readonly Entry[], because: Visit['because']): SignalledProducts {
  const none = signalKinds()
    .filter(isProductSignal)
    .map((kind) => [kind, new Map<ProductId, EntryId>()] as const);
  const found = Object.fromEntries(none) as Record<ProductSignalKind, Map<ProductId, EntryId>>;
  const last = { interested: new Map<ProductId, number>(), notRelevant: new Map<ProductId, number>() };
  for (const entry of entries) {
    if (entry.type !== 'signal') continue;
    const { kind, product, id, at } = entry;
    if (!found[kind].has(product)) found[kind].set(product, id);
    if (kind === 'interested' || kind === 'notRelevant')
      last[kind].set(product, Math.max(at, last[kind].get(product) ?? at));
  }
  // They say the opposite of each other: of one product the last holds, *Not relevant* of two at one moment.
  for (const [product, at] of last.interested) {
    const against = last.notRelevant.get(product);
    // What is too dear, or there already, may be of interest all the same.
    if (against !== undefined && isOfTaste(because.get(product)))
      found[at > against ? 'notRelevant' : 'interested'].delete(product);
  }
  return found;
}

function productsWhere(
  test: (rule: SignalRule) => boolean,
  signals: SignalledProducts,
): ReadonlyMap<ProductId, EntryId> {
  const kinds = signalKinds()
    .filter(isProductSignal)
    .filter((kind) => test(ruleOf(kind)));
  const [first, ...more] = kinds;
  const products = new Map(first && signals[first]);
  for (const kind of more) for (const [product, entry] of signals[kind]) products.set(product, entry);
  return products;
}
