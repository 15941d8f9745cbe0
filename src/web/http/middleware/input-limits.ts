import express, { type Request, type RequestHandler } from 'express';
import { RequestError } from '../../../errors.js';
import { LONGEST_SEAL } from '../../../sessions/sealed-entries.js';
import { LIMITS } from '../../../signature-file/format.js';
import { type Fields, readMultipart } from '../forms/fields.js';
import { paths } from '../paths.js';

/** Bytes of a posted form; the longest form of the shop is far below it. */
const LARGEST_FORM = 64 * 1_024;
/** Bytes of the one form that carries what ending personalisation erased: a full log of a thousand entries. */
const LARGEST_SEALED_FORM = LONGEST_SEAL + 4_096;
const MOST_FIELDS = 50;
/** Characters of an address, query included. */
const LONGEST_ADDRESS = 8 * 1_024;
/** Bytes of the one form with a file: one that is chosen and one that is pasted, with what stands between them. */
const LARGEST_FILE_FORM = 2 * LIMITS.bytes + 4_096;
const FORM = 'application/x-www-form-urlencoded';
const FORM_WITH_FILE = 'multipart/form-data';

/** Refuses an address that is longer than any the shop makes, or that holds what no address does: 414, 400. */
export function addressLimit(): RequestHandler {
  return function addressLimit(req, _res, next) {
    if (req.url.length > LONGEST_ADDRESS) throw new RequestError(414, 'addressTooLong');
    if (!isDecodable(req.path) || req.path.includes('\0')) throw new RequestError(400, 'addressUnreadable');
    next();
  };
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** Reads posted forms into plain fields without a prototype, within limits: 400, 413, 415. */
export function formBody(): RequestHandler[] {
  return [
    function onlyForms(req, res, next) {
      const length = Number(req.headers['content-length'] ?? 0);
      if (length > largestOf(req)) {
        // Said at once: the parser would read the rest of it first.
        res.set('Connection', 'close');
        throw new RequestError(413, hasFile(req) ? 'fileTooLarge' : 'formTooLarge');
      }
      const hasBody = req.headers['transfer-encoding'] !== undefined || length > 0;
      if (hasBody && !req.is(FORM) && !hasFile(req)) throw new RequestError(415, 'notAForm');
      next();
    },
    function readForm(req, res, next) {
      if (hasFile(req)) return readBytes(req, res, next);
      (largestOf(req) === LARGEST_FORM ? readUsual : readSealed)(req, res, next);
    },
    async function readParts(req, _res, next) {
      if (hasFile(req)) req.body = await partsOf(req);
      next();
    },
  ];
}

const reader = (limit: number) =>
  express.urlencoded({ extended: false, limit, parameterLimit: MOST_FIELDS, inflate: false });
const readUsual = reader(LARGEST_FORM);
const readSealed = reader(LARGEST_SEALED_FORM);

const readBytes = express.raw({ type: FORM_WITH_FILE, limit: LARGEST_FILE_FORM, inflate: false });

function largestOf(req: Request): number {
  if (hasFile(req)) return LARGEST_FILE_FORM;
  return req.path === paths.personalisationReturn ? LARGEST_SEALED_FORM : LARGEST_FORM;
}

/** Only one form of the shop has a file in it. */
function hasFile(req: Request): boolean {
  return req.path === paths.broughtFile && Boolean(req.is(FORM_WITH_FILE));
}

/** @throws RequestError 400 where the parts cannot be told apart */
async function partsOf(req: Request): Promise<Fields> {
  const parts = await readMultipart(req.body, req.headers['content-type'] ?? '', MOST_FIELDS);
  if (!parts) throw new RequestError(400, 'formUnreadable');
  return parts;
}
