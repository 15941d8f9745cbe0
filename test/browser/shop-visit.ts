import type { ShopDocument, UnprotectedPage } from './unprotected-page.js';

/** One request whose answer is looked at. */
export interface Job {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly form?: Readonly<Record<string, string>>;
  readonly htmx?: boolean;
  /** Sent for what it does; the answer is not looked at. */
  readonly quiet?: boolean;
}

/** Pages that are looked at. */
export const gets = (paths: readonly string[]): Job[] => paths.map((path) => ({ path }));

/** A visit that keeps its cookie. */
export interface ShopVisit {
  /** The answers to these requests, sent side by side. */
  ask(jobs: readonly Job[]): Promise<readonly ShopDocument[]>;
}

export function shopVisit(address: string): ShopVisit {
  let cookie = '';
  const ask = async ({ path, method = 'GET', form, htmx = false, quiet = false }: Job) => {
    const answer = await fetch(address + path, {
      method,
      redirect: quiet ? 'manual' : 'follow',
      headers: {
        'accept-encoding': 'identity',
        'sec-fetch-site': 'same-origin',
        ...(htmx ? { 'hx-request': 'true', 'hx-request-type': 'partial' } : {}),
        ...(cookie === '' ? {} : { cookie }),
      },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const text = await answer.text();
    const from = `${method} ${path.slice(0, 200)}`;
    if (answer.status >= 500 || answer.status === 403) throw new Error(`${from}: status ${answer.status}`);
    return quiet ? [] : [{ from, text, type: answer.headers.get('content-type') ?? '' }];
  };
  return { ask: async (jobs) => (await Promise.all(jobs.map(ask))).flat() };
}

/** Requests sent, and documents put into the page, at once. */
const AT_ONCE = 12;

/**
 * What ran, and what could run when touched, in the answers to these jobs. Lists are worked off one after the other;
 * while the page looks at some answers the shop makes the next.
 */
export async function traces(
  page: UnprotectedPage,
  visit: ShopVisit,
  ...lists: readonly (readonly Job[])[]
): Promise<readonly string[]> {
  const found: string[] = [];
  let looking: Promise<readonly string[]> = Promise.resolve([]);
  for (const some of lists.flatMap((jobs) => chunks(jobs, AT_ONCE))) {
    const documents = await visit.ask(some);
    found.push(...(await looking));
    looking = page.lookAt(documents);
  }
  return [...found, ...(await looking)];
}

export const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
