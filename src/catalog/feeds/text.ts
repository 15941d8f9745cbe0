/** What to do about a file in another encoding. */
export const SAVE_AS_UTF8 = 'Save the file as UTF-8, or give --encoding windows-1252.';

/** UTF-8 bytes as text; a byte order mark is left out, and what is not UTF-8 becomes U+FFFD. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
