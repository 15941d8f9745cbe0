import type { Response } from 'express';
import type { Services } from '../../../services.js';
import { fromStored, goesWithout, toStored } from '../../../sessions/entry-codec.js';
import { type Erased, SEAL_LASTS } from '../../../sessions/sealed-entries.js';
import type { NumberedEntry } from '../../../sessions/session-log.js';
import type { EntryId, LoggedEntry } from '../../../visits/entry.js';
import { decide } from '../../../visits/presses/end-personalisation.js';
import { isWithdrawal } from '../../../visits/withdrawal.js';
import { personalPage } from '../../answers/respond.js';
import { respondToPress } from '../../answers/respond-to-press.js';
import { carryOut } from '../../http/press.js';
import { wantsFragments } from '../../http/request-headers.js';
import { sealFor } from '../../http/seal.js';
import { renderingOf, stageOf } from '../../http/stage.js';
import { visitOf } from '../../http/visit-of.js';
import { presentStopped, stoppedNotice } from './stopped.js';

/**
 * Withdraws consent, removes what only it allowed to be noted, and answers with what that was: in words, and sealed
 * for *Undo*. A plain form gets a page of its own, because a redirect could not carry it.
 */
export async function endPersonalisation(res: Response, services: Services): Promise<void> {
  const gone = await erase(res);
  const seal = await sealFor(res, erasedBy(gone), services);
  const { now } = visitOf(res);
  const stopped = presentStopped(renderingOf(res), gone.entries, seal, now + SEAL_LASTS);
  const { t } = stageOf(res);
  const page = personalPage('stopped', t.stopped.title, { stopped });
  // The page says it by itself.
  const said = wantsFragments(res.req) ? { notice: stoppedNotice(stopped, t) } : {};
  await respondToPress(res, services, { page, ...said });
}

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
  const withdrawal = visitOf(res).visit.entries.findLast((entry) => isWithdrawal('personalise', entry))?.id;
  if (withdrawal === undefined || !removed)
    return { entries: before.filter((entry) => goesWithout('personalise', toStored(entry))) };
  return { withdrawal, endsAt, numbered: removed, entries: removed.map(({ stored }) => fromStored(stored)) };
}

/** Undefined where nothing can be brought back. */
function erasedBy({ withdrawal, numbered, endsAt = 0 }: Gone): Erased | undefined {
  return withdrawal && numbered && { withdrawal, entries: numbered, endsAt };
}
