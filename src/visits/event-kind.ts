import type { CountedKind } from './signals.js';

/**
 * What is counted: `visit` a session once a day, whatever it did; `searched` a search and `foundNothing` one without
 * answers, each in a segment and in the whole shop; the others are signals.
 */
export type EventKind = 'visit' | 'searched' | 'foundNothing' | CountedKind;
