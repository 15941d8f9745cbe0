import type { Manifest } from './release.js';
import { asWeek, rangeOfWeek } from './week.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Reads what a manifest file says; undefined where it is not one, or not this release's. */
export function readManifest(text: string, id: string): Manifest | undefined {
  const week = asWeek(id);
  const said = asRecord(text);
  if (week === undefined || said === undefined) return undefined;
  const { from, to } = rangeOfWeek(week);
  const { schema, report, threshold, simulated, created, rows, sha256 } = said;
  const isOurs = schema === 1 && said.id === week && report === 'interest-by-day';
  if (!isOurs || said.from !== from || said.to !== to) return undefined;
  if (typeof threshold !== 'number' || typeof rows !== 'number' || typeof simulated !== 'boolean')
    return undefined;
  if (typeof created !== 'string' || Number.isNaN(Date.parse(created))) return undefined;
  if (typeof sha256 !== 'string' || !SHA256.test(sha256)) return undefined;
  const { uncounted } = said;
  if (uncounted !== undefined && typeof uncounted !== 'number') return undefined;
  const missing = uncounted === undefined ? {} : { uncounted };
  return { schema, id: week, report, from, to, threshold, simulated, ...missing, created, rows, sha256 };
}

function asRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
