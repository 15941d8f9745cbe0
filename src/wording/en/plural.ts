/** The word for so many of a thing. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
