/**
 * What a card and the product of a signal have in common, closest first: they are one and the same, which a search has
 * found, they are alike, they are of one category, of one department, or only of the interest that joins them. A reason
 * says which: "because you saved it" is believed of what is alike, and a mirror is no reason for a cleansing balm. For
 * what has only the interest in common there is no reason, and it is not shown.
 */
export type Kinship = 'same' | 'alike' | 'category' | 'department' | 'interest';
