import type { ProductId } from '../../catalog/product.js';
import type { TasteSource } from '../../interests/taste-source.js';
import type { SegmentId } from '../../segments/catalogue-segment.js';
import { MINUTE } from '../../time/clock.js';
import type { CountedEntry, Entry, EntryBody, LoggedEntry } from '../../visits/entry.js';
import { type EventKind, SHOP_KINDS, type ShopKind } from '../../visits/event-kind.js';
import type { Happened } from '../../visits/happened.js';
import { type CountedKind, type ProductSignalKind, ruleOf } from '../../visits/signals.js';
import { isWithdrawal } from '../../visits/withdrawal.js';
import { dayOf, type EventId, MOST_VIEWS, mondayBefore, type VisitEvent, WEEKLY_KINDS } from '../event.js';

/** What was done, and the segment that it was about. */
export interface Happening {
  readonly kind: EventKind;
  readonly segment: SegmentId | '';
}

/** Names the strongest usable segment of what something is about; undefined where it is of none. */
export type SegmentOf = (happened: Happened) => SegmentId | undefined;

/** Why a request's counts are set aside. */
export type Suspect = NonNullable<VisitEvent['suspect']>;

/** A marker as it stands in a session's log. */
export type Marker = CountedEntry & Entry;

/** Looks, searches and presses within a minute that no person makes; more are a program's. */
export const MOST_A_MINUTE = 60;
/** A session's last entry lies so far in the future only where a clock was set back, milliseconds. */
const CLOCK_SLACK = 2 * MINUTE;
/** A session that appended more is counted no further: a full log drops its oldest marks, and would count anew. */
export const MOST_ENTRIES = 900;

/**
 * The segments of one catalogue; sensitive ones and those switched off are none. What nothing is called is of the
 * segment that half of the products nearest to it agree on, and of none where they do not.
 */
export function segmentOfEntry(shop: TasteSource): SegmentOf {
  const strongest = (product: ProductId | undefined): number | undefined => {
    const position = product === undefined ? undefined : shop.position(product);
    return position === undefined ? undefined : shop.memberships(position)[0]?.segment;
  };
  const segmentOf = (body: Happened): number | undefined => {
    if (body.type === 'searched' && !body.found) return agreedOn(body.near.slice(0, NEAREST).map(strongest));
    return strongest(productOf(body.type === 'searched' ? body.entry : body));
  };
  return (body) => shop.segments[segmentOf(body) ?? -1]?.id;
}

/** Products nearest to words that nothing is called. */
export const NEAREST = 8;

