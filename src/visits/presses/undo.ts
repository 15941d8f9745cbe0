import type { ProductId } from '../../catalog/product.js';
import { endsWith, hasEndedWith } from '../begun.js';
import { broughtWith } from '../brought-with.js';
import { type Decision, refused } from '../decision.js';
import type { BasketEntry, Entry, EntryBody, EntryId, LaneId, LoggedEntry } from '../entry.js';
import { isSo } from '../entry-types.js';
import { laneOf } from '../lanes.js';
import type { CannotUndo } from '../refusal.js';
import { isTakenBack } from '../restoration.js';
import type { ListedKind } from '../signals.js';
import { takingBack } from '../taking-back.js';
import type { VisitNow } from '../visit-now.js';
import { isWithdrawal } from '../withdrawal.js';
import { decide as endPersonalisation } from './end-personalisation.js';
import { STOP_COUNTING } from './stop-counting.js';

/** What is taken back: one press by its entry, or all of a kind on a product. */
export type UndoPress =
  | { readonly entry: EntryId }
  | { readonly kind: ListedKind; readonly product: ProductId };

/** What was taken back a moment ago, and a form sent twice asks for again, is no mistake. */
export function decide(visit: VisitNow, press: UndoPress): Decision {
  if (!visit.open) return refused('ended');
  const why = 'entry' in press ? whyNot(press.entry, visit) : undefined;
  if (why) return refused(why);
  if ('entry' in press && hasEndedWith(press.entry, visit.logged)) return { settled: press.entry };
  const pressed = pressedBy(press, visit.logged, visit.visit.lane);
  if (!pressed) return refused('nothingToTakeBack');
  // Taking back an agreement is withdrawing it.
  if (isPersonalising(pressed)) return endPersonalisation(visit);
  const together = new Set([pressed, ...broughtWith(pressed, visit.logged)].map(({ id }) => id));
  const alike = visit.visit.all.filter((entry) => together.has(entry.id) || isAlike(entry, pressed));
  return alike.length === 0 ? { settled: pressed.id } : takeBack(alike, visit);
}

/** The entry that an undo is about, in the log: of a kind on a product that of the open lane, where there is one. */
export function pressedBy(
  press: UndoPress,
  log: readonly LoggedEntry[],
  lane: LaneId,
): LoggedEntry | undefined {
  const found = log.filter((entry) => matches(press, entry));
  return found.find((entry) => laneOf(entry) === lane && !isTakenBack(entry.id, log)) ?? found[0];
}

/** Whether an undo takes back the agreement to personalisation: then what goes with it is said and sealed. */
export function isPersonalising(entry: LoggedEntry | undefined): boolean {
  return entry?.type === 'consent' && entry.purpose === 'personalise' && entry.granted;
}

export function matches(press: UndoPress, entry: LoggedEntry): boolean {
  if ('entry' in press) return entry.id === press.entry && isUndoable(entry);
  return entry.type === 'signal' && entry.kind === press.kind && entry.product === press.product;
}

/** Whether an entry can be taken back; of another version's nobody knows. */
export const isUndoable = (entry: LoggedEntry): boolean =>
  entry.type === 'foreign' || isSo('undoable', entry);

/** An agreement to be counted is withdrawn; anything else counts as if it had not been. */
function takeBack(alike: readonly Entry[], visit: VisitNow): Decision {
  if (alike.some((entry) => entry.type === 'consent' && entry.purpose === 'statistics')) return STOP_COUNTING;
  const line = alike.find((entry) => entry.type === 'basket');
  if (line) return { entries: takingBack(line, visit.visit), sameBasket: true };
  const begun = endsWith(alike, visit.visit, visit.logged);
  const entries = [
    ...[...alike, ...(begun ? [begun] : [])].map(takenBack),
    ...alike.flatMap(replacedBy(visit)),
  ];
  return begun ? { entries, withdraws: 'personalise' } : { entries };
}

const takenBack = ({ id }: Entry): EntryBody => ({ type: 'undo', entry: id });

/**
 * The same words as they were agreed on before a press that ticked something else took their place: without that press they
 * are there as if they had just been added.
 */
function replacedBy({ logged }: VisitNow): (entry: Entry) => readonly EntryBody[] {
  return (entry) => {
    if (entry.type !== 'phrase') return [];
    // Another window may have taken other words back in the same millisecond.
    const words = entry.text.toLowerCase();
    const withIt = logged.filter(({ type, at }) => type === 'undo' && at === entry.at);
    const replaced = logged.find(
      (one) =>
        one.type === 'phrase' &&
        one.text.toLowerCase() === words &&
        withIt.some((undo) => undo.type === 'undo' && undo.entry === one.id),
    );
    if (replaced?.type !== 'phrase') return [];
    const { id, at, ...body } = replaced;
    return [body];
  };
}

/** Why a press of this visit cannot be taken back any more; undefined where it can, or where there was none. */
function whyNot(id: EntryId, { logged }: VisitNow): CannotUndo | undefined {
  const pressed = logged.find((entry) => entry.id === id);
  if (pressed?.type === 'basket') return wasOrdered(pressed, logged) ? 'ordered' : undefined;
  const isKnown = pressed !== undefined || isTakenBack(id, logged);
  return isKnown || !logged.some((entry) => isWithdrawal('personalise', entry)) ? undefined : 'erased';
}

/** Whether what a press put into the basket has been ordered since. */
function wasOrdered(press: Entry & BasketEntry, log: readonly LoggedEntry[]): boolean {
  const since = log.slice(log.findIndex(({ id }) => id === press.id));
  return since.some(
    (entry) => entry.type === 'basket' && entry.product === press.product && entry.bill !== undefined,
  );
}

/** Pressing *Save* twice made two entries; taking it back takes both. */
function isAlike(entry: Entry, pressed: LoggedEntry): boolean {
  return (
    entry.type === 'signal' &&
    pressed.type === 'signal' &&
    entry.kind === pressed.kind &&
    entry.product === pressed.product &&
    laneOf(entry) === laneOf(pressed)
  );
}
