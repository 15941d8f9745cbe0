import { personalPage } from '../../answers/respond.js';

/** @param model what of a page in the operators' layout is not as usual, and what its template reads */
export const operatorPage = (view: string, title: string, model: object) =>
  personalPage(view, title, { signedIn: true, here: '', simulated: false, ...model });
