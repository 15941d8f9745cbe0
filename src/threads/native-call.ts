import { workerData } from 'node:worker_threads';

/**
 * What a standing thread is started with. `state` lies in shared memory: a thread that is terminated while native code
 * of its runs ends the whole process, because that code then makes its answer in an environment that is gone.
 */
export interface ThreadData<Settings> {
  readonly settings: Settings;
  readonly state: Int32Array;
}

const IDLE = 0;
const IN_NATIVE_CODE = 1;
/** May be terminated, and calls nothing native any more. */
const RETIRED = 2;

export function newThreadState(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Whether the thread may be terminated, now and later: false while native code of its runs. */
export function retire(state: Int32Array): boolean {
  return Atomics.compareExchange(state, 0, IDLE, RETIRED) !== IN_NATIVE_CODE;
}

/** The thread has ended: nothing of it runs any more. */
export function markEnded(state: Int32Array): void {
  Atomics.store(state, 0, RETIRED);
}

/** In a standing thread: what it was started with. */
export function threadSettings<Settings>(): Settings {
  return (workerData as ThreadData<Settings>).settings;
}

/** In a standing thread: makes a native call. Never resolves in a thread that is about to be terminated. */
export async function nativeCall<T>(call: () => T | Promise<T>): Promise<T> {
  const { state } = workerData as ThreadData<unknown>;
  if (Atomics.compareExchange(state, 0, IDLE, IN_NATIVE_CODE) === RETIRED)
    return new Promise(() => undefined);
  try {
    return await call();
  } finally {
    Atomics.store(state, 0, IDLE);
  }
}
