import { randomUUID } from 'node:crypto';
import type { SharedSettings } from '../shared-settings/shared-settings.js';
import type { Clock } from '../time/clock.js';
import { newCode, plainCode } from './bootstrap-code.js';
import { matchesSlowHash, slowHash } from './slow-hash.js';

const SETTING = 'operator-code';

/** Names a code without telling it: a session that was opened with an older one is over. */
export type CodeId = string & { readonly __brand: 'CodeId' };

/** The one code that opens the operator pages. The shop keeps its hash and nothing else of it. */
export interface OperatorCode {
  /** Makes the first code. @returns the code, which is known at no other time; undefined where there is one already */
  makeFirst(): Promise<string | undefined>;
  /** Makes a new code in place of the old, whose sessions end with it. */
  renew(): Promise<string>;
  /** The code's name where this is the code; takes as long where it is not. */
  check(typed: string): Promise<CodeId | undefined>;
  /** The code of now, and since when there is one. */
  current(): Promise<{ readonly id: CodeId; readonly since: string } | undefined>;
}

interface Kept {
  readonly id: CodeId;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly hash: string;
}

export function openOperatorCode(settings: SharedSettings, clock: Clock): OperatorCode {
  const kept = async () => {
    const text = await settings.find(SETTING);
    return text === undefined ? undefined : (JSON.parse(text) as Kept);
  };
  return {
    async makeFirst() {
      if ((await kept()) !== undefined) return undefined;
      const code = newCode();
      const ours = await entry(code, clock());
      // Of several processes that start at once, one makes the code.
      return (await settings.offer(SETTING, ours)) === ours ? code : undefined;
    },
    async renew() {
      const code = newCode();
      await settings.replace(SETTING, await entry(code, clock()));
      return code;
    },
    async check(typed) {
      const code = await kept();
      return (await matchesSlowHash(plainCode(typed), code?.hash)) ? code?.id : undefined;
    },
    current: kept,
  };
}

async function entry(code: string, now: number): Promise<string> {
  const kept: Kept = {
    id: randomUUID() as CodeId,
    since: new Date(now).toISOString(),
    hash: await slowHash(plainCode(code)),
  };
  return JSON.stringify(kept);
}
