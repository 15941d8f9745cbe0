/**
 * Words for one thing, chosen from what British and American shops call it, whatever this catalogue holds. A phrase
 * of two words is found where both stand. What the model knows anyway (a parka is a coat) is not repeated here.
 */
export const synonyms: readonly (readonly string[])[] = `
sneaker, trainer, running shoe
sweater, jumper, pullover, cardigan
sofa, couch, settee
pants, trousers
sweatpants, joggers
sweatshirt, hoodie
fitness tracker, running watch, sports watch
undershirt, vest
vest, waistcoat, gilet
raincoat, rain jacket, puddle jacket, waterproof jacket
bathrobe, robe, dressing gown
pajamas, pyjamas, sleepwear
rain boots, wellies, wellingtons
slippers, booties
scarf, shawl, neck warmer
tights, leggings
sunglasses, shades, cycling glasses
eyeglasses, glasses
flashlight, torch
headlamp, headtorch, head torch
lightbulb, light bulb
wrench, spanner
faucet, tap
vise, vice
screw driver, screwdriver
hardware, fixings
duct tape, gaffer tape
sellotape, scotch tape, sticky tape, masking tape
band aid, sticking plaster, blister plaster
sandpaper, sanding sheets
paintbrush, paint brush
pushpin, push pin, thumbtack
eraser, rubber block
ballpoint, rollerball
paper clip, paperclip
hoover, vacuum
hand soap, hand wash
garbage can, trash can, bin, wastepaper, rubbish
closet, wardrobe
rug, carpet
bedspread, throw, coverlet
comforter, quilt, duvet
washcloth, face cloth, flannel
crib, cot
stroller, pram, pushchair, buggy
diaper, nappy
pacifier, dummy, teether
baby bottle, feeding bottle
soft toy, plush, teddy
cookie, biscuit
cookie sheet, cookie tray, baking tray, baking sheet
bread pan, loaf tin
cake pan, cake tin
frosting, icing
powdered sugar, icing sugar
skillet, frying pan
dutch oven, casserole
french press, cafetiere, coffee press
espresso pot, coffee pot, moka pot
coffee filter, filter paper
teabag, tea bag
coffee maker, coffee machine, filter machine
coffee mill, coffee grinder
silverware, cutlery, flatware
cutting board, chopping board
dish towel, tea towel
potholder, oven glove
cooler, cool box, cool bag, ice box
thermos, flask, insulated bottle
backpack, rucksack, day pack
fanny pack, waist pack, bum bag
duffel, holdall
bicycle, bike, cycle
bicycle, bike, cycling
cyclist, cycling
photographer, photography
fender, mudguard
tire, tyre
flat tire, puncture
bike pannier, pannier
soda, fizzy drink
lip gloss, lip balm, chapstick
sunscreen, sun lotion, sun cream, sunblock
moisturizer, moisturiser
nail varnish, nail polish
shaving cream, shaving soap
checkers, draughts
record player, turntable
lp, vinyl, record
headset, headphones, earphones, earbuds
speaker, loudspeaker
mic, microphone
pick, plectrum
sheet music, songbook
drumstick, drum stick
mouth organ, harmonica
carol, christmas song
sewing kit, hand sewing
quilt batting, wadding
spool, thread
snap fastener, popper
zipper, zip
knitting wool, yarn
leash, lead
cat tree, scratching post
kitty, kitten, cat
puppy, dog
doghouse, kennel
dog poop, dog waste
fish tank, aquarium
parakeet, budgie
shopping bag, tote bag
pruning shears, garden shears, secateurs, pruner
soil, compost
fertilizer, fertiliser, plant feed
flowerpot, plant pot, planter
succulent, cactus
computer screen, monitor
laptop riser, laptop stand
mousepad, mouse mat
binder, folder
diary, planner
dumbbell, hand weight
exercise ball, gym ball
workout mat, pilates mat
fridge, refrigerator
television, tv, telly
cell phone, phone, mobile phone, smartphone
christmas, xmas
gift, present
kid, child
toddler, infant
`
  .trim()
  .split('\n')
  .map((line) => line.split(',').map((phrase) => phrase.trim()));
