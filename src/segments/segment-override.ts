import { SetupError } from '../errors.js';
import { LONGEST_LABEL } from './labels.js';

/** What a shop says of one of its segments, which it finds by products that lie in it. */
export interface SegmentOverride {
  /** Ids of products; the segment is the one that most of them belong to. */
  readonly anchors: readonly string[];
  readonly name?: string;
  readonly description?: string;
  /** Never used for interests or shelves, and never shown. */
  readonly sensitive?: boolean;
  readonly enabled?: boolean;
}

/** What is wrong with an entry, and at which key where it is one. */
export interface OverrideMistake {
  readonly reason: string;
  readonly key?: string;
}

/** Overrides that were read earlier, as plain data. @throws SetupError where they are none. */
export function asOverrides(value: unknown): readonly SegmentOverride[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new SetupError('The overrides of segments must be a list.');
  return value.map((entry: unknown, i) => {
    const mistake = mistakeIn(entry);
    if (mistake) throw new SetupError(`Override ${i + 1} of the segments: ${mistake.reason}`);
    return entry as SegmentOverride;
  });
}

const LONGEST_DESCRIPTION = 200;

type Check = (value: unknown) => string | undefined;

const CHECKS: Readonly<Record<string, Check>> = {
  anchors: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string')
      ? undefined
      : 'must be a list of product ids (quote an id that looks like a number)',
  name: text(LONGEST_LABEL),
  description: text(LONGEST_DESCRIPTION),
  sensitive: trueOrFalse,
  enabled: trueOrFalse,
};

/** Undefined where the entry is an override. */
export function mistakeIn(value: unknown): OverrideMistake | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { reason: 'write an entry that begins with "anchors:".' };
  }
  const entry = new Map<string, unknown>(Object.entries(value));
  if (!entry.has('anchors')) return { reason: '"anchors" is missing: name some products of the segment.' };
  for (const [key, content] of entry) {
    const check = Object.hasOwn(CHECKS, key) ? CHECKS[key] : undefined;
    if (!check) return { key, reason: `"${key}" is not known. Use ${Object.keys(CHECKS).join(', ')}.` };
    const wrong = check(content);
    if (wrong !== undefined) return { key, reason: `"${key}" ${wrong}.` };
  }
  return undefined;
}

function text(longest: number): Check {
  return (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= longest
      ? undefined
      : `must be a text of 1 to ${longest} characters`;
}

function trueOrFalse(value: unknown): string | undefined {
  return typeof value === 'boolean' ? undefined : 'must be true or false';
}
