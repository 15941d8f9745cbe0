import { silencedEntries } from '../../../interests/silenced.js';
import type { EntryId } from '../../../visits/entry.js';
import type { Visit } from '../../../visits/visit.js';
import type { Wording } from '../../../wording/wording.js';
import { endOf } from '../../http/forms/token.js';
import type { Rendering } from '../../http/stage.js';
import { type HidingModel, presentHiding } from './hiding.js';

/** What cards of one rendering share. */
export interface CardContext {
  readonly t: Wording;
  readonly visit: Visit;
  /** Presses whose interest was removed since, or that the shopper started over after: they count nothing, and their buttons are not pressed. */
  readonly silenced: ReadonlySet<EntryId>;
  readonly token: string;
  readonly returnTo: string;
  readonly version: string;
  /** The browser objects: presses that say nothing but an interest are off. */
  readonly objects: boolean;
  /** Earlier parts of the visit cannot be read at the moment: that nothing is there is not known. */
  readonly partial: boolean;
  readonly hiding: HidingModel;
  /** The end of personalisation that this page tells of; empty where it tells of none. */
  readonly ended: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function cardContext(rendering: Rendering): CardContext {
  const { t, token, snapshot } = rendering;
  const { visit, partial, privacySignal, now } = rendering.session;
  const objects = privacySignal !== undefined;
  const shared = {
    version: snapshot.version,
    silenced: silencedEntries(visit, snapshot.shop),
    partial,
    hiding: presentHiding(rendering),
    objects,
    ended: endOf('personalise', rendering),
  };
  return { t, token, visit, now, returnTo: rendering.here, ...shared };
}
