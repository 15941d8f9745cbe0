import { signatureOf } from '../../../interests/signature.js';
import { MINUTE } from '../../../time/clock.js';
import type { EntryId } from '../../../visits/entry.js';
import {
  giftEnded,
  giftEndsAt,
  LANE_NAME_LENGTH,
  type Lane,
  laneReader,
  MAX_NAMED_LANES,
} from '../../../visits/lanes.js';
import { readVisit } from '../../../visits/visit.js';
import { moment } from '../../../wording/dates.js';
import { listText } from '../../../wording/intl.js';
import { interestInSentence, onlyCalled } from '../../../wording/reasons.js';
import { endOf } from '../../http/forms/token.js';
import type { Rendering } from '../../http/stage.js';
import { shownLabel } from '../../parts/texts/interest-label.js';
import { laneName } from '../../parts/texts/lane-name.js';

/** A name that was refused stands in its field again. */
export interface RefusedName {
  readonly name: string;
  readonly why: string;
  /** The list that was to be kept under it; undefined for a new one. */
  readonly of: string | undefined;
}

/** Interests that a list is said to be about. */
const MOST_NAMED = 3;

export function presentLanes(rendering: Rendering, refused?: RefusedName) {
  const { session, t, token } = rendering;
  const { lanes } = session.visit;
  const named = lanes.filter(({ kind }) => kind === 'context').length;
  const gift = lanes.find(({ kind }) => kind === 'gift');
  return {
    lanes: [presentMain(rendering), ...lanes.map((one) => presentLane(one, rendering))],
    canAdd: named < MAX_NAMED_LANES,
    off: session.privacySignal ? t.lanes.off : '',
    hasGift: gift !== undefined,
    newNote: t.lanes.newNote(MAX_NAMED_LANES),
    refused,
    longestName: LANE_NAME_LENGTH,
    token,
    returnTo: rendering.here,
    ended: endOf('personalise', rendering),
  };
}

function presentMain(rendering: Rendering) {
  const { t, session } = rendering;
  return {
    id: 'main',
    name: t.lanes.main,
    isOwnName: false,
    isOpen: session.visit.lane === 'main',
    holds: holdsText('main', rendering),
    ends: '',
    canKeep: false,
    canDiscard: false,
    discardNote: '',
  };
}

function presentLane({ id, kind, name }: Lane, rendering: Rendering) {
  const { t, session } = rendering;
  const called = laneName(id, session.visit.lanes, t);
  const holds = holdsText(id, rendering);
  return {
    id,
    name: called,
    isOwnName: name !== '',
    isOpen: session.visit.lane === id,
    holds,
    ends: kind === 'gift' ? giftEnds(id, rendering) : '',
    canKeep: kind === 'gift',
    canDiscard: true,
    discardNote: t.lanes.discardNote(called, holds.endsWith('.') ? holds : `${holds}.`),
  };
}

/** When it closes by itself, or that it has; nothing where it was left before. */
function giftEnds(id: EntryId, { session, t }: Rendering): string {
  const { visit, now, endsAt } = session;
  const at = giftEndsAt(visit.all, now);
  if (visit.lane === id && at !== undefined) {
    const visitEnds = moment(endsAt, now, t);
    // Times are said by the minute.
    if (endsAt < at + MINUTE) return t.lanes.giftEndsWithVisit(visitEnds);
    return t.lanes.giftEnds(moment(at, now, t), visitEnds);
  }
  return giftEnded(visit.all, now)?.lane === id ? t.lanes.giftEnded : '';
}

function holdsText(id: 'main' | EntryId, { session, snapshot, t }: Rendering): string {
  const { visit, now } = session;
  const read = readVisit(visit.all, id);
  // What opening a list agreed to holds there and not here; under an objection nothing does.
  const consent = session.privacySignal ? visit.consent : new Set([...visit.consent, ...read.consent]);
  const { interests } = signatureOf({ ...read, consent }, snapshot.shop, now);
  const labels = interests
    .slice(0, MOST_NAMED)
    .map((one) => interestInSentence(one.id, { names: onlyCalled(shownLabel(one, snapshot)), t }));
  const laneOf = laneReader(visit.all);
  const saved = visit.all.filter(
    (entry) => entry.type === 'signal' && entry.kind === 'save' && laneOf(entry) === id,
  ).length;
  return labels.length + saved === 0
    ? t.lanes.holdsNothing
    : t.lanes.holds(listText(labels, t.locale), saved);
}
