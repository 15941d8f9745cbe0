/** Every key of the shop begins so; an operator may share a Redis with other programs. */
export const PREFIX = 'afterglow:';

/**
 * A key of one thing: all keys of a thing carry its name as hash tag, so that they lie on one node of a Cluster
 * and one script can reach them.
 */
export function keyOf(thing: string, part: string): string {
  return `${PREFIX}{${thing}}:${part}`;
}

/** Every key that names a session. */
export const sessionKeys = (session: string): string[] =>
  ['log', 'head', 'record'].map((part) => keyOf(session, part));
