import { createReadStream } from 'node:fs';
import type { ProductId } from '../catalog/product.js';
import type { SessionItem } from '../co-interest/session-pairs.js';
import { messageOf, SetupError } from '../errors.js';
import { readLines } from '../files/lines.js';

/** One session of a file: what it did and on which day, and nothing of who. */
export interface FiledSession {
  /** Midnight in UTC, milliseconds since 1970. */
  readonly at: number;
  readonly items: readonly SessionItem<ProductId>[];
}

const FIELDS = ['day', 'bought', 'seen'];
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads sessions from a file, one JSON object a line: `{"day":"2026-11-20","bought":["p1","p2"],"seen":["p3"]}`.
 * @throws SetupError that names the line, where it is none; also where it has another field, which could name somebody
 */
export async function* readSessions(file: string): AsyncGenerator<FiledSession, void, undefined> {
  const chunks = createReadStream(file);
  try {
    for await (const { line, text } of readLines(chunks))
      if (text.trim() !== '') yield sessionOf(text, `${file}, line ${line}`);
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(`${file} cannot be read: ${messageOf(error)}.`);
  }
}

function sessionOf(text: string, where: string): FiledSession {
  const { day, bought = [], seen = [], ...others } = objectOf(text, where);
  const [foreign] = Object.keys(others);
  if (foreign !== undefined)
    throw new SetupError(
      `${where} has the field "${foreign}": a session has ${FIELDS.join(', ')} and nothing that could name somebody.`,
    );
  const at = typeof day === 'string' && DAY_FORM.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(at)) throw new SetupError(`${where} has no day such as 2026-11-20.`);
  const ids = (value: unknown, isLook: boolean) => {
    if (!Array.isArray(value) || !value.every((id) => typeof id === 'string'))
      throw new SetupError(`${where}: "bought" and "seen" are lists of product ids.`);
    return value.map((id): SessionItem<ProductId> => ({ item: id as ProductId, isLook }));
  };
  // What was bought says more, and has its places first.
  return { at, items: [...ids(bought, false), ...ids(seen, true)] };
}

function objectOf(text: string, where: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new SetupError(`${where} is no JSON object.`);
}
