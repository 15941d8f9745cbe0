/** A text as a pattern (`u` flag) that matches just that text: what a shopper types may hold marks of patterns. */
export const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