/** What half of the nearest have, at least; undefined where fewer do. */
function agreedOn(segments: readonly (number | undefined)[]): number | undefined {
  const counts = new Map<number, number>();
  for (const one of segments) if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [[most, count] = [-1, 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return count >= NEAREST / 2 ? most : undefined;
}

/** The product that something was done to, or the first that a search found. */
function productOf(body: EntryBody | undefined): ProductId | undefined {
  if (body?.type === 'search') return body.found[0];
  return body && 'product' in body ? body.product : undefined;
}

/**
 * What may be counted of what happened, each kind and segment once. A search is counted of the whole shop, too; a look, a
 * basket and an order of what a segment names are counted there under a kind of their own.
 */
export function happeningsIn(bodies: readonly Happened[], segmentOf: SegmentOf): Happening[] {
  const found = bodies.flatMap((body) => {
    const segment = segmentOf(body);
    const segments = [...(body.type === 'searched' ? ['' as const] : []), ...(segment ? [segment] : [])];
    const kinds = kindsOf(body);
    const totals = segment ? TOTALS.filter((total) => kinds.includes(SHOP_KINDS[total])) : [];
    return [
      ...kinds.flatMap((kind) => segments.map((one) => ({ kind, segment: one }))),
      ...totals.map((kind) => ({ kind, segment: '' as const })),
    ];
  });
  return onceEach(found);
}

const TOTALS = Object.keys(SHOP_KINDS) as ShopKind[];

export function onceEach(happenings: readonly Happening[]): Happening[] {
  return [...new Map(happenings.map((one) => [`${one.kind} ${one.segment}`, one])).values()];
}

/**
 * The marks to append for what happened: none where the session has its share of the day already. The first of a
 * day is the visit itself, so that whoever is counted for anything is among the day's visits.
 * @param log the whole log as it is stored, oldest first
 * @param length entries ever appended to it
 */
export function markersDue(
  happenings: readonly Happening[],
  {
    log,
    length,
    now,
  }: { readonly log: readonly LoggedEntry[]; readonly length: number; readonly now: number },
): CountedEntry[] {
  if (length >= MOST_ENTRIES || endedToday(log, now)) return [];
  const today = markersOf(log, now);
  const visit: Happening = { kind: 'visit', segment: '' };
  return [visit, ...happenings]
    .filter((one) => today.filter((marker) => isEqual(marker, one)).length < mostOf(one.kind))
    .map((one) => ({ type: 'counted', ...one }));
}

/**
 * The events of marks that were just appended. Of marks that parallel requests appended for the same thing only
 * the first in the log counts, up to what a session may add.
 * @param own marks of this request
 * @param log the log after the append
 */
export function eventsOf(
  own: readonly Marker[],
  log: readonly LoggedEntry[],
  { suspect, newId }: { readonly suspect: Suspect | undefined; readonly newId: () => EventId },
): VisitEvent[] {
  return own.flatMap((marker) => {
    const place = placeAmong(markersOf(log, marker.at), marker);
    if (place === -1 || place >= mostOf(marker.kind)) return [];
    const { kind, segment } = marker;
    const first = WEEKLY_KINDS.has(kind) ? isFirstOfWeek(marker, log) : place === 0;
    const event = { id: newId(), day: dayOf(marker.at), kind, segment, first };
    return [suspect ? { ...event, suspect } : event];
  });
}

/** Why it looks unlike a shopper, by the session's log alone: never by an address or a browser's name. */
export function suspicion(
  bodies: readonly Happened[],
  log: readonly LoggedEntry[],
  now: number,
): Suspect | undefined {
  const last = log.reduce((latest, { at }) => Math.max(latest, at), 0);
  if (last > now + CLOCK_SLACK || !bodies.every((body) => isPossible(body, log))) return 'impossible';
  const lately = log.filter(({ at }) => at > now - MINUTE);
  const noted = [...lately, ...bodies].filter(isQuick).length;
  const marked = lately.filter(({ type }) => type === 'counted').length;
  return Math.max(noted, marked) > MOST_A_MINUTE ? 'robot' : undefined;
}

/** Whether the shopper stopped being counted on the day of `now`: then the day is over for this session. */
export function endedToday(log: readonly LoggedEntry[], now: number): boolean {
  return log.some((entry) => isWithdrawal('statistics', entry) && dayOf(entry.at) === dayOf(now));
}

/** Of the marks of this week none stands before it, nor were any removed because the shopper stopped being counted. */
function isFirstOfWeek(marker: Marker, log: readonly LoggedEntry[]): boolean {
  const isThisWeek = ({ at }: LoggedEntry) => mondayBefore(at) === mondayBefore(marker.at);
  if (log.some((entry) => isWithdrawal('statistics', entry) && isThisWeek(entry))) return false;
  const marks = log.filter((entry): entry is Marker => entry.type === 'counted' && isThisWeek(entry));
  return placeAmong(marks, marker) === 0;
}

function kindsOf(body: Happened): readonly EventKind[] {
  switch (body.type) {
    case 'signal':
      return ifCounted(body.kind);
    case 'searched':
      return body.found ? ['searched'] : ['searched', 'foundNothing'];
    case 'basket':
      return body.change > 0 ? ['basket'] : [];
    default:
      return [];
  }
}

function ifCounted(kind: ProductSignalKind): readonly CountedKind[] {
  return ruleOf(kind).counted ? [kind as CountedKind] : [];
}

/** A mark's place among those of the same kind and segment, from 0; -1 where it is not there. */
function placeAmong(marks: readonly Marker[], marker: Marker): number {
  return marks.filter((one) => isEqual(one, marker)).findIndex(({ id }) => id === marker.id);
}

/** How often a session counts a day, in one kind and segment. */
function mostOf(kind: EventKind): number {
  return kind === 'view' ? MOST_VIEWS : 1;
}

/** Marks of the day of a moment, each once, in the order of the log. */
function markersOf(log: readonly LoggedEntry[], at: number): Marker[] {
  const day = dayOf(at);
  const seen = new Set<string>();
  return log.filter(
    (entry): entry is Marker =>
      entry.type === 'counted' &&
      dayOf(entry.at) === day &&
      !seen.has(entry.id) &&
      seen.add(entry.id) !== undefined,
  );
}

function isEqual(one: Happening, other: Happening): boolean {
  return one.kind === other.kind && one.segment === other.segment;
}

/** A purchase counts only for products that were in the basket. */
function isPossible(body: Happened, log: readonly LoggedEntry[]): boolean {
  if (body.type !== 'signal' || body.kind !== 'purchase') return true;
  return log.some((entry) => entry.type === 'basket' && entry.product === body.product && entry.change > 0);
}

/** What takes a press or a page each; an order's lines come together. */
function isQuick(entry: Happened | LoggedEntry): boolean {
  if (entry.type === 'search' || entry.type === 'searched') return true;
  if (entry.type !== 'signal') return false;
  const { implicit, button } = ruleOf(entry.kind);
  return implicit || button !== 'none';
}
