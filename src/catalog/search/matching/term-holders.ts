import { PHRASE } from '../query/synonyms.js';
import type { Term } from '../query/terms.js';
import { both, HEADED, LABELLED, NAMED, type Posting, type Postings, SHELVED, TOLD } from './postings.js';

/** How a product holds a term. */
interface Holder {
  score: number;
  says: number;
  shelf: boolean;
  isSaid: boolean;
  isMeant: boolean;
  /** Another word for the term says what the thing is. */
  isHeadedOtherwise: boolean;
  /** Its shelf says it, and neither its name nor a tag. */
  isShelfAlone: boolean;
  /** Its description says it. */
  isTold: boolean;
}

export type Holders = ReadonlyMap<number, Holder>;

/** Products that hold a term in any of its forms. Forms of one word are not added up: the best one counts. */
export function holdersOf({ forms }: Term, postings: Postings, isByKind: boolean): Holders {
  const holders = new Map<number, Holder>();
  // Only its own word calls a product so: a pack is like a backpack, and is none.
  const own = Math.max(...forms.values());
  for (const [form, weight] of forms) {
    const posting = postingOf(form, postings);
    if (!posting) continue;
    for (let i = posting.from; i < posting.to; i++) {
      const position = posting.positions[i] ?? 0;
      const isHeld = isByKind || (posting.scores[i] ?? 0) > 0 || (posting.named[i] ?? 0) > 0;
      if (!isHeld) continue;
      const worth = (posting.scores[i] ?? 0) + (isByKind ? (posting.kindScores[i] ?? 0) : 0);
      const told = (posting.named[i] ?? 0) | (isByKind ? (posting.kinded[i] ?? 0) : 0);
      const score = weight * worth;
      const says = weight === own ? told : 0;
      const shelf = (told & SHELVED) > 0;
      const known = holders.get(position);
      const isSaid = weight > PHRASE;
      const isMeant = isSaid && (told & NAMED) > 0;
      const isHeadedOtherwise = isSaid && (told & HEADED) > 0;
      const isTold = (told & TOLD) > 0;
      const isShelfAlone = shelf && (told & LABELLED) === 0;
      if (!known)
        holders.set(position, {
          score,
          says,
          shelf,
          isSaid,
          isMeant,
          isHeadedOtherwise,
          isShelfAlone,
          isTold,
        });
      else {
        known.isShelfAlone &&= isShelfAlone;
        known.isTold ||= isTold;
        known.isSaid ||= isSaid;
        known.isMeant ||= isMeant;
        known.isHeadedOtherwise ||= isHeadedOtherwise;
        known.shelf ||= shelf;
        known.score = Math.max(known.score, score);
        known.says |= says;
      }
    }
  }
  return holders;
}

/** Of a word, or of a phrase: who holds both its words. */
export function postingOf(form: string, postings: Postings): Posting | undefined {
  const [first = '', last] = form.split(' ');
  const [one, other] = [postings.get(first), last === undefined ? undefined : postings.get(last)];
  return last === undefined || !one || !other ? (last === undefined ? one : undefined) : both(one, other);
}
