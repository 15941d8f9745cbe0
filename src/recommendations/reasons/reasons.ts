import type { Explanation } from './explanation.js';
import type { Lead } from './leads.js';

/** What the cards of one shelf say of why they are there. */
export interface ShelfReasons {
  /** Said once above the shelf, where all of its cards would say it, or most. */
  readonly shared: SharedReason | undefined;
  /** What each card says of itself, in order; undefined where all there is to say stands above. */
  readonly own: readonly (CardReason | undefined)[];
}

interface SharedReason {
  readonly lead: Lead;
  /** All cards share it; else those that say nothing themselves do. */
  readonly isOfAll: boolean;
}

export interface CardReason {
  readonly lead: Lead;
  /** It comes second to the reason above the shelf. */
  readonly also: boolean;
}

/** The sentence of a reason, or what stands for it: leads that give one sentence are one reason. */
type Say = (lead: Lead) => string;

/** A second signal is worth a line of its own when it gave this much of what the first gave. */
const WORTH_A_LINE = 0.1;

/** Of fewer cards two are most. */
const LEAST_CARDS = 4;
/** What the shop itself says of a card is said of each, unless it holds of all. */
const OF_THE_SHOP: ReadonlySet<Lead['type'] | undefined> = new Set([
  'new',
  'popular',
  'ordered',
  'shop',
] as const);

/**
 * The reason of each card, but one that all of a shelf would share, or more than half of four cards and more, stands once
 * above it. Where all share it, a card names the signal that speaks for it next, if it is alike to that and that gave at
 * least a tenth as much; else those that do not share it say theirs, and the others nothing.
 */
export function shelfReasons(explanations: readonly Explanation[], say: Say = keyOf): ShelfReasons {
  const firsts = explanations.map(({ leads }) => leads[0]);
  const said = firsts.map((lead) => say(withoutBeside(lead)));
  const at = said.findIndex((one) => 2 * timesIn(said, one) > said.length);
  const first = said.length > 1 ? firsts[at] : undefined;
  const isOfAll = timesIn(said, said[at]) === said.length;
  const isShared = isOfAll || (said.length >= LEAST_CARDS && !OF_THE_SHOP.has(first?.type));
  if (!first || !isShared) return { shared: undefined, own: firsts.map(itself) };
  const shared = { lead: withoutBeside(first), isOfAll };
  if (isOfAll) return { shared, own: explanations.map((one) => secondOf(one, say)) };
  return { shared, own: firsts.map((lead, i) => (said[i] === said[at] ? undefined : itself(lead))) };
}

const timesIn = (said: readonly string[], one: string | undefined): number =>
  said.filter((other) => other === one).length;

const itself = (lead: Lead): CardReason => ({ lead, also: false });

/** That one card sells well is not true of all that share its reason. */
function withoutBeside(lead: Lead): Lead {
  return lead.type === 'signal' ? { ...lead, beside: undefined } : lead;
}

function secondOf({ leads: [first, second] }: Explanation, say: Say): CardReason | undefined {
  if (first.type !== 'signal' || second?.type !== 'signal') return undefined;
  if (say(withoutBeside(first)) === say(withoutBeside(second))) return undefined;
  if (second.signal.kinship !== 'alike' && second.signal.kinship !== 'same') return undefined;
  return second.signal.value >= WORTH_A_LINE * first.signal.value ? { lead: second, also: true } : undefined;
}

function keyOf(lead: Lead): string {
  if (lead.type === 'company') return `${lead.type} ${lead.companion.about} ${lead.companion.words ?? ''}`;
  if (lead.type === 'coInterest') return `${lead.type} ${lead.about}`;
  if (lead.type === 'page') return `page ${lead.kinship} ${lead.near ?? ''}`;
  if (lead.type !== 'signal') return lead.type;
  const { product, found, entry, kinship } = lead.signal;
  const named = kinship === 'same' ? entry : (product ?? `${entry} ${found ?? ''}`);
  return `${kinship} ${named}`;
}
