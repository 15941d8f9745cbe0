import type { Response } from 'express';
import type { Product } from '../../../catalog/product.js';
import { RequestError } from '../../../errors.js';
import { stageOf } from '../stage.js';

/** The product a request names. @throws RequestError 404 where the shop has no such product */
export function askedProduct(res: Response, id: string): Product {
  const product = stageOf(res).snapshot.catalogue.product(id);
  if (!product) throw new RequestError(404, 'noSuchProduct');
  return product;
}
