/** What is wrong with the analytics file, and so what helps. */
export type StoreTrouble =
  /** Another process has it open: wait. */
  | 'locked'
  /** No space left on the disk: wait. */
  | 'full'
  /** It cannot be read any more: quarantine and rebuild. */
  | 'damaged';

/** The analytics file cannot be used; the entries at hand are not to blame. */
export class StoreTroubleError extends Error {
  override readonly name = 'StoreTroubleError';
  constructor(
    readonly trouble: StoreTrouble,
    cause: unknown,
  ) {
    super(SENTENCES[trouble], { cause });
  }
}

const SENTENCES: Readonly<Record<StoreTrouble, string>> = {
  locked: 'Another process has the analytics file open: stop it, or this worker waits until it ends.',
  full: 'The disk that holds ANALYTICS_DIR is full: events wait in the queue until there is space.',
  damaged: 'The analytics file cannot be read: it is put aside and made anew from segments and queue.',
};

const LOCKED = /Could not set lock|Conflicting lock/i;
const FULL = /No space left|ENOSPC|Disk quota|EDQUOT|not enough (disk )?space/i;
const MEMORY = /Out of Memory/i;
const DAMAGED =
  /Corrupt|checksum|not a valid DuckDB|read enough bytes|FATAL|invalidated|INTERNAL|Serialization|replaying WAL|IO Error|Catalog Error/i;

/** DuckDB says what happened in its message alone (checked against 1.5). Undefined: the statement is to blame. */
export function troubleOf(error: unknown): StoreTrouble | undefined {
  if (error instanceof StoreTroubleError) return error.trouble;
  const message = error instanceof Error ? error.message : String(error);
  if (LOCKED.test(message)) return 'locked';
  if (FULL.test(message) || MEMORY.test(message)) return 'full';
  return DAMAGED.test(message) ? 'damaged' : undefined;
}

/** Throws trouble with the file as such, and anything else as it is. */
export function throwTrouble(error: unknown): never {
  const trouble = troubleOf(error);
  throw trouble === undefined ? error : new StoreTroubleError(trouble, error);
}
