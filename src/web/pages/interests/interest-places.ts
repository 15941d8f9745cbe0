import { isInterestId } from '../../../interests/interest.js';
import { type Interest, signatureOf } from '../../../interests/signature.js';
import type { Entry, EntryId, InterestId } from '../../../visits/entry.js';
import { text } from '../../http/forms/fields.js';
import type { Rendering } from '../../http/stage.js';
import { interestName } from '../../parts/notices/notice-of-interest.js';
import { labelBut, shownLabel } from '../../parts/texts/interest-label.js';

/** The place of an interest that was taken away on this very page: what is pressed there again is what was pressed. */
export interface GoneModel {
  readonly label: string;
  readonly text: string;
  /** The entry that took it away. */
  readonly entry: EntryId;
}

/** Ids of more interests than a visit has. */
const LONGEST_ORDER = 8_000;

/** An interest, or what says that it was taken away. */
type Place = { readonly id: InterestId } & (
  | { readonly interest: Interest; readonly gone?: undefined }
  | { readonly interest?: undefined; readonly gone: GoneModel }
);

/**
 * Strongest first. For a page that says in which order they stand there, in that, those that are new last, and what was
 * taken away there in its place: what is pressed a second time is what was pressed, and nothing moves while the page
 * follows another window.
 */
export function inPlace(interests: readonly Interest[], rendering: Rendering): readonly Place[] {
  const { asked } = rendering;
  const said = text(asked.form, 'order', LONGEST_ORDER) ?? text(asked.query, 'order', LONGEST_ORDER);
  const order = said?.split(' ').filter(isInterestId) ?? [];
  const standing = order.flatMap((id): Place[] => {
    const interest = interests.find((one) => one.id === id);
    if (interest) return [{ id, interest }];
    const gone = goneBy(id, rendering);
    return gone ? [{ id, gone }] : [];
  });
  const others = interests.filter(({ id }) => !order.includes(id));
  return [...standing, ...others.map((interest) => ({ id: interest.id, interest }))];
}

/** What says that the shopper took an interest away; undefined where it only faded, or was allowed again since. */
function goneBy(id: InterestId, { session, snapshot, t }: Rendering): GoneModel | undefined {
  const { entries } = session.visit;
  const last = entries.findLast((entry) => isTakenAway(entry) && entry.interest === id);
  if (!last || (last.type === 'never' && last.lifted)) return undefined;
  const name = interestName(id, entries, { snapshot });
  const { removed, never } = t.interests.gonePlace;
  // What is never wanted again is all that the group holds.
  const label = (last.type === 'remove' && labelBut(last, session.visit, snapshot)) || name;
  return { label, text: last.type === 'never' ? never(label) : removed(label), entry: last.id };
}

/**
 * What was removed before this page was made, latest first: each can be brought back for as long as something is left of
 * what led to it. What was removed on this very page stands in its place there.
 */
export function removedBefore(
  interests: readonly Interest[],
  places: readonly Place[],
  { session: { visit, now }, snapshot }: Rendering,
) {
  const there = new Set<InterestId>([...interests, ...places].map(({ id }) => id));
  const last = new Map<InterestId, Entry>();
  for (const entry of visit.entries) if (isTakenAway(entry)) last.set(entry.interest, entry);
  const removed = [...last].filter(([id, { type }]) => type === 'remove' && !there.has(id));
  if (removed.length === 0) return [];
  const undone = new Set(removed.map(([, entry]) => entry));
  const entries = visit.entries.filter((entry) => !undone.has(entry));
  const back = signatureOf({ ...visit, entries }, snapshot.shop, now).interests;
  return removed
    .flatMap(([id, entry]) => {
      const interest = back.find((one) => one.id === id);
      const isTyped = id.startsWith('phrase:');
      return interest ? [{ label: shownLabel(interest, snapshot), isTyped, entry: entry.id }] : [];
    })
    .reverse();
}

const isTakenAway = (entry: Entry): entry is Extract<Entry, { readonly type: 'remove' | 'never' }> =>
  entry.type === 'remove' || entry.type === 'never';
