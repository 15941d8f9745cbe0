/** A value, or why there is none. The reason finishes a sentence and says what to write instead. */
export type Reading<T> = { readonly value: T } | { readonly reason: string };

/** A property that is there only where it has a value. */
export function stated<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
