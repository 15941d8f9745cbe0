/**
 * Whether every combination is tried (`TEST_THOROUGH=1`): each payload in each place, each story in each language and
 * browser, each page in each width and view, sixty visits instead of twelve, each race 24 times instead of 8. Otherwise each of these has its turn, but
 * not each with each.
 */
export const THOROUGH = process.env.TEST_THOROUGH === '1';
