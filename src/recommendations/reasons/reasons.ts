import type { Explanation } from './explanation.js';
import type { Lead } from './leads.js';

/** What the cards of one shelf say of why they are there. */
export interface ShelfReasons {
  /** Said once above the shelf, where all of its cards would say it. */
  readonly shared: Lead | undefined;
  /** What each card says of itself, in order; undefined where all there is to say stands above. */
  readonly own: readonly (CardReason | undefined)[];
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

/**
 * The reason of each card, but one that all of a shelf would share stands once above it: what holds of some says nothing
 * above the others. A card then names the signal that speaks for it next, if it is alike to that and that gave at least a
 * tenth as much.
 */
export function shelfReasons(explanations: readonly Explanation[], say: Say = keyOf): ShelfReasons {
  const said = new Map<Lead, string>();
  const sayOne: Say = (lead) => {
    const known = said.get(lead);
    if (known !== undefined) return known;
    const sentence = lead.type === 'company' ? keyOf(lead) : say(withoutBeside(lead));
    said.set(lead, sentence);
    return sentence;
  };
  const shared = sharedBy(explanations, sayOne);
  if (!shared) return { shared, own: explanations.map(({ leads }) => ({ lead: leads[0], also: false })) };
  return { shared, own: explanations.map((one) => secondOf(one, sayOne)) };
}

function sharedBy(explanations: readonly Explanation[], say: Say): ShelfReasons['shared'] {
  const [first, ...others] = explanations.map(({ leads }) => leads[0]);
  if (!first || others.length === 0) return undefined;
  return others.every((one) => say(one) === say(first)) ? withoutBeside(first) : undefined;
}

/** That one card sells well is not true of all that share its reason. */
function withoutBeside(lead: Lead): Lead {
  return lead.type === 'signal' ? { ...lead, beside: undefined } : lead;
}

function secondOf({ leads: [first, second] }: Explanation, say: Say): CardReason | undefined {
  if (first.type !== 'signal' || second?.type !== 'signal') return undefined;
  if (say(first) === say(second)) return undefined;
  if (second.signal.kinship !== 'alike' && second.signal.kinship !== 'same') return undefined;
  return second.signal.value >= WORTH_A_LINE * first.signal.value ? { lead: second, also: true } : undefined;
}

function keyOf(lead: Lead): string {
  // What goes with a thing goes with it for a reason of its own.
  if (lead.type === 'company') return `${lead.type} ${lead.companion.position}`;
  if (lead.type === 'coInterest') return `${lead.type} ${lead.about}`;
  if (lead.type === 'page') return `page ${lead.kinship} ${lead.near ?? ''}`;
  if (lead.type !== 'signal') return lead.type;
  const { product, found, entry, kinship } = lead.signal;
  const named = kinship === 'same' ? entry : (product ?? `${entry} ${found ?? ''}`);
  return `${kinship} ${named}`;
}
