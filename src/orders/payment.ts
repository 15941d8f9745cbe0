import type { Order } from './order.js';

/**
 * Where paying happens. The shop hands over by a plain link and learns nothing about the person; a hosted payment
 * page (its session made from `order.total` and `order.token`) implements the same two members.
 */
export interface PaymentProvider {
  readonly name: string;
  /** The address of the page that takes the payment. */
  paymentPage(order: Order): Promise<string>;
}

/** Shows where a provider's page would come, and says that it takes no money. */
export const demoPayment: PaymentProvider = {
  name: 'Demo payment',
  paymentPage: async (order) => `/demo-payment/${order.token}`,
};
