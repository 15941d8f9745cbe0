import { AsyncResource } from 'node:async_hooks';
import type { RequestHandler, Response } from 'express';
import { SECOND } from '../../../time/clock.js';

/** A reader with a slow line gives up the place after this long, milliseconds. */
const LONGEST = SECOND;

/**
 * Lets requests through one after another, so that however many ask at once, whoever asks for something else waits
 * behind one of them at most (docs/design.md, 9). Mounted where nobody comes by who is not known.
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

/** Gives the place back when the answer has left, has broken off, or takes too long. */
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
