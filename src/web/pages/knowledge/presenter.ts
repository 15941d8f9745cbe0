import { isAmbiguous } from '../../../interests/senses.js';
import { fromStored, goesWithout } from '../../../sessions/entry-codec.js';
import type { KeptLog, NumberedEntry } from '../../../sessions/session-log.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { LoggedEntry, StoredEntry } from '../../../visits/entry.js';
import { laneOf, lanesIn } from '../../../visits/lanes.js';
import { pressOf } from '../../../visits/presses/change-interest.js';
import { PURPOSES, type Purpose } from '../../../visits/purpose.js';
import { isPressedKind } from '../../../visits/signals.js';
import { exactText } from '../../../wording/dates.js';
import { percentText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';
import { laneName } from '../../parts/texts/lane-name.js';
import { aboutOf } from './entry-about.js';

interface KnowledgeContext {
  readonly t: Wording;
  /** The shop as it is now: names, and the departments of what a search found. */
  readonly snapshot: Pick<Snapshot, 'catalogue' | 'shop' | 'soldOut'>;
}

/**
 * A session's log as it lies in the store, and beside each entry what it says, what for, and until when it lies there.
 * @param endsAt the visit's end, milliseconds since 1970; 0 where it is not known
 */
export function presentKeptLog(
  { head, entries, waiting, partial = false }: KeptLog,
  endsAt: number,
  context: KnowledgeContext,
) {
  const end = endsAt === 0 ? '' : exactText(endsAt, context.t);
  const log = entries.map(({ stored }) => fromStored(stored));
  return {
    entries: entries.map((entry, at) => ({
      ...presentEntry(entry, log.slice(at, at + 2), { ...context, log }),
      purpose: context.t.knowledge.purposes[purposeOf(entry.stored)],
      end,
    })),
    head: head ? storedText(head) : '',
    waiting: waiting.map(storedText),
    partial,
  };
}

/** By what the store itself knows of it: with the end of which agreement it goes. */
function purposeOf(stored: StoredEntry): Purpose | 'keeping' {
  return PURPOSES.find((one) => goesWithout(one, stored)) ?? 'keeping';
}

/** The entry as it is read, and the next: an agreement given by a press comes just before that press. */
function presentEntry(
  { number, stored }: NumberedEntry,
  [entry = fromStored(stored), next]: readonly LoggedEntry[],
  context: KnowledgeContext & { readonly log: readonly LoggedEntry[] },
) {
  return {
    at: `${number} · ${exactText(stored.at, context.t)}`,
    what: whatOf(entry, next, context),
    lane: laneOf(entry) === 'main' ? '' : laneName(laneOf(entry), lanesIn(readable(context.log)), context.t),
    about: aboutOf(entry, context),
    short: inShort(stored, context.t),
    stored: storedText({ number, ...stored }),
  };
}

const readable = (log: readonly LoggedEntry[]) => log.filter((one) => one.type !== 'foreign');

function whatOf(entry: LoggedEntry, next: LoggedEntry | undefined, context: KnowledgeContext): string {
  const { t, snapshot } = context;
  const { knowledge } = t;
  switch (entry.type) {
    case 'signal':
      return t.signals[entry.kind].note;
    case 'consent':
      if (entry.withPress) return begunText(next, t);
      return knowledge.consent[entry.purpose][entry.granted ? 'given' : 'withdrawn'];
    case 'search':
      if (isAmbiguous(entry.found, snapshot.shop)) return knowledge.entry.senses;
      return knowledge.entry[entry.found.length > 0 ? 'found' : 'untold'];
    case 'basket':
      if (entry.bill !== undefined) return knowledge.entry.basketOrdered;
      if (entry.quantity === 0) return knowledge.entry.basketOut;
      return entry.joins
        ? knowledge.entry.basketJoined(entry.change)
        : knowledge.entry.basketIn(entry.quantity);
    case 'phrase':
      return knowledge.entry[entry.agreed ? 'agreed' : 'phrase'];
    case 'because':
      return knowledge.entry.because[entry.why];
    case 'never':
      return knowledge.entry[entry.lifted ? 'allowed' : 'never'];
    case 'rest':
      return t.rest.noted[entry.says];
    case 'shown':
      return t.rest.shown;
    case 'set':
      return knowledge.entry.set(percentText(entry.strength, t.locale));
    case 'weigh':
      return knowledge.entry.weigh[pressOf(entry.factor)];
    default:
      return knowledge.entry[entry.type];
  }
}

function begunText(
  press: LoggedEntry | undefined,
  { knowledge, interests, signals, takeAlong }: Wording,
): string {
  if (press?.type === 'lane') return knowledge.begunOnLists;
  if (press?.type === 'phrase') return knowledge.begun(interests.add);
  if (press?.type === 'imported') return knowledge.begun(takeAlong.title);
  if (press?.type !== 'signal' || !isPressedKind(press.kind)) return knowledge.begunByPress;
  return knowledge.begun(signals[press.kind].button);
}

/** A vector as its bytes in base64. */
function storedText(stored: object): string {
  return asJson(stored, (bytes) => Buffer.from(bytes).toString('base64'));
}

/** What the page says of an entry elsewhere: its number and time, and that it has a form and an id of its own. */
const SAID_BESIDE: ReadonlySet<string> = new Set(['number', 'id', 'at', 'v', 'marks']);

/**
 * A stored object on one line, for a reader: each field by its name, a vector as how many numbers it has. The raw value
 * stands beside it, whole.
 */
function inShort(stored: object, { knowledge }: Wording): string {
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
  return typeof value === 'object' && value !== null
    ? asJson(value, ({ length }) => `[${length}]`)
    : String(value);
}

/** JSON.stringify calls Buffer.toJSON before the replacer: the raw value is read from `this`. */
function asJson(stored: object, say: (bytes: Uint8Array) => string): string {
  return JSON.stringify(stored, function (this: Readonly<Record<string, unknown>>, key, value: unknown) {
    const held = this[key];
    return held instanceof Uint8Array ? say(held) : value;
  });
}
