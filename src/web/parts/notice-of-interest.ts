import { segmentInterest, wordsIn } from '../../interests/interest.js';
import { signatureOf } from '../../interests/signature.js';
import type { TypedWords } from '../../interests/typed-words.js';
import type { Entry, InterestId, LoggedEntry } from '../../visits/entry.js';
import type { Visit } from '../../visits/visit.js';
import { upTo } from '../../visits/with-entries.js';
import { percentText } from '../../wording/intl.js';
import type { Wording } from '../../wording/wording.js';
import { paths } from '../http/paths.js';
import type { NoticeContext } from './notice-context.js';
import { isReadIn } from './search-language.js';

type Changed = Entry & { type: 'set' | 'weigh' };

/** From how strong to how strong the interest went. */
export function weighText(entry: Changed, context: NoticeContext): string {
  const { t, visit } = context;
  const { before, after } = strengthsAt(entry, context);
  const label = interestCalled(entry.interest, visit.all, context);
  return t.notice.weigh(label, percentText(before, t.locale), percentText(after, t.locale));
}

/** Up or down: by what the interest was just before. */
export function setText(entry: Entry & { type: 'set' }, context: NoticeContext): string {
  const { t, visit } = context;
  const { before } = strengthsAt(entry, context);
  const label = interestCalled(entry.interest, visit.all, context);
  if (before === 0) return t.notice.phrase(label);
  const percent = percentText(entry.strength, t.locale);
  return entry.strength < before ? t.notice.setDown(label, percent) : t.notice.setUp(label, percent);
}

/** Strength of the changed interest at that moment, without the change and with it. */
function strengthsAt(entry: Changed, { visit, snapshot: { shop } }: NoticeContext) {
  const then = { ...upTo(entry, visit), consent: visit.consent };
  const strengthIn = (entries: Visit['entries']) =>
    signatureOf({ ...then, entries }, shop, entry.at).interests.find(({ id }) => id === entry.interest)
      ?.strength ?? 0;
  return { before: strengthIn(then.entries.filter((one) => one !== entry)), after: strengthIn(then.entries) };
}

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
