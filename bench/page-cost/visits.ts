import { rawConnection, requestBytes } from './raw-client.js';

const KINDS = ['interested', 'save', 'notRelevant', 'interested', 'hide'] as const;

/** Makes visits over one connection, as shoppers make them. */
export interface Visits {
  /** Cookies of so many visits, each of so many entries, the consent among them. */
  make(count: number, entries: number): Promise<string[]>;
  /** One more press of each visit. */
  pressOnce(cookies: readonly string[]): Promise<void>;
  /** The next form of a press, of another product each time. */
  form(): string;
  close(): void;
}

export function visitsIn(port: number, ids: readonly string[]): Visits {
  const connection = rawConnection(port);
  let turn = 0;
  const form = () => {
    turn += 1;
    const product = ids[(turn * 7) % ids.length];
    return `product=${product}&kind=${KINDS[turn % KINDS.length]}&returnTo=/`;
  };
  const press = async (path: string, body: string, cookie?: string) => {
    const answer = await connection.send(
      requestBytes({ path, press: { form: body, on: '/' }, ...(cookie ? { cookie } : {}) }),
    );
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}.`);
    return /\r\nset-cookie: ([^;]+)/i.exec(answer.head)?.[1] ?? '';
  };
  return {
    async make(count, entries) {
      const cookies: string[] = [];
      for (let at = 0; at < count; at++) {
        const cookie = await press('/personalisation', 'returnTo=/');
        for (let entry = 1; entry < entries; entry++) await press('/signals', form(), cookie);
        cookies.push(cookie);
      }
      return cookies;
    },
    async pressOnce(cookies) {
      for (const cookie of cookies) await press('/signals', form(), cookie);
    },
    form,
    close: () => connection.close(),
  };
}
