import { LANGUAGES } from '../../src/wording/languages.js';
import { THOROUGH } from '../support/thorough.js';
import { EMBEDDED, tell } from './tell.js';
import { htmx, plainForms } from './visitors/without-browser.js';

// Every story in a language each; `TEST_THOROUGH` tells all in both.
const inTurn = (turn: number) => LANGUAGES.filter((_, at) => THOROUGH || at % 2 === turn);

tell(plainForms, EMBEDDED, inTurn(0));
tell(htmx, EMBEDDED, inTurn(1));
