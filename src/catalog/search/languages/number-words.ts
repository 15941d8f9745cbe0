/** What lies between two words of one number: `two thousand`, `twenty-five`. */
const JOINT = /^[\s-]$/;

/**
 * The number that two number words side by side say together: `2` and `1000` are `2000`, `20` and `5` are `25`.
 * Undefined where they are two numbers: `two six`.
 * @param between the text between the two words
 */
export function joinedNumber(first: string, between: string, second: string): string | undefined {
  if (!JOINT.test(between)) return undefined;
  const [one, two] = [Number(first), Number(second)];
  if ((two === 100 || two === 1_000) && one > 1 && one < two) return String(one * two);
  const isTens = one >= 20 && one < 100 && one % 10 === 0 && two < 10;
  const isHundreds = one >= 100 && one % 100 === 0 && two < 100;
  return isTens || isHundreds ? String(one + two) : undefined;
}
