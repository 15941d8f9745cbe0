import type { Request } from 'express';
import type { LogSnapshot } from '../../../sessions/session-log.js';
import { readVisit, type Visit } from '../../../sessions/visit.js';

/**
 * A browser's objection withdraws consent; a shop whose law allows it starts with consent until it is withdrawn,
 * which a part of the log cannot rule out. That it was withdrawn the log knows without the entry, too.
 */
export function withEffectiveConsent(
  log: LogSnapshot,
  mode: 'ask' | 'on',
  privacySignal: 'gpc' | 'dnt' | undefined,
): Visit {
  const visit = readVisit(log.entries);
  if (privacySignal) return { ...visit, consent: new Set() };
  const spoken =
    log.withdrawn.personalise !== undefined ||
    visit.entries.some((entry) => entry.type === 'consent' && entry.purpose === 'personalise');
  return mode === 'on' && !spoken
    ? { ...visit, consent: new Set([...visit.consent, 'personalise'] as const) }
    : visit;
}

/** A browser's standing objection: only the exact value 1 counts, also where it is sent twice. */
export function objection(req: Request): 'gpc' | 'dnt' | undefined {
  if (isOne(req.headers['sec-gpc'])) return 'gpc';
  return isOne(req.headers.dnt) ? 'dnt' : undefined;
}

/** A header that stands in a request several times, as a proxy may leave it, arrives as one list. */
function isOne(value: string | readonly string[] | undefined): boolean {
  return (
    value !== undefined &&
    [value]
      .flat()
      .join(',')
      .split(',')
      .every((one) => one.trim() === '1')
  );
}
