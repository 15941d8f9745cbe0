import type { Response } from 'express';
import type { Services } from '../../services.js';
import { type Erased, LONGEST_SEAL, sealedEntries } from '../../sessions/sealed-entries.js';
import type { SessionId } from '../../sessions/session-log.js';
import { visitOf } from './visit-of.js';

/** What a press erased, sealed for *Undo*; empty where nothing can be brought back, as for a browser that objects. */
export async function sealFor(
  res: Response,
  erased: Erased | undefined,
  { secret }: Pick<Services, 'secret'>,
): Promise<string> {
  const { now, privacySignal } = visitOf(res);
  if (erased === undefined || privacySignal) return '';
  const seal = await sealedEntries(secret).seal(erased, res.req.sessionID as SessionId, now);
  return seal.length <= LONGEST_SEAL ? seal : '';
}
