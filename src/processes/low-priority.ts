import { constants, setPriority } from 'node:os';

/**
 * Lowers this program's priority below that of the shop's pages on the same processor. On Linux threads inherit the
 * priority of the thread that starts them, so this is called before models and databases are opened.
 */
export function takeLowPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that forbids it loses nothing but this.
  }
}
