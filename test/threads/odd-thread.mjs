// A thread that does what it is asked to do, also what a thread should not.
import { parentPort, workerData } from 'node:worker_threads';

const say = (message) => parentPort.postMessage(message);

function answer(id, question) {
  switch (question) {
    case 'die':
      return process.exit(1);
    case 'throw':
      throw new Error('out of memory');
    case 'stall':
      for (;;);
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

if (workerData === 'refuse') say({ kind: 'refused', message: 'There is no model.' });
else say({ kind: 'hello', hello: workerData });
