import { signatureOf } from '../../../interests/signature.js';
import type { Entry } from '../../../visits/entry.js';
import { KEEPING_LIFETIME, MEMORY } from '../../../visits/memory.js';
import { ruleOf } from '../../../visits/signals.js';
import { keepsLonger, readVisit, type Visit } from '../../../visits/visit.js';
import { upTo } from '../../../visits/with-entries.js';
import { listText, percentText } from '../../../wording/intl.js';
import { interestInSentence, onlyCalled } from '../../../wording/reasons.js';
import { shownLabel } from '../texts/interest-label.js';
import type { NoticeContext } from './notice-of-interest.js';

/** What a press on a product did besides what its button says, in sentences; none where that was all. */
export function whatElse(entry: Entry, context: NoticeContext): readonly string[] {
  return [...lessOf(entry, context), ...keptLonger(entry, context)];
}

function before(entry: Entry, visit: Visit): Visit {
  const { all, lane } = upTo(entry, visit);
  return { ...readVisit(all.slice(0, -1), lane), consent: visit.consent };
}

/**
 * *Save* and *Add to basket* keep a visit for a week that would have ended a day after them: whoever reads the end above
 * the page sees it move. Nothing is said while nobody knows whether the browser keeps the visit at all.
 */
function keptLonger(entry: Entry, { visit, until, isOpening, t }: NoticeContext): string[] {
  if (isOpening || !prolongs(entry) || MEMORY[visit.memory].lifetime >= KEEPING_LIFETIME) return [];
  return keepsLonger(before(entry, visit)) ? [] : [t.notice.keptLonger(until)];
}

const prolongs = (entry: Entry): boolean =>
  entry.type === 'basket' ? entry.change > 0 : entry.type === 'signal' && ruleOf(entry.kind).prolongs;

/** A press that begins personalisation agrees to it just before. */
function wasPersonalised(entry: Entry, visit: Visit): boolean {
  const agreed = upTo(entry, visit).all.at(-2);
  return !(agreed?.type === 'consent' && agreed.granted && agreed.at === entry.at);
}

/** Points by which an interest falls before it is told of: less than that is noise. */
const TOLD_FROM = 3;

/** So many of the interests that stay are named where another is over. */
const MOST_LEFT = 3;

/** What is turned down lowers what is like it, and the interests that it is of: by how much, as their page shows it. */
function lessOf(entry: Entry, { visit, snapshot, t }: NoticeContext): string[] {
  if (entry.type !== 'signal' || ruleOf(entry.kind).weight >= 0 || !visit.consent.has('personalise'))
    return [];
  // Nobody was shown an interest before personalisation began.
  if (!wasPersonalised(entry, visit)) return [t.notice.alike];
  const strengths = (of: Visit) => signatureOf(of, snapshot.shop, entry.at).interests;
  const now = strengths(upTo(entry, visit));
  const points = (strength: number) => Math.round(100 * strength);
  const lowered: string[] = [];
  const gone: string[] = [];
  for (const interest of strengths(before(entry, visit))) {
    const { id, strength } = interest;
    const left = now.find((one) => one.id === id)?.strength;
    const name = interestInSentence(id, { names: onlyCalled(shownLabel(interest, snapshot)), t });
    if (left === undefined) gone.push(name);
    else if (points(strength) - points(left) >= TOLD_FROM)
      lowered.push(t.notice.lowered(name, percentText(strength, t.locale), percentText(left, t.locale)));
  }
  const named = now
    .slice(0, MOST_LEFT)
    .map((one) => interestInSentence(one.id, { names: onlyCalled(shownLabel(one, snapshot)), t }));
  const others = now.length - named.length;
  const left = others > 0 ? [...named, t.notice.others(others)] : named;
  return [
    t.notice.alike,
    ...(lowered.length === 0 ? [] : [t.notice.weaker(listText(lowered, t.locale))]),
    ...(gone.length === 0 ? [] : [t.notice.noMore(listText(gone, t.locale), listText(left, t.locale))]),
  ];
}
