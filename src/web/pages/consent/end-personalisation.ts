import type { Request, Response } from 'express';
import type { Services } from '../../../services.js';
import type { EntryId, LoggedEntry } from '../../../sessions/entry.js';
import { fromStored, goesWithout, toStored } from '../../../sessions/entry-codec.js';
import { LONGEST_SEAL, SEAL_LASTS, sealedEntries } from '../../../sessions/sealed-entries.js';
import type { NumberedEntry, SessionId } from '../../../sessions/session-log.js';
import { formOf, text } from '../../http/forms/fields.js';
import { tokenOf } from '../../http/forms/token.js';
import { visitOf } from '../../http/middleware/visit-session.js';
import { respondToPress } from '../../http/respond-to-press.js';
import { stageOf } from '../../http/stage.js';
import { presentStopped, stoppedNotice } from './stopped.js';

/**
 * Withdraws consent, removes what only it allowed to be noted, and answers with what that was: in words, and sealed
 * for *Undo*. A plain form gets a page of its own, because a redirect could not carry it.
 */
export async function endPersonalisation(req: Request, res: Response, services: Services): Promise<void> {
  const { open, personalised } = visitOf(res);
  // A visit that has agreed to nothing has nothing to erase.
  const gone = open || personalised ? await erase(res, tokenOf(text(formOf(req), 'token'))) : NOTHING;
  const { visit, now } = visitOf(res);
  const seal = await sealOf(gone, req.sessionID as SessionId, services, now);
  const stopped = presentStopped(req, res, { entries: gone.entries, seal, until: now + SEAL_LASTS });
  const { t } = stageOf(res);
  const page = { view: 'pages/stopped', title: t.stopped.title, unlisted: true, model: { stopped } };
  await respondToPress(req, res, services, { visit, page, notice: stoppedNotice(stopped, t) });
}

/** What ending removed. */
interface Gone {
  readonly withdrawal?: EntryId;
  readonly entries: readonly LoggedEntry[];
  /** With their places in the log; undefined where a part of it could not be read. */
  readonly numbered?: readonly NumberedEntry[];
}

const NOTHING: Gone = { entries: [] };

async function erase(res: Response, token: string): Promise<Gone> {
  const body = { type: 'consent', purpose: 'personalise', granted: false } as const;
  const before = visitOf(res).logged;
  const pressed = await visitOf(res).withdraw('personalise', [body], token);
  // A page from before *Undo* sends the form of the withdrawal that was taken back: it is withdrawn anew.
  const again = pressed.session.personalised
    ? await pressed.session.withdraw('personalise', [body])
    : { session: pressed.session, removed: [] };
  const withdrawal = again.session.visit.entries.findLast(isWithdrawal)?.id;
  if (withdrawal === undefined || !pressed.removed || !again.removed)
    return { entries: before.filter((entry) => goesWithout('personalise', toStored(entry))) };
  const numbered = [...pressed.removed, ...again.removed];
  return { withdrawal, numbered, entries: numbered.map(({ stored }) => fromStored(stored)) };
}

function isWithdrawal(entry: LoggedEntry): boolean {
  return entry.type === 'consent' && entry.purpose === 'personalise' && !entry.granted;
}

/** Empty where nothing can be brought back. */
async function sealOf(
  { withdrawal, numbered }: Gone,
  session: SessionId,
  { secret }: Services,
  now: number,
): Promise<string> {
  if (withdrawal === undefined || numbered === undefined) return '';
  const seal = await sealedEntries(secret).seal({ withdrawal, entries: numbered }, session, now);
  return seal.length <= LONGEST_SEAL ? seal : '';
}
