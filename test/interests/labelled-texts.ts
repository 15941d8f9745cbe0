/** Texts that say something about a person: none of them is an interest. Grouped by what they give away. */
export const PERSONAL: Readonly<Record<string, readonly string[]>> = {
  'a given name': lines(`
    Anna
    anna
    julia
    Sebastian
    MATTHIAS
    Zoë
    François
    giulia
    Mehmet
    sören
    katarzyna
    Priya
    Lukas
    chloé
    Ingrid
    Joost`),
  'a full name': lines(`
    anna schmidt
    Anna Schmidt
    julia van der berg
    peter müller
    john smith
    maria garcía lópez
    jean-pierre dubois
    Giovanni Rossi
    schmidt, anna
    MARIE CURIE-SKŁODOWSKA
    thomas mann junior
    Sarah O'Connor
    mehmet yılmaz
    frau schneider
    mr brown
    Dr. Weber
    Herr Doktor Klein
    mrs robinson`),
  'somebody by name': lines(`
    for my sister Julia
    a present for my sister julia
    for anna
    gift for Tobias
    für meine Mutter Ingrid
    something for my friend Stefan
    pour ma fille Camille
    my name is karl
    i am called Lena
    I'm Lena
    ich heiße Jürgen
    ich bin der Jonas
    je m'appelle Claire
    me llamo Carmen
    call me Ishmael
    this is Emily
    signed, margaret
    anna likes yoga
    yoga mat for my wife Susanne
    hannah's birthday`),
  'where somebody lives': lines(`
    I live in Hamburg
    i live in a small town near Lyon
    ich wohne in Berlin
    wohnhaft in München
    j'habite à Paris
    vivo en Sevilla
    i'm from Leeds
    my address is the yellow house
    my home is in Utrecht
    moving to Cologne next week
    we live near Munich
    moved to Berlin
    I voted SPD`),
  'an address': lines(`
    Hauptstraße 5
    hauptstrasse 5
    Musterweg 3
    Elm St 5
    5 Elm St
    Rosengasse 7
    12 rue de la Paix
    10 Downing Street
    221b baker street
    twelve Elm Street
    twenty-one Jump Street
    Am Marktplatz 12
    Lindenallee 44a
    Goetheplatz 2
    Schillerstr. 18
    kirchgasse 9
    An der Alster 27
    Bahnhofsring 3
    Calle Mayor 8
    via Roma 15
    Keizersgracht 123
    Flat 4, Rose Court
    apartment seven Maple Avenue
    PO Box 77
    p.o. box 12
    Postfach 14
    10115 Berlin
    SW1A 1AA
    EC1A 1BB London
    D-20095
    Oak Road twelve
    Unter den Linden fünf
    zwölf Lindenweg
    three Station Road
    12 Baker Street London
    Berliner Str. 44
    5th Avenue 350 New York`),
  'a number': lines(`
    +49 170 1234567
    0170 123 45 67
    0 1 7 0 1 2 3 4
    030-123456
    (030) 12 34 56
    call 555 0199
    my number is 555 01 99
    oh one seven one two three four five
    zero one seven zero one two three
    null eins sieben null drei vier
    4111 1111 1111 1111
    4111-1111-1111-1111
    DE89 3704 0044 0532 0130 00
    card 378282246310005
    123-45-6789
    AB 12 34 56 C
    one two three four five six seven`),
  'an e-mail address or account': lines(`
    jane.doe@example.org
    anna@example.com
    anna at example dot org
    anna (at) example (dot) org
    anna [at] example [dot] com
    anna punkt schmidt ät gmx punkt de
    write to me at gmail
    www.anna-schmidt.example
    https://example.org/anna
    anna-schmidt.de
    @anna_s
    my insta is annas_world`),
  'health and life': lines(`
    I am pregnant
    i'm pregnant and need comfy trousers
    my husband has diabetes
    my mother-in-law has dementia
    haemorrhoid cream for dad
    I have cancer
    my son is autistic
    my daughter is deaf
    i was diagnosed with adhd
    she suffers from migraines
    my wife died
    I am gay
    my father is in hospital
    my divorce
    sehbehindert
    Schlafstörung
    meine Frau
    my wife
    ich bin schwanger`),
  'a special category of personal data': lines(`
    HIV
    hiv
    AIDS
    depression
    Depression
    gay bars
    gay
    diabetes snacks
    snacks for diabetics
    jar opener for arthritis
    pregnancy yoga
    breast cancer scarf
    adhd planner
    autism toys
    anxiety blanket
    menopause tea
    coeliac cookbook
    endometriosis
    lesbian romance
    LGBTQ flag
    transgender
    non-binary clothes
    muslim prayer
    catholic gifts
    jewish
    atheist
    trade union
    gewerkschaft
    CDU
    communist party
    refugee
    african american
    Demenz
    schwanger
    Depressionen
    schwule Bücher
    katholisch
    diabète
    dépression
    cáncer
    depresión
    embarazada
    cancro
    depressione
    musulmán
    ebreo`),
  'a date of birth or an age': lines(`
    born 12.03.1984
    12/03/1984
    1984-03-12
    12. März 1984
    march 12 1984
    my birthday is in May
    my birthday is 3 June
    geboren am 3. Mai
    i am 34 years old
    ich bin 34 Jahre alt
    born in 1984
    dob 120384`),
};

