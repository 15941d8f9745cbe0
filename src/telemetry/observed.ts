import { channel } from 'node:diagnostics_channel';
import type { AwayReason } from './engine-state.js';

/** A call that an engine did not answer. Names the engine and why, never what was asked. */
export interface EngineAway {
  readonly engine: string;
  readonly reason: AwayReason;
}

/** A page was made without an engine: `what` names the substitute, one of a few fixed words. */
export interface FellBack {
  readonly what: string;
}

/** One kind of happening: where it happens tells, whoever counts listens, and neither knows the other. */
export interface Happening<T> {
  tell(message: T): void;
  /** @returns a function that stops listening */
  listen(listener: (message: T) => void): () => void;
}

export const engineAway = happening<EngineAway>('afterglow.engine-away');
export const fellBack = happening<FellBack>('afterglow.fell-back');

/** Node's own channels: telling costs nothing where nobody listens. */
function happening<T>(name: string): Happening<T> {
  const messages = channel(name);
  return {
    tell: (message) => messages.publish(message),
    listen(listener) {
      const heard = (message: unknown) => listener(message as T);
      messages.subscribe(heard);
      return () => void messages.unsubscribe(heard);
    },
  };
}
