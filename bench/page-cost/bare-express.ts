/**
 * Bare Express: answers every request with bytes it was given, out of memory. The other arm of `page-cost`, in a process of
 * its own.
 */
import type { AddressInfo } from 'node:net';
import express from 'express';

/** What the parent sends: the answer to give from now on. */
export interface Given {
  /** To this path only; to every other one where undefined. */
  readonly path?: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64. */
  readonly body: string;
}

type Answer = Pick<Given, 'status' | 'headers'> & { readonly body: Buffer };

const NONE: Answer = { status: 404, headers: {}, body: Buffer.alloc(0) };
const answers = new Map<string | undefined, Answer>();
process.on('message', ({ path, status, headers, body }: Given) => {
  answers.set(path, { status, headers, body: Buffer.from(body, 'base64') });
  process.send?.('ready');
});

const app = express();
app.disable('x-powered-by');
app.disable('etag');
const answer: express.RequestHandler = (req, res) => {
  const { status, headers, body } = answers.get(req.url) ?? answers.get(undefined) ?? NONE;
  res.status(status).set(headers).send(body);
};
app.get('/{*any}', answer);
app.post('/{*any}', answer);
const server = app.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
