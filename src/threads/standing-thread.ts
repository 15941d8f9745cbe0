import { Worker } from 'node:worker_threads';
import { backOff } from '../processes/back-off.js';
import { SECOND } from '../time/clock.js';
import type { FromThread, ToThread } from './messages.js';
import { markEnded, newThreadState, retire, type ThreadData } from './native-call.js';

export interface StandingThreadOptions {
  /** What errors call it, such as `embedding thread`. */
  readonly name: string;
  /** Its program, JavaScript; see `threads/messages.ts` for what it is told and has to say. */
  readonly file: string;
  readonly workerData: unknown;
  /**
   * Silence of a thread with open questions that means it is stalled, milliseconds. Counted in looks of the asking
   * thread, so that a process that stood still itself does not take its thread for stalled.
   */
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
/** Looks without a word, one each fifth of the patience, after which a thread is stalled. */
const LOOKS = 5;
/** How often it is tried to terminate a thread in which native code runs, milliseconds. */
const TRY_AGAIN = 50;

/**
 * Room for objects that have just been made, megabytes. By itself V8 lets it grow to 48 while a model is loaded, and a
 * thread that then makes hardly anything never gives it back; embedding takes as long either way.
 */
const YOUNG = 4;

/** A thread, and whether it may be terminated. */
interface Standing {
  readonly worker: Worker;
  readonly state: Int32Array;
}

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
  let standing: Standing | undefined;
  let unavailable = new Error(`The ${name} is starting.`);
  let closed = false;
  let lastId = 0;
  let silentLooks = 0;

  const refuseAll = (error: Error): void => {
    unavailable = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const hear = (message: FromThread<Answer, Hello>): void => {
    silentLooks = 0;
    if (message.kind !== 'answer' && message.kind !== 'failure') return;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.message));
  };
  const start = async (): Promise<Hello> => {
    const born = performance.now();
    const { started, hello } = await startThread<Answer, Hello>(file, workerData);
    const { worker } = started;
    worker.on('message', hear);
    // An error says why; `exit` follows it.
    worker.on('error', () => undefined);
    worker.once('exit', () => replace(started, 'has ended', born));
    standing = started;
    silentLooks = 0;
    const watch = setInterval(() => {
      if (standing !== started) return clearInterval(watch);
      silentLooks = waiting.size === 0 ? 0 : silentLooks + 1;
      if (silentLooks > LOOKS) return replace(started, 'has stalled', born);
      if (waiting.size > 0) worker.postMessage({ kind: 'ping' } satisfies ToThread<Question>);
    }, patience / LOOKS);
    watch.unref();
    return hello;
  };
  const replace = (former: Standing, what: string, born: number): void => {
    if (standing !== former || closed) return;
    standing = undefined;
    refuseAll(new Error(`The ${name} ${what} and is being replaced.`));
    terminate(former);
    startLater(delayAfter(performance.now() - born));
  };
  const startLater = (delay: number): void => {
    setTimeout(() => {
      if (!closed) start().then(closeIfLate, () => startLater(delayAfter(0)));
    }, delay).unref();
  };
  const closeIfLate = (): void => {
    if (closed && standing) terminate(standing);
  };

  return {
    hello: await start(),
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (standing === undefined) return reject(unavailable);
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        standing.worker.postMessage({ kind: 'question', id: lastId, question } satisfies ToThread<Question>);
      }),
    async close(reason) {
      const last = standing;
      closed = true;
      standing = undefined;
      refuseAll(new Error(reason));
      if (last) await ended(last);
    },
  };
}

/** Resolves with a thread that has reported ready. @throws Error with its own message if it refuses */
async function startThread<Answer, Hello>(file: string, settings: unknown) {
  const state = newThreadState();
  const worker = new Worker(file, {
    workerData: { settings, state } satisfies ThreadData<unknown>,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const started: Standing = { worker, state };
  worker.once('exit', () => markEnded(state));
  return new Promise<{ readonly started: Standing; readonly hello: Hello }>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('it ended early')));
    worker.once('message', (message: FromThread<Answer, Hello>) => {
      if (message.kind === 'hello') return resolve({ started, hello: message.hello });
      terminate(started);
      reject(new RefusedToStart(message.kind === 'refused' ? message.message : 'it did not say hello'));
    });
  });
}

/** The thread runs and says why it will not work; the message is its own. */
export class RefusedToStart extends Error {
  override readonly name = 'RefusedToStart';
}

/** Terminates a thread as soon as no native code of its runs. */
function terminate(thread: Standing): void {
  if (retire(thread.state)) return void thread.worker.terminate();
  setTimeout(() => terminate(thread), TRY_AGAIN).unref();
}

async function ended(thread: Standing): Promise<void> {
  const { worker } = thread;
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  const last = setTimeout(() => terminate(thread), LAST_MOMENT);
  worker.postMessage({ kind: 'close' } satisfies ToThread<never>);
  await gone;
  clearTimeout(last);
}
