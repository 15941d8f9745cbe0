import { BlockList, isIP } from 'node:net';
import type { Request } from 'express';

const PRIVATE = new BlockList();
const LOOPBACK = new BlockList();
for (const list of [PRIVATE, LOOPBACK]) {
  list.addSubnet('127.0.0.0', 8, 'ipv4');
  list.addAddress('::1', 'ipv6');
}
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

/** Headers by which a proxy says that it asks for somebody else. */
const FORWARDING = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'];

/** True where the connection itself comes from this network and no proxy says that it speaks for another. */
export function comesFromOwnNetwork(req: Request): boolean {
  if (FORWARDING.some((name) => req.headers[name] !== undefined)) return false;
  return isIn(PRIVATE, req.socket.remoteAddress);
}

/** True for an address of this machine itself. */
export function isLoopback(address: string | undefined): boolean {
  return isIn(LOOPBACK, address);
}

function isIn(list: BlockList, address = ''): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
