import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../files/private-files.js';
import type { Day } from '../event.js';

/** One partition's part of ANALYTICS_DIR; see docs/events.md for the whole directory. */
export interface PartitionFiles {
  readonly directory: string;
  readonly partition: number;
}

/** One file of what was accepted on a day, never changed. What several hold twice is read once. */
export interface Segment {
  readonly day: Day;
  readonly partition: number;
  readonly path: string;
}

const NAME = /^(\d{4}-\d{2}-\d{2})-p(\d+)-[0-9a-f]+\.parquet$/;

export const segmentsFolder = (directory: string): string => join(directory, 'segments');

export function partitionFiles(directory: string, partition: number): PartitionFiles {
  makeFolder(segmentsFolder(directory));
  return { directory, partition };
}

/** Every segment of every partition, oldest day first; none where the directory is not there. */
export function segmentsIn(directory: string): readonly Segment[] {
  return namesIn(segmentsFolder(directory)).flatMap((name) => {
    const [, day, partition] = NAME.exec(name) ?? [];
    const path = join(segmentsFolder(directory), name);
    return day === undefined ? [] : [{ day: day as Day, partition: Number(partition), path }];
  });
}

/** Segments of one partition, of one day where it is given. */
export function segmentsOf({ directory, partition }: PartitionFiles, day?: Day): readonly Segment[] {
  return segmentsIn(directory).filter(
    (one) => one.partition === partition && (day === undefined || one.day === day),
  );
}

/** Names in a folder, sorted; none where it is not there. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}
