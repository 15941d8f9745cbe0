import { BlockList, isIP } from 'node:net';
import type { Request } from 'express';
import { isLoopback } from './loopback.js';

const PRIVATE = new BlockList();
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

/** Headers by which a proxy says that it asks for somebody else. */
const FORWARDING = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/**
 * True where the connection itself comes from this network, no proxy says that it speaks for another, and this machine is
 * asked for by an address of this network or as `localhost`: a name that somebody else points here makes a browser of
 * this network ask for them.
 */
export function comesFromOwnNetwork(req: Request): boolean {
  if (FORWARDING.some((name) => req.headers[name] !== undefined)) return false;
  return isOwn(req.socket.remoteAddress) && isOwnName(req.headers.host);
}

function isOwnName(host = ''): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return name.toLowerCase() === 'localhost' || isOwn(name);
}

function isOwn(address?: string): boolean {
  return isLoopback(address) || isPrivate(address);
}

function isPrivate(address = ''): boolean {
  const version = isIP(address);
  return version !== 0 && PRIVATE.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
