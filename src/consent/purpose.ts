/** What a shopper can agree to. */
export const PURPOSES = ['personalise'] as const;
export type Purpose = (typeof PURPOSES)[number];
