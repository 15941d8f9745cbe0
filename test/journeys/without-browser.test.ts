import { tell } from './tell.js';
import { htmx, plainForms } from './visitors/without-browser.js';

tell(plainForms);
tell(htmx);
