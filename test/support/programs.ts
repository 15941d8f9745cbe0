import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a program did. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Programs of the command line, run one after the other in one process beside the tests. */
export interface Programs {
  /**
   * Runs a built program such as `cli/import` with these words.
   * @throws Error where it was not built, or ended the process
   */
  run(program: string, words: readonly string[], env?: NodeJS.ProcessEnv): Promise<Outcome>;
  close(): void;
}

/** For cases that are about words and what is said; what a process is, is tried in one of its own. */
export function openPrograms(): Programs {
  let child: ChildProcess | undefined;
  return {
    async run(program, words, env = {}) {
      const file = resolve('dist', `${program}.js`);
      if (!existsSync(file)) throw new Error(`There is no ${file}: npm run build`);
      child ??= fork('test/support/program-runner.mjs', { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      const answers = new AbortController();
      const ended = once(child, 'exit', { signal: answers.signal }).then(([code]) => {
        throw new Error(`${program} ended the process with ${code}.`);
      });
      const answered = once(child, 'message') as Promise<[Outcome]>;
      child.send({ program: pathToFileURL(file).href, words, more: env });
      try {
        const [outcome] = await Promise.race([answered, ended]);
        return outcome;
      } finally {
        // A listener for each run would be one too many after ten.
        answers.abort();
      }
    },
    close: () => void child?.kill(),
  };
}
