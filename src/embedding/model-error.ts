/** The embedding model or its engine cannot be used. The message is one sentence that says what to do. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}
