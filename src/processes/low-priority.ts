import { constants, setPriority } from 'node:os';

/**
 * Lets the pages of the shop go first where they share a processor with this program, which has time. On Linux the
 * threads that begin later follow the one that calls this, so it is called before models and databases are opened.
 */
export function takeLowPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that forbids it loses nothing but this.
  }
}
