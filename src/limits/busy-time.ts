/** Begins to count for one request. The returned function ends it and says how many milliseconds were its part. */
export type BusyTime = () => () => number;

/**
 * The time that the event loop is busy, divided equally among those who are being answered at the moment: no request
 * can be told from another while both are under way, and altogether it is what was used. Waiting for an engine costs
 * nothing.
 * @param active milliseconds that the loop has been busy so far
 */
export function busyTime(active = () => performance.eventLoopUtilization().active): BusyTime {
  let underWay = 0;
  let each = 0;
  let until = active();
  const settle = () => {
    const now = active();
    if (underWay > 0) each += (now - until) / underWay;
    until = now;
  };
  return () => {
    settle();
    underWay += 1;
    const from = each;
    return () => {
      settle();
      underWay -= 1;
      return each - from;
    };
  };
}
