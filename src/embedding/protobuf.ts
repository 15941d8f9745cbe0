/** Just enough of the protobuf wire format to change a few small messages within a large one. */

/** One field of a message, as it is written. */
export interface Field {
  readonly number: number;
  /** A whole number; of a field of bytes its length. */
  readonly value: number;
  /** What a field of bytes holds; empty for a number. */
  readonly content: Uint8Array;
  /** Number, type and content. */
  readonly whole: Uint8Array;
}

const VARINT = 0;
const EIGHT_BYTES = 1;
const BYTES = 2;
const FOUR_BYTES = 5;

/** The fields of a message in their order. @throws RangeError where the bytes are no message */
export function fieldsOf(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  for (let at = 0; at < message.length; ) {
    const [key, afterKey] = varintAt(message, at);
    const type = key % 8;
    const [value, content] = type === VARINT || type === BYTES ? varintAt(message, afterKey) : [0, afterKey];
    const end = content + lengthOf(type, value);
    if (end > message.length) throw new RangeError('A field is longer than its message.');
    const number = Math.floor(key / 8);
    fields.push({ number, value, content: message.subarray(content, end), whole: message.subarray(at, end) });
    at = end;
  }
  return fields;
}

function lengthOf(type: number, value: number): number {
  switch (type) {
    case VARINT:
      return 0;
    case BYTES:
      return value;
    case EIGHT_BYTES:
      return 8;
    case FOUR_BYTES:
      return 4;
    default:
      throw new RangeError(`There is no field of type ${type}.`);
  }
}

/** A number and where the next one begins. Above 2^53 it is not exact, which no length or kind is. */
function varintAt(bytes: Uint8Array, from: number): [number, number] {
  let value = 0;
  for (let at = from, unit = 1; at < bytes.length; at++, unit *= 128) {
    const byte = bytes[at] as number;
    value += (byte % 128) * unit;
    if (byte < 128) return [value, at + 1];
  }
  throw new RangeError('A number has no end.');
}

/** The whole numbers of a repeated field, whether they stand in it together or one by one. */
export function numbersOf(fields: readonly Field[]): number[] {
  return fields.flatMap(({ value, content }) => (content.length > 0 ? varintsIn(content) : [value]));
}

function varintsIn(content: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < content.length; ) {
    const [value, next] = varintAt(content, at);
    numbers.push(value);
    at = next;
  }
  return numbers;
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
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

/** A field of text. */
export const textField = (number: number, words: string): Uint8Array[] =>
  bytesField(number, [new TextEncoder().encode(words)]);

/** A field of bytes: its head, and its content in the pieces it was given in, so that nothing large is copied. */
export function bytesField(number: number, content: readonly Uint8Array[]): Uint8Array[] {
  const length = content.reduce((sum, piece) => sum + piece.length, 0);
  return [Uint8Array.from([...varint(number * 8 + BYTES), ...varint(length)]), ...content];
}
