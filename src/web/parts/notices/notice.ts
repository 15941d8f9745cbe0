import { begunBy, hasEndedWith } from '../../../visits/begun.js';
import { type Entry, type EntryId, type LoggedEntry, NOT_RELEVANT_BECAUSE } from '../../../visits/entry.js';
import { isOfALane } from '../../../visits/entry-types.js';
import { laneOf } from '../../../visits/lanes.js';
import { isLastWord } from '../../../visits/last-word.js';
import { isUndoable } from '../../../visits/presses/undo.js';
import { CANNOT_UNDO, type CannotUndo, type ToAskFirst } from '../../../visits/refusal.js';
import { wasEnded } from '../../../visits/withdrawal.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { presentHiding } from '../cards/card-context.js';
import { placeOf } from '../cards/place.js';
import { laneName } from '../texts/lane-name.js';
import { type NoticeContext, searchFor } from './notice-of-interest.js';
import { textOf, undoneText } from './notice-text.js';
import type { shelfNews } from './shelf-news.js';
import { whatElse } from './what-else.js';

/** What was just done: an entry of the log, or that one was taken back; or why it was not. */
export type Done = EntryId | `undone-${EntryId}` | CannotUndo;

export const undone = (entry: EntryId): Done => `undone-${entry}`;

/** One sentence in the live region, with the way to take it back. */
export interface NoticeModel {
  /** Empty when there is nothing to say; the region itself is always there, or it would not be read out. */
  readonly text: string;
  readonly wrong: boolean;
  readonly undo: UndoModel | undefined;
  /** The press would begin what was ended: whether it should. */
  readonly asking?: ReturnType<typeof presentAsking>;
  /** After *Not relevant*: why, which nobody has to say. */
  readonly whyNot?: ReturnType<typeof whyNotOf>;
  /** After *Hide*: that it is not relevant either, which says more. */
  readonly less?: ReturnType<typeof lessOf>;
  /** A search for words that were added and of which nothing comes, where it has answers; where a present is shopped for. */
  readonly search?: { readonly href: string; readonly text: string } | undefined;
  /** Shelves on the page that are behind what was just done. */
  readonly news?: Awaited<ReturnType<typeof shelfNews>>;
  /** Asked a moment later: whether the browser has kept the visit that this press began. */
  readonly check?: string;
  /** The page without the notice. */
  readonly closeHref: string;
}

interface UndoModel {
  readonly action: string;
  readonly entry: string;
  /** What ending personalisation erased, sealed: taken back by itself and not by an entry. */
  readonly seal?: string;
  readonly token: string;
  readonly returnTo: string;
  /** Where on the page the press was made; empty where its form named no place. */
  readonly place?: string;
}

export const QUIET: NoticeModel = { text: '', wrong: false, undo: undefined, closeHref: paths.home };

/** What the page says of the thing just done; quiet where this visit knows nothing of it. */
export function noticeOf(rendering: Rendering, done: string): NoticeModel {
  const { t, token } = rendering;
  const { visit, logged, open } = rendering.session;
  const returnTo = rendering.here;
  const refused = CANNOT_UNDO.find((one) => one === done);
  if (refused) return isSo(refused, rendering) ? wrongNotice(t.refusals[refused], returnTo) : QUIET;
  const [, takenBack] = /^undone-(.+)$/.exec(done) ?? [];
  const context = contextOf(rendering);
  if (takenBack !== undefined) {
    const said = takenBackText(takenBack as EntryId, logged, context);
    const hasEnded = rendering.asked.method !== 'GET' || rendering.session.hasEndedBy(takenBack as EntryId);
    const last = hasEnded ? t.notice.undone.last : '';
    return { ...QUIET, text: open ? said : last, closeHref: returnTo };
  }
  const entry = visit.all.find((one) => one.id === done);
  if (!entry) return QUIET;
  // An address may be opened again after another press: what it says must hold now.
  if (rendering.asked.method === 'GET' && !isLastWord(entry, visit)) return QUIET;
  const back = { token, returnTo, place: placeOf(rendering) };
  const first = visit.lane === 'main' ? t.notice.begins : t.notice.beginsInList;
  const beginning = wasEnded(visit) ? t.notice.beginsAgain : first;
  const begins = begunBy(entry.id, logged) ? [beginning] : [];
  const said = inListOf(entry, textOf(entry, context), rendering);
  return {
    text: [said, ...whatElse(entry, context), ...begins].join(' '),
    wrong: false,
    search: searchFor(entry, context),
    whyNot: whyNotOf(entry, rendering),
    less: lessOf(entry, rendering),
    // What was withdrawn is given anew where it was given, never by a press that says *Undo*.
    undo:
      isWithdrawal(entry) || !isUndoable(entry)
        ? undefined
        : { action: paths.undo, entry: entry.id, ...back },
    closeHref: returnTo,
  };
}

