// Comforts that HTML has no words for, one file each. Everything works without them.
import './back.js';
import './drawer.js';
import './live.js';
import './notice.js';
import './posted.js';
import './presses.js';
import './slider.js';
import './suggestions.js';
import './typed-interest.js';
