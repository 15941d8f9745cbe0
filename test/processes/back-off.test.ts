import { describe, expect, it } from 'vitest';
import { backOff } from '../../src/processes/back-off.js';
import { MINUTE, SECOND } from '../../src/time/clock.js';

describe('the pause before what died is started again', () => {
  it('doubles from a quarter of a second to half a minute', () => {
    const { delayAfter } = backOff();
    const delays = Array.from({ length: 9 }, () => delayAfter(0));
    expect(delays).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('begins anew for what lived a minute, and for nothing less', () => {
    const { delayAfter } = backOff({ first: SECOND, longest: MINUTE });
    expect([delayAfter(0), delayAfter(MINUTE - 1), delayAfter(MINUTE), delayAfter(0)]).toEqual([
      SECOND,
      2 * SECOND,
      SECOND,
      2 * SECOND,
    ]);
  });
});
