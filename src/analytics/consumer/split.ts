import { SetupError } from '../../errors.js';

export interface Split {
  /** Partitions named one by one; all others are left alone. */
  readonly partition?: readonly string[] | undefined;
  /** The stream is shared by so many workers … */
  readonly workers?: string | undefined;
  /** … of which this is the first (1), the second (2) and so on. */
  readonly worker?: string | undefined;
}

/** The partitions that one worker works on: all of them unless told otherwise. @throws SetupError */
export function partitionsOf(split: Split, partitions: number): readonly number[] {
  const all = Array.from({ length: partitions }, (_, one) => one);
  if (split.partition !== undefined) {
    const named = split.partition.map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));
    if (named.every((one) => all.includes(one))) return [...new Set(named)];
    throw new SetupError(
      `--partition names a number from 0 to ${partitions - 1} (EVENT_PARTITIONS=${partitions}).`,
    );
  }
  const workers = Number(split.workers ?? 1);
  const worker = Number(split.worker ?? 1);
  const whole = Number.isInteger(workers) && Number.isInteger(worker);
  if (!whole || worker < 1 || worker > workers || workers > partitions) {
    throw new SetupError(
      `--workers N --worker K: K from 1 to N, and N at most EVENT_PARTITIONS (${partitions}).`,
    );
  }
  return all.filter((one) => one % workers === worker - 1);
}
