/**
 * A moment to come as the end of something, as `moment` says it: "until today at 14:05", "until Tuesday at 14:05",
 * "until 3 December", "for less than a minute".
 */
export const until = (when: string) =>
  when === 'within a minute' || when === 'now'
    ? 'for less than a minute'
    : `until ${when.replace(/^on /, '')}`;
