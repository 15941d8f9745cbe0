import type { Request } from 'express';
import type { KnownEnds } from '../../../visits/asking.js';
import type { EntryId } from '../../../visits/entry.js';
import type { Purpose } from '../../../visits/purpose.js';
import type { Rendering } from '../rendering.js';
import { formOf, texts } from './fields.js';

/** The field of a form that tells of withdrawals. */
export const KNOWN_ENDS = 'ended';

/** The withdrawals that the page of a form told of: htmx sends that of the visit bar beside the form's own. */
export function knownEnds(req: Request): KnownEnds {
  return texts(formOf(req), KNOWN_ENDS, 4) as readonly EntryId[];
}

/** The field's value in a form that would agree to this purpose: empty where it was not withdrawn. */
export function endOf(purpose: Purpose, { session }: Pick<Rendering, 'session'>): EntryId | '' {
  return session.withdrawn[purpose] ?? '';
}
