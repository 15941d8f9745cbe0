/** Something the operator must mend before the shop can go on; its message is one sentence that says what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** A setting that cannot be used: its message is its name and what is to be done about it. */
export class SettingError extends SetupError {
  constructor(
    readonly variable: string,
    says: string,
  ) {
    super(`${variable} ${says}`);
  }
}

/** What can be wrong with a request: each has a sentence in every language, which page or notice shows. */
const ERROR_KEYS = [
  'addressTooLong',
  'addressUnreadable',
  'fieldMissing',
  'fileTooLarge',
  'foreignPress',
  'formTooLarge',
  'formUnreadable',
  'logAway',
  'noCookie',
  'noRoom',
  'noSuchDepartment',
  'noSuchInterest',
  'noSuchLanguage',
  'noSuchMemory',
  'noSuchOrder',
  'noSuchPicture',
  'noSuchPress',
  'receiptChanged',
  'noSuchProduct',
  'noSuchRelease',
  'notAForm',
  'notFound',
  'notOnShelf',
  'ordersAway',
  'shelfGone',
  'visitChanged',
  'visitForgotten',
  'wrongMethod',
] as const;
export type ErrorKey = (typeof ERROR_KEYS)[number];

/** What a log says of an error. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');

/** A request that cannot be served as asked, and why. Nothing in it repeats what was typed. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 409 | 410 | 413 | 414 | 415 | 422 | 429 | 503,
    readonly key: ErrorKey,
  ) {
    super(key);
  }
}

/** What a request asked for. @throws RequestError 404 where there is no such thing */
export function found<T>(thing: T | undefined, key: ErrorKey = 'notFound'): T {
  if (thing === undefined) throw new RequestError(404, key);
  return thing;
}
