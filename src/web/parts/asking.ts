import type { ToAskFirst } from '../../visits/refusal.js';
import { KNOWN_ENDS } from '../http/forms/known-ends.js';
import type { Rendering } from '../http/rendering.js';

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

export function presentAsking(rendering: Rendering, why: ToAskFirst): AskingModel {
  const { t, token } = rendering;
  const { withdrawn } = rendering.session;
  const ended = withdrawn[why === 'countingEnded' ? 'statistics' : 'personalise'] ?? '';
  const sent = Object.entries(rendering.asked.form).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && !MADE_ANEW.includes(field[0]),
  );
  const { begin, leave } = t.asking[why];
  const fields = [...sent, ['token', token] as const, [KNOWN_ENDS, ended] as const];
  return { action: rendering.asked.path, fields, begin, leave, leaveHref: rendering.here };
}
