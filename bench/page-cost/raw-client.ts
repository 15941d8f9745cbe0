import { connect, type Socket } from 'node:net';

/** An answer as it came over the line. */
export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
  /** Milliseconds from the last byte of the request to the last of the answer. */
  readonly took: number;
}

/**
 * One kept connection that asks one thing at a time. Not `node:http`: parsing the answer there costs as much as making
 * it, and the ratios would be those of the client.
 */
export interface RawConnection {
  /** @param request its bytes, as `requestBytes` makes them */
  send(request: Buffer): Promise<RawAnswer>;
  close(): void;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

export function rawConnection(port: number): RawConnection {
  let socket: Socket | undefined;
  let received: Buffer[] = [];
  let size = 0;
  let head: { readonly text: string; readonly at: number; readonly total: number } | undefined;
  let began = 0;
  let asked = '';
  let settle: { resolve(answer: RawAnswer): void; reject(error: Error): void } | undefined;

  const readHead = () => {
    const bytes = Buffer.concat(received, size);
    const end = bytes.indexOf(HEAD_END);
    received = [bytes];
    if (end < 0) return;
    const text = bytes.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
    const chunked = /\r\ntransfer-encoding: chunked/i.test(text);
    head = { text, at: end + 4, total: chunked ? Number.POSITIVE_INFINITY : end + 4 + (length || 0) };
  };
  const isWhole = () => {
    if (!head) return false;
    if (Number.isFinite(head.total)) return size >= head.total;
    const bytes = Buffer.concat(received, size);
    received = [bytes];
    return bytes.subarray(-7).equals(LAST_CHUNK);
  };
  const take = (chunk: Buffer) => {
    received.push(chunk);
    size += chunk.length;
    if (!head) readHead();
    if (!head || !isWhole()) return;
    const all = Buffer.concat(received, size);
    const answer = {
      status: Number(head.text.slice(9, 12)),
      head: head.text,
      body: all.subarray(head.at),
      took: performance.now() - began,
    };
    [received, size, head] = [[], 0, undefined];
    const { resolve } = settle ?? {};
    settle = undefined;
    resolve?.(answer);
  };
  const fail = (error: Error) => {
    socket = undefined;
    settle?.reject(error);
    settle = undefined;
  };
  // The server closes what was idle for a while.
  const open = () => {
    const opened = connect({ port, host: '127.0.0.1', noDelay: true });
    opened.on('data', take).on('error', fail);
    opened.on('end', () => {
      if (socket === opened) fail(new Error(`The connection was closed: ${asked}`));
    });
    return opened;
  };
  return {
    send(request) {
      began = performance.now();
      asked = request.toString('latin1', 0, request.indexOf('\r\n'));
      return new Promise((resolve, reject) => {
        settle = { resolve, reject };
        socket ??= open();
        socket.write(request);
      });
    },
    close: () => socket?.destroy(),
  };
}

/** What is asked for, and by whom. */
export interface Asked {
  readonly path: string;
  readonly cookie?: string;
  /** A form, pressed with htmx from this page. */
  readonly press?: {
    readonly form: string;
    readonly on: string;
    /** The interests were opened on the page: the answer brings them. */
    readonly opened?: boolean;
  };
}

/** A request as a browser that takes gzip sends it. */
export function requestBytes({ path, cookie, press }: Asked): Buffer {
  const lines = [
    `${press ? 'POST' : 'GET'} ${path} HTTP/1.1`,
    'Host: localhost',
    'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36',
    'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'Accept-Encoding: gzip, deflate, br',
    'Accept-Language: en-GB,en;q=0.9',
    'Sec-Fetch-Site: same-origin',
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    ...(press
      ? [
          'HX-Request: true',
          'HX-Request-Type: partial',
          ...(press.opened ? [] : ['Interests-Panel: waiting']),
          `HX-Current-URL: http://localhost${press.on}`,
          'Content-Type: application/x-www-form-urlencoded',
          `Content-Length: ${Buffer.byteLength(press.form)}`,
        ]
      : []),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${press?.form ?? ''}`);
}

/** The body as a browser that takes no compression would get it. */
export function unchunked({ head, body }: RawAnswer): Buffer {
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) return body;
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const length = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!length) return Buffer.concat(parts);
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 4 + length;
  }
}
