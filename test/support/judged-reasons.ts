import { complementsOf } from '../../src/recommendations/complements/of-shop.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import type { Lead } from '../../src/recommendations/reasons/leads.js';
import { shelfReasons } from '../../src/recommendations/reasons/reasons.js';
import type { Shelf } from '../../src/recommendations/reasons/shelf.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';

/** A reason that names a signal, held against the card it stands under. */
interface JudgedReason {
  readonly card: number;
  readonly lead: Extract<Lead, { type: 'signal' }>;
  /** The named product (or search) and the card have an interest in common. */
  readonly shares: boolean;
}

export interface JudgedVisit {
  readonly reasons: readonly JudgedReason[];
  /** Products and searches that speak for something. */
  readonly signals: number;
  /** Different reasons that stand on the first shelf, the one above it included. */
  readonly different: number;
  readonly shelves: readonly Shelf[];
}

/** Fills the home page's shelves for a log and holds each named reason against its card. */
export async function judgeReasons(
  log: readonly Entry[],
  snapshot: Snapshot,
  now: number,
): Promise<JudgedVisit> {
  const { shop: index, soldOut } = snapshot;
  const context = { ...HOME, complements: complementsOf(snapshot) };
  const { signature, shelves } = await shelvesForVisit(readVisit(log), index, now, context, soldOut);
  const belongs = new Map(signature.evidence.map((one) => [one.entry, one.belongs]));
  const reasons = shelves.flatMap(({ items }) => {
    const { shared, own } = shelfReasons(items.map(explain));
    return items.flatMap(({ position }, i): JudgedReason[] => {
      const lead = own[i]?.lead ?? shared?.lead;
      if (lead?.type !== 'signal') return [];
      const card = new Set(
        index.memberships(position).map(({ segment }) => `segment:${index.segments[segment]?.id}`),
      );
      const named = belongs.get(lead.signal.entry) ?? [];
      return [{ card: position, lead, shares: named.some(({ interest }) => card.has(interest)) }];
    });
  });
  return {
    reasons,
    signals: new Set(
      signature.evidence.flatMap(({ weight, product, entry }) => (weight > 0 ? [product ?? entry] : [])),
    ).size,
    different: differentOn(shelves[0]),
    shelves,
  };
}

function differentOn(shelf: Shelf | undefined): number {
  const { shared, own } = shelfReasons((shelf?.items ?? []).map(explain));
  const leads = [shared?.lead, ...own.map((one) => one?.lead)].filter((lead) => lead !== undefined);
  return new Set(
    leads.map((lead) => {
      if (lead.type === 'company') return lead.companion.about;
      return lead.type === 'signal' ? (lead.signal.product ?? lead.signal.entry) : lead.type;
    }),
  ).size;
}
