import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import type { SessionId } from '../../sessions/session-log.js';
import { MINUTE, SECOND } from '../../time/clock.js';
import { currentPath } from './request-headers.js';

/** Tells two sessions of one browser apart, and when each began, in an address; it leads to neither. */
export type SessionMark = string & { readonly __brand: 'SessionMark' };

/** A session, and when its first entry was made, milliseconds since 1970. */
interface Begun {
  readonly session: SessionId;
  readonly at: number;
}

const CHARACTERS = 8;
/** What began further apart was begun one after the other: the former was forgotten, or had ended. */
const SAME_MOMENT = MINUTE;

/** @param secret signs the shop's cookies */
export function markOf({ session, at }: Begun, secret: string): SessionMark {
  return `${digestOf(session, secret)}${Math.floor(at / SECOND).toString(36)}` as SessionMark;
}

/** Whether a mark is of another session that began at the same moment. */
export function isBeside(mark: string, { session, at }: Begun, secret: string): boolean {
  const other = Number.parseInt(mark.slice(CHARACTERS), 36) * SECOND;
  return mark.slice(0, CHARACTERS) !== digestOf(session, secret) && Math.abs(other - at) <= SAME_MOMENT;
}

/** Whether a mark was made a moment ago: a browser that was given the cookie of its session then sends it now. */
export function isFresh(mark: string, now: number): boolean {
  const at = Number.parseInt(mark.slice(CHARACTERS), 36) * SECOND;
  return Math.abs(now - at) <= SAME_MOMENT;
}

/** What a mark says of its session, for who remembers which of them were left: see `RecentErasures`. */
export const leftBehind = (mark: string): string => `began:${mark.slice(0, CHARACTERS)}`;

/** Marks in the address that was asked for, in the one of the open page, and in the one that led here. */
export function marksIn(req: Request): readonly string[] {
  const addresses = [req.originalUrl, currentPath(req), req.get('Referer') ?? ''];
  return addresses.flatMap((address) => markIn(address) ?? []);
}

export function markIn(address: string): string | undefined {
  return new URLSearchParams(address.split('?')[1]?.split('#')[0]).get('began') ?? undefined;
}

function digestOf(session: SessionId, secret: string): string {
  return createHmac('sha256', secret).update(`began\n${session}`).digest('base64url').slice(0, CHARACTERS);
}
