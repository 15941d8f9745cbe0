import type { Request, Response } from 'express';
import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry, EntryId } from '../../sessions/entry.js';
import { paths } from '../paths.js';
import { hereOf, stageOf, visitSoFar } from '../stage.js';
import type { Wording } from '../wording/en.js';

/** What was just done: an entry of the log, or that one was taken back. */
export type Done = EntryId | 'undone';

/** One sentence in the live region, with the way to take it back. */
export interface NoticeModel {
  /** Empty when there is nothing to say; the region itself is always there, or it would not be read out. */
  readonly text: string;
  readonly wrong: boolean;
  readonly undo: UndoModel | undefined;
  /** The page without the notice. */
  readonly closeHref: string;
}

export interface UndoModel {
  readonly action: string;
  readonly entry: string;
  readonly token: string;
  readonly returnTo: string;
}

export const QUIET: NoticeModel = { text: '', wrong: false, undo: undefined, closeHref: paths.home };

/** What the page says of the thing just done; quiet where this visit knows nothing of it. */
export function noticeOf(req: Request, res: Response, done: string): NoticeModel {
  const { t, snapshot, token } = stageOf(res);
  const returnTo = hereOf(req);
  if (done === 'undone') return { ...QUIET, text: t.notice.undone, closeHref: returnTo };
  const entry = visitSoFar(res).visit.entries.find((one) => one.id === done);
  if (!entry) return QUIET;
  const text = textOf(entry, snapshot.catalogue, t);
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

function textOf(entry: Entry, catalogue: Catalogue, { notice }: Wording): string {
  const nameOf = (id: string) => catalogue.product(id)?.name ?? id;
  switch (entry.type) {
    case 'signal':
      return entry.kind === 'view' || entry.kind === 'purchase'
        ? ''
        : notice[entry.kind](nameOf(entry.product));
    case 'basket':
      return entry.change > 0
        ? notice.basketAdded(nameOf(entry.product))
        : notice.basketFewer(nameOf(entry.product));
    case 'consent':
      if (entry.purpose === 'statistics') return entry.granted ? notice.counted : notice.notCounted;
      return entry.granted ? notice.personalised : notice.notPersonalised;
    case 'weigh':
    case 'set':
    case 'remove':
    case 'phrase':
    case 'reset':
    case 'memory':
      return notice[entry.type];
    case 'search':
    case 'counted':
    case 'undo':
      return '';
  }
}
