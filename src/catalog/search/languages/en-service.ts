import type { ServiceWords } from './language.js';

const words = (text: string): readonly string[] => text.split(' ');

/** How English asks of a shop's service. */
export const service: ServiceWords = {
  phrases: {
    delivery: [
      ...[
        'free delivery',
        'free shipping',
        'free postage',
        'next day delivery',
        'same day delivery',
        'express delivery',
      ],
      ...[
        'fast delivery',
        'home delivery',
        'delivery time',
        'delivery cost',
        'delivery charge',
        'click and collect',
      ],
      ...[
        'do you deliver',
        'do you ship',
        'when will it arrive',
        'how long does delivery take',
        'ship to',
        'deliver to',
      ],
    ],
    returns: [
      ...[
        'return policy',
        'returns policy',
        'refund policy',
        'free returns',
        'money back',
        'money back guarantee',
      ],
      ...[
        'send back',
        'send it back',
        'return something',
        'return it',
        'return an item',
        'return my order',
        'get a refund',
      ],
    ],
    payment: [
      ...[
        'pay with',
        'pay by',
        'pay later',
        'pay in instalments',
        'pay on account',
        'payment method',
        'payment methods',
      ],
      ...[
        'credit card',
        'debit card',
        'apple pay',
        'google pay',
        'gift card payment',
        'accept cards',
        'accept visa',
      ],
    ],
    orders: [
      ...[
        'my order',
        'my orders',
        'track order',
        'track my order',
        'order status',
        'order history',
        'track my parcel',
      ],
      ...[
        'where is my parcel',
        'cancel order',
        'cancel my order',
        'order tracking',
        'my account',
        'my parcel',
      ],
    ],
    privacy: [
      ...[
        'privacy policy',
        'cookie policy',
        'data protection',
        'delete my data',
        'my data',
        'do you track me',
      ],
      ...['delete my account', 'terms and conditions', 'cookie settings'],
    ],
    contact: [
      ...[
        'contact us',
        'customer service',
        'customer services',
        'customer support',
        'phone number',
        'opening hours',
      ],
      ...['opening times', 'talk to someone', 'store locator', 'nearest shop', 'help desk', 'live chat'],
    ],
    vouchers: [
      ...[
        'gift card',
        'gift cards',
        'gift voucher',
        'gift vouchers',
        'voucher code',
        'discount code',
        'promo code',
      ],
      ...['coupon code', 'student discount'],
    ],
  },
  words: {
    delivery: words('delivery deliveries deliver delivered shipping shipment postage'),
    returns: words('returns refund refunds refunded'),
    payment: words('payment payments paypal klarna mastercard visa instalments installments'),
    orders: words('tracking'),
    privacy: words('gdpr privacy'),
    contact: words('contact'),
    vouchers: words('voucher vouchers coupon coupons'),
  },
  asks: words(
    'can could do does did how what where when will would is are may i you we my your the a it please',
  ),
  around: words(
    'free fast cheap next day same express international cost costs charge charges fee fees time times policy options option info information',
  ),
  goesOn: words('to in within by on from for with'),
};
