/** What the answers of pages and presses depend on. */
export const VARY = [
  'HX-Request',
  'HX-Request-Type',
  'HX-History-Restore-Request',
  'HX-Boosted',
  'Sec-GPC',
  'DNT',
  'Accept-Language',
  'Cookie',
];
