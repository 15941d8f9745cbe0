/**
 * Whether every combination is tried (`TEST_THOROUGH=1`): each payload in each place, each story in each language and
 * browser, each page in each view and with script and without, sixty visits instead of eight, each race 24 times instead
 * of 8, a law on all of its made-up cases instead of a quarter. Otherwise each of these has its turn, but not each with
 * each.
 */
export const THOROUGH = process.env.TEST_THOROUGH === '1';

/** Made-up cases that a law is tried on: all, or a quarter. */
export const runs = (all: number): number => (THOROUGH ? all : Math.ceil(all / 4));
