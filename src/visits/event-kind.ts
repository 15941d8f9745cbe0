import type { AgainKind } from './bought-again.js';
import type { CountedKind } from './signals.js';

/**
 * What is counted: `visit` a session once a day, whatever it did; `searched` a search and `foundNothing` one without
 * answers, each in a segment and in the whole shop; `again…` that a product was ordered once more, by the time since;
 * the others are signals.
 */
export type EventKind = 'visit' | 'searched' | 'foundNothing' | AgainKind | CountedKind;
