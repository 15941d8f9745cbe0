/**
 * Whether every combination is tried (`TEST_THOROUGH=1`): each payload in each place, each story in each language and
 * browser, sixty visits instead of twenty. Otherwise each payload, place, language and browser has its turn, but not
 * each with each.
 */
export const THOROUGH = process.env.TEST_THOROUGH === '1';
