import { randomUUID } from 'node:crypto';
import type { RootDatabase } from 'lmdb';

interface Held {
  readonly owner: string;
  /** Milliseconds since 1970, by this machine's clock. */
  readonly until: number;
}

/** A lock that one process of the machine holds at a time; it expires if that process dies. */
export interface Lease {
  /** Takes or prolongs it; false where another process has it. */
  hold(): Promise<boolean>;
  release(): Promise<void>;
}

/** @param lasts milliseconds */
export function openLease(root: RootDatabase, name: string, lasts: number): Lease {
  const leases = root.openDB<Held, string>({ name: 'leases' });
  const owner = randomUUID();
  let mine = 0;
  const take = () =>
    leases.transaction(() => {
      const held = leases.get(name);
      const now = Date.now();
      // A clock that was set back must not keep a lease for ever.
      if (held && held.owner !== owner && held.until > now && held.until <= now + lasts) return false;
      leases.put(name, { owner, until: now + lasts });
      mine = now + lasts;
      return true;
    });
  return {
    // Asked before every operation: written only when half of it has run out.
    hold: async () => mine - Date.now() > lasts / 2 || take(),
    async release() {
      mine = 0;
      await leases.transaction(() => {
        if (leases.get(name)?.owner === owner) leases.remove(name);
      });
    },
  };
}
