import type { Request, Response } from 'express';
import { endedToday } from '../../analytics/emitter/counting.js';
import { THRESHOLD } from '../../reports/report.js';
import { endOf } from '../http/forms/known-ends.js';
import { hereOf, stageOf, visitSoFar } from '../http/stage.js';

/** Whether this visit is counted, and the one press that changes it. */
export interface StatisticsConsentModel {
  readonly state: 'off' | 'on' | 'tomorrow' | 'gpc' | 'dnt';
  /** What is counted, in a sentence, with the present state. */
  readonly text: string;
  readonly token: string;
  readonly returnTo: string;
  readonly ended: string;
}

export function statisticsConsent(req: Request, res: Response): StatisticsConsentModel {
  const { t, token } = stageOf(res);
  const state = stateOf(res);
  const text = state === 'off' || state === 'on' ? t.statistics[state](THRESHOLD) : t.statistics[state];
  return { state, text, token, returnTo: hereOf(req), ended: endOf('statistics', res) };
}

function stateOf(res: Response): StatisticsConsentModel['state'] {
  const { privacySignal, inStatistics, visit, now } = visitSoFar(res);
  if (privacySignal) return privacySignal;
  if (!inStatistics) return 'off';
  return endedToday(visit.entries, now) ? 'tomorrow' : 'on';
}
