import { readFileSync } from 'node:fs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { sessionOptions } from '../../src/embedding/onnx-model.js';
import { openSession } from '../../src/embedding/open-session.js';
import { withPackedRows } from '../../src/embedding/packed-rows.js';
import { bytesField, fieldsOf, textField, textsOf } from '../../src/embedding/protobuf.js';

const FILE = 'models/all-MiniLM-L6-v2-int8/model.onnx';
const TABLE = 'inner.embeddings.word_embeddings.weight_q';
const model = readFileSync(FILE);
const changed = Buffer.concat(withPackedRows(model) ?? []);

/** Nodes that read something, by their operator. */
function readersOf(name: string, file: Uint8Array): string[] {
  const graph = fieldsOf(file).find(({ number }) => number === 7)?.content ?? new Uint8Array();
  const nodes = fieldsOf(graph).flatMap(({ number, content }) => (number === 1 ? [fieldsOf(content)] : []));
  return nodes.flatMap((node) => (textsOf(node, 1).includes(name) ? textsOf(node, 4) : []));
}

test('rows of the table are looked up before they are unpacked', () => {
  expect(readersOf(TABLE, model)).toEqual(['Cast']);
  expect(readersOf(TABLE, changed)).toEqual(['Gather']);
  expect(changed.length).toBeLessThan(model.length + 1_000);
});

test('every number of the model’s answer is the same to the last bit', async () => {
  const [before, after] = await Promise.all([
    InferenceSession.create(FILE, sessionOptions(1)),
    openSession(InferenceSession.create, FILE, sessionOptions(1)),
  ]);
  for (const ids of [
    [101, 102],
    [101, 8513, 13272, 3796, 102],
    Array.from({ length: 512 }, (_, at) => at * 59),
  ]) {
    const given = (values: readonly number[]) =>
      new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    const feeds = {
      input_ids: given(ids),
      attention_mask: given(ids.map(() => 1)),
      token_type_ids: given(ids.map(() => 0)),
    };
    const bits = async (session: InferenceSession) => {
      const { last_hidden_state: answer } = await session.run(feeds);
      const numbers = answer?.data as Float32Array;
      return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
    };
    expect((await bits(after)).equals(await bits(before))).toBe(true);
  }
  await Promise.all([before.release(), after.release()]);
});

test('a model without such a table, or a damaged one, is left as it is', () => {
  expect(withPackedRows(changed)).toBeUndefined();
  expect(withPackedRows(model.subarray(0, 20_000_000))).toBeUndefined();
  expect(withPackedRows(new Uint8Array([255, 255, 255]))).toBeUndefined();
  expect(withPackedRows(new Uint8Array())).toBeUndefined();
});

test('a table that something else reads too, or whose scale is of columns, is left as it is', () => {
  expect(withPackedRows(tiny({ scale: [3, 1] }))).toBeDefined();
  expect(withPackedRows(tiny({ scale: [1, 2] }))).toBeUndefined();
  expect(withPackedRows(tiny({ scale: [3, 1], type: 1 }))).toBeUndefined();
  expect(withPackedRows(tiny({ scale: [3, 1], more: node('Relu', ['unpacked'], 'shown') }))).toBeUndefined();
  expect(withPackedRows(tiny({ scale: [3, 1], output: 'unpacked' }))).toBeUndefined();
});

interface Tiny {
  readonly scale: readonly number[];
  /** 3 is int8. */
  readonly type?: number;
  readonly more?: Uint8Array;
  readonly output?: string;
}

/** A model that looks rows up in an unpacked table of three rows and two columns. */
function tiny({ scale, type = 3, more = new Uint8Array(), output = 'rows' }: Tiny): Uint8Array {
  const graph = [
    node('Cast', ['table'], 'floats'),
    node('Mul', ['floats', 'scale'], 'unpacked'),
    node('Gather', ['unpacked', 'ids'], 'rows'),
    more,
    ...bytesField(5, [tensor('table', [3, 2], type)]),
    ...bytesField(5, [tensor('scale', scale, 1)]),
    ...bytesField(12, textField(1, output)),
  ];
  return Buffer.concat(bytesField(7, graph));
}

function node(operator: string, inputs: readonly string[], output: string): Uint8Array {
  const parts = [
    ...inputs.flatMap((name) => textField(1, name)),
    ...textField(2, output),
    ...textField(4, operator),
  ];
  return Buffer.concat(bytesField(1, parts));
}

/** Dimensions are written together, the type as a number of its own. */
function tensor(name: string, dims: readonly number[], type: number): Uint8Array {
  return Buffer.concat([
    ...bytesField(1, [Uint8Array.from(dims)]),
    Uint8Array.from([16, type]),
    ...textField(8, name),
  ]);
}
