import { randomBytes } from 'node:crypto';

/** A token for the forms of one rendering: sent twice with the same press, the press counts once. */
export function newToken(): string {
  return randomBytes(12).toString('base64url');
}

/** The token a form carried, or a new one where it carried none that this shop could have made. */
export function tokenOf(text: string | undefined): string {
  return text !== undefined && /^[A-Za-z0-9_-]{16}$/.test(text) ? text : newToken();
}
