import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../event.js';

/** Where one partition's worker keeps what it makes; see docs/events.md for the whole directory. */
export interface PartitionFiles {
  readonly directory: string;
  readonly partition: number;
  readonly database: string;
  segment(day: Day): string;
  /** Days that have a segment, oldest first. */
  segmentDays(): Day[];
}

const SEGMENT = /^(\d{4}-\d{2}-\d{2})-p(\d+)\.parquet$/;

export function partitionFiles(directory: string, partition: number): PartitionFiles {
  mkdirSync(join(directory, 'segments'), { recursive: true });
  return {
    directory,
    partition,
    database: join(directory, `events-p${partition}.duckdb`),
    segment: (day) => join(directory, 'segments', `${day}-p${partition}.parquet`),
    segmentDays: () =>
      segmentsIn(directory)
        .filter((one) => one.partition === partition)
        .map(({ day }) => day),
  };
}

/** Every segment of every partition, oldest day first. */
export function segmentsIn(
  directory: string,
): readonly { readonly day: Day; readonly partition: number; readonly path: string }[] {
  const folder = join(directory, 'segments');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const [, day, partition] = SEGMENT.exec(name) ?? [];
      return day === undefined
        ? []
        : [{ day: day as Day, partition: Number(partition), path: join(folder, name) }];
    });
}
