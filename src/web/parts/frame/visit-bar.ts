import { signatureLately } from '../../../interests/signature.js';
import { KEPT_THINGS, type KeptThing, keepsSomething, keptThings } from '../../../visits/kept.js';
import { KEEPING_LIFETIME } from '../../../visits/memory.js';
import { wasEnded } from '../../../visits/withdrawal.js';
import { moment } from '../../../wording/dates.js';
import { listText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { endOf } from '../../http/forms/token.js';
import { isFromPageAlone } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { liesUnused } from '../cards/card-context.js';
import { showNothing } from '../texts/unshown.js';

/** The line that says what is noted of the visit, and until when. */
export function visitBar(rendering: Rendering) {
  const { token, t } = rendering;
  const { open, visit, partial, personalised, privacySignal, endsAt, now } = rendering.session;
  const isBegun = rendering.session.began !== undefined && rendering.asked.method !== 'GET';
  const known = partial ? 'partial' : isBegun ? 'begun' : stateOf(rendering);
  const state = privacySignal ?? known;
  const until = moment(endsAt, now, t);
  const what = keptText(rendering);
  const kept = isBegun ? t.visitBar.states.begun(until) : t.visitBar.keptToo(until, what);
  const keptToo = privacySignal && open && keepsSomething(visit) ? ` ${kept}` : '';
  const unusedToo = liesUnused(rendering) ? ` ${t.visitBar.unusedToo(until)}` : '';
  const isWhole = keptToo !== '' || SAYS_ALL.has(state);
  const languageToo = isWhole && visit.language !== undefined ? ` ${t.visitBar.languageToo}` : '';
  const text = t.visitBar.states[state](until, what) + unusedToo + keptToo + languageToo;
  const brief = t.visitBar.brief[state](until, what);
  const isUnused = unusedToo !== '';
  const presses = { canPersonalise: !personalised && !isUnused, stop: stopOf(rendering, isUnused) };
  // The longest that a press on a product can make it say keeps its room: the page below stays where it is.
  const room = { longest: longestOf(rendering), isOff: privacySignal !== undefined };
  return {
    state,
    text,
    brief,
    beginNote: beginNoteOf(rendering),
    ended: endOf('personalise', rendering),
    ...room,
    ...presses,
    token,
    returnTo: rendering.here,
  };
}

/** What is kept of a visit that is not personalised, in words: its lists too, which go on where the shopper left them. */
function keptText({ session: { visit, personalised }, t }: Rendering): string {
  const lists = visit.lanes.length > 0 && !personalised ? [t.visitBar.lists] : [];
  return listText([...thingsOf(keptThings(visit), t), ...lists], t.locale);
}

type State = keyof Wording['visitBar']['states'];

const thingsOf = (things: readonly KeptThing[], { visitBar }: Wording): readonly string[] =>
  things.map((one) => visitBar.things[one]);

/** States whose sentence names all that is kept. */
const SAYS_ALL: ReadonlySet<State> = new Set(['kept', 'ended', 'counted', 'countedAndKept']);

/** A browser that objects, and a visit that cannot be read, begin nothing. */
function beginNoteOf(rendering: Rendering): string {
  const { beginNote, beginAgainNote } = rendering.t.visitBar;
  const { visit, partial, personalised, privacySignal } = rendering.session;
  if (personalised || partial || privacySignal) return '';
  return wasEnded(visit) ? beginAgainNote : beginNote;
}

/** Saving and the basket keep a visit for a week, which is the longest to say. */
function longestOf(rendering: Rendering): string {
  const { visitBar } = rendering.t;
  const { visit, inStatistics, privacySignal, now } = rendering.session;
  const until = moment(now + KEEPING_LIFETIME, now, rendering.t);
  const { states } = visitBar;
  const stopNote = stopNoteOf(rendering);
  const things = thingsOf(KEPT_THINGS, rendering.t);
  const most = listText(visit.lanes.length > 0 ? [...things, visitBar.lists] : things, rendering.t.locale);
  const personal = [
    states.personalised(until),
    states.apart(until),
    states.bare(until),
    ...(visit.lane === 'main' ? [] : [states.personalisedList(until), states.bareList(until)]),
    states.far(until),
    states.unsure(until),
    states.begun(until),
  ].map((text) => `${text} ${stopNote}`);
  const begin = beginNoteOf(rendering);
  const languageToo = visit.language === undefined ? '' : ` ${visitBar.languageToo}`;
  const plain = [
    states.plain(until),
    states.kept(until, most),
    states.spoken(until),
    states.emptied(until),
    states.begun(until),
    ...(inStatistics ? [states.counted(until), states.countedAndKept(until, most)] : []),
  ].map((text) => text + languageToo + (begin === '' ? '' : ` ${begin}`));
  const objecting = privacySignal ? [`${states[privacySignal](until)} ${visitBar.keptToo(until, most)}`] : [];
  const texts = [...plain, ...personal, ...objecting];
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest));
}

/**
 * `ready`: the shop's law lets it begin by itself, and nothing has been noted so far. `bare`: personalised, and no
 * interest is there to recommend from. `apart`: the shopper chose that this page recommends nothing from the visit. `far`: nothing in the shop is near those that are there. `unsure`: something may be, and
 * nobody said what is meant. `ended`: nothing is kept but that personalisation was ended. `spoken`:
 * nothing but the language. `emptied`: what was kept was taken away.
 */
function stateOf(rendering: Rendering): State {
  const { open, personalised, inStatistics, visit } = rendering.session;
  if (personalised && !open) return 'ready';
  if (personalised) return personalState(rendering);
  if (inStatistics) return keepsSomething(visit) || visit.lanes.length > 0 ? 'countedAndKept' : 'counted';
  if (!open) return 'plain';
  if (keepsSomething(visit) || visit.lanes.length > 0) return 'kept';
  if (wasEnded(visit)) return 'ended';
  return visit.language === undefined ? 'emptied' : 'spoken';
}

function personalState({ session: { visit, now }, snapshot, here }: Rendering): State {
  const { interests } = signatureLately(visit, snapshot.shop, now);
  if (interests.length === 0) return visit.lane === 'main' ? 'bare' : 'bareList';
  const shown = showNothing(interests, visit, snapshot);
  if (shown !== undefined) return shown;
  if (isFromPageAlone(here)) return 'apart';
  return visit.lane === 'main' ? 'personalised' : 'personalisedList';
}

/**
 * Undefined where ending would do nothing. Where the shop's law lets it begin by itself, it can be refused before
 * anything is noted: there is nothing to erase then, and something is kept from then on.
 * @param isUnused something that personalisation noted lies there unused
 */
function stopOf(rendering: Rendering, isUnused: boolean) {
  const { stop, stopWhole, stopUnreadNote, refuse, refuseNote } = rendering.t.visitBar;
  const { open, partial, personalised } = rendering.session;
  if (partial) return { label: stop, note: stopUnreadNote, whole: '' };
  if (personalised && !open) return { label: refuse, note: refuseNote, whole: '' };
  if (!personalised && !isUnused) return undefined;
  return { label: stop, note: stopNoteOf(rendering), whole: stopWhole };
}

const stopNoteOf = ({ session: { visit }, t: { visitBar } }: Rendering): string =>
  visitBar[visit.lanes.length > 0 ? 'stopListsNote' : 'stopNote'];
