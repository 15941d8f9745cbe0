import { segmentInterest, wordsIn } from '../../../interests/interest.js';
import type { TypedWords } from '../../../interests/typed-words.js';
import type { Entry, InterestId, LoggedEntry } from '../../../visits/entry.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import { isReadIn } from '../texts/search-language.js';
import type { NoticeContext } from './notice-context.js';

/** Words that nothing is near, or only what is sold out, are kept and said to do nothing: who typed them would look for what they changed. */
export function phraseText(
  { text, meaning }: Entry & { type: 'phrase' },
  { snapshot, t }: NoticeContext,
): string {
  const added = t.notice.phrase(text);
  const words = snapshot.shop.typed(text, meaning);
  const { meant } = words;
  if (meant.size === 0) return `${added} ${meansNothing(text, words, t)}`;
  const isSoldOut = [...meant.keys()].every((position) => snapshot.soldOut.has(position));
  if (!isSoldOut) return added;
  // What is only perhaps meant, and not to be had, is nothing near: the interests page says the same.
  const isMeant = [...meant.values()].some(({ isSure }) => isSure);
  return `${added} ${isMeant ? t.interests.soldOut(text) : t.notice.far}`;
}

/** Why words mean nothing here: the same that the interests page says of them. */
function meansNothing(
  text: string,
  { found = [], isUnread = false, isPresent = false }: TypedWords,
  t: Wording,
): string {
  if (isPresent) return t.interests.present(text);
  if (found.length > 0) return t.interests.unsure(text);
  return isUnread && !isReadIn(t) ? t.interests.unread(text) : t.notice.far;
}

/** The search that finds what no shelf shows of added words; undefined where it finds nothing either. */
export function searchFor(entry: Entry, { snapshot, t }: NoticeContext) {
  if (entry.type !== 'phrase') return undefined;
  const { meant, isAnswered = false } = snapshot.shop.typed(entry.text, entry.meaning);
  if (meant.size > 0 || !isAnswered) return undefined;
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
