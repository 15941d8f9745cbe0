import type { Rendering } from '../../http/stage.js';

/** The button that ends personalisation, and what it does. */
export interface StopModel {
  readonly label: string;
  readonly note: string;
  /** All that it does; empty where the note says it. */
  readonly whole: string;
}

/**
 * Undefined where ending would do nothing. Where the shop's law lets it begin by itself, it can be refused before
 * anything is noted: there is nothing to erase then, and something is kept from then on.
 * @param isUnused something that personalisation noted lies there unused
 */
export function stopOf({ session, t }: Rendering, isUnused: boolean): StopModel | undefined {
  const { stop, stopNote, stopWhole, stopUnreadNote, refuse, refuseNote } = t.visitBar;
  const { open, partial, personalised } = session;
  if (partial) return { label: stop, note: stopUnreadNote, whole: '' };
  if (personalised && !open) return { label: refuse, note: refuseNote, whole: '' };
  return personalised || isUnused ? { label: stop, note: stopNote, whole: stopWhole } : undefined;
}
