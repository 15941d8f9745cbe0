/** Names of the columns, the same in every language, so that a program can rely on them. */
export const CSV_COLUMNS = [
  'report',
  'from',
  'cut',
  'group',
  'label',
  'measure',
  'value',
  'simulated',
] as const;
