/** How the session cookie is set. `secure` is false only where the operator accepted plain http. */
export const sessionCookie = (secure: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const;
