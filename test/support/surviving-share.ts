import { GCProfiler } from 'node:v8';

/**
 * The least share of what is allocated meanwhile that collections of the young generation copy, some of it twice, of
 * three runs: what else the machine does lets more survive in one of them, and less in none.
 */
export async function survivingShare(work: () => Promise<void> | void): Promise<number> {
  const shares: number[] = [];
  while (shares.length < RUNS) shares.push(await shareOfRun(work));
  return Math.min(...shares);
}

async function shareOfRun(work: () => Promise<void> | void): Promise<number> {
  const profiler = new GCProfiler();
  profiler.start();
  await work();
  let [allocated, survived] = [0, 0];
  for (const { gcType, beforeGC, afterGC } of profiler.stop().statistics) {
    if (gcType !== 'Scavenge') continue;
    const used = ({ heapSpaceStatistics }: typeof beforeGC, name: string) =>
      heapSpaceStatistics.find(({ spaceName }) => spaceName === name)?.spaceUsedSize ?? 0;
    allocated += used(beforeGC, 'new_space');
    survived += used(afterGC, 'new_space') + used(afterGC, 'old_space') - used(beforeGC, 'old_space');
  }
  if (allocated < LEAST) throw new Error('Too little was allocated to tell.');
  return survived / allocated;
}

const RUNS = 3;
/** A few collections, bytes. */
const LEAST = 8 * 2 ** 20;
