import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { EntryBody, EntryId } from '../../sessions/entry.js';
import { formOf } from '../forms/fields.js';

/** For entries that no form made. */
export function newEntryToken(): string {
  return randomBytes(12).toString('base64url');
}

/** Fields that say where a form stood, not what it asks. */
const ABOUT_THE_PAGE: ReadonlySet<string> = new Set(['token', 'returnTo', 'shown', 'standing']);

/**
 * What one press is known by: its token, its address and all that its form asks. The same form sent twice is one press;
 * a form that Back has brought again and that asks for something else is another, though its token is the same.
 */
export function pressSeed(req: Pick<Request, 'path' | 'body'>, token: string): string {
  const asked = Object.entries(formOf(req)).filter(([name]) => !ABOUT_THE_PAGE.has(name));
  return asked.length === 0 ? token : JSON.stringify([token, req.path, asked]);
}

/** The id of one entry of a press. The same form sent twice makes the same ids, which the fold ignores. */
export function entryId(token: string, index: number, body: EntryBody): EntryId {
  const about =
    'product' in body ? body.product : 'interest' in body ? body.interest : 'entry' in body ? body.entry : '';
  const seed = [token, index, body.type, 'kind' in body ? body.kind : '', about].join('\n');
  return createHash('sha256').update(seed).digest('base64url').slice(0, 16) as EntryId;
}
