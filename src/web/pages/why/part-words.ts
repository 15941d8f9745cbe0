import type { ShopPart } from '../../../recommendations/reasons/explained-parts.js';
import type { Explanation } from '../../../recommendations/reasons/explanation.js';
import type { Shelf } from '../../../recommendations/reasons/shelf.js';
import { listText } from '../../../wording/intl.js';
import { interestInSentence, type Names, type Telling } from '../../../wording/reasons.js';
import type { Wording } from '../../../wording/wording.js';

/** What the shop's own part of a score is called. */
export function sourceText(
  { source, about, simulated = false }: ShopPart,
  names: Names,
  { why, reasons }: Wording,
): string {
  if (source !== 'coInterest') return why.sources[source];
  return why.sources.coInterest((about && names.product(about)) ?? reasons.companyOfGone, simulated);
}

function heldBy(
  { source, places, of, holding }: Explanation['slot'],
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

/** The rules that gave a product its place, in sentences. */
export function slotLines(
  explanation: Explanation,
  { id, items, alone = false }: Pick<Shelf, 'id' | 'items'> & { readonly alone?: boolean },
  names: Names,
  t: Wording,
): string[] {
  const { slot } = explanation;
  const { why } = t;
  const variety = slot.byVariety ? [why.variety] : [];
  switch (slot.source) {
    case 'new':
      return [why.slotNew, ...variety];
    case 'popular':
      return [why.slotPopular, ...variety];
    case 'goesWith':
      return [why.slotGoesWith, ...variety];
    case 'page':
      return [alone ? why.slotPageAlone : why.slotPage, ...variety];
    default:
      return [
        ...heldBy(slot, { id }, { names, t }),
        // Otherwise nobody could count eight cards of an interest that holds seven places.
        ...(slot.holding && items.some((item) => item.slot.source === 'new') ? [why.newBeside] : []),
        ...variety,
      ];
  }
}

/** Why places do not follow the scores, where somebody who compares them finds that they do not. */
export function orderLines({ id, items }: Shelf, index: number, { why }: Wording): string[] {
  const score = shown(items[index]?.score ?? 0);
  const isPassed = id === 'visit' && items.slice(index + 1).some((one) => shown(one.score) > score);
  return [...(isPassed ? [why.notByScore] : []), ...(score < 0 ? [why.belowZero] : [])];
}

/** To the last digit that is shown. */
const shown = (score: number): number => Math.round(1_000 * score) / 1_000;
