import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the pretended server does with a query; `refuse` is an error to everything that is asked. */
export type Mood = 'answer' | 'stall' | 'garbage' | 'nonsense' | 'reset' | 'error' | 'missing' | 'refuse';

/** As much of Qdrant as the vector index asks once a catalogue is published: so that a test can make it fail. */
export interface PretendQdrant {
  readonly url: string;
  mood: Mood;
  /** Queries that have arrived. */
  queries: number;
  close(): Promise<void>;
}

/** Says that everything is published, `count` products of it, and that product 0 is the nearest to everything. */
export async function openPretendQdrant(count: number, alias: string, port = 0): Promise<PretendQdrant> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { url = '' } = request;
    if (pretend.mood === 'refuse') return say(response, 500, null);
    if (!url.endsWith('/query/batch')) return say(response, 200, resultOf(url));
    pretend.queries += 1;
    const { searches } = JSON.parse(Buffer.concat(chunks).toString()) as { searches: unknown[] };
    const points = [{ id: 0, version: 0, score: 0.5 }];
    if (pretend.mood === 'answer')
      return say(
        response,
        200,
        searches.map(() => ({ points })),
      );
    if (pretend.mood === 'garbage') return response.writeHead(200).end('\u0000\u0001{"result":[');
    if (pretend.mood === 'nonsense') return say(response, 200, [{ points: [{ id: 10 ** 9, score: 'x' }] }]);
    if (pretend.mood === 'error') return say(response, 500, null);
    if (pretend.mood === 'missing') return say(response, 404, null);
    if (pretend.mood === 'reset') return request.socket.destroy();
  });
  const resultOf = (url: string) => {
    if (url.endsWith('/aliases')) return { aliases: [{ alias_name: alias, collection_name: 'c' }] };
    if (url.endsWith('/points/count')) return { count };
    return { collections: [] };
  };
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const pretend: PretendQdrant = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: 'answer',
    queries: 0,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return pretend;
}

function say(response: ServerResponse, status: number, result: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ result, status: status === 200 ? 'ok' : { error: 'pretended' }, time: 0 }));
}
