import type { Response } from 'express';
import type { Services } from '../../../services.js';
import { fromStored, goesWithout, toStored } from '../../../sessions/entry-codec.js';
import { LONGEST_SEAL, SEAL_LASTS, sealedEntries } from '../../../sessions/sealed-entries.js';
import type { NumberedEntry, SessionId } from '../../../sessions/session-log.js';
import type { EntryId, LoggedEntry } from '../../../visits/entry.js';
import { decide } from '../../../visits/presses/end-personalisation.js';
import { personalPage } from '../../answers/respond.js';
import { respondToPress } from '../../answers/respond-to-press.js';
import { carryOut } from '../../http/press.js';
import { renderingOf, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { presentStopped, stoppedNotice } from './stopped.js';

/**
 * Withdraws consent, removes what only it allowed to be noted, and answers with what that was: in words, and sealed
 * for *Undo*. A plain form gets a page of its own, because a redirect could not carry it.
 */
export async function endPersonalisation(res: Response, services: Services): Promise<void> {
  const gone = await erase(res);
  const { now, privacySignal } = visitOf(res);
  // A browser that objects could not take it back.
  const seal = privacySignal ? '' : await sealOf(gone, res.req.sessionID as SessionId, services, now);
  const stopped = presentStopped(renderingOf(res), gone.entries, seal, now + SEAL_LASTS);
  const { t } = stageOf(res);
  const page = personalPage('stopped', t.stopped.title, { stopped });
  await respondToPress(res, services, { page, notice: stoppedNotice(stopped, t) });
}

/** What ending removed. */
interface Gone {
  readonly withdrawal?: EntryId;
  readonly entries: readonly LoggedEntry[];
  /** With their places in the log; undefined where a part of it could not be read. */
  readonly numbered?: readonly NumberedEntry[];
  /** When the session would have ended, milliseconds since 1970. */
  readonly endsAt?: number;
}

const NOTHING: Gone = { entries: [] };

async function erase(res: Response): Promise<Gone> {
  const { logged: before, endsAt } = visitOf(res);
  const outcome = await carryOut(res, decide);
  if ('refused' in outcome || outcome.isSettled) return NOTHING;
  const { removed } = outcome;
  const withdrawal = visitOf(res).visit.entries.findLast(isWithdrawal)?.id;
  if (withdrawal === undefined || !removed)
    return { entries: before.filter((entry) => goesWithout('personalise', toStored(entry))) };
  return { withdrawal, endsAt, numbered: removed, entries: removed.map(({ stored }) => fromStored(stored)) };
}

function isWithdrawal(entry: LoggedEntry): boolean {
  return entry.type === 'consent' && entry.purpose === 'personalise' && !entry.granted;
}

/** Empty where nothing can be brought back. */
async function sealOf(
  { withdrawal, numbered, endsAt = 0 }: Gone,
  session: SessionId,
  { secret }: Services,
  now: number,
): Promise<string> {
  if (withdrawal === undefined || numbered === undefined) return '';
  const seal = await sealedEntries(secret).seal({ withdrawal, entries: numbered, endsAt }, session, now);
  return seal.length <= LONGEST_SEAL ? seal : '';
}
