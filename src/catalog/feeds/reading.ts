/** A value, or why there is none. The reason finishes a sentence and says what to write instead. */
export type Reading<T> = { readonly value: T } | { readonly reason: string };
