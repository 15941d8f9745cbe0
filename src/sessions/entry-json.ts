/** A stored entry as JSON; bytes as an object with their base64. */
export function toJson(stored: object): string {
  return JSON.stringify(stored, bytesAsText);
}

/** Back from `toJson`. */
export function fromJson(text: string) {
  return JSON.parse(text, textAsBytes);
}

/** What the overflow read from disk is a Buffer, which says something else of itself before it is asked: hence `this`. */
function bytesAsText(this: unknown, key: string, value: unknown): unknown {
  const held = (this as Readonly<Record<string, unknown>>)[key];
  return held instanceof Uint8Array ? { base64: Buffer.from(held).toString('base64') } : value;
}

function textAsBytes(_: string, value: unknown): unknown {
  const text = (value as { readonly base64?: unknown } | null)?.base64;
  return typeof text === 'string' ? new Uint8Array(Buffer.from(text, 'base64')) : value;
}
