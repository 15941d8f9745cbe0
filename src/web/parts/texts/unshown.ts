import {
  isAnswered,
  isFar,
  isFoundElsewhere,
  isPresent,
  isSoldOut,
  isSpent,
  isUnread,
  isUnsure,
} from '../../../interests/far-words.js';
import type { Interest } from '../../../interests/signature.js';
import { neverShown } from '../../../recommendations/candidates/never-shown.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { Entry, EntryId, InterestId } from '../../../visits/entry.js';
import { excludedAs } from '../../../visits/excluded.js';
import type { ExcludingKind } from '../../../visits/signals.js';
import type { Visit } from '../../../visits/visit.js';
import { withEntries } from '../../../visits/with-entries.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { isReadIn } from './search-language.js';

/** Positions of what no shelf shows in this visit: what the visit has seen, and what is sold out. */
type Unshown = ReturnType<typeof unshownPositions>;

export function unshownPositions(visit: Visit, { shop, soldOut }: Pick<Snapshot, 'shop' | 'soldOut'>) {
  const seen = new Map(
    [...excludedAs(visit)].flatMap(([id, kind]): [number, ExcludingKind][] => {
      const position = shop.position(id);
      return position === undefined ? [] : [[position, kind]];
    }),
  );
  const never = neverShown(visit, shop);
  return { seen, soldOut, never, all: new Set([...seen.keys(), ...soldOut, ...never]) };
}

/**
 * That all interests are of own words and show nothing: `unsure` where the shopper may say what one of them means, `far` where
 * nothing is near them, or all of it is sold out or was seen. Undefined where one shows something.
 */
export function showNothing(
  interests: readonly Interest[],
  visit: Visit,
  snapshot: Snapshot,
): 'far' | 'unsure' | undefined {
  if (!interests.every(isOfOwnWords)) return undefined;
  const { all } = unshownPositions(visit, snapshot);
  if (!interests.every((interest) => isFar(interest) || isSpent(interest, all))) return undefined;
  return interests.some((interest) => !isPresent(interest) && isUnsure(interest, all)) ? 'unsure' : 'far';
}

function isOfOwnWords({ shares }: Interest): boolean {
  return shares.every(({ evidence }) => evidence.words !== undefined);
}

/** Labels of interests in own words that show nothing on any shelf. */
export function silentLabels(
  interests: readonly Interest[],
  visit: Visit,
  snapshot: Pick<Snapshot, 'shop' | 'soldOut'>,
): readonly string[] {
  const { all } = unshownPositions(visit, snapshot);
  const isSilent = (one: Interest) => isOfOwnWords(one) && (isFar(one) || isSpent(one, all));
  return interests.filter((one) => isSilent(one) && !isPresent(one)).map(({ label }) => label);
}

/** Whether the shopper may say anew what words mean: nobody said it, or all that they meant was seen. */
export const isAskable = (interest: Interest, { all }: Unshown): boolean =>
  isUnsure(interest, all) || (isSpent(interest, all) && isFoundElsewhere(interest, all));

/** That an interest in own words shows nothing, and why: the strongest interest is never passed over in silence. */
export function farText(interest: Interest, unshown: Unshown, t: Wording): string {
  const { seen, soldOut, all } = unshown;
  const { interests } = t;
  if (isPresent(interest)) return interests.present(interest.label);
  if (isUnsure(interest, all)) return interests.unsure(interest.label);
  if (isUnread(interest) && !isReadIn(t)) return interests.unread(interest.label);
  if (isFar(interest)) return interests.far(interest.label);
  if (isSoldOut(interest, soldOut, seen))
    return interests[isFoundElsewhere(interest, all) ? 'unsure' : 'soldOut'](interest.label);
  if (!isSpent(interest, all)) return '';
  if (!isSpent(interest, new Set([...seen.keys(), ...soldOut]))) return interests.never.words(interest.label);
  return spentText(interest, unshown, t);
}

/** What was done to all that own words mean, each once. */
function spentText(interest: Interest, { seen, all }: Unshown, t: Wording): string {
  const { interests, signals } = t;
  const meant = [...meantBy(interest)];
  const kinds = meant.flatMap((position) => seen.get(position) ?? []);
  const handled = [...new Set(kinds.map((kind) => signals[kind].handled))];
  const said = isFoundElsewhere(interest, all)
    ? interests.seen(interest.label, handled)
    : interests.spent(interest.label, meant.length, handled);
  return kinds.length < meant.length ? `${said} ${interests.restSoldOut}` : said;
}

/** Whether its words mean something, and all of that was seen: it rises by what is done, though no shelf shows it. */
export const isOnlySeen = (interest: Interest, { seen }: Unshown): boolean =>
  !isPresent(interest) && meantBy(interest).size > 0 && isSpent(interest, seen);

/** Positions of the products that its words mean. */
const meantBy = ({ shares }: Interest): ReadonlySet<number> =>
  new Set(shares.flatMap(({ evidence: { words } }) => [...(words?.meant.keys() ?? [])]));

/** Where an interest in own words shows nothing, a search for the words may have answers. */
export function searchHrefOf(interest: Interest, unshown: ReadonlySet<number>): string {
  const hasMore = isFar(interest)
    ? isAnswered(interest)
    : isSpent(interest, unshown) && isFoundElsewhere(interest, unshown);
  if (!hasMore) return '';
  return `${paths.search}?${new URLSearchParams({ q: interest.label })}`;
}

/** The visit as if an interest had just been removed: all that is said of a removal before it is made is read from it. */
export function withoutInterest(interest: InterestId, visit: Visit, at: number): Visit {
  const removal: Entry = { type: 'remove', interest, at, id: 'as-if-removed' as EntryId };
  return withEntries(visit, [removal]);
}
