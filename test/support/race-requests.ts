const FROM_HERE = { 'Sec-Fetch-Site': 'same-origin' } as const;

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  /** `name=value` that it sets; empty where it takes the cookie away, undefined where it leaves it. */
  readonly cookie: string | undefined;
}

/** One browser's requests, each with the cookie it is given: two at once carry the same. */
export function requestsTo(address: string) {
  const send = async (path: string, cookie: string, init: RequestInit): Promise<Answer> => {
    const headers = { ...FROM_HERE, ...(cookie === '' ? {} : { cookie }) };
    const ask = () => fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' });
    // A kept connection may be closed just when it is used again.
    const answer = await ask().catch(ask);
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location') ?? '',
      cookie: cookieIn(answer.headers.getSetCookie()),
    };
  };
  return {
    get: (path: string, cookie: string) => send(path, cookie, {}),
    post: (path: string, cookie: string, fields: Readonly<Record<string, string>>) =>
      send(path, cookie, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

export type Requests = ReturnType<typeof requestsTo>;

function cookieIn(lines: readonly string[]): string | undefined {
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  return /Expires=Thu, 01 Jan 1970/.test(last) ? '' : (last.split(';')[0] ?? '');
}
