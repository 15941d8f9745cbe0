import type { ProductId } from '../catalog/product.js';
import { keptOn } from '../processes/kept-on.js';
import type { BasketEntry, Entry, EntryId, LoggedEntry } from './entry.js';
import { CONSENT_LIFETIME, KEEPING_LIFETIME, MEMORY, type MemoryLength } from './memory.js';
import type { Purpose } from './purpose.js';
import { isProductSignal, type ProductSignalKind, ruleOf, type SignalRule, signalKinds } from './signals.js';

/** What a session's log says now, before any of it is turned into interests. A pure function of the log. */
export interface Visit {
  /** Each entry once, without those taken back and without the undo entries themselves; oldest first. */
  readonly entries: readonly Entry[];
  readonly consent: ReadonlySet<Purpose>;
  readonly memory: MemoryLength;
  /** Chosen for this visit, an ISO 639-1 code; undefined where none was. */
  readonly language: string | undefined;
  /** Saved products with the entry that saved them, oldest first. */
  readonly saved: ReadonlyMap<ProductId, EntryId>;
  /** Products that no page shows, each with the entry that turned it away. */
  readonly hidden: ReadonlyMap<ProductId, EntryId>;
  /** Products that speak for nothing any more, whatever was done to them before. */
  readonly turnedDown: ReadonlySet<ProductId>;
  /** Products by kind of signal, each with the first entry that gave it, oldest first; of two opposite presses the last. */
  readonly signals: SignalledProducts;
  /** Basket lines: pieces, and the price shown when last added, minor units. */
  readonly basket: ReadonlyMap<ProductId, BasketLine>;
  readonly bought: ReadonlySet<ProductId>;
}

export type SignalledProducts = Readonly<Record<ProductSignalKind, ReadonlyMap<ProductId, EntryId>>>;

export interface BasketLine {
  readonly quantity: number;
  readonly price: number;
  /** Absent where the entry of before did not say it. */
  readonly currency?: string;
}

/** The most pieces of one product in a basket. */
export const MAX_QUANTITY = 99;

/**
 * Reads a log: repeats are ignored, entries that were taken back count as if they had not been, and so do those
 * of another version of the shop.
 */
export function readVisit(log: readonly LoggedEntry[]): Visit {
  const visit = foldOf.get(log) ?? fold(log);
  foldOf.set(log, visit);
  return visit;
}

/** A log that nothing was appended to since the last request is the same list: see `RecentLogs`. */
const foldOf = keptOn<readonly LoggedEntry[], Visit>('fold');

function fold(log: readonly LoggedEntry[]): Visit {
  const entries = withoutUndone(withoutRepeats(log));
  const signals = signalledIn(entries);
  return {
    entries,
    consent: consentOf(entries),
    memory: entries.reduce<MemoryLength>(
      (length, entry) => (entry.type === 'memory' ? entry.length : length),
      'visit',
    ),
    language: entries.findLast((entry) => entry.type === 'language')?.language,
    signals,
    saved: signals.save,
    hidden: productsWhere(({ excludes }) => excludes === 'everywhere', signals),
    turnedDown: new Set(productsWhere(({ weight }) => weight < 0, signals).keys()),
    basket: basketOf(entries),
    bought: new Set(signals.purchase.keys()),
  };
}

/**
 * When a session ends whose log says nothing but this: milliseconds since 1970, 0 for an empty log. One that goes on
 * may end later: see `headAfter`. What was once put in the basket keeps it as long as what lies there still: a basket
 * that was ordered is no reason to forget sooner.
 */
export function endOf(visit: Visit): number {
  const last = visit.entries.reduce((latest, entry) => Math.max(latest, entry.at), 0);
  const keeps = visit.saved.size > 0 || visit.entries.some(({ type }) => type === 'basket');
  const lifetime = Math.max(MEMORY[visit.memory].lifetime, keeps ? KEEPING_LIFETIME : 0);
  return last === 0 ? 0 : Math.min(last + lifetime, consentEnd(visit.entries));
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

function consentOf(entries: readonly Entry[]): Set<Purpose> {
  const consent = new Set<Purpose>();
  for (const entry of entries) {
    if (entry.type !== 'consent') continue;
    if (entry.granted) consent.add(entry.purpose);
    else consent.delete(entry.purpose);
  }
  return consent;
}

/** Products by what was done to them, each with the first entry that did; in one pass, for a log may be long. */
function signalledIn(entries: readonly Entry[]): SignalledProducts {
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
    if (against !== undefined) found[at > against ? 'notRelevant' : 'interested'].delete(product);
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
  return new Map(kinds.flatMap((kind) => [...signals[kind]]));
}

function lineOf({ price, currency }: BasketEntry, quantity: number): BasketLine {
  return { quantity, price, ...(currency === undefined ? {} : { currency }) };
}

function basketOf(entries: readonly Entry[]): Map<ProductId, BasketLine> {
  const basket = new Map<ProductId, BasketLine>();
  for (const entry of entries) {
    if (entry.type !== 'basket') continue;
    const before = basket.get(entry.product)?.quantity ?? 0;
    const quantity = Math.min(MAX_QUANTITY, Math.max(0, entry.quantity ?? before + entry.change));
    if (quantity === 0) basket.delete(entry.product);
    else basket.set(entry.product, lineOf(entry, quantity));
  }
  return basket;
}
