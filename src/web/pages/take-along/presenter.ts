import { groupOf, importedInterest, weightOf } from '../../../interests/imported.js';
import { segmentInterest } from '../../../interests/interest.js';
import { neverAgainIn } from '../../../interests/never-again.js';
import { type Interest, signatureOf } from '../../../interests/signature.js';
import type { FileInterest } from '../../../signature-file/format.js';
import { leaving } from '../../../signature-file/leaving.js';
import type { Origin } from '../../../signature-file/signing.js';
import type { Entry, EntryId, ImportedEntry } from '../../../visits/entry.js';
import { MEMORY } from '../../../visits/memory.js';
import { type Brought, type BroughtState, nameOf, statesOf } from '../../../visits/presses/bring.js';
import type { Visit } from '../../../visits/visit.js';
import type { VisitNow } from '../../../visits/visit-now.js';
import { withEntries } from '../../../visits/with-entries.js';
import { lengthText } from '../../../wording/dates.js';
import { listText, percentText } from '../../../wording/intl.js';
import { endOf } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import type { Rendering, Stage } from '../../http/stage.js';
import { shownLabel } from '../../parts/texts/interest-label.js';
import { laneName } from '../../parts/texts/lane-name.js';
import { farText, unshownPositions } from '../../parts/texts/unshown.js';

export interface FieldFault {
  readonly text: string;
  readonly field: 'file' | 'pasted';
}

export function leavingNow(
  { visit, now }: Pick<VisitNow, 'visit' | 'now'>,
  { shop, catalogue }: Pick<Stage['snapshot'], 'shop' | 'catalogue'>,
): readonly FileInterest[] {
  const nameAt = (position: number) => catalogue.products[position]?.name ?? '';
  const labelOf = (interest: Interest) => shownLabel(interest, { catalogue, shop });
  return leaving(visit, { source: shop, nameAt, labelOf }, now);
}

/** The names that `bring` asks for. */
export function namesNow(
  visit: Pick<VisitNow, 'visit' | 'now'>,
  snapshot: Pick<Stage['snapshot'], 'shop' | 'catalogue'>,
): ReadonlySet<string> {
  return new Set(leavingNow(visit, snapshot).map(nameOf));
}

/** Whether the shopper never wants an interest of this name, or of the group that it is here, again. */
export function isNever(
  entry: ImportedEntry,
  visit: Visit,
  { shop }: Pick<Stage['snapshot'], 'shop'>,
): boolean {
  const never = neverAgainIn(visit, shop.segments);
  const group = shop.segments[groupOf(entry, shop) ?? -1];
  return (
    (group && never.of(segmentInterest(group.id)) !== undefined) || never.called(entry.name) !== undefined
  );
}

export function presentTakeAlong(
  rendering: Rendering,
  { pasted = '', fault }: { pasted?: string; fault?: FieldFault } = {},
) {
  const { session, snapshot, t } = rendering;
  const { length } = leavingNow(session, snapshot);
  const { longestHalfLife } = MEMORY[session.visit.memory];
  const isCapped = length > 0 && Number.isFinite(longestHalfLife);
  const { lane, lanes } = session.visit;
  return {
    lane: lane === 'main' ? '' : laneName(lane, lanes, t),
    holds: length === 0 || session.partial ? '' : t.takeAlong.holds(length),
    nothing: session.partial ? t.interests.emptyUnread : t.takeAlong.nothing,
    fading: isCapped ? t.takeAlong.fading(lengthText(longestHalfLife, t)) : '',
    off: session.privacySignal ? t.interests.off : '',
    pasted,
    fault,
    returnTo: paths.takeAlong,
  };
}

/** What a file would do to the visit of this moment. */
export function presentBrought(
  rendering: Rendering,
  { brought, origin, content }: { brought: readonly Brought[]; origin: Origin; content: string },
) {
  const { session, snapshot, t, token } = rendering;
  const { takeAlong } = t;
  const here = namesNow(session, snapshot);
  const names = { here, isNever: (entry: ImportedEntry) => isNever(entry, session.visit, snapshot) };
  const states = statesOf(brought, names, session.now);
  const all = brought
    .map(({ entry }, at) => ({ entry, state: states[at] ?? 'here' }))
    .toSorted((a, b) => rankOf(b, session.now) - rankOf(a, session.now));
  const taken = all.flatMap(({ entry, state }) => (state === 'taken' ? [entry] : []));
  const said = sayingOf(taken, rendering);
  return {
    origin: takeAlong.origin[origin],
    interests: all.map(({ entry, state }) => ({
      name: entry.name,
      ...(state === 'taken' ? said(entry) : { strength: '', said: takeAlong.state[state] }),
      examples: entry.examples.length === 0 ? '' : takeAlong.examples(listText(entry.examples, t.locale)),
    })),
    isUnread: all.some(({ state }) => state === 'notRead'),
    takeIn: taken.length === 0 || session.privacySignal ? '' : takeAlong.takeIn(taken.length),
    begins: session.personalised ? '' : takeAlong.begins,
    content,
    token,
    ended: endOf('personalise', rendering),
    returnTo: paths.takeAlong,
  };
}

/** What would be taken in stands first, the strongest before the others. */
function rankOf(
  { entry, state }: { readonly entry: ImportedEntry; readonly state: BroughtState },
  now: number,
): number {
  return state === 'taken' ? weightOf(entry, now) : 0;
}

/** What each would be, read from the visit with all of them in it. */
function sayingOf(taken: readonly ImportedEntry[], { session, snapshot, t }: Rendering) {
  const { now, visit } = session;
  const entries = taken.map((entry, at): Entry => ({ ...entry, id: `brought-${at}` as EntryId, at: now }));
  const after: Visit = {
    ...withEntries(visit, entries),
    consent: new Set([...visit.consent, 'personalise'] as const),
  };
  const { interests } = signatureOf(after, snapshot.shop, now);
  const unshown = unshownPositions(visit, snapshot);
  return (entry: ImportedEntry) => {
    const noted = entries[taken.indexOf(entry)] as Entry & ImportedEntry;
    const id = importedInterest(noted, snapshot.shop);
    const interest = interests.find((one) => one.id === id);
    if (!interest) return { strength: '', said: '' };
    const far = farText(interest, unshown, t);
    return {
      strength: t.takeAlong.strength(percentText(interest.strength, t.locale)),
      said: far === '' ? '' : `${far} ${t.takeAlong.keptForNext}`,
    };
  };
}
