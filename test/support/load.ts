import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What became of the requests of a load. */
interface Tally {
  answered: number;
  /** Status 500 and above. */
  errors: number;
  /** Sent and then not answered whole: a reset, a cut. */
  failed: string[];
  /** Not sent at all, because nobody listened, or reset by the kernel unaccepted while the door closed. */
  refused: number;
  /** Answers that ended their connection. */
  closing: number;
}

export interface Load {
  readonly tally: Tally;
  stop(): Promise<Tally>;
}

/**
 * Asks for pages over kept connections, each as soon as it has the last, or this long after it, until stopped or until
 * nobody listens.
 * @param pause milliseconds
 */
export function load(address: string, paths: readonly string[], connections: number, pause = 0): Load {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const tally: Tally = { answered: 0, errors: 0, failed: [], refused: 0, closing: 0 };
  let stopped = false;
  const asker = async (first: number) => {
    for (let turn = first; !stopped; turn++) {
      const path = paths[turn % paths.length] ?? '/';
      const to = { hostname, port, path, agent };
      const sent = await ask(to, tally);
      // Reset before anybody took the connection: that is a closed door only if it stays closed.
      if (sent === 'unaccepted' && (await ask(to, tally)) !== 'refused')
        tally.failed.push('reset at the door');
      if (sent !== 'sent') return;
      if (pause > 0) await sleep(pause);
    }
  };
  const all = Promise.all(Array.from({ length: connections }, (_, first) => asker(first)));
  return {
    tally,
    async stop() {
      stopped = true;
      await all;
      agent.destroy();
      return tally;
    },
  };
}

function ask(to: { hostname: string; port: string; path: string; agent: Agent }, tally: Tally) {
  return new Promise<'refused' | 'unaccepted' | 'sent'>((resolve) => {
    let hasAnswer = false;
    const sent = request(to, (answer) => {
      hasAnswer = true;
      answer.on('error', (error) => fail(`${error.message} in an answer`));
      answer.on('end', () => {
        tally.answered++;
        if ((answer.statusCode ?? 0) >= 500) tally.errors++;
        if (answer.headers.connection === 'close') tally.closing++;
        resolve('sent');
      });
      answer.resume();
    });
    const fail = (why: string) => {
      tally.failed.push(why);
      resolve('sent');
    };
    sent.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && !sent.reusedSocket && !hasAnswer) return resolve('unaccepted');
      if (error.code !== 'ECONNREFUSED') return fail(error.code ?? error.message);
      tally.refused++;
      resolve('refused');
    });
    sent.end();
  });
}
