// A thread that does what it is asked to do, also what a thread should not.
import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { nativeCall } from '../../dist/threads/native-call.js';

const { settings } = workerData;

const say = (message) => parentPort.postMessage(message);

function answer(id, question) {
  switch (question) {
    case 'die':
      return process.exit(1);
    case 'throw':
      throw new Error('out of memory');
    case 'stall':
      for (;;);
    case 'stand still in native code':
      return void nativeCall(() => {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 900);
        writeFileSync(settings, 'came to its end');
      });
    case 'say nothing':
      return;
    case 'fail':
      return say({ kind: 'failure', id, message: 'This one cannot be answered.' });
    default:
      return say({ kind: 'answer', id, answer: `${question}!` });
  }
}

parentPort.on('message', ({ kind, id, question }) => {
  if (kind === 'question') answer(id, question);
  else if (kind === 'ping') say({ kind: 'pong' });
  else parentPort.close();
});

if (settings === 'refuse') say({ kind: 'refused', message: 'There is no model.' });
else say({ kind: 'hello', hello: settings });
