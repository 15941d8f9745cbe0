import type { Store } from 'express-session';
import type { Room } from '../files/room.js';
import type { Overflow } from './overflow.js';

type AsyncMethod = (...args: never[]) => Promise<unknown>;
/** Of methods that resolve later, by name: whether a call would keep something new. */
type Keeping<Port> = {
  readonly [Name in keyof Port]?: Port[Name] extends (...args: infer Args) => Promise<unknown>
    ? (...args: Args) => boolean
    : never;
};

/** The same port, with those calls refused that would keep something new, while the disk has no room for it. */
export function onlyWithRoom<Port extends object>(
  port: Port,
  room: Pick<Room, 'demand'>,
  keeping: Keeping<Port>,
): Port {
  const guarded = Object.entries<(...args: never[]) => boolean>(keeping as never).map(([name, keeps]) => {
    const method = port[name as keyof Port] as AsyncMethod;
    const whenRoom = async (...args: never[]) => {
      if (keeps(...args)) room.demand();
      return method.apply(port, args);
    };
    return [name, whenRoom] as const;
  });
  return { ...port, ...Object.fromEntries(guarded) };
}

/** An overflow that refuses operations that keep something new, and takes those that erase or finish. */
export function overflowWithRoom<Operation>(
  overflow: Overflow<Operation>,
  room: Pick<Room, 'demand'>,
  keeps: (operation: Operation) => boolean,
): Overflow<Operation> {
  const demandFor = (operation: Operation) => {
    if (keeps(operation)) room.demand();
  };
  return {
    ...overflow,
    async add(subject, operation) {
      demandFor(operation);
      return overflow.add(subject, operation);
    },
    async addIf(subject, operation, may) {
      demandFor(operation);
      return overflow.addIf(subject, operation, may);
    },
    async replace(subject, operation) {
      demandFor(operation);
      return overflow.replace(subject, operation);
    },
  };
}

/**
 * A store of express-session that refuses new records while the disk has no room. That a request has been seen is
 * not worth the room: then it is left out, or a page would fail for it.
 */
export function recordsWithRoom<Records extends Store>(
  records: Records,
  room: Pick<Room, 'demand'>,
): Records {
  const { set, touch } = records;
  records.set = (id, record, done) => {
    try {
      room.demand();
    } catch (error) {
      return done?.(error);
    }
    set.call(records, id, record, done);
  };
  if (touch)
    records.touch = (id, record, done) => {
      try {
        room.demand();
      } catch {
        return done?.();
      }
      touch.call(records, id, record, done);
    };
  return records;
}
