/** What a shopper can agree to. */
export const PURPOSES = ['personalise', 'statistics'] as const;
export type Purpose = (typeof PURPOSES)[number];
