import type { Request } from 'express';
import { isOwnNetwork } from './loopback.js';

/** Headers by which a proxy says that it asks for somebody else. */
const FORWARDING = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/**
 * True where the connection itself comes from this network, no proxy says that it speaks for another, and this machine is
 * asked for by an address of this network or as `localhost`: a name that somebody else points here makes a browser of
 * this network ask for them.
 */
export function comesFromOwnNetwork(req: Request): boolean {
  if (FORWARDING.some((name) => req.headers[name] !== undefined)) return false;
  return isOwnNetwork(req.socket.remoteAddress) && isOwnName(req.headers.host);
}

function isOwnName(host = ''): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return name.toLowerCase() === 'localhost' || isOwnNetwork(name);
}
