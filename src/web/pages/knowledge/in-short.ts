import type { Wording } from '../../../wording/wording.js';

/** What the page says of an entry elsewhere: its number and time, and that it has a form and an id of its own. */
const SAID_BESIDE: ReadonlySet<string> = new Set(['number', 'id', 'at', 'v', 'marks']);

/**
 * A stored object on one line, for a reader: each field by its name, a vector as how many numbers it has. The raw value
 * stands beside it, whole.
 */
export function inShort(stored: object, { knowledge }: Wording): string {
  return Object.entries(stored)
    .filter(([key]) => !SAID_BESIDE.has(key))
    .map(([key, value]) => {
      if (value instanceof Uint8Array) return `${key}: ${knowledge.meaningOf(value.length)}`;
      return `${key}: ${said(value)}`;
    })
    .join(' · ');
}

function said(value: unknown): string {
  if (Array.isArray(value)) return value.map(said).join(', ') || '–';
  return typeof value === 'object' && value !== null ? JSON.stringify(value, folded) : String(value);
}

/** JSON.stringify calls Buffer.toJSON before the replacer: the raw value is read from `this`. */
function folded(this: unknown, key: string, value: unknown): unknown {
  const held = (this as Readonly<Record<string, unknown>>)[key];
  return held instanceof Uint8Array ? `[${held.length}]` : value;
}
