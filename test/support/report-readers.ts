import { execFileSync } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { weekOf, weekStart } from '../../src/analytics/releases/week.js';
import type { SegmentId } from '../../src/segments/catalogue-segment.js';
import { DAY } from '../../src/time/clock.js';
import { keepRelease } from './releases.js';
import type { ShopProgram } from './shop-program.js';

/** Operators who read the largest report that a shop can have, again and again. */
export interface ReportReaders {
  /** Lines of the release. */
  readonly rows: number;
  /** Of the page that shows it. */
  readonly bytes: number;
  /** Reads by as many operators at once until the time is over. */
  read(options: { readonly readers: number; readonly milliseconds: number }): Promise<Reads>;
}

interface Reads {
  /** Milliseconds that each report took. */
  readonly times: readonly number[];
  /** Answers other than a report, by status. */
  readonly others: ReadonlyMap<number, number>;
}

/** A large shop has no more segments; see src/segments/cluster-count.ts. */
const MOST_SEGMENTS = 100;
/** So many that a number stands in every line. */
const VISITS = 2_000_000;

/** Publishes last week with a number in every line, and logs in. @throws Error where the login fails */
export async function openReaders({ address, dataDir }: ShopProgram): Promise<ReportReaders> {
  const week = weekOf(weekStart(weekOf(Date.now())) - DAY);
  const segments = Array.from({ length: MOST_SEGMENTS }, (_, number) => ({
    id: `group-${number}` as SegmentId,
    label: `A group of products, the ${number + 1}th by its size`,
  }));
  const config = { analyticsDir: join(dataDir, 'analytics') };
  const [manifest] = await keepRelease(config, week, { segments, visits: VISITS });
  const agent = new Agent({ keepAlive: true });
  const { cookie } = await ask(agent, `${address}/operators/login`, { form: { code: newCode(dataDir) } });
  const readOnce = () => ask(agent, `${address}/operators/releases/${week}`, { cookie });
  const { status, bytes } = await readOnce();
  if (status !== 200) throw new Error(`The report answered ${status}.`);
  return {
    rows: manifest?.rows ?? 0,
    bytes,
    async read({ readers, milliseconds }) {
      const end = performance.now() + milliseconds;
      const times: number[] = [];
      const others = new Map<number, number>();
      const reader = async () => {
        while (performance.now() < end) {
          const began = performance.now();
          const answer = await readOnce();
          if (answer.status === 200) times.push(performance.now() - began);
          else others.set(answer.status, (others.get(answer.status) ?? 0) + 1);
        }
      };
      await Promise.all(Array.from({ length: readers }, reader));
      return { times, others };
    },
  };
}

/** As an owner who has lost the code. */
function newCode(dataDir: string): string {
  const env = { ...process.env, DATA_DIR: dataDir };
  const said = execFileSync(process.execPath, ['dist/cli/operator-code.js', '--new'], {
    env,
    encoding: 'utf8',
  });
  return /Operator code: (\S+)/.exec(said)?.[1] ?? '';
}

interface Asked {
  readonly form?: Readonly<Record<string, string>>;
  readonly cookie?: string;
}

function ask(agent: Agent, address: string, { form, cookie = '' }: Asked) {
  const headers = {
    'sec-fetch-site': 'same-origin',
    'accept-encoding': 'gzip',
    ...(cookie && { cookie }),
    ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  return new Promise<{ status: number; bytes: number; cookie: string }>((resolve, reject) => {
    const sent = request(address, { agent, headers, method: form ? 'POST' : 'GET' }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const [given = ''] = answer.headers['set-cookie'] ?? [];
        resolve({ status: answer.statusCode ?? 0, bytes, cookie: given.split(';')[0] ?? '' });
      });
    });
    sent.on('error', reject);
    sent.end(form && new URLSearchParams(form).toString());
  });
}
