import type { Config } from '../config.js';

export interface Finding {
  readonly about: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly says: string;
  /** What to do, where there is something to do. */
  readonly advice?: string;
}

/** Looks at one concern. It changes nothing and never throws: what goes wrong is a finding. */
export type Check = (config: Config) => Promise<readonly Finding[]>;

/** The findings of one concern, by what is found. */
export function findingsAbout(about: string) {
  return {
    ok: (says: string): Finding => ({ about, state: 'ok', says }),
    warning: (says: string, advice: string): Finding => ({ about, state: 'warning', says, advice }),
    failed: (says: string, advice: string): Finding => ({ about, state: 'failed', says, advice }),
  };
}
