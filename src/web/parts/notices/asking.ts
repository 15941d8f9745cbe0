import type { ToAskFirst } from '../../../visits/refusal.js';
import type { Wording } from '../../../wording/wording.js';

/** A press that asks first: the same form once more, as of now, and the way to leave it. */
export interface AskingModel {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly begin: string;
  readonly leave: string;
  readonly leaveHref: string;
}

/** What was pressed, and what the next form is sent with. */
export interface AskedPress {
  readonly action: string;
  /** The fields of the form of before. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** Fields that the next form has in their place. */
  readonly anew: Readonly<Record<string, string>>;
  readonly leaveHref: string;
}

/** htmx takes these from the page beside the form. */
const BESIDE: readonly string[] = ['shown', 'standing'];

export function presentAsking(
  { action, sent, anew, leaveHref }: AskedPress,
  why: ToAskFirst,
  { asking }: Pick<Wording, 'asking'>,
): AskingModel {
  const former = Object.entries(sent).filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !Object.hasOwn(anew, field[0]) && !BESIDE.includes(field[0]),
  );
  const { begin, leave } = asking[why];
  return { action, fields: [...former, ...Object.entries(anew)], begin, leave, leaveHref };
}
