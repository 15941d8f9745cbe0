import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

const PAIRINGS = 'goes-with.yaml';

/** What the operators wrote of segments and of what goes together: it lies beside the products and outlives them. */
const NOTES = ['segments.yaml', PAIRINGS];

/** Copies the notes of one catalogue folder to another. */
export async function keepNotes(former: string, folder: string): Promise<void> {
  for (const name of NOTES) {
    await copyFile(join(former, name), join(folder, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
}

/** Whether the folder says what goes with what. */
export function hasPairings(former: string | undefined): boolean {
  return former !== undefined && existsSync(join(former, PAIRINGS));
}