/** Interests and searches as people type them: none of them is about a person. */
export const GENUINE: Readonly<Record<string, readonly string[]>> = {
  'feasts that people are called by': lines(`
    easter
    easter basket
    carol singing
    a valentine
  `),
  'words of health that are of nobody': lines(`
    blackout blind for my window
    my kettle died
    i am looking for a tent
    my son is into dinosaurs
    i have a small garden
    single malt glass for my dad
    i am sick of plastic
    stroke counter for my rowing machine
    something for a deaf dog
    first aid kit
    hearing aids case
    depression glass
    cancer constellation
    Christmas
    christmas cards
    easter baking
    advent calendar
    hanukkah candles
    gluten-free
    gluten free flour
    lactose free
    sugar-free gels
    sleep
    sleeping badly on trains
    maternity leggings
    prenatal yoga
    stretch marks
    hand cream for dry skin
    weighted blanket
    calm
    stress relief
    mindfulness
    prayer beads
    Buddha statue
    zen garden
    church candles
    turkish coffee
    Moroccan rug
    west african djembe
    indian cooking
    afro comb
    spd pedals
    pride and prejudice
    rainbow
    transparent stickers
    union jack mug
    garden party
    labour of love
    democracy board game
    green beans
    big-print books
    walking stick
    stroke play golf
    blind baking
    diverse picture books`),
  'words that are names too': lines(`
    rose
    Rose
    basil
    olive oil
    jade plant
    amber candle
    lily bulb
    robin feeder
    Iris
    iris
    Paris
    Paris street photography
    jewish rye
    10 speed road bike
    12 inch square cake tin
    st. patrick
    Moka pot
    Georgia O'Keeffe print
    street food cookbook
    Lane cake tin
    jasmine tea
    sage
    rosemary
    ginger
    daisy chain
    ivy
    holly wreath
    hazel wood
    heather honey
    ruby chocolate
    pearl barley
    coral
    violet candle
    willow basket
    clementine
    pepper mill
    saffron
    poppy seed
    clover honey
    fern
    linden tea
    laurel
    myrtle
    june bug net
    summer dress
    river stones
    storm lantern
    angel wings
    king size sheets
    duke of edinburgh tent
    mason jar
    hunter boots
    baker's peel
    archer gloves
    cooper pan
    jack plane
    jean jacket
    mark making tools
    art deco lamp
    bill hook
    ray lamp
    grace notes
    hope chest
    sky watching
    dawn chorus
    faith in fabric
    miles of road
    dale walking
    glen plaid
    penny farthing
    chase the dog toy
    victoria sponge tin
    charlotte mould
    madeleine tin
    Earl Grey
    Granny Smith
    Margarita glasses
    caesar salad bowl
    Dutch oven
    French press
    Lazy Susan
    Molly bolt
    Jerry can
    Monkey wrench
    Phillips screwdriver
    Bunsen burner
    Anna Karenina
    Sherlock Holmes puzzle
    Frida Kahlo poster
    William Morris wallpaper
    Jane Austen
    Bob Dylan songbook
    Christmas tree
    New York
    Japanese knife
    Turkish towel
    Swiss army knife
    Bach flute music
    Carrara marble
    Oxford shoes
    Panama hat
    Chelsea boots
    Aran jumper`),
  'with a number': lines(`
    5 mm crochet hook
    12 inch pan
    10 km running shoes
    2 person tent
    35mm film
    6 cup moka pot
    size 42 boots
    500 g coffee
    1000 piece puzzle
    3 season sleeping bag
    half marathon in 100 minutes
    4 litre kettle
    A4 sketchbook
    120 film
    26 inch bike tube
    7 day planner
    90s board games
    e27 bulb`),
  'words of addresses and places': lines(`
    street photography
    street art book
    road bike
    road trip
    lane markers for swimming
    drive belt
    square tin
    square scarf
    place mats
    court shoes
    alley cat race
    garden path lights
    park run
    avenue of trees print
    rue herb
    flat bread
    flat white cups
    box of chocolates
    home office
    life in the garden
    living with less
    house plants
    from farm to table
    berlin techno
    hamburg harbour print
    italian cooking
    city maps`),
  'plain interests': lines(`
    mushroom foraging
    yoga
    yoga mat
    hot yoga
    coffee
    pour over coffee
    espresso
    tea ceremony
    loose leaf tea
    sourdough bread
    pasta making
    fermenting vegetables
    knife sharpening
    cast iron cooking
    wild camping
    ultralight hiking
    something for a damp tent
    sleeping under the stars
    trail running
    running in the rain
    marathon training
    bike repair
    commuting by bike
    bikepacking
    swimming in cold water
    bird watching
    bird feeding
    bee keeping
    balcony gardening
    growing tomatoes
    succulents
    house plants for dark rooms
    composting
    pruning roses
    knitting socks
    crochet
    natural dyeing
    sewing my own clothes
    visible mending
    embroidery
    weaving
    pottery
    watercolour
    urban sketching
    calligraphy
    fountain pens
    bookbinding
    letter writing
    film photography
    darkroom
    stargazing
    telescope
    chess
    board games for two
    jigsaw puzzles
    wooden toys
    kites
    puppets
    quiet toys for a train
    learning the ukulele
    vinyl records
    headphones
    piano music
    candle making
    soap
    shaving with a safety razor
    beard oil
    sauna
    massage
    better sleep
    linen sheets
    wool blankets
    cosy reading corner
    desk lamps
    mechanical keyboards
    cable tidy
    woodworking
    japanese joinery
    whittling
    leather craft
    dog walking
    cat toys
    fish tank
    train journeys
    travel light
    packing cubes
    picnics
    barbecue
    cheese making
    chocolate
    cocktails at home
    baby led weaning
    a gift for a new parent
    gift for my mother
    something for my sister
    for my dad who cooks
    birthday cake
    birthday candles
    wedding gift
    zero waste kitchen
    plastic free bathroom
    rain jackets
    warm gloves
    merino
    slippers
    hats`),
};

/** The texts of all groups. */
export const all = (groups: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.values(groups).flat();

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
