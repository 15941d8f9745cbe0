import type { Snapshot } from './catalog/snapshot.js';
export interface Services {
  snapshot(): Snapshot;
}
