/**
 * Exponential decay: `weight * 2^(-(age / halfLife))`.
 * @param weight evidence at age 0, any sign
 * @param age milliseconds since the signal; a signal from the future counts as fresh
 * @param halfLife milliseconds, above 0
 */
export function decayed(weight: number, age: number, halfLife: number): number {
  return weight * 2 ** (-Math.max(0, age) / halfLife);
}
