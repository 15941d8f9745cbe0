import { silencedEntries } from '../../../interests/silenced.js';
import { MEMORY } from '../../../visits/memory.js';
import { staysWithout } from '../../../visits/withdrawal.js';
import { moment } from '../../../wording/dates.js';
import { endOf } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { standingText } from './standing.js';

export type CardContext = ReturnType<typeof cardContext>;

export function cardContext(rendering: Rendering) {
  const { t, token, snapshot, stood } = rendering;
  const { visit, open, partial, privacySignal, now } = rendering.session;
  return {
    t,
    token,
    returnTo: rendering.here,
    visit,
    open,
    now,
    version: snapshot.version,
    // Presses whose interest was removed since, or before a new start: they count nothing, and no button is pressed.
    silenced: silencedEntries(visit, snapshot.shop),
    // Presses that say nothing but an interest are off.
    objects: privacySignal !== undefined,
    partial,
    hiding: presentHiding(rendering),
    ended: endOf('personalise', rendering),
    standing: stood === undefined ? '' : standingText(stood),
  };
}

/** Until when what the shopper hides stays hidden: as long as the visit is remembered. Where that can be longer, the way. */
export function presentHiding(rendering: Rendering) {
  const { visit, open, personalised, endsAt, now } = rendering.session;
  const isLongest = MEMORY[visit.memory].lifetime >= LONGEST;
  return {
    until: moment(open ? endsAt : 0, now, rendering.t),
    longerHref: personalised && !isLongest ? paths.memoryControl : '',
  };
}

const LONGEST = Math.max(...Object.values(MEMORY).map(({ lifetime }) => lifetime));

/**
 * Whether a visit that was personalised holds what is not used while the browser objects. Its interests fade meanwhile,
 * and it counts again once the browser does not object any more, unless it is erased.
 */
export function liesUnused({ session }: Pick<Rendering, 'session'>): boolean {
  const { privacySignal, visit } = session;
  return privacySignal !== undefined && visit.all.some((entry) => !staysWithout('personalise', entry));
}
