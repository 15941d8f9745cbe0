import type { ServiceWords } from './language.js';
import { phrases, words } from './word-tables.js';

/** How English asks of a shop's service. */
export const service: ServiceWords = {
  phrases: {
    delivery: phrases(`
      free delivery, free shipping, free postage, next day delivery, same day delivery, express delivery,
      fast delivery, home delivery, delivery time, delivery cost, delivery charge, click and collect,
      do you deliver, do you ship, when will it arrive, how long does delivery take, ship to, deliver to
    `),
    returns: phrases(`
      return policy, returns policy, refund policy, free returns, money back, money back guarantee, send back,
      send it back, return something, return it, return an item, return my order, get a refund,
      exchange an item, exchange something, exchange it
    `),
    payment: phrases(`
      pay with, pay by, pay later, pay in instalments, pay on account, payment method, payment methods,
      safe to pay, secure to pay, pay here, pay safely, secure payment, secure checkout, credit card,
      debit card, apple pay, google pay, gift card payment, accept cards, accept visa
    `),
    orders: phrases(`
      my order, my orders, track order, track my order, order status, order history, track my parcel,
      where is my parcel, cancel order, cancel my order, order tracking, my account, my parcel
    `),
    privacy: phrases(`
      privacy policy, cookie policy, data protection, delete my data, my data, do you track me,
      delete my account, terms and conditions, cookie settings
    `),
    contact: phrases(`
      contact us, customer service, customer services, customer support, phone number, opening hours,
      contact you, contact details, contact the shop, contact form, get in touch, email address, email you,
      call you, phone you, write to you, reach you, telephone number, opening times, talk to someone,
      store locator, nearest shop, help desk, live chat
    `),
    vouchers: phrases(`
      gift card, gift cards, gift voucher, gift vouchers, voucher code, discount code, promo code,
      coupon code, student discount
    `),
    warranty: ['lifetime guarantee', 'lifetime warranty', 'warranty period', 'warranty claim'],
    invoice: ['vat receipt', 'vat invoice', 'order receipt', 'proof of purchase', 'copy of my receipt'],
  },
  words: {
    delivery: words('delivery deliveries deliver delivered shipping shipment postage'),
    returns: words('returns refund refunds refunded'),
    payment: words('payment payments paypal klarna mastercard visa instalments installments'),
    orders: words('tracking'),
    privacy: words('gdpr privacy'),
    contact: words('contact'),
    vouchers: words('voucher vouchers coupon coupons'),
    warranty: words('warranty warranties guarantee guarantees'),
    invoice: words('invoice invoices receipt receipts'),
  },
  asks: words(
    'can could do does did how what where when who which will would is are may i you we my your the a an it please ' +
      'there any get have find long much safe secure possible able to want like need',
  ),
  askers: words('i you we my your'),
  asked: {
    returns: words('return refund'),
    payment: words('pay'),
    delivery: words('deliver'),
    contact: words('contact'),
    warranty: words('warranty guarantee guaranteed'),
    invoice: words('invoice receipt'),
  },
  around: words(
    'free fast cheap next day same express international cost costs charge charges fee fees time times policy options option info information work works here',
  ),
  goesOn: words('to in within by on from for with'),
};
