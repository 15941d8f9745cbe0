import { join } from 'node:path';
import type { RootDatabase } from 'lmdb';
import { openOverflow } from '../../src/away/overflow.js';
import { openKeySlots } from '../../src/lmdb/key-slots.js';

/** What waits in an LMDB in this folder, with its keys beside it. */
export const overflowIn = <Operation extends {}>(root: RootDatabase, folder: string) =>
  openOverflow<Operation>(root, 'waiting', openKeySlots(root, join(folder, 'keys-of-waiting')));
