/** Terms that are added, or levels of a fraction that are read, at most. Where a and b are a million, a thousand do. */
const MOST_STEPS = 100_000;
/** A step that changes no more than this share of the result is the last. */
const EXACT = 1e-15;
/** Stands for 0 where Lentz's method would divide by it. */
const TINY = 1e-300;

/** Lanczos' coefficients for g = 7 and nine terms (Godfrey 2001): right to 15 digits. */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * The natural logarithm of the gamma function by Lanczos' approximation (1964).
 * @throws RangeError where x is not above 0
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`The logarithm of gamma takes a number above 0, not ${x}.`);
  // Below a half the approximation is weak; gamma(x) = gamma(x + 1) / x.
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const [first = 0, ...others] = LANCZOS;
  const sum = others.reduce((total, coefficient, i) => total + coefficient / (x + i), first);
  const shifted = x + 6.5;
  return Math.log(Math.sqrt(2 * Math.PI) * sum) + (x - 0.5) * Math.log(shifted) - shifted;
}

/**
 * The regularised upper incomplete gamma function Q(a, x), in [0, 1]: by its series where x is small beside a, else by
 * its continued fraction (Abramowitz and Stegun 6.5.29 and 6.5.31; where to change over: Press et al., Numerical
 * Recipes, 6.2). The fraction gives a small result itself, not as the rest of 1, so that it is right in all its digits.
 * @param a above 0
 * @param x 0 or more; infinity gives 0
 * @throws RangeError where a or x is out of range
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && a < Number.POSITIVE_INFINITY)) throw new RangeError(`a has to be above 0, not ${a}.`);
  if (!(x >= 0)) throw new RangeError(`x has to be 0 or more, not ${x}.`);
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x >= a + 1) return scale / fraction(x + 1 - a, (i) => [-i * (i - a), x + 2 * i + 1 - a]);
  return Math.max(0, 1 - scale * seriesOf(a, x));
}

/** The sum of x^n / (a (a + 1) ... (a + n)). */
function seriesOf(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_STEPS && term > sum * EXACT; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/**
 * The regularised incomplete beta function I_x(a, b), in [0, 1], by its continued fraction, on the side of its mean
 * where that converges fast (Abramowitz and Stegun 26.5.8; Press et al., Numerical Recipes, 6.4).
 * @param a above 0
 * @param b above 0
 * @param x in [0, 1]
 * @throws RangeError where a number is out of range
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (!(a > 0 && b > 0 && a + b < Number.POSITIVE_INFINITY))
    throw new RangeError(`a and b have to be above 0, not ${a} and ${b}.`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x has to be from 0 to 1, not ${x}.`);
  if (x === 0 || x === 1) return x;
  return x <= (a + 1) / (a + b + 2) ? nearBeta(a, b, x) : Math.max(0, 1 - nearBeta(b, a, 1 - x));
}

function nearBeta(a: number, b: number, x: number): number {
  const scale = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
  const numerator = (i: number) => {
    const m = Math.floor(i / 2);
    return i % 2 === 0
      ? (m * (b - m) * x) / ((a + i - 1) * (a + i))
      : (-(a + m) * (a + b + m) * x) / ((a + i - 1) * (a + i));
  };
  return Math.min(1, scale / (a * fraction(1, (i) => [numerator(i), 1])));
}

/** b0 + a1 / (b1 + a2 / (b2 + ...)) by Lentz's method as Thompson and Barnett (1986) amended it. */
function fraction(b0: number, level: (i: number) => readonly [a: number, b: number]): number {
  let value = b0 || TINY;
  let [c, d] = [value, 0];
  for (let i = 1; i < MOST_STEPS; i++) {
    const [a, b] = level(i);
    d = 1 / (b + a * d || TINY);
    c = b + a / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) <= EXACT) break;
  }
  return value;
}
