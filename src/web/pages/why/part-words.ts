import type { Signature } from '../../../interests/signature.js';
import type { ShopIndex } from '../../../recommendations/index/shop-index.js';
import { aheadBecause } from '../../../recommendations/placement/ahead.js';
import type { InterestPart, ShopPart, SignalPart } from '../../../recommendations/reasons/explained-parts.js';
import type { Lead } from '../../../recommendations/reasons/leads.js';
import type { Shelf } from '../../../recommendations/reasons/shelf.js';
import type { Slot } from '../../../recommendations/reasons/slot.js';
import type { SegmentId } from '../../../segments/catalogue-segment.js';
import { listText } from '../../../wording/intl.js';
import {
  interestInSentence,
  type Names,
  productInSentence,
  quotedIn,
  type Telling,
} from '../../../wording/reasons.js';
import type { Wording } from '../../../wording/wording.js';

/** What the shop's own part of a score is called. */
export function sourceText(
  { source, about, shared = [], simulated = false }: ShopPart,
  names: Names,
  t: Wording,
): string {
  const { why, reasons } = t;
  const thing = (about && productInSentence(about, { names, t })) ?? reasons.companyOfGone;
  if (source === 'coInterest') return why.sources.coInterest(thing, simulated);
  return source === 'words' ? why.sources.words(quotedIn(shared, t), thing) : why.sources[source];
}

function heldBy(
  { source, places, of, holding }: Slot,
  { id }: Pick<Shelf, 'id'>,
  { names, t }: Telling,
): string[] {
  const labelOf = (interest: string) => interestInSentence(interest, { names, t });
  if (id === source) return [t.why.slotOwn(labelOf(source))];
  if (!holding) return [];
  const { short = [], ...told } = holding;
  const said = short.length > 0 ? { ...told, short: listText(short.map(labelOf), t.locale) } : told;
  return [t.why.slotInterest(labelOf(source), places, of, said)];
}

/** The rules that gave a product its place, in sentences. @param lead what its reason line names first */
export function slotLines(
  slot: Slot,
  lead: Lead,
  { id, items, alone = false }: Pick<Shelf, 'id' | 'items'> & { readonly alone?: boolean },
  names: Names,
  t: Wording,
): string[] {
  const { why } = t;
  const variety = slot.byVariety ? [why.variety] : [];
  switch (slot.source) {
    case 'new':
      return [newPlaceLine(slot, { names, t }), ...variety];
    case 'popular':
      return [why.slotPopular, ...variety];
    case 'goesWith':
      return [why.slotGoesWith, ...variety];
    case 'page':
      return [alone ? why.slotPageAlone : why.slotPage, ...variety];
    default:
      return [
        ...heldBy(slot, { id }, { names, t }),
        ...companyLines(lead, { names, t }),
        // Otherwise nobody could count eight cards of an interest that holds seven places.
        ...(slot.holding && items.some((item) => item.slot.source === 'new') ? [why.newBeside] : []),
        ...variety,
      ];
  }
}

/** The shares below tell how alike two things are, and nothing of what is used together. */
function companyLines(lead: Lead, telling: Telling): string[] {
  if (lead.type !== 'company') return [];
  const { why, reasons } = telling.t;
  return [why.slotCompany(productInSentence(lead.companion.about, telling) ?? reasons.companyOfGone)];
}

/** How the place for something new was given: by a draw, where published reports tell of groups. */
function newPlaceLine({ drawn }: Slot, telling: Telling): string {
  const { why } = telling.t;
  return drawn ? why.slotDrawn(groupInSentence(drawn.group, telling), drawn.simulated) : why.slotNew;
}

export const groupInSentence = (group: SegmentId, telling: Telling): string =>
  interestInSentence(`segment:${group}`, telling);

/** Why a card stands before others that score more, and why one stands there that scores less than nothing. */
export function orderLines(
  shelf: Shelf,
  at: number,
  { signature, shop }: { readonly signature: Signature; readonly shop: ShopIndex },
  { names, t }: Telling,
): string[] {
  const item = shelf.items[at];
  if (!item) return [];
  const { source } = item.slot;
  const ahead = aheadBecause(shelf, at, signature, shop);
  const interest = source.includes(':') ? interestInSentence(source, { names, t }) : '';
  // Less is shown as nothing.
  const isBelow = Math.round(1_000 * item.score) < 0;
  return [
    ...(ahead ? [t.why.ahead(ahead, interest, isStrongestAlone(signature))] : []),
    ...(isBelow ? [`${t.why.belowZero} ${t.why.placeBelow(placeOf(source), interest)}`] : []),
  ];
}

/** Whether no other interest is shown to be as strong as the strongest. */
function isStrongestAlone({ interests }: Signature): boolean {
  const [first, second] = interests.map(({ strength }) => Math.round(100 * strength));
  return first !== second;
}

/** What has given a place, whatever the score. */
function placeOf(source: string): 'interest' | 'page' | 'rule' {
  if (source.includes(':')) return 'interest';
  return source === 'page' || source === 'goesWith' ? 'page' : 'rule';
}

/** The parts of a score with the signal that the sentence above them names first, and its interest first. */
export function namedFirst(interests: readonly InterestPart[], lead: Lead): readonly InterestPart[] {
  const isNamed = isNamedBy(lead);
  const ordered = interests.map((part) => ({ ...part, signals: firstWhere(part.signals, isNamed) }));
  const interest = signalLeadOf(lead)?.interest;
  return firstWhere(ordered, (part) =>
    interest === undefined ? part.signals.some(isNamed) : part.interest === interest,
  );
}

function isNamedBy(lead: Lead): (part: SignalPart) => boolean {
  const named = signalLeadOf(lead)?.signal;
  const product = named ? named.product : aboutOf(lead);
  return (part) => (product === undefined ? part.entry === named?.entry : part.product === product);
}

function signalLeadOf(lead: Lead): Extract<Lead, { type: 'signal' }> | undefined {
  if (lead.type === 'signal') return lead;
  return lead.type === 'new' ? lead.of : undefined;
}

function aboutOf(lead: Lead): SignalPart['product'] {
  if (lead.type === 'company') return lead.companion.about;
  return lead.type === 'coInterest' ? lead.about : undefined;
}

/** The others keep their order. */
function firstWhere<Part>(parts: readonly Part[], isFirst: (part: Part) => boolean): readonly Part[] {
  return [...parts.filter(isFirst), ...parts.filter((part) => !isFirst(part))];
}