function contextOf(rendering: Rendering): NoticeContext {
  const { t, snapshot, session, asked } = rendering;
  const isOpening = session.began !== undefined && asked.method !== 'GET';
  const { until } = presentHiding(rendering);
  return { visit: session.visit, snapshot, t, until, isOpening, now: session.now };
}

/** What was pressed on a page of another list than the open one is done in that: it says so. */
function inListOf(entry: Entry, said: string, { session, t }: Rendering): string {
  const { lane, lanes } = session.visit;
  if (!isOfALane(entry) || laneOf(entry) === lane) return said;
  return t.lanes.inList(laneName(laneOf(entry), lanes, t), said);
}

/** Asked where *Not relevant* was pressed, and answered by one press more, or by none. */
function whyNotOf(entry: Entry, rendering: Rendering) {
  if (entry.type !== 'signal' || entry.kind !== 'notRelevant') return undefined;
  const { t, token } = rendering;
  const { lane } = rendering.session.visit;
  const answers = NOT_RELEVANT_BECAUSE.filter((why) => why !== 'gift' || lane === 'main').map((why) => ({
    why,
    text: t.whyNot.answers[why],
  }));
  return {
    product: entry.product,
    answers,
    token,
    returnTo: rendering.here,
    place: placeOf(rendering),
  };
}

/** What was hidden may be of no interest as well: one press more says so. */
function lessOf(entry: Entry, rendering: Rendering) {
  if (entry.type !== 'signal' || entry.kind !== 'hide' || rendering.session.privacySignal) return undefined;
  if (rendering.session.visit.signals.notRelevant.has(entry.product)) return undefined;
  const { token, here, t } = rendering;
  return {
    product: entry.product,
    label: t.signals.notRelevant.button,
    token,
    returnTo: here,
    place: placeOf(rendering),
  };
}

/** An address may be opened again, or by anybody: what it says must hold of this visit. */
function isSo(refused: CannotUndo, rendering: Rendering): boolean {
  const { open, logged, visit } = rendering.session;
  switch (refused) {
    case 'erased':
      return open && logged.some((entry) => entry.type === 'consent' && !entry.granted);
    case 'ended':
      return !open;
    case 'ordered':
      return visit.bought.size > 0;
  }
}

/** With what was taken back along with it, which may have erased it. */
function takenBackText(id: EntryId, logged: readonly LoggedEntry[], context: NoticeContext): string {
  const { undone, ends } = context.t.notice;
  const hasEnded = hasEndedWith(id, logged);
  const gone = logged.find((one) => one.id === id);
  if (!gone) return hasEnded ? undone.begun : '';
  const said = gone.type === 'foreign' ? '' : undoneText(gone, logged, context);
  return hasEnded ? `${said} ${ends}` : said;
}

/** A sentence about something that did not work. */
export function wrongNotice(text: string, closeHref: string = paths.home): NoticeModel {
  return { text, wrong: true, undo: undefined, closeHref };
}

function isWithdrawal(entry: Entry): boolean {
  return entry.type === 'consent' && !entry.granted;
}

/** htmx takes these from the page beside the form. */
const BESIDE: readonly string[] = ['shown', 'standing'];

/**
 * A press that asks first: the same form once more, as of now, and the way to leave it.
 * @param anew fields that the form has in place of those that were sent
 */
export function presentAsking(
  { t, asked, here }: Rendering,
  why: ToAskFirst,
  anew: Readonly<Record<string, string>>,
) {
  const former = Object.entries(asked.form).filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !Object.hasOwn(anew, field[0]) && !BESIDE.includes(field[0]),
  );
  const { begin, leave } = t.asking[why];
  return { action: asked.path, fields: [...former, ...Object.entries(anew)], begin, leave, leaveHref: here };
}
