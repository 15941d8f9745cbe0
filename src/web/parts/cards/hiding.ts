import { MEMORY } from '../../../visits/memory.js';
import { moment } from '../../../wording/dates.js';
import type { When } from '../../../wording/when.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';

/** How long what the shopper hides stays hidden: as long as the visit is remembered. */
export interface HidingModel {
  /** The visit's end as it stands now; `now` before there is a visit. */
  readonly until: When;
  /** Where the visit can be remembered longer; empty where it cannot, or is already as long as may be. */
  readonly longerHref: string;
}

export function presentHiding(rendering: Rendering): HidingModel {
  const { visit, open, personalised, endsAt, now } = rendering.session;
  const isLongest = MEMORY[visit.memory].lifetime >= LONGEST;
  return {
    until: moment(open ? endsAt : 0, now, rendering.t),
    longerHref: personalised && !isLongest ? paths.memoryControl : '',
  };
}

const LONGEST = Math.max(...Object.values(MEMORY).map(({ lifetime }) => lifetime));
