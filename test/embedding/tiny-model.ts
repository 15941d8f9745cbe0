/** Just enough of the ONNX file format (protobuf) to write models of one node. */
type Field = readonly [number: number, value: number | string | Uint8Array];

const INT64 = 7;
const FLOAT = 1;

function message(...fields: readonly Field[]): Uint8Array {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number') return Buffer.concat([varint(number << 3), varint(value)]);
      const bytes = Buffer.from(value);
      return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
    }),
  );
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest >= 128 ? (rest % 128) | 128 : rest);
    if (rest < 128) return Buffer.from(bytes);
  }
}

function tensorInfo(name: string, type: number, dims: readonly (string | number)[]): Uint8Array {
  const shape = message(
    ...dims.map((dim): Field => [1, message(typeof dim === 'string' ? [2, dim] : [1, dim])]),
  );
  return message([1, name], [2, message([1, message([1, type], [2, shape])])]);
}

function model(graph: readonly Field[]): Uint8Array {
  return message([1, 8], [7, message(...graph, [2, 'tiny'])], [8, message([2, 13])]);
}

/** A model that no text can be given to: a number in, the number out. */
export function identityModel(): Uint8Array {
  return model([
    [1, message([1, 'x'], [2, 'y'], [4, 'Identity'])],
    [11, tensorInfo('x', FLOAT, [1])],
    [12, tensorInfo('y', FLOAT, [1])],
  ]);
}

/** A sentence encoder without token types: a token's hidden state is its row of `table`. */
export function lookupModel(table: Float32Array, dimensions: number): Uint8Array {
  const rows = table.length / dimensions;
  return model([
    [1, message([1, 'table'], [1, 'input_ids'], [2, 'last_hidden_state'], [4, 'Gather'])],
    [5, message([1, rows], [1, dimensions], [2, FLOAT], [8, 'table'], [9, new Uint8Array(table.buffer)])],
    [11, tensorInfo('input_ids', INT64, ['batch', 'sequence'])],
    [11, tensorInfo('attention_mask', INT64, ['batch', 'sequence'])],
    [12, tensorInfo('last_hidden_state', FLOAT, ['batch', 'sequence', dimensions])],
  ]);
}
