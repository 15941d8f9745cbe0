import type { Request, Response } from 'express';
import type { Entry, EntryId } from '../../sessions/entry.js';
import { paths } from '../paths.js';
import { hereOf, stageOf, visitSoFar } from '../stage.js';
import { presentHiding } from './hiding.js';
import { textOf, undoneText } from './notice-text.js';
import type { ShelfNewsModel } from './shelf-news.js';

/** What was just done: an entry of the log, or that one was taken back. */
export type Done = EntryId | `undone-${EntryId}`;

export const undone = (entry: EntryId): Done => `undone-${entry}`;

/** One sentence in the live region, with the way to take it back. */
export interface NoticeModel {
  /** Empty when there is nothing to say; the region itself is always there, or it would not be read out. */
  readonly text: string;
  readonly wrong: boolean;
  readonly undo: UndoModel | undefined;
  /** Shelves on the page that are behind what was just done. */
  readonly news?: ShelfNewsModel | undefined;
  /** The page without the notice. */
  readonly closeHref: string;
}

export interface UndoModel {
  readonly action: string;
  readonly entry: string;
  /** What ending personalisation erased, sealed: taken back by itself and not by an entry. */
  readonly seal?: string;
  readonly token: string;
  readonly returnTo: string;
}

export const QUIET: NoticeModel = { text: '', wrong: false, undo: undefined, closeHref: paths.home };

/** What the page says of the thing just done; quiet where this visit knows nothing of it. */
export function noticeOf(req: Request, res: Response, done: string): NoticeModel {
  const { t, snapshot, token } = stageOf(res);
  const { visit, logged, open } = visitSoFar(res);
  const returnTo = hereOf(req);
  const [, takenBack] = /^undone-(.+)$/.exec(done) ?? [];
  const context = { visit, snapshot, t, until: presentHiding(res).until };
  if (takenBack !== undefined) {
    const gone = logged.find((one) => one.id === takenBack);
    const said = gone && gone.type !== 'foreign' ? undoneText(gone, logged, context) : '';
    return { ...QUIET, text: open ? said : t.notice.undone.last, closeHref: returnTo };
  }
  const entry = visit.entries.find((one) => one.id === done);
  if (!entry) return QUIET;
  const text = textOf(entry, context);
  return {
    text,
    wrong: false,
    // What was withdrawn is given anew where it was given, never by a press that says *Undo*.
    undo: isWithdrawal(entry) ? undefined : { action: paths.undo, entry: entry.id, token, returnTo },
    closeHref: returnTo,
  };
}

/** A sentence about something that did not work. */
export function wrongNotice(text: string, closeHref: string = paths.home): NoticeModel {
  return { text, wrong: true, undo: undefined, closeHref };
}

function isWithdrawal(entry: Entry): boolean {
  return entry.type === 'consent' && !entry.granted;
}
