import { AsyncResource } from 'node:async_hooks';
import type { RequestHandler, Response } from 'express';
import { SECOND } from '../../../time/clock.js';

/** A reader with a slow line gives up the place after this long, milliseconds. */
const LONGEST = SECOND;

/**
 * Runs requests one after another, so that a request for something else waits behind one of them at most, however
 * many arrive at once (docs/design.md, 9). Only for routes behind a login: anybody else could hold the place.
 */
export function oneAtATime(): RequestHandler {
  const waiting: { readonly res: Response; readonly begin: () => void }[] = [];
  let isTaken = false;

  const next = () => {
    const first = waiting.shift();
    isTaken = first !== undefined;
    if (!first) return;
    if (first.res.closed) return next();
    const given = giveBackOnce(first.res, () => setImmediate(next));
    setTimeout(given, LONGEST).unref();
    first.begin();
  };
  return function oneAtATime(_req, res, go) {
    // What the request carries with it would otherwise be that of whoever was before it.
    waiting.push({ res, begin: AsyncResource.bind(() => go()) });
    if (!isTaken) next();
  };
}

/** Frees the place when the answer was sent, was broken off, or takes too long. */
function giveBackOnce(res: Response, giveBack: () => void): () => void {
  let isGiven = false;
  const give = () => {
    if (isGiven) return;
    isGiven = true;
    giveBack();
  };
  res.once('finish', give).once('close', give);
  return give;
}
