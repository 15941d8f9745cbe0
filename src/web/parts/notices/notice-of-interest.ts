import { wordsOf } from '../../../interests/agreed-words.js';
import { askable } from '../../../interests/far-words.js';
import { segmentInterest, wordsIn } from '../../../interests/interest.js';
import { signatureOf } from '../../../interests/signature.js';
import type { TypedWords } from '../../../interests/typed-words.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { Entry, InterestId, LoggedEntry } from '../../../visits/entry.js';
import { laneOf } from '../../../visits/lanes.js';
import { latestEnd } from '../../../visits/latest-end.js';
import { KEEPING_LIFETIME, MEMORY, type MemoryLength } from '../../../visits/memory.js';
import type { Visit } from '../../../visits/visit.js';
import { upTo } from '../../../visits/with-entries.js';
import { moment } from '../../../wording/dates.js';
import { percentText } from '../../../wording/intl.js';
import type { When } from '../../../wording/when.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { labelBut } from '../texts/interest-label.js';
import { interestsTitle } from '../texts/lane-name.js';
import { isReadIn } from '../texts/search-language.js';
import { unshownPositions } from '../texts/unshown.js';

/** What a sentence about a press is made from. */
export interface NoticeContext {
  readonly visit: Visit;
  readonly snapshot: Pick<Snapshot, 'catalogue' | 'shop' | 'soldOut'>;
  readonly t: Wording;
  /** The visit's end: what is hidden stays so until then. */
  readonly until: When;
  /** The press began the visit, and nobody knows yet whether the browser keeps it. */
  readonly isOpening: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Words that surely mean nothing, or only what is sold out, are kept and said to do nothing: who typed them would look for what they changed. */
export function phraseText(entry: Entry & { type: 'phrase' }, { visit, snapshot, t }: NoticeContext): string {
  const { text } = entry;
  const list = laneOf(entry);
  const added =
    list === 'main'
      ? t.notice.phrase(text)
      : t.notice.phraseInList(interestsTitle(list, visit.lanes, t), text);
  const words = wordsOf(entry, snapshot.shop);
  if (!words) return added;
  if (words.meant.size === 0) {
    const { all } = unshownPositions(visit, snapshot);
    return `${added} ${meansNothing(text, words, all, t)}`;
  }
  const isSoldOut = [...words.meant.keys()].every((position) => snapshot.soldOut.has(position));
  return isSoldOut ? `${added} ${t.interests.soldOut(text)}` : added;
}

/** Why words mean nothing here: the same that the interests page says of them. */
function meansNothing(text: string, words: TypedWords, away: ReadonlySet<number>, t: Wording): string {
  if (words.isPresent) return t.interests.present(text);
  if (askable(words, away).length > 0) return t.interests.unsure(text);
  return words.isUnread && !isReadIn(t) ? t.interests.unread(text) : t.notice.far;
}

/** The search that finds what no shelf shows of added words; undefined where it finds nothing either. */
export function searchFor(entry: Entry, { snapshot, t }: NoticeContext) {
  if (entry.type !== 'phrase') return undefined;
  const words = wordsOf(entry, snapshot.shop);
  if (!words?.isAnswered || words.meant.size > 0) return undefined;
  const href = `${paths.search}?${new URLSearchParams({ q: entry.text })}`;
  return { href, text: t.interests.searchFor(entry.text) };
}

/** Name of an interest, or that the shop does not know it any more. */
export function interestCalled(
  interest: InterestId,
  log: readonly LoggedEntry[],
  { snapshot, t }: Pick<NoticeContext, 'snapshot' | 't'>,
): string {
  return interestName(interest, log, { snapshot }) || t.notice.goneInterest;
}

/** The name that an interest had just before an entry about it. */
export function calledBefore(
  entry: Entry & { type: 'weigh' | 'set' | 'remove' },
  context: NoticeContext,
): string {
  const { visit, snapshot } = context;
  return labelBut(entry, upTo(entry, visit), snapshot) ?? interestCalled(entry.interest, visit.all, context);
}

/** Name of an interest, also where nothing of it is left; empty for one that the shop does not know. */
export function interestName(
  interest: InterestId,
  log: readonly LoggedEntry[],
  { snapshot }: Pick<NoticeContext, 'snapshot'>,
): string {
  const segment = snapshot.shop.segments.find(({ id }) => segmentInterest(id) === interest);
  if (segment) return segment.label;
  return wordsIn(log, interest)?.text ?? '';
}

/**
 * Of *Less*, *More* and *Set*: the strength just before and just after, as the page of interests shows both. Where no other
 * interest stands beside it the shelves may look the same: a strength decides among several.
 * @param label of the interest
 */
export function strengthText(
  entry: Entry & { type: 'weigh' | 'set' },
  label: string,
  { visit, snapshot: { shop }, t }: NoticeContext,
): string {
  const then = upTo(entry, visit);
  const interestsOf = (entries: Visit['entries']) =>
    signatureOf({ ...then, entries }, shop, entry.at).interests;
  const strengthIn = (interests: ReturnType<typeof interestsOf>) =>
    interests.find(({ id }) => id === entry.interest)?.strength ?? 0;
  const after = interestsOf(then.entries);
  const from = strengthIn(interestsOf(then.entries.filter((one) => one !== entry)));
  const to = strengthIn(after);
  const { phrase, turned } = t.notice;
  if (from === 0 && to > 0) return phrase(label);
  if (to === 0) return turned.gone(label);
  const said = turned[to < from ? 'down' : 'up'](
    label,
    percentText(from, t.locale),
    percentText(to, t.locale),
  );
  return after.length === 1 ? `${said} ${turned.alone}` : said;
}

/**
 * When a visit ends at the latest, where that is sooner than a memory of this length says of itself; else empty.
 * @param now milliseconds since 1970
 */
export function memoryLatest(length: MemoryLength, visit: Visit, now: number, t: Wording): string {
  const latest = latestEnd(visit);
  const said = Math.max(MEMORY[length].lifetime, KEEPING_LIFETIME);
  return latest < now + said ? t.interests.endsAtLatest(moment(latest, now, t)) : '';
}
