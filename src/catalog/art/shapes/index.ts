import type { Shape } from '../palette.js';
import { bakeware } from './bakeware.js';
import { brewing } from './brewing.js';
import { care } from './care.js';
import { clothing } from './clothing.js';
import { containers } from './containers.js';
import { furniture } from './furniture.js';
import { garden } from './garden.js';
import { gear } from './gear.js';
import { houseplants } from './houseplants.js';
import { kitchenware } from './kitchenware.js';
import { music } from './music.js';
import { nurseryGames } from './nursery-games.js';
import { outdoors } from './outdoors.js';
import { desk, pets } from './pets-desk.js';
import { photography } from './photography.js';
import { plainForms } from './plain-forms.js';
import { play } from './play.js';
import { poweredTools } from './powered-tools.js';
import { sewing } from './sewing.js';
import { smallGoods } from './small-goods.js';
import { textiles } from './textiles.js';
import { tools } from './tools.js';
import { vessels } from './vessels.js';

/** Every shape the shop can draw, by the name that follows `shape:`. */
export const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>(
  [
    vessels,
    containers,
    plainForms,
    textiles,
    kitchenware,
    furniture,
    outdoors,
    garden,
    nurseryGames,
    pets,
    desk,
    photography,
    tools,
    clothing,
    sewing,
    music,
    care,
    bakeware,
    brewing,
    gear,
    houseplants,
    play,
    poweredTools,
    smallGoods,
  ].flatMap((group): [string, Shape][] => Object.entries(group)),
);
