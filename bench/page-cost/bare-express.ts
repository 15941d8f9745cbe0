/**
 * Bare Express: answers every request with bytes it was given, out of memory. The other arm of `page-cost`, in a process of
 * its own.
 */
import type { AddressInfo } from 'node:net';
import express from 'express';

/** What the parent sends: the answer to give from now on. */
export interface Given {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64. */
  readonly body: string;
}

let given: {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
} = {
  status: 404,
  headers: {},
  body: Buffer.alloc(0),
};
process.on('message', (next: Given) => {
  given = { ...next, body: Buffer.from(next.body, 'base64') };
  process.send?.('ready');
});

const app = express();
app.disable('x-powered-by');
app.disable('etag');
const answer: express.RequestHandler = (_req, res) => {
  res.status(given.status).set(given.headers).send(given.body);
};
app.get('/{*any}', answer);
app.post('/{*any}', answer);
const server = app.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
