import type { Fields } from './fields.js';

/**
 * The parts of a `multipart/form-data` body (RFC 7578) by name, a file as its text, read by Node's own parser. The body
 * lies in memory: its size is limited before. What is no UTF-8 becomes a text that nothing reads.
 * @returns undefined where the body is not of that form, or has more parts than `most`. Without a prototype, whatever the
 *   form named its parts
 */
export async function readMultipart(
  body: Uint8Array<ArrayBuffer>,
  contentType: string,
  most: number,
): Promise<Fields | undefined> {
  const form = await new Response(body, { headers: { 'Content-Type': contentType } })
    .formData()
    .catch(() => undefined);
  if (!form) return undefined;
  const parts = [...form.entries()];
  if (parts.length > most) return undefined;
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, value] of parts) {
    // Sent twice it is not one text.
    fields[name] = Object.hasOwn(fields, name) ? undefined : await textOf(value);
  }
  return fields;
}

const textOf = async (value: string | Blob): Promise<string> =>
  typeof value === 'string' ? value : value.text();
