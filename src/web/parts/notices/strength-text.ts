import { signatureOf } from '../../../interests/signature.js';
import type { Entry } from '../../../visits/entry.js';
import type { Visit } from '../../../visits/visit.js';
import { upTo } from '../../../visits/with-entries.js';
import { percentText } from '../../../wording/intl.js';
import type { NoticeContext } from './notice-context.js';

/**
 * Of *Less* and *Set*: the strength just before and just after, as the page of interests shows both. Where no other
 * interest stands beside it the shelves may look the same: a strength decides among several.
 * @param label of the interest
 */
export function strengthText(
  entry: Entry & { type: 'weigh' | 'set' },
  label: string,
  { visit, snapshot: { shop }, t }: NoticeContext,
): string {
  const then = { ...upTo(entry, visit), consent: visit.consent };
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
