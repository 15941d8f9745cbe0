import { HOUR, MINUTE } from '../time/clock.js';
import type { CodeId } from './operator-code.js';

/** Without a request for so long, an operator's session is over, milliseconds. */
export const IDLE = 30 * MINUTE;
/** However busy, it is over after this. */
export const ABSOLUTE = 12 * HOUR;

/** What the record behind the operator's cookie holds. */
export interface OperatorRecord {
  /** When the login was, milliseconds since 1970. */
  readonly since: number;
  readonly code: CodeId;
}

/** When the session ends unless something is asked before, milliseconds since 1970. */
export function endOfOperatorSession({ since }: OperatorRecord, now: number): number {
  return Math.min(now + IDLE, since + ABSOLUTE);
}

/** Whether the record still opens the pages: neither too old nor made with a code that was replaced. */
export function isOperator(
  record: OperatorRecord | undefined,
  code: CodeId | undefined,
  now: number,
): boolean {
  return record !== undefined && code !== undefined && record.code === code && now < record.since + ABSOLUTE;
}
