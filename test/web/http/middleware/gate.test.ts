import express, { type RequestHandler } from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';
import { gate } from '../../../../src/web/http/middleware/gate.js';

const opened = (handlers: readonly RequestHandler[]) => {
  const app = express();
  app.use(gate(handlers).arrival);
  app.get('/page', (_req, res) => res.json({ passed: res.locals.passed }));
  app.use(((error, _req, res, _next) =>
    res.status(500).json({ error: error.message })) as express.ErrorRequestHandler);
  return app;
};
const noting =
  (name: string): RequestHandler =>
  (_req, res, next) => {
    res.locals.passed = [...(res.locals.passed ?? []), name];
    next();
  };

test('a page passes through each, in their order, and is answered in the same turn of the event loop', async () => {
  let turned = false;
  const watching: RequestHandler = (_req, res, next) => {
    setImmediate(() => {
      turned = true;
    });
    const { end } = res;
    res.end = ((...given: Parameters<typeof end>) => {
      res.end = end;
      expect(turned).toBe(false);
      return res.end(...given);
    }) as typeof end;
    next();
  };
  const { body } = await request(opened([watching, noting('limit'), noting('line')])).get('/page');
  expect(body).toEqual({ passed: ['limit', 'line'] });
});

test('what one of them throws, at once or later, is an error of the request', async () => {
  const atOnce: RequestHandler = () => {
    throw new Error('at once');
  };
  const later: RequestHandler = async () => {
    throw new Error('later');
  };
  for (const handler of [atOnce, later]) {
    const { status, body } = await request(opened([noting('limit'), handler])).get('/page');
    expect(status).toBe(500);
    expect(body.error).toBe(handler === atOnce ? 'at once' : 'later');
  }
});
