import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something is so. @throws when it is not after so many milliseconds */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  milliseconds = 10_000,
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
