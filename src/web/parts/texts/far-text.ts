import {
  isAnswered,
  isFar,
  isFoundElsewhere,
  isNothingNear,
  isPresent,
  isSoldOut,
  isSpent,
  isUnread,
  isUnsure,
} from '../../../interests/far-words.js';
import type { Interest } from '../../../interests/signature.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { isReadIn } from './search-language.js';
import type { Unshown } from './unshown.js';

/** That an interest in own words shows nothing, and why: the strongest interest is never passed over in silence. */
export function farText(interest: Interest, unshown: Unshown, t: Wording): string {
  const { seen, soldOut, all } = unshown;
  const { interests } = t;
  if (isPresent(interest)) return interests.present(interest.label);
  if (isUnsure(interest)) return interests.unsure(interest.label);
  if (isUnread(interest) && !isReadIn(t)) return interests.unread(interest.label);
  if (isFar(interest) || isNothingNear(interest, soldOut, seen)) return interests.far(interest.label);
  if (isSoldOut(interest, soldOut, seen)) return interests.soldOut(interest.label);
  if (!isSpent(interest, all)) return '';
  if (!isSpent(interest, new Set([...seen, ...soldOut]))) return interests.never.words(interest.label);
  return isFoundElsewhere(interest, all)
    ? interests.seen(interest.label)
    : interests.spent(interest.label, meantBy(interest));
}

/** Whether its words mean something, and all of that was seen: it rises by what is done, though no shelf shows it. */
export const isOnlySeen = (interest: Interest, { seen }: Unshown): boolean =>
  !isPresent(interest) && meantBy(interest) > 0 && isSpent(interest, seen);

/** How many products its words mean. */
const meantBy = ({ shares }: Interest): number =>
  new Set(shares.flatMap(({ evidence: { words } }) => [...(words?.meant.keys() ?? [])])).size;

/** Where an interest in own words shows nothing, a search for the words may have answers. */
export function searchHrefOf(interest: Interest, unshown: ReadonlySet<number>): string {
  const hasMore = isFar(interest)
    ? isAnswered(interest)
    : isSpent(interest, unshown) && isFoundElsewhere(interest, unshown);
  if (!hasMore) return '';
  return `${paths.search}?${new URLSearchParams({ q: interest.label })}`;
}
