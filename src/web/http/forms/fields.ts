import type { Request } from 'express';
import { RequestError } from '../../../errors.js';

/** Plain fields of a form or a query: one text each. A field sent twice, or as anything else, is not a text. */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields of the posted form; none where nothing was posted. Has no prototype, whatever the form named its fields. */
export function formOf(req: Pick<Request, 'body'>): Fields {
  return (req.body as Fields | undefined) ?? {};
}

export function queryOf(req: Request): Fields {
  return req.query as Fields;
}

/** One field as text, cut to `longest` characters; undefined where it is missing or not one text. */
export function text(fields: Fields, name: string, longest = 200): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === 'string' ? value.slice(0, longest) : undefined;
}

/** A field that may be sent many times, at most `most` of them. */
export function texts(fields: Fields, name: string, most = 50): readonly string[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string').slice(0, most);
}

/** A field that must be there. @throws RequestError 400 */
export function required(fields: Fields, name: string, longest = 200): string {
  const value = text(fields, name, longest);
  if (value === undefined || value === '') throw new RequestError(400, 'fieldMissing');
  return value;
}

/** A whole number in [least, most]; undefined for anything else. */
export function wholeNumber(value: string | undefined, least: number, most: number): number | undefined {
  if (value === undefined || !/^\d{1,9}$/.test(value)) return undefined;
  const number = Number(value);
  return number >= least && number <= most ? number : undefined;
}

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
