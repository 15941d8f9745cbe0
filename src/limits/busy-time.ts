/**
 * Starts the clock of one request. The returned function stops it and returns the request's share, milliseconds.
 */
export type BusyTime = () => () => number;

/**
 * The processor time of this process, divided equally among those who are being answered at the moment: no request can
 * be told from another while both are under way, and altogether it is what was used. Waiting for an engine costs
 * nothing, and neither does it that the machine does something else.
 * @param used milliseconds that the process has used so far
 */
export function busyTime(used = processorTime): BusyTime {
  let underWay = 0;
  let each = 0;
  let until = used();
  const settle = () => {
    const now = used();
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

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
