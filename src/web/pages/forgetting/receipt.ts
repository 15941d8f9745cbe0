import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What erasing removed, as the shopper may take it away: the shop keeps no copy. */
interface Receipt {
  readonly format: 'afterglow-receipt';
  readonly version: 1;
  /** A random number of this receipt alone. */
  readonly id: string;
  /** When it was made, ISO 8601, UTC. */
  readonly at: string;
  /** Keys of the visit by place, before anything was erased. */
  readonly found: Readonly<Record<string, number>>;
  /** Entries of the session log that were erased. */
  readonly entries: number;
  /** Keys of the visit by place, looked for anew afterwards: none. */
  readonly left: Readonly<Record<string, number>>;
  /** A store did not answer: it erases as soon as it does. */
  readonly waiting: boolean;
}

/** Receipts as forms carry them: the shop signs what it said, and keeps none of it. */
interface ReceiptSigning {
  /** The receipt with its signature, as JSON. */
  sign(receipt: Receipt): string;
  /** Whether this shop has signed just that. */
  isOurs(text: string): boolean;
}

/** HMAC-SHA-256 (RFC 2104) of the receipt as it is written, under a key that HKDF (RFC 5869) derives from the secret. */
export function receiptSigning(secret: string): ReceiptSigning {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'afterglow: receipts', 32));
  const macOf = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    sign(receipt) {
      const text = JSON.stringify(receipt);
      return `${text.slice(0, -1)},"mac":"${macOf(text).toString('base64url')}"}`;
    },
    isOurs(text) {
      const [, body, mac = ''] = /^(\{.*),"mac":"([\w-]{43})"\}$/.exec(text) ?? [];
      return body !== undefined && timingSafeEqual(Buffer.from(mac, 'base64url'), macOf(`${body}}`));
    },
  };
}
