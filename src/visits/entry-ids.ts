import { createHash } from 'node:crypto';
import type { EntryBody, EntryId, LaneId, LoggedEntry } from './entry.js';

/** What one press is known by: what its form's token and all that it asks come to. */
export type PressSeed = string & { readonly __brand: 'PressSeed' };

/**
 * The same form sent twice is one press; a form that Back has brought again and that asks for something else is
 * another, though its token is the same.
 * @param asked what the press asks, where its entries are reckoned from what the visit holds: they would be others the
 *   second time
 */
export function pressSeed(token: string, asked: object = {}): PressSeed {
  return canonical([token, asked]) as PressSeed;
}

/**
 * The seed of a press that may have been taken back before: the same form, brought again by Back, then asks anew.
 * @param log what the visit holds, the undone among it
 */
export function freshSeed(
  seed: PressSeed,
  bodies: readonly EntryBody[],
  log: readonly LoggedEntry[],
): PressSeed {
  const first = bodies[0];
  const done = bodies.at(-1);
  if (!first || !done || first.type === 'undo') return seed;
  const undone = new Set(log.flatMap((entry) => (entry.type === 'undo' ? [entry.entry] : [])));
  let fresh = seed;
  // A press is known by what it did last, whatever agreement it gave first.
  for (let again = 1; undone.has(entryId(fresh, done)); again++) fresh = `${seed}\n${again}` as PressSeed;
  return fresh;
}

/** The id of one entry of a press, made of the seed and the whole entry, apart from what was reckoned. */
export function entryId(seed: PressSeed, body: EntryBody): EntryId {
  const text = canonical([seed, withoutReckoned(body)]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16) as EntryId;
}

/** What follows from the visit, the catalogue and the model at this moment is not what was asked. */
function withoutReckoned(body: EntryBody): object {
  switch (body.type) {
    case 'basket':
      return { type: body.type, product: body.product, bill: body.bill };
    case 'phrase':
      return { type: body.type, text: body.text, agreed: body.agreed };
    case 'imported': {
      const { meaning: _reckoned, lane: _lane, ...brought } = body;
      return brought;
    }
    default: {
      const { lane: _lane, ...asked } = body as EntryBody & { readonly lane?: LaneId };
      return asked;
    }
  }
}

/** The same text for the same value, whatever the order of its fields; bytes as base64. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part instanceof Uint8Array) return Buffer.from(part).toString('base64');
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
