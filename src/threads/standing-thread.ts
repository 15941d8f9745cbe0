import { Worker } from 'node:worker_threads';
import { backOff } from '../processes/back-off.js';
import { SECOND } from '../time/clock.js';
import type { FromThread, ToThread } from './messages.js';

export interface StandingThreadOptions {
  /** What errors call it, such as `embedding thread`. */
  readonly name: string;
  /** Its program, JavaScript; see `threads/messages.ts` for what it is told and has to say. */
  readonly file: string;
  readonly workerData: unknown;
  /** Silence of a thread with open questions that means it is stalled, milliseconds. */
  readonly patience?: number;
}

/** A thread that answers questions. One that dies or stalls is replaced; what waited for it is refused. */
export interface StandingThread<Question, Answer, Hello> {
  /** What the first one said of itself. */
  readonly hello: Hello;
  /** @throws Error where the question fails, the thread dies meanwhile, is being replaced, or was closed */
  ask(question: Question): Promise<Answer>;
  /** Refuses what waits, with this reason, and ends the thread. */
  close(reason: string): Promise<void>;
}

/**
 * Longest pause before a dead thread is restarted, so that a recovered engine is used within five seconds;
 * milliseconds.
 */
const LONGEST_PAUSE = 2 * SECOND;
/** Time that a thread has to end by itself before it is terminated, milliseconds. */
const LAST_MOMENT = 2 * SECOND;

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a thread and keeps one standing. @throws Error where the first one refuses or does not start */
export async function openStandingThread<Question, Answer, Hello = undefined>(
  options: StandingThreadOptions,
): Promise<StandingThread<Question, Answer, Hello>> {
  const { name, file, workerData, patience = 5 * SECOND } = options;
  const { delayAfter } = backOff({ longest: LONGEST_PAUSE });
  const waiting = new Map<number, Waiting<Answer>>();
  let worker: Worker | undefined;
  let unavailable = new Error(`The ${name} is starting.`);
  let closed = false;
  let lastId = 0;
  let heardAt = 0;

  const refuseAll = (error: Error): void => {
    unavailable = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const hear = (message: FromThread<Answer, Hello>): void => {
    heardAt = performance.now();
    if (message.kind !== 'answer' && message.kind !== 'failure') return;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.message));
  };
  const start = async (): Promise<Hello> => {
    const born = performance.now();
    const { started, hello } = await startThread<Answer, Hello>(file, workerData);
    started.on('message', hear);
    // An error says why; `exit` follows it.
    started.on('error', () => undefined);
    started.once('exit', () => replace(started, 'has ended', born));
    worker = started;
    heardAt = performance.now();
    const watch = setInterval(() => {
      if (worker !== started) return clearInterval(watch);
      if (waiting.size === 0) {
        heardAt = performance.now();
        return;
      }
      if (performance.now() - heardAt > patience) return replace(started, 'has stalled', born);
      started.postMessage({ kind: 'ping' } satisfies ToThread<Question>);
    }, patience / 5);
    watch.unref();
    return hello;
  };
  const replace = (former: Worker, what: string, born: number): void => {
    if (worker !== former || closed) return;
    worker = undefined;
    refuseAll(new Error(`The ${name} ${what} and is being replaced.`));
    void former.terminate();
    startLater(delayAfter(performance.now() - born));
  };
  const startLater = (delay: number): void => {
    setTimeout(() => {
      if (!closed) start().then(closeIfLate, () => startLater(delayAfter(0)));
    }, delay).unref();
  };
  const closeIfLate = (): void => {
    if (closed) void worker?.terminate();
  };

  return {
    hello: await start(),
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (worker === undefined) return reject(unavailable);
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ kind: 'question', id: lastId, question } satisfies ToThread<Question>);
      }),
    async close(reason) {
      const last = worker;
      closed = true;
      worker = undefined;
      refuseAll(new Error(reason));
      if (last) await ended(last);
    },
  };
}

/** Resolves with a thread that has reported ready. @throws Error with its own message if it refuses */
async function startThread<Answer, Hello>(file: string, workerData: unknown) {
  const started = new Worker(file, { workerData });
  return new Promise<{ readonly started: Worker; readonly hello: Hello }>((resolve, reject) => {
    started.once('error', reject);
    started.once('exit', () => reject(new Error('it ended early')));
    started.once('message', (message: FromThread<Answer, Hello>) => {
      if (message.kind === 'hello') return resolve({ started, hello: message.hello });
      void started.terminate();
      reject(new RefusedToStart(message.kind === 'refused' ? message.message : 'it did not say hello'));
    });
  });
}

/** The thread runs and says why it will not work; the message is its own. */
export class RefusedToStart extends Error {
  override readonly name = 'RefusedToStart';
}

async function ended(worker: Worker): Promise<void> {
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  const last = setTimeout(() => void worker.terminate(), LAST_MOMENT);
  worker.postMessage({ kind: 'close' } satisfies ToThread<never>);
  await gone;
  clearTimeout(last);
}
