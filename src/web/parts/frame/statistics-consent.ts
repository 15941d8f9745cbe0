import { endedToday } from '../../../analytics/emitter/counting.js';
import { THRESHOLD } from '../../../reports/report.js';
import { endOf } from '../../http/forms/token.js';
import type { Rendering } from '../../http/stage.js';

/** Whether this visit is counted, and the one press that changes it. */
export interface StatisticsConsentModel {
  readonly state: 'off' | 'on' | 'unread' | 'tomorrow' | 'gpc' | 'dnt';
  /** What is counted, in a sentence, with the present state. */
  readonly text: string;
  readonly token: string;
  readonly returnTo: string;
  readonly ended: string;
}

export function statisticsConsent(rendering: Rendering): StatisticsConsentModel {
  const { t, token } = rendering;
  const state = stateOf(rendering);
  const text = state === 'off' || state === 'on' ? t.statistics[state](THRESHOLD) : t.statistics[state];
  return { state, text, token, returnTo: rendering.here, ended: endOf('statistics', rendering) };
}

function stateOf(rendering: Rendering): StatisticsConsentModel['state'] {
  const { privacySignal, inStatistics, partial, visit, now } = rendering.session;
  if (privacySignal) return privacySignal;
  if (!inStatistics) return partial ? 'unread' : 'off';
  return endedToday(visit.entries, now) ? 'tomorrow' : 'on';
}
