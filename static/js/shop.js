// Comforts that HTML has no words for, one file each. Everything works without them.
import './drawer.js';
import './notice.js';
import './presses.js';
import './suggestions.js';
