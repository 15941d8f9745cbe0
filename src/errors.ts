/** Something the operator must mend before the shop can go on; its message is one sentence that says what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** A request that cannot be served as asked. The message is for the shopper and never repeats what was typed. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 409 | 410 | 413 | 414 | 415 | 422 | 429 | 503,
    message: string,
  ) {
    super(message);
  }
}
