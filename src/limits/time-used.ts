import { SECOND } from '../time/clock.js';

/** Whose time a request takes: one visit's, or that of a network as far as its requests belong to no visit. */
export interface Asker {
  /** An HMAC under an hourly key: it cannot be traced back to a visit or an address. */
  readonly key: string;
  /** Milliseconds of processor time a second that it may use beside others; undefined where nothing is counted. */
  readonly perSecond: number | undefined;
}

/** Weighs requests by the time that answering them takes. Times are of one steady clock, milliseconds. */
export interface TimeUsed {
  /** Lets a request in or not. @returns seconds until it is welcome; 0 where it is */
  enter(asker: Asker, now: number): number;
  /** Counts what a request took that was let in, waiting not included. */
  used(asker: Asker, milliseconds: number, now: number): void;
}

/** Seconds of its allowance that an asker can have saved: the first pages of a process that has just started take many times theirs, and a few shelves opened in tabs at once are no greed. */
const SAVED = 40;
/** And so many it can owe at most. */
const OWED = 5;
/** How long after its last request another visit still counts as present, milliseconds. */
const OTHERS_STAY = 30 * SECOND;
/**
 * Time charged before a request's real cost is known, milliseconds, so that many at once are not all admitted for
 * free.
 */
const EXPECTED = 5;
/** Who has used nothing for so long owes nothing and has all saved. */
const FORGOTTEN_AFTER = (SAVED + OWED) * SECOND;
const SWEEP_EVERY = 10 * SECOND;

interface Account {
  /** Milliseconds left at that moment; below 0 it owes. */
  readonly left: number;
  readonly at: number;
  /** Milliseconds set aside for requests that are being answered. */
  readonly expected: number;
}

/**
 * A token bucket of processor time for each visit, which applies only while other visits are present: one visit can
 * use an idle shop freely, and no more than its allowance beside others.
 */
export function timeUsed(): TimeUsed {
  const accounts = new Map<string, Account>();
  const here = presence();
  let sweptAt = 0;

  const accountOf = ({ key, perSecond = 0 }: Asker, now: number): Account => {
    const full = SAVED * perSecond;
    const { left, at, expected } = accounts.get(key) ?? { left: full, at: now, expected: 0 };
    return { left: Math.min(full, left + ((now - at) / SECOND) * perSecond), at: now, expected };
  };
  const sweep = (now: number) => {
    if (now - sweptAt < SWEEP_EVERY) return;
    sweptAt = now;
    for (const [key, { at }] of accounts) if (now - at > FORGOTTEN_AFTER) accounts.delete(key);
  };
  const isCounted = ({ key, perSecond }: Asker, now: number) =>
    perSecond !== undefined && here.areOthers(key, now);
  return {
    enter(asker, now) {
      sweep(now);
      here.comes(asker.key, now);
      if (!isCounted(asker, now)) return 0;
      const account = accountOf(asker, now);
      const left = account.left - account.expected;
      if (left < 0) return Math.ceil(Math.min(OWED, -left / (asker.perSecond ?? 1)));
      accounts.set(asker.key, { ...account, expected: account.expected + EXPECTED });
      return 0;
    },
    used(asker, milliseconds, now) {
      if (!accounts.has(asker.key)) return;
      const { left, at, expected } = accountOf(asker, now);
      const cost = isCounted(asker, now) ? milliseconds : 0;
      accounts.set(asker.key, {
        left: Math.max(-OWED * (asker.perSecond ?? 0), left - cost),
        at,
        expected: Math.max(0, expected - EXPECTED),
      });
    },
  };
}

/** Tells whether anybody else was here lately, by the last two who were. */
function presence() {
  const nobody = { key: '', at: Number.NEGATIVE_INFINITY };
  let last = nobody;
  let before = nobody;
  return {
    comes(key: string, now: number): void {
      if (key !== last.key) before = last;
      last = { key, at: now };
    },
    areOthers(key: string, now: number): boolean {
      const other = key === last.key ? before : last;
      return now - other.at <= OTHERS_STAY;
    },
  };
}
