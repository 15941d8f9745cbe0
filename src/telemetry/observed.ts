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

/** A publish and subscribe channel: the publisher and the subscribers do not know each other. */
export interface Happening<T> {
  tell(message: T): void;
  /** @returns a function that stops listening */
  listen(listener: (message: T) => void): () => void;
}

export const engineAway = happening<EngineAway>('afterglow.engine-away');
export const fellBack = happening<FellBack>('afterglow.fell-back');

/** node:diagnostics_channel: publishing costs nothing without subscribers. */
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
