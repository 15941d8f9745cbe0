import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import { RequestError } from '../../../errors.js';
import { originsOf } from '../../../net/loopback.js';

const NONE = ["'none'"];
const SELF = ["'self'"];

/** The whole policy, docs/design.md, 7: nothing from anywhere but here, nothing inline. */
const POLICY = {
  'default-src': NONE,
  'script-src': SELF,
  'style-src': SELF,
  'img-src': SELF,
  'font-src': SELF,
  'connect-src': SELF,
  'form-action': SELF,
  'base-uri': NONE,
  'frame-ancestors': NONE,
};

/** What no page of the shop ever needs. */
const UNUSED = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
];

/**
 * Headers that every answer carries: the same for all, so they are made once.
 * @throws where they would depend on the request
 */
export function securityHeaders({ https }: { readonly https: boolean }): Readonly<Record<string, string>> {
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Plain forms pass the forgery guard by their Origin, which `no-referrer` would blank.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // What else stands under the shop's domain may speak plain http.
    strictTransportSecurity: https && { includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  });
  const permissions = UNUSED.map((feature) => `${feature}=()`).join(', ');
  return Object.freeze({ 'Permissions-Policy': permissions, ...headersSetBy(protect) });
}

export function setSecurityHeaders(headers: Readonly<Record<string, string>>): RequestHandler {
  const all = Object.entries(headers);
  return function setSecurityHeaders(_req, res, next) {
    for (const [name, value] of all) res.setHeader(name, value);
    next();
  };
}

/** What helmet sets, by asking it once. */
function headersSetBy(protect: ReturnType<typeof helmet>): Record<string, string> {
  const found: Record<string, string> = {};
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  protect(answer.req, answer, (error) => {
    if (error) throw error;
    for (const [name, value] of Object.entries(answer.getHeaders())) found[name] = String(value);
  });
  return found;
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that may change something unless the browser says that it comes from a page of this shop:
 * by `Sec-Fetch-Site`, else by `Origin`, else by `Referer`, which is all that text browsers send and which no page of
 * another site can set to an address of this one; none of them means refuse (OWASP, Cross-Site Request Forgery Prevention
 * Cheat Sheet). What `Host` says is the sender's word and counts nothing: a name that somebody points at this machine
 * would be its own origin.
 * @param publicUrl the address the shop is reached by; one on this machine has all of its names
 */
export function forgeryGuard({ publicUrl }: { readonly publicUrl: string }): RequestHandler {
  const own = new Set(originsOf(publicUrl));
  return function forgeryGuard(req, _res, next) {
    if (SAFE.has(req.method) || comesFromHere(req, own)) return next();
    throw new RequestError(403, 'foreignPress');
  };
}

function comesFromHere(req: Request, own: ReadonlySet<string>): boolean {
  const site = req.get('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  const from = req.get('Origin') ?? originOf(req.get('Referer'));
  return from !== undefined && own.has(from);
}

function originOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}
