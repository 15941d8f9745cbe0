import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something is so; half a minute where nothing else is said, because a machine whose cores are all busy starts a
 * process in seconds.
 * @throws when it is not so by then
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 30_000,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    try {
      if (await holds()) return;
    } catch {
      // Not yet.
    }
    await sleep(10);
  }
  throw new Error(`Not within ${milliseconds} ms: ${what}.`);
}
