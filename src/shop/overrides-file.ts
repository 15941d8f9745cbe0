import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SetupError } from '../errors.js';
import { parseOverrides } from '../segments/overrides.js';
import type { SegmentOverride } from '../segments/segment-override.js';

/**
 * Reads `segments.yaml`, a list of overrides; a missing file has none.
 * @throws SetupError with the line of the first mistake.
 */
export async function readOverrides(file: string): Promise<readonly SegmentOverride[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new SetupError(`${file} cannot be read: ${error.message}.`);
  });
  return parseOverrides(text, basename(file));
}
