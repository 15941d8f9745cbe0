import { latestEnd } from '../../../visits/latest-end.js';
import { KEEPING_LIFETIME, MEMORY, type MemoryLength } from '../../../visits/memory.js';
import type { Visit } from '../../../visits/visit.js';
import { moment } from '../../../wording/dates.js';
import type { Wording } from '../../../wording/wording.js';

/**
 * When a visit ends at the latest, where that is sooner than a memory of this length says of itself; else empty.
 * @param now milliseconds since 1970
 */
export function memoryLatest(length: MemoryLength, visit: Visit, now: number, t: Wording): string {
  const latest = latestEnd(visit);
  const said = Math.max(MEMORY[length].lifetime, KEEPING_LIFETIME);
  return latest < now + said ? t.interests.endsAtLatest(moment(latest, now, t)) : '';
}
