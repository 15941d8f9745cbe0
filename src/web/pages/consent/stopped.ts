import type { LoggedEntry } from '../../../visits/entry.js';
import { type ErasedKind, isErased, ruleOf, signalKinds } from '../../../visits/signals.js';
import { moment } from '../../../wording/dates.js';
import { listText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import type { NoticeModel } from '../../parts/notices/notice.js';

/**
 * What ending personalisation has erased, and the form that brings it back.
 * @param until when the seal expires, milliseconds since 1970
 */
export function presentStopped(
  rendering: Rendering,
  entries: readonly LoggedEntry[],
  seal: string,
  until: number,
) {
  const { t, token } = rendering;
  const { partial, now, open } = rendering.session;
  const counts = countsOf(entries, t);
  const erased = counts.length > 0 ? t.stopped.erased(listText(counts, t.locale)) : t.stopped.nothing;
  const isLost = counts.length > 0 && seal === '' && !rendering.session.privacySignal;
  const undoNote = counts.length > 0 ? t.stopped.undoNote : t.stopped.undoOnly;
  const said = partial || isLost ? `${erased} ${t.stopped.waiting}` : erased;
  return {
    text: open ? said : t.stopped.noVisit,
    keeps: open ? t.stopped.keeps : t.stopped.noVisitKeeps,
    undoNote: seal === '' ? '' : undoNote(moment(until, now, t)),
    seal,
    token,
    returnTo: rendering.here,
  };
}

/** The same in the live region. */
export function stoppedNotice(
  { text, undoNote, seal, token, returnTo }: ReturnType<typeof presentStopped>,
  { stopped }: Wording,
): NoticeModel {
  const undo = { action: paths.personalisationReturn, entry: '', seal, token, returnTo };
  return {
    text: [stopped.said(text), undoNote].filter((one) => one !== '').join(' '),
    wrong: false,
    undo: seal === '' ? undefined : undo,
    closeHref: returnTo,
  };
}

type Counted = ErasedKind | keyof Wording['stopped']['counts'];

/** "12 looks", "3 searches": each entry once, however often its form was sent. */
function countsOf(entries: readonly LoggedEntry[], t: Wording): string[] {
  const kinds = new Map<string, Counted>();
  for (const entry of entries) {
    const kind = kindOf(entry);
    if (kind !== undefined) kinds.set(entry.id, kind);
  }
  const all = [...kinds.values()];
  return Object.entries(countWords(t)).flatMap(([kind, text]) => {
    const count = all.filter((one) => one === kind).length;
    return count === 0 ? [] : [text(count)];
  });
}

/** Looks before searches, presses after added interests. */
function countWords({ signals, stopped }: Wording): Readonly<Record<string, (count: number) => string>> {
  const { search, shown, phrase, imported, reason, adjustment, memory, list, other } = stopped.counts;
  const erased = (implicit: boolean) =>
    Object.fromEntries(
      signalKinds()
        .filter(isErased)
        .filter((kind) => ruleOf(kind).implicit === implicit)
        .map((kind) => [kind, signals[kind].erased]),
    );
  return {
    ...erased(true),
    search,
    shown,
    phrase,
    imported,
    ...erased(false),
    reason,
    adjustment,
    memory,
    list,
    other,
  };
}

/** Agreeing itself is not listed: it is what was ended. */
function kindOf(entry: LoggedEntry): Counted | undefined {
  switch (entry.type) {
    case 'signal':
      return isErased(entry.kind) ? entry.kind : 'other';
    case 'search':
    case 'shown':
    case 'phrase':
    case 'imported':
      return entry.type;
    case 'weigh':
    case 'set':
    case 'remove':
    case 'never':
    case 'rest':
    case 'reset':
      return 'adjustment';
    case 'because':
      return 'reason';
    case 'memory':
      return 'memory';
    case 'lane':
      return 'list';
    case 'consent':
    case 'turn':
    case 'keep':
    case 'discard':
      return undefined;
    case 'basket':
    case 'language':
    case 'undo':
    case 'counted':
    case 'foreign':
      return 'other';
  }
}
