import type { ErrorAnswers } from './fault-proxy.js';

/** Redis answers each command with this error, such as `-LOADING Redis is loading the dataset in memory`. */
export function redisErrors(line: string): ErrorAnswers {
  return answering(endOfCommand, `${line}\r\n`);
}

/** An HTTP server answers each request with this status, and keeps the connection. */
export function httpErrors(status: number, body = '{"status":{"error":"the disk is full"}}'): ErrorAnswers {
  const head = `HTTP/1.1 ${status} Error\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  return answering(endOfRequest, head + body);
}

/** Where the first request in these bytes ends; -1 where it is not complete. */
type FindEnd = (bytes: Buffer) => number;

function answering(findEnd: FindEnd, answer: string): ErrorAnswers {
  return () => {
    let waiting = Buffer.alloc(0);
    return (sent) => {
      waiting = Buffer.concat([waiting, sent]);
      let answers = '';
      for (let end = findEnd(waiting); end > 0; end = findEnd(waiting)) {
        waiting = waiting.subarray(end);
        answers += answer;
      }
      return answers;
    };
  };
}

/** Commands are arrays of bulk strings: `*2\r\n$3\r\nGET\r\n$1\r\nk\r\n`. */
function endOfCommand(bytes: Buffer): number {
  let at = endOfLine(bytes, 0);
  if (at < 0) return -1;
  for (let parts = numberAt(bytes, 1); parts > 0; parts--) {
    const start = endOfLine(bytes, at);
    if (start < 0) return -1;
    at = start + numberAt(bytes, at + 1) + 2;
  }
  return at <= bytes.length ? at : -1;
}

function endOfRequest(bytes: Buffer): number {
  const head = bytes.indexOf('\r\n\r\n');
  if (head < 0) return -1;
  const fields = bytes.toString('latin1', 0, head).toLowerCase();
  if (/\r\ntransfer-encoding: *chunked/.test(fields)) {
    const last = bytes.indexOf('\r\n0\r\n\r\n', head + 2);
    return last < 0 ? -1 : last + 7;
  }
  const end = head + 4 + Number(/\r\ncontent-length: *(\d+)/.exec(fields)?.[1] ?? 0);
  return end <= bytes.length ? end : -1;
}

function endOfLine(bytes: Buffer, from: number): number {
  const at = bytes.indexOf('\r\n', from);
  return at < 0 ? -1 : at + 2;
}

function numberAt(bytes: Buffer, from: number): number {
  return Number.parseInt(bytes.toString('latin1', from, from + 12), 10);
}
