// Loaded before the shop's program (`node --import`): tells how the process is from within, and makes its embedding
// thread misbehave, as the fault proxy does with servers. Listens to whoever started the process.
import { subscribe } from 'node:diagnostics_channel';
import { Session } from 'node:inspector/promises';
import { constants, monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';

/** How often the event loop is looked at, milliseconds. */
const RESOLUTION = 2;
const MILLION = 1e6;

let fault;

/** What a fault makes of an answer that has come; undefined lets it through. */
const SPOILED = {
  late: (worker, message) => setTimeout(() => tell(worker, message), 500),
  reset: (worker) => worker.terminate(),
  garbage: (worker, message) =>
    tell(worker, { ...message, answer: message.answer.map(() => Math.random() * 1e9) }),
  error: (worker, { id }) =>
    tell(worker, { kind: 'failure', id, message: 'The model has run out of memory.' }),
};

const { postMessage, emit } = Worker.prototype;
const tell = (worker, message) => emit.call(worker, 'message', message);
const isAnswer = (message) => message?.kind === 'answer' && message.answer instanceof Float32Array;

Worker.prototype.postMessage = function (message, ...rest) {
  if (fault === 'blackHole') return;
  if (fault === 'refused' && message?.question?.texts) return void this.terminate();
  return postMessage.call(this, message, ...rest);
};
Worker.prototype.emit = function (event, ...details) {
  const spoil = event === 'message' && isAnswer(details[0]) ? SPOILED[fault] : undefined;
  if (!spoil) return emit.call(this, event, ...details);
  spoil(this, details[0]);
  return true;
};

/** Every so many microseconds the profiler looks at what the main thread does. */
const LOOK_EVERY = 200;
let profiler;

async function beginProfile() {
  profiler = new Session();
  profiler.connect();
  await profiler.post('Profiler.enable');
  await profiler.post('Profiler.setSamplingInterval', { interval: LOOK_EVERY });
  await profiler.post('Profiler.start');
}

/** Every so many bytes the profiler notes who allocated them. */
const NOTE_EVERY = 4_096;

async function beginAllocating() {
  profiler = new Session();
  profiler.connect();
  await profiler.post('HeapProfiler.startSampling', {
    samplingInterval: NOTE_EVERY,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
}

/** Bytes in the heap of the main thread, what was collected since among them. */
async function endAllocating() {
  const { profile } = await profiler.post('HeapProfiler.stopSampling');
  profiler.disconnect();
  const bytesOf = ({ selfSize, children }) => children.reduce((sum, one) => sum + bytesOf(one), selfSize);
  return bytesOf(profile.head);
}

/** How long requests are in the shop, from when they are read to when their answer is written, by status. */
function timedRequests() {
  const began = Symbol('began');
  let took = {};
  subscribe('http.server.request.start', ({ request }) => {
    request[began] = performance.now();
  });
  subscribe('http.server.response.finish', ({ request, response }) => {
    took[response.statusCode] ??= [];
    took[response.statusCode].push(performance.now() - request[began]);
  });
  return {
    clear: () => {
      took = {};
    },
    all: () => took,
  };
}

/** The profile as `node --cpu-prof` writes it. */
async function endProfile() {
  const { profile } = await profiler.post('Profiler.stop');
  profiler.disconnect();
  return profile;
}

if (process.send && /server\.js$/.test(process.argv[1] ?? '')) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  const above = (nanoseconds) => Math.max(0, nanoseconds / MILLION - RESOLUTION);
  const collections = { young: [], whole: [] };
  const collected = new PerformanceObserver((list) => {
    for (const { duration, detail } of list.getEntries())
      collections[detail.kind === constants.NODE_PERFORMANCE_GC_MINOR ? 'young' : 'whole'].push(duration);
  });
  let requests;
  const answers = {
    watchRequests: () => {
      requests ??= timedRequests();
      requests.clear();
    },
    requests: () => requests.all(),
    watchCollections: () => {
      collected.observe({ entryTypes: ['gc'] });
      collections.young = [];
      collections.whole = [];
    },
    collections: () => collections,
    fault: ({ kind }) => {
      fault = kind;
    },
    watchLoop: () => {
      delay.enable();
      delay.reset();
    },
    loop: () => ({
      p50: above(delay.percentile(50)),
      p99: above(delay.percentile(99)),
      max: above(delay.max),
    }),
    memory: () => {
      globalThis.gc?.();
      return process.memoryUsage();
    },
    profile: () => beginProfile(),
    profiled: () => endProfile(),
    watchAllocations: () => beginAllocating(),
    allocated: () => endAllocating(),
  };
  process.on('message', async ({ id, ask, ...about }) =>
    process.send({ id, answer: await answers[ask](about) }),
  );
  process.channel?.unref();
}
