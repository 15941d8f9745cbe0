/** An art and the phrases it is drawn for: in the singular, lower case, apart by a comma and a space. */
export type Row = readonly [art: string, phrases: string];
