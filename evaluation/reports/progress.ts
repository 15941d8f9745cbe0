import { SingleBar } from 'cli-progress';
import type { Progress } from '../experiments/outcome.js';

/** Shows how far each step is: a bar on a terminal, else one line a step. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  return { step: (name) => (stream.isTTY ? bar(name, stream) : line(name, stream)) };
}

function bar(name: string, stream: NodeJS.WriteStream): (done: number, total: number) => void {
  const format = `${name} {bar} {percentage}% | {eta_formatted} left`;
  const single = new SingleBar({ format, stream, hideCursor: true });
  let isOpen = false;
  return (done, total) => {
    if (!isOpen) single.start(total, 0);
    isOpen = true;
    single.update(done);
    if (done === total) single.stop();
  };
}

function line(name: string, stream: NodeJS.WriteStream): (done: number, total: number) => void {
  const start = performance.now();
  return (done, total) => {
    if (done === total)
      stream.write(`${name}: ${total} in ${((performance.now() - start) / 1_000).toFixed(1)} s\n`);
  };
}
