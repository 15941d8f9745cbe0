import { createHash, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { EntryBody, EntryId, LoggedEntry } from '../../../sessions/entry.js';
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

/**
 * The seed of a press that may have been taken back before: the same form, brought again by Back, then asks anew.
 * @param log what the visit holds, the undone among it
 */
export function freshSeed(seed: string, bodies: readonly EntryBody[], log: readonly LoggedEntry[]): string {
  const first = bodies[0];
  if (!first || first.type === 'undo') return seed;
  const undone = new Set(log.flatMap((entry) => (entry.type === 'undo' ? [entry.entry] : [])));
  let fresh = seed;
  for (let again = 1; undone.has(idOf(fresh, bodies)); again++) fresh = `${seed}\n${again}`;
  return fresh;
}

/** The id of what a press is known by in its log: what it did last, whatever agreement it gave first. */
function idOf(seed: string, bodies: readonly EntryBody[]): EntryId {
  const index = bodies.length - 1;
  return entryId(seed, index, bodies[index] as EntryBody);
}

/** The id of one entry of a press. The same form sent twice makes the same ids, which the fold ignores. */
export function entryId(token: string, index: number, body: EntryBody): EntryId {
  const about =
    'product' in body ? body.product : 'interest' in body ? body.interest : 'entry' in body ? body.entry : '';
  const seed = [token, index, body.type, 'kind' in body ? body.kind : '', about].join('\n');
  return createHash('sha256').update(seed).digest('base64url').slice(0, 16) as EntryId;
}
