import { createHash, randomBytes } from 'node:crypto';
import type { EntryBody, EntryId } from '../../sessions/entry.js';

/** For entries that no form made. */
export function newEntryToken(): string {
  return randomBytes(12).toString('base64url');
}

/** The same form sent twice makes the same ids, which the fold ignores. */
export function entryId(token: string, index: number, body: EntryBody): EntryId {
  const about =
    'product' in body ? body.product : 'interest' in body ? body.interest : 'entry' in body ? body.entry : '';
  const seed = [token, index, body.type, 'kind' in body ? body.kind : '', about].join('\n');
  return createHash('sha256').update(seed).digest('base64url').slice(0, 16) as EntryId;
}
