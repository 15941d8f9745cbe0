const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Gives files of old spreadsheets on the Mac, whose lines end in CR alone, the line ends of all others. A file with a
 * line feed in its beginning is passed on as it is: there a CR is part of CRLF or of a text.
 */
export async function* withLineFeeds(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let isOld: boolean | undefined;
  for await (const chunk of chunks) {
    if (chunk.includes(LINE_FEED)) isOld ??= false;
    else if (chunk.includes(RETURN)) isOld ??= true;
    yield isOld === true ? chunk.map((byte) => (byte === RETURN ? LINE_FEED : byte)) : chunk;
  }
}
