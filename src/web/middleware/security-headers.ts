import type { RequestHandler } from 'express';
import helmet from 'helmet';

const NONE = ["'none'"];
const SELF = ["'self'"];

/** The whole policy, DESIGN section 7: nothing from anywhere but here, nothing inline. */
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

/** Headers that every answer carries. */
export function securityHeaders({ https }: { readonly https: boolean }): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    // Plain forms pass the forgery guard by their Origin, which `no-referrer` would blank.
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    strictTransportSecurity: https,
    xFrameOptions: { action: 'deny' },
  });
  const permissions = UNUSED.map((feature) => `${feature}=()`).join(', ');
  return function securityHeaders(req, res, next) {
    res.set('Permissions-Policy', permissions);
    protect(req, res, next);
  };
}
