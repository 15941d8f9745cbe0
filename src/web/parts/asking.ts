import type { Request, Response } from 'express';
import type { ToAskFirst } from '../../visits/refusal.js';
import { formOf } from '../http/forms/fields.js';
import { KNOWN_ENDS } from '../http/forms/known-ends.js';
import { hereOf, stageOf, visitSoFar } from '../http/stage.js';

/** A press that asks first: the same form once more, as of now, and the way to leave it. */
export interface AskingModel {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly begin: string;
  readonly leave: string;
  readonly leaveHref: string;
}

/** What the next form is given anew, or htmx takes from the page beside it. */
const MADE_ANEW: readonly string[] = ['token', KNOWN_ENDS, 'shown', 'standing'];

export function presentAsking(req: Request, res: Response, why: ToAskFirst): AskingModel {
  const { t, token } = stageOf(res);
  const { withdrawn } = visitSoFar(res);
  const ended = withdrawn[why === 'countingEnded' ? 'statistics' : 'personalise'] ?? '';
  const sent = Object.entries(formOf(req)).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !MADE_ANEW.includes(field[0]),
  );
  const { begin, leave } = t.asking[why];
  const fields = [...sent, ['token', token] as const, [KNOWN_ENDS, ended] as const];
  return { action: req.path, fields, begin, leave, leaveHref: hereOf(req) };
}
