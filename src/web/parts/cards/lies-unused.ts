import { staysWithout } from '../../../visits/withdrawal.js';
import type { Rendering } from '../../http/stage.js';

/**
 * Whether a visit that was personalised holds what is not used while the browser objects. Its interests fade meanwhile,
 * and it counts again once the browser does not object any more, unless it is erased.
 */
export function liesUnused({ session }: Pick<Rendering, 'session'>): boolean {
  const { privacySignal, visit } = session;
  return privacySignal !== undefined && visit.all.some((entry) => !staysWithout('personalise', entry));
}
