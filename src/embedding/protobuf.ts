import { PbfReader, PbfWriter } from 'pbf';

export interface Field {
  readonly number: number;
  /** A whole number; 0 for a field of bytes. Above 2^53 it is not exact, which no kind or place is. */
  readonly value: number;
  /** What a field of bytes holds; empty for a number. */
  readonly content: Uint8Array;
  /** Number, type and content. */
  readonly whole: Uint8Array;
}

const VARINT = 0;
const BYTES = 2;
const NOTHING = new Uint8Array();

/** The fields of a message in their order. @throws RangeError where the bytes are no message */
export function fieldsOf(message: Uint8Array): Field[] {
  return readAll(message, (reader) => {
    const from = reader.pos;
    const number = reader.nextField();
    const value = reader.type === VARINT ? reader.readVarint() : 0;
    const content = reader.type === BYTES ? reader.readBytes() : NOTHING;
    if (reader.type !== VARINT && reader.type !== BYTES) reader.skip(reader.type);
    return { number, value, content, whole: message.subarray(from, reader.pos) };
  });
}

/**
 * The whole numbers of a repeated field, whether they stand in it together or one by one.
 * @throws RangeError where one has no end
 */
export function numbersOf(fields: readonly Field[]): number[] {
  return fields.flatMap(({ value, content }) =>
    content.length > 0 ? readAll(content, (reader) => reader.readVarint()) : [value],
  );
}

/** The reader goes on beyond the end of damaged bytes, reads nothing there, and throws errors without a class. */
function readAll<T>(bytes: Uint8Array, one: (reader: PbfReader) => T): T[] {
  const reader = new PbfReader(bytes);
  const all: T[] = [];
  try {
    while (reader.pos < bytes.length) all.push(one(reader));
  } catch (cause) {
    throw new RangeError('The bytes are no message.', { cause });
  }
  if (reader.pos > bytes.length) throw new RangeError('A field is longer than its message.');
  return all;
}

/** What a field of text says; empty where it is absent. */
export function textOf(fields: readonly Field[], wanted: number): string {
  return textsOf(fields, wanted)[0] ?? '';
}

/** What a repeated field of text says. */
export function textsOf(fields: readonly Field[], wanted: number): string[] {
  return fields.flatMap(({ number, content }) =>
    number === wanted ? [new TextDecoder().decode(content)] : [],
  );
}

export const textField = (number: number, words: string): Uint8Array[] =>
  bytesField(number, [new TextEncoder().encode(words)]);

/** A field of bytes: its head, and its content in the pieces it was given in, so that nothing large is copied. */
export function bytesField(number: number, content: readonly Uint8Array[]): Uint8Array[] {
  const head = new PbfWriter();
  head.writeTag(number, BYTES);
  head.writeVarint(content.reduce((sum, piece) => sum + piece.length, 0));
  return [head.finish(), ...content];
}
