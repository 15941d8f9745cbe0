import { describe, expect, it } from 'vitest';
import { EngineAwayError, openGuard } from '../../src/away/guard.js';
import { budgetLeft, REQUEST_BUDGET, withRequestBudget } from '../../src/away/request-budget.js';

const never = () => new Promise<never>(() => undefined);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const reasonOf = (error: unknown) => (error as EngineAwayError).reason;

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(() => 'answered', reasonOf);
}

describe('a guarded call', () => {
  it('gives back what the engine answered', async () => {
    const guard = openGuard({ engine: 'sessions', deadline: 1_000 });
    expect(await guard.run(async () => 7)).toBe(7);
    expect(guard.state()).toBe('up');
  });

  it('names the engine and keeps the cause when it failed', async () => {
    const guard = openGuard({ engine: 'sessions', deadline: 1_000 });
    const cause = new Error('ECONNREFUSED');
    const error = await guard.run(() => Promise.reject(cause)).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(EngineAwayError);
    expect(error).toMatchObject({ engine: 'sessions', reason: 'failed', cause });
  });

  it('gives up at its deadline and tells the call to stop', async () => {
    const guard = openGuard({ engine: 'vectors', deadline: 10 });
    let stopped = false;
    const call = (signal: AbortSignal) => {
      signal.addEventListener('abort', () => {
        stopped = true;
      });
      return never();
    };
    expect(await refusal(guard.run(call))).toBe('late');
    expect(stopped).toBe(true);
  });

  it('is not made while the breaker is open, and is tried again after a while', async () => {
    const guard = openGuard({ engine: 'sessions', deadline: 1_000, failures: 2, retryAfter: 30 });
    let calls = 0;
    const failing = () => {
      calls += 1;
      return Promise.reject(new Error('down'));
    };
    expect(await refusal(guard.run(failing))).toBe('failed');
    expect(await refusal(guard.run(failing))).toBe('failed');
    expect(guard.state()).toBe('down');
    expect(await refusal(guard.run(failing))).toBe('open');
    expect(calls).toBe(2);
    await wait(40);
    expect(await guard.run(async () => 'back')).toBe('back');
    expect(guard.state()).toBe('up');
  });

  it('is refused at once when as many wait as may', async () => {
    const guard = openGuard({ engine: 'vectors', deadline: 40, concurrency: 1 });
    const first = refusal(guard.run(never));
    const second = refusal(guard.run(async () => 1));
    expect(await refusal(guard.run(async () => 2))).toBe('busy');
    expect(await first).toBe('late');
    expect(await second).toBe('answered');
  });
});

describe("a request's budget", () => {
  it('cuts a deadline to what is left, which opens no breaker', async () => {
    const guard = openGuard({ engine: 'vectors', deadline: 1_000, failures: 1 });
    await withRequestBudget(async () => {
      expect(await refusal(guard.run(never))).toBe('budget');
      expect(budgetLeft()).toBeLessThan(1);
      expect(await refusal(guard.run(async () => 1))).toBe('budget');
    }, 10);
    expect(guard.state()).toBe('up');
  });

  it('longer than usual gives each engine longer in proportion', async () => {
    const guard = openGuard({ engine: 'sessions', deadline: 10 });
    await withRequestBudget(async () => {
      expect(await refusal(guard.run(() => wait(30)))).toBe('answered');
    }, 100 * REQUEST_BUDGET);
    await withRequestBudget(async () => expect(await refusal(guard.run(() => wait(30)))).toBe('late'));
  });

  it('is without end outside a request', async () => {
    expect(budgetLeft()).toBe(Number.POSITIVE_INFINITY);
  });

  it('is drawn on by every call of the request and of no other', async () => {
    const guard = openGuard({ engine: 'sessions', deadline: 1_000 });
    const spent = await withRequestBudget(async () => {
      await guard.run(() => wait(15));
      await guard.run(() => wait(15));
      return 1_000 - budgetLeft();
    }, 1_000);
    expect(spent).toBeGreaterThanOrEqual(28);
    await withRequestBudget(async () => expect(budgetLeft()).toBe(500), 500);
  });
});
