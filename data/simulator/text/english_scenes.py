"""What English customers' days are full of: walks, dishes, jobs, weather, luggage; and how goods come up in them.

``RULES_TEXT`` holds long lists that templates draw from; ``USAGE`` sentences that are made of them, by category, in \
the
form of ``english_usage_wear``. Nothing here holds an opinion on an aspect.
"""

RULES_TEXT: dict[str, str] = {
    "sky": """drizzle;hail;sleet;low cloud;bright sun;a sea mist;sideways rain;a hard frost;thick fog;a light breeze;
        a bitter east wind;thunder;wet snow;a heavy dew;a cold front;blazing heat;spitting rain;gusts from the north;
        a hailstorm;autumn mist;mizzle;blue sky;a ground frost;a squall;steady rain;a warm wind;black ice;slush;
        a muggy haze;snow flurries;a gale;murk;a cloudburst;soft rain;freezing fog;a biting headwind;
        a heavy shower;patchy sun;a nippy breeze;dreich weather;a proper downpour;a soft day;blustery showers;hot \
sun;thick mist;frost;gusty wind;dark clouds;a thaw;a dry cold;sticky heat;a light frost;wild wind;half sun, half \
rain;a clear sky;hailstones;driving snow;a brisk wind;grey skies;a red sunrise;early fog;summer rain""",
    "walkplace": """the canal;the reservoir;the common;the headland;the railway path;the golf course;the water meadows;
        the fell;a bluebell wood;the marshes;the dunes;the harbour wall;a drovers' road;the ridge;
        the quarry;a pine plantation;the park;the estuary;two trig points;the moor;the lighthouse;the back lanes;
        the vineyard;a waterfall;the castle hill;the seafront;the city walls;a boggy field;the cliff path;the \
allotments;
        the loch side;the racecourse;a nature reserve;the heath;the towpath;a hill fort;the beach;the abbey;
        the wood;a disused airfield;the weir;a bridleway;the village green;the sea wall;two lochs;the brickworks;a \
stone circle;the vineyards;the old mill;the deer park;the mudflats;a chalk pit;the ring road;the windmill;the botanic \
garden;the ferry slip;a peat track;the viaduct;a dam;three villages;the orchard;the monument;the sheep pens;a \
ravine;the wetlands;the pier;the cemetery;the rope bridge;
        the tarn;a broch;the ferry pier;the limekilns;the glebe;a plantation;the spit;the oxbow;the causeway;the \
arboretum;the slag heap;the tumulus;a pack horse bridge;the gorge;the aqueduct;a hop garden;the prom;a sea stack;the \
salt pans;the allotment paths;the corrie;the butterfly meadow;the coal staithes;a hollow way;the beacon;the maze;the \
docks""",
    "outing": """a birthday walk;the village fete;bonfire night;a carol concert;school football;a boot sale;
        the county show;a pumpkin farm;a beach clean;a litter pick;the Christmas market;a steam fair;outdoor theatre;
        a rugby tournament;a bird race;the dog show;a scout hike;an apple day;the half marathon;lambing day;
        a wild swim;a barn dance;an air show;cross country;a folk weekend;the regatta;a garden opening;a seal trip;
        a charity ride;a mushroom foray;orienteering;the canal festival;a fireworks display;an allotment party;
        a treasure hunt;the flower show;a leek show;beavers;a barge trip;a first communion;a village cricket \
match;the plant sale;a harvest supper;May Day;the duck race;a vintage rally;sheepdog trials;the science fair;a \
sunrise service;the book festival;wassailing;a rowing race;the panto queue;a birdwatch;the tug of war;a memorial \
service;the swimming gala;a stag do;our street party;a bike jumble;an antiques fair;a moonlit hike;a kite day;the \
ploughing match;
        an eisteddfod;a ceilidh;bell ringing;a tortoise race;the Highland games;an eclipse;a rehearsal \
dinner;jousting;an ice hockey match;mothers' day lunch;cubs;falconry;stone skimming;a raft race;cheese rolling;a \
night market;morris dancing;the gymkhana;bingo;a clay shoot;curling;a wassail;a protest;a lantern parade;a jumble \
sale;tadpole day;the well dressing;a bat walk;the scarecrow trail;a hog roast;lambing""",
    "pocketed": """keys;my phone;dog treats;poo bags;a hat;tissues;gloves;a map;a penknife;lip balm;loose change;my
        inhaler;a compass;a bus pass;half a sandwich;earphones;a whistle;seed packets;string;a head torch;a buff;
        conkers;reading glasses;a tape measure;a notebook;spare batteries;a banana;a tennis ball;mints;hand warmers;
        a torch;receipts;a teether;crayons;a hip flask;acorns;a Swiss army knife;a pen;a sweet wrapper;sun \
cream;plasters;a library card;my pass;a shell;a corkscrew;golf tees;nail scissors;a yoyo;fishing \
flies;chestnuts;hay""",
    "luggage": """a laptop;swimming things;two jumpers;a flask;a change of shoes;a camera;library books;a week's \
shopping;
        climbing shoes;a wetsuit;a baby's things;my uniform;a tripod;a towel;a picnic for four;a banjo;lunch;a drill;
        sketchbooks;boots;a rope;nappies;a tablet;a rain cover;gym kit;a bottle of wine;a stove;three days of clothes;
        marking;a stethoscope;bike tools;a hairdryer;football boots;two litres of water;knitting;a chess set;a drone;
        a sleeping bag;work shirts;a coat;tent pegs;a fleece;paperwork;cables;a kite;snorkels;a first aid kit;
        a dog bed;violin music;rugby kit;a microscope;a fishing reel;birthday presents;a yoga mat;six eggs;a \
projector;chalk;a fancy dress costume;a helmet;paint brushes;a pasta machine;tools;my dinner;flip flops;a \
skateboard;goggles;a harness;an umbrella;a rug;wellies;eight tins;papers;a lens;tap shoes;
        fossils;a telescope;cheese;exam papers;a tuba mouthpiece;a beekeeping suit;puppets;ballet shoes;pyjamas;a \
prayer mat;a sewing kit;bulbs;a kettle;cricket whites;crampons;a wig;a drum;vegetables;an \
iron;medals;slippers;binoculars;sheet music;insulin;a duvet;ice skates;postcards;six loaves;a bouquet;hockey pads;a \
saw;gym mats;petri dishes""",
    "carrier": """on the train;on the bike;up four flights;through customs;round a museum;across London on foot;
        to lectures;through a wet station;over a pass;on the tube;on a ferry;along the platform;to my mother's;
        in the overhead rack;down a muddy track;on a packed bus;between two airports;in a canoe;round a festival;
        up a via ferrata;to the office and back;behind a bus seat;on a night coach;over stiles;on my front;to the \
gym""",
    "campsite": """in a farm field;on a site by the lake;at a festival car park;on a Scottish beach;in a wood;on a \
cliff top
        farm;in the garden;in an orchard;on a French campsite;in the dunes;on an aire;in a scout field;in a
        friend's paddock;on a moor;on a site with peacocks;on an island;on a riverbank;in a sheep field;on
        the school playing field;in a glen;in a pub garden;on a clifftop;in an old quarry;in a vineyard;on a
        shingle spit;on a castle lawn;on a peat bog;in a supermarket car park;in a bluebell wood;on a trout
        farm;on a farm by the sea;on a forest pitch;in a walled garden;at a surf camp;in a Welsh valley;in a
        bothy field;on a certified site;in the motor show field;in a paddock;on a loch shore;on a bike
        campsite;on an eco site;in an almond grove;on a racetrack;in a mountain meadow;on a jetty;on a
        moorland pub;in a scout hut;in a reed bed;in a deer forest;on a heath""",
    "campscene": """curious cows;a stag party;kids asleep early;frost on the car;a nosy fox;
        midges from six;tea in bed;the neighbours' generator;a broken pump;card games by lantern;wet socks everywhere;
        mud everywhere;a soggy barbecue;sheep at dawn;shooting stars;two punctures;hedgehogs;a wet dog;toddler up \
early;thunder at two;sand in the bread;
        rain on and off;somebody's guitar;an owl all night;boats going by;a hot afternoon;bacon in the morning;
        a hungry duck;too much cider;burnt sausages;a lost peg;a late swim;ghost stories;a flat \
airbed;nettles;ants;cold toes;porridge at dawn;noisy geese;bingo;a rainbow;a power kite;squirrels;slugs in the \
shoes;singing Dutchmen;coffee outside;a sing-along;a thunderclap;long shadows;one blister;swifts;a frisbee;two happy \
kids;no signal, bliss;
        moths;a bagpiper;noisy rooks;cheese on sticks;a lost dog;porridge spilt;bats;jellyfish;a horse at the \
door;lightning;warm beer;pine needles;an impromptu disco;midnight football;rabbits;a rescue helicopter;otters;soggy \
maps;poker;toast;ticks;a guitar;drumming;foxgloves;wasps;a heron;seals singing;peat smoke""",
    "bedplace": """on the living room floor;in a hut bunk;in our camper;on a ferry lounge;in a bothy;on the \
balcony;in a
        yurt;on a friend's sofa;in a church hall;in the estate car;on a beach;in a pine wood;on a night
        train;in the allotment shed;in a hospital chair;in a hostel;in a roof tent;on an airport bench;on a
        narrowboat;on the trampoline;in a mountain hut;on grandma's landing;in a hayloft;in a village
        hall;in the orchard;on a sailing boat;in a student house;in a school gym;at a festival field;in a
        box room;in a dorm;in a barn;in a tree house;in the conservatory;on an office floor;on a pier;in a
        jeep;in a treatment room;in a caravan;in a loft;in an attic;in a dinghy;in a waiting room;in a
        chalet;in a shepherd's hut;in a stable;in a spare room;in a day bed""",
    "darkjob": """find the cat;change a fuse;check the lambs;fix a puncture;read in bed;put the bins out;find tent \
pegs;
        walk the dog;bleed the radiators;unblock the sink;feed the hens;rewire a plug;find the stopcock;catch \
slugs;jump start a car;sort the loft;find my keys;mend a fence;check the oil;move the sheep;
        lay floorboards;walk home;cook by;set up camp;unload the van;signal to the boat;
        find a shoe;meter readings;follow hedgehogs;go crabbing;change a nappy;
        find a contact lens;worm the dog;read a map;look up the chimney;chase a hedgehog;inspect the gutters;write a \
diary;cut the rope;wire a socket;fill the log basket;hunt for geckos;milk the goat;park the boat;check on a \
foal;clean the filter;thread a needle;open the padlock;plait hair;do the crossword;load the dishwasher;peg out \
washing;spot owls""",
    "darkplace": """the lane;the shed;the loft;the towpath;a car park;the cellar;the stables;a lay-by;the garage;the \
woods;
        under the stairs;the boat;a cave;the campsite;the back field;the cycle path;the harbour;a railway tunnel;
        the allotment;the bridleway;the attic;the meter cupboard;the beach;a bothy;the henhouse;the seafront;
        the greenhouse;the tack room;the coal hole;a snow cave;the crypt;the barn;the underpass;a culvert;the \
pantry;the sea cave;a bunker;the drive;the graveyard;the sluice;the vestry;a lean-to;a footbridge;the ginnel;the \
caravan;the pump room;the wood store;the cattle grid;a lock keeper's hut""",
    "dish": """pancakes;a curry;porridge;bacon;mussels;scrambled eggs;chilli;paella;a risotto;mackerel;fried \
bread;noodles;
        dal;sausages;mushrooms on toast;jam;shakshuka;kedgeree;a stew;flatbreads;halloumi;popcorn;couscous;lentil soup;
        eggy bread;a stir fry;trout;dumplings;gnocchi;beans;welsh cakes;ratatouille;bubble and squeak;crumpets;fajitas;
        omelettes;a pilau;corned beef hash;tortellini;drop scones;leek soup;garlic prawns;a Spanish tortilla;ramen;
        chorizo and chickpeas;pea soup;potato cakes;blackberry crumble;fondue;goulash;
        jerk chicken;fish cakes;a korma;rosti;gumbo;clams;waffles;quesadillas;goat stew;tempura;pierogi;crab;cheese \
toasties;egg fried rice;a roux;pad thai;haggis;dosas;peppers and eggs;black pudding;sag aloo;latkes;minestrone;hash \
browns;porridge oats;kofta;a frittata;apple fritters;smoked haddock""",
    "cookplace": """on the boat;at the allotment;in the rain;on a beach;for the scouts;on the tailgate;over the fire \
pit;
        in the van;on induction;in a lay-by;on a windy pitch;at my sister's;in a bedsit;for ten;on Christmas morning;
        by the lake;in our galley;on the patio;for the in-laws;in a hut;before a swim;after a long paddle;for the crew;
        in a student kitchen;on the gas hob;under a tarp;in the caravan;at the festival;for one;in the school holidays;
        in a yurt;for book club;in the orchard;on the fishing boat;for the choir;at the sea;in a treehouse;for \
supper;beside the canal;for the lambing crew;on a camping gas ring;after school;on a skerry;on moving day;in the boot \
room;on a Sunday;for twelve cyclists;with the grandchildren;in a blizzard;on a trawler;for breakfast;on the \
terrace;at elevenses;by moonlight;on a glacier""",
    "cut": """onions;a squash;herbs;tomatoes;a leg of lamb;sourdough;limes;a whole salmon;carrots;a \
pineapple;swede;parsley;
        garlic;a chicken;red cabbage;ginger;watermelon;chillies;hard cheese;leeks;rhubarb;peppers;aubergines;steak;
        a birthday cake;celeriac;mint;mangoes;potatoes;fennel;beetroot;chives;a pumpkin;sea bass;courgettes;basil;
        okra;artichokes;brisket;turnips;a baguette;lemongrass;pak choi;pears;fudge;a ham;kale;cucumber;spring \
onions;pork belly;quinces;salami;nettles;a haggis;duck;lobster;pastry;shallots;tofu;plums;coriander;dill;bacon;a \
marrow;broccoli;bread;halloumi;oranges""",
    "drink": """tea;black coffee;soup;squash;iced water;green tea;hot chocolate;a smoothie;lemon and ginger;chai;cold \
brew;
        ribena;bovril;mint tea;elderflower;an oat latte;hot ribena;kombucha;chicken broth;peppermint tea;iced coffee;
        tomato soup;protein shake;builder's tea;decaf;mulled apple juice;lemonade;miso;barley water;rooibos;
        oxo;lapsang;hot milk;horlicks;ginger beer;cordial;a flat white;espresso;blackcurrant;mulled wine;coconut \
water;vimto;orange juice;porridge, actually;bone broth;dandelion tea;a mocha;iced matcha;camomile;hot lemon;turmeric \
milk;cranberry juice;pea soup;earl grey;redbush;noodles in broth;goulash;beetroot juice""",
    "packed": """pasta;leftover curry;a salad;cut fruit;sandwiches;noodles;couscous;boiled eggs;hummus and \
carrots;grapes;
        sushi, once;cold pizza;falafel;rice and beans;a wrap;crackers and cheese;overnight oats;a scone;tuna;olives;
        last night's dal;chopped melon;a bagel;flapjack;quiche;cherry tomatoes;potato salad;yoghurt;samosas;a pasty;
        a pork pie;tabbouleh;sausage rolls;gherkins;satsumas;raspberries;coleslaw;an omelette;radishes;celery;rye \
bread;smoked tofu;edamame;ham sandwiches;rice salad;beetroot;kimchi;avocado;sourdough;brie;cold \
chicken;lentils;pickles;trifle;jelly;nachos;blueberries;tortilla;mackerel;cheese straws;pomegranate;gnocchi""",
    "worksite": """the night shift;a building site;the ward;the school gate;the touchline;the office;the crane;the \
lorry;
        the bird hide;choir practice;the allotment;a long drive;the fishing lake;the rink;lectures;the stables;court;
        the lambing shed;a market stall;the gym;the bus depot;the signal box;the studio;the lifeboat station;nursery;
        a wedding shoot;the library;the van;the salon;a dig;the pool;the staff room;a protest march;the ferry;
        the depot;a food bank;reception;the theatre;a roof;the brewery;a call centre;a film set;the farm \
shop;Saturday school;the chapel;the cement works;night school;the hospice;a scaffold;the boatyard;a car wash;my \
studio;band practice;the council office;a bakery;the orchard""",
    "bake": """a flapjack;lemon drizzle;shortbread;a croissant;buttered toast;carrot cake;a hobnob;banana \
bread;ginger cake;
        a bacon roll;porridge;the crossword;cinnamon buns;rich tea;parkin;a teacake;almond biscotti;date \
slice;marmalade
        on toast;a cheese scone;the Sunday papers;brownies;a custard cream;dark chocolate;Battenberg;tiffin;
        a rock bun;lardy cake;an almond slice;bara brith;toast;a Chelsea bun;oatcakes;plum jam;a muffin;a pain au \
chocolat;gingernuts;a boiled egg;coffee cake;a doughnut;muesli;Eccles cakes;panettone;a fig roll;treacle tart;half a \
pasty;apple pie;a digestive;soda bread;a Danish;two biscuits""",
    "brewer": """a cafetière;the moka pot;an aeropress;a paper filter;my old percolator;the bean machine;an enamel
        pot;a camping filter;a cold brew jug;the office machine;a Turkish pot;a pour over;a tin mug;a hotel kettle;
        a drip machine;a syphon;a French press;a sock filter;a thermos;a saucepan;a nespresso refill pod;an ibrik;a \
glass dripper;an electric percolator;a camping pot;a jam jar;a gold filter;a steel mesh cone;the staff room urn;a \
lever machine""",
    "hour_of_need": """mile {n};half time;the third climb;the summit;playtime;the second lap;the ferry queue;break;
        the Monday meeting;the last lock;the pass;exam week;the traffic jam;the changing room;
        the night feed;kit inspection;the aid station;the boarding gate;hill reps;the trig point;the late shift;
        mile {n} of {n};the finish;the second pitch;Latin;base camp;the queue;halfway;elevenses;the interval;mock \
exams;the lock flight;roll call;the first stile;the interview;dawn;bedtime;the picnic spot;the ridge;bus stop \
four;quarter time;the wall;court recess;the bell""",
    "ate_with": """a banana;yoghurt;a boiled egg;cheddar;peanut butter;porridge;an apple;tea;rum;chocolate;rice;cream \
cheese;
        cold milk;a slice of ham;honey;marmite;granola;blue cheese;hot tea;sparkling water;pears;flatbread;ice cream;
        celery;miso soup;salsa;feta;a satsuma;jam;almond butter;quark;cottage cheese;a fried egg;dates;rocket;a \
pickle;soda water;milky tea;skyr;walnuts;chutney;rice pudding;a beer;a smoothie;beans;kefir;stilton;tahini""",
    "kid": """our {n_small} year old;my granddaughter;my grandson;the twins;our toddler;my nephew;my niece;our \
youngest;
        our eldest;my godson;my goddaughter;the little one;our daughter;our son;my friend's boy;the cousins""",
    "n_small": "two;three;four;five;six;seven;2;3;4;5;6;7",
    "play": """splashing in puddles;climbing hay bales;collecting conkers;feeding ducks;digging for \
worms;sledging;chasing
        hens;rock pooling;building a den;pond dipping;swinging on gates;jumping off the wall;riding a tractor;
        blackberry picking;bug hunting;rolling down the hill;watering grandad's beans;a bear hunt;catching crabs;
        making mud pies;stroking goats;scooting to school;throwing sticks;a snowball fight;hopscotch;
        pumpkin picking;balancing on logs;dam building;looking for slugs;kicking leaves;the rope swing;egg rolling;
        pushing trolleys;riding the train;a treasure hunt;finger painting;fishing with nets;leapfrog;water \
fights;stacking stones;playing shop;bike practice;trampolining;hide and seek;visiting calves;messing in the \
hose;shell collecting;catching tadpoles;making perfume;stomping;skimming stones;ballet;dancing in hail;planting \
peas;cart wheels;lying in clover;marching;sand castles""",
    "stain": """blackberry;ketchup;mud;beetroot;felt tip;ice cream;grass;paint;chocolate;sick;gravy;sun cream;candle \
wax;
        bolognese;toothpaste;strawberry;glue;egg;cocoa;cow muck;bike oil;yoghurt;glitter;banana;sand;play dough;
        marmite;rust;soot;nail varnish;tomato;raspberry;wine;turmeric;ink;blood;sap;salt \
water;mustard;coffee;pen;chalk;pollen;cherry;jam;tar;honey;butter;curry;clay;hummus;lipstick;gunk""",
    "leather": """walking boots;brogues;a satchel;my work boots;riding boots;a saddle;dealer boots;an old \
rucksack;deck shoes;
        a belt;cricket shoes;my dad's army boots;a dog lead;motorbike gloves;hiking boots;chelsea boots;a tool belt;
        a flying jacket;climbing boots;a wallet;sandals;oxfords;a gun case;a briefcase;clogs;a rugby ball;hobnail \
boots;ankle boots;a watch strap;loafers;a cricket bat grip;gaiters;chaps;a holster;an armchair;a camera case;farm \
boots;brogue boots;winter boots;kids' school shoes""",
    "woollen": """a merino base layer;a hand knitted jumper;baby blankets;hiking socks;a cashmere scarf;my gran's \
shawl;an
        aran;a wool cot blanket;cycling jerseys;felted slippers;an alpaca hat;a vintage cardigan;bed socks;a \
kilt;gloves;
        a mohair throw;a nordic sweater;leg warmers;a fair isle tank top;a bobble hat;mittens;a felt rug;a \
christening gown;thermals;a poncho;long johns;angora;a lambswool tie;a beret;rugby socks;a herringbone blanket;a \
guernsey;a balaclava;a crocheted quilt;tights""",
    "skinjob": """washing up;gardening;a day on the ropes;plastering;night shifts on the ward;potting;milking;a week \
of DIY;
        rowing;bricklaying;pruning roses;sea swimming;print making;bell ringing;dry stone walling;lambing;baking;
        sanding;climbing;archery;weaving;beekeeping;sheep shearing;car \
repairs;pottery;hoeing;rigging;tiling;swimming;dyeing yarn;cleaning \
houses;scaffolding;nursing;hairdressing;carpentry;kayaking;welding;harvesting;hand sewing;mucking out;fence posts;the \
dishes""",
    "bitten": """the fishing lake;a Norwegian forest;the west coast in July;the canal bank;a festival by the \
river;the jungle;
        the garden at dusk;a kayak trip;the allotment;Finland;the marshes;a terrace in Italy;camp;the Everglades;a golf
        course;the loch;a safari;the orchard;a barbecue;the pond;the delta;
        a punt trip;Sweden in June;a horse ride;a lakeside wedding;the bird reserve;Borneo;the Camargue;a rice \
paddy;cider making;a torchlit supper;the rain forest;moth trapping;a sea kayak week;the Danube;a cricket ground;a \
night market;a stag hunt walk;the fens;the cut;a bog walk;a heather moor;Skye midges;a fly fishing day""",
    "sunplace": """the beach;a boat trip;the test match;a ski slope;the allotment;a school sports day;a vineyard tour;
        an outdoor pool;the paddling pool;a bike week;a festival;a rooftop bar;cricket;a canoe week;the Azores;
        a garden wedding;the park;surfing;a long walk;the lido;haymaking;a balcony in Lisbon;tennis;an open top bus;
        Tenerife;a ferry deck;parasailing;strawberry picking;a desert tour;wild swimming;an airfield;a dig;a \
regatta;croquet;a football final;a rose garden;Pompeii;beach volleyball;a pedalo;archery;the races;roofing;a \
motorbike tour;sheep shearing;golf;a glacier;paddleboarding;Barcelona;grape harvest;a lake swim;bowls;a scooter \
trip""",
    "blistered": """a half marathon;new work shoes;a wedding in heels;the coast path;football boots;a ceilidh;
        the pilgrim trail;a march;stiff boots;school shoes;netball;a festival;flip flops;ski boots;ballet;a city break;
        a treadmill;a rave;ski touring;a night watch;marching band;a mud run;tap class;the school run;a wedding \
waltz;army cadets;a hen night;tennis;a stair climb;new brogues;a pub crawl;roller skating;a steep \
descent;rowing;gardening;the marathon""",
    "runs": """intervals;parkrun;a marathon block;hill reps;a lake swim;a trail race;the club ride;a triathlon;a \
recovery
        jog;fell running;a canal run;the ultra;lunch break laps;a duathlon;cross country;a sportive;rowing;walks;
        yoga;five-a-side;turbo sessions;swim sets;stairs;the commute;hockey;spin;a relay;long slow miles;boot camp;a \
walk;tempo miles;paddling;couch to 5k;bleep tests;squash;skating;park laps;a 10k""",
    "gridless": """a bothy;the boat;the allotment shed;a festival;a three day hike;the van;a power cut;a bikepacking \
tour;
        the caravan;a desert trip;a hut;a canoe trip;the beach;a sea crossing;scout camp;a wild camp;a hide;a dig;
        a monastery;a vigil;the mountains;a ferry deck;an island;an escape room;an ultra;the woods;a yurt;field \
work;the \
cut;a sleeper train;a protest;a music camp;a bus strike;a safari;a survey;a climb;an archaeological dig;a storm \
watch;a bivouac;a hermitage""",
    "skywatch": """tomatoes;the greenhouse;the hens;drying hay;sailing;bees;the washing;frost on the \
dahlias;gliding;the
        cricket pitch;the runner beans;paragliding;the vegetable patch;snow;storm chasing;rain bets;
        lambing;the grapes;seedlings;hay bales;kite flying;ballooning;potato blight;cycling;the marquee;the solar \
panels;pressure drops;a school project;ice on the road;moths;mushrooms;fishing;the pond;astronomy;orchids;honey;the \
runway;windsurfing;barley;the chimney""",
    "radio": """two cars;the ski slopes;the barn and the house;both ends of the field;the canoes;the beach and the \
café;a
        treasure hunt;the neighbour's garden;the paintball woods;the horsebox;a film set;the campsite;the combine;
        the treehouse;the dinghies;the caravan and the shop;
        the tractor and the yard;two boats;a rally;the kitchen and the shed;the pony club;the moor and the car;two \
bikes;a mountain hut and the lift;both scouts' camps;the marquee and the bar;neighbouring gardens;the loft and the \
fuse box;a school fete;the lifeguards;the orchard;the film crew;two tents;the shop floor;a canal lock;the dog trial""",
    "doorplace": """in the porch;behind the bin;with the neighbours;in the shed;under the bench;in the greenhouse;at \
the
        corner shop;in the log store;with the farm shop;on the window sill;in the garage;at the gatehouse;in the hedge;
        with reception;behind the water butt;in the recycling box;under the car;in the bike shed;on the doormat;at the
        pub;in the post room;by the back gate;with the lady downstairs;in the wheelbarrow;at the caravan park office;
        in the coal bunker;with the barber;in the meter box;on the trampoline;in the rabbit hutch;on the roof, \
nearly;with the chemist;in the gas cupboard;in the summer house;with the porter;behind a plant pot;in the boot of the \
car;on the swing;in the letter box;with the vicar;inside the gate;in the dog kennel;at the sorting office;over the \
wall;in the wendy house;next to the milk""",
    "asked": """a missing invoice;a spare part;the washing instructions;an exchange;a lost parcel;the guarantee;sizes;a
        wrong item;a return label;the difference between two models;a discount code;delivery abroad;
        gift wrapping;a double charge;an old order;allergens;repairs;a missing screw;the colour;a split delivery;
        a late refund;stock dates;the user manual;an address change;loyalty points;the care label;VAT;
        postage to Jersey;the VAT receipt;a student discount;vegan glue;stock in size 9;a second hand part;a gift \
message;the recycling scheme;an invoice address;the waiting list;a press stud;wholesale;an order for a school;the \
sale price;a zip puller;the country of origin;battery disposal;a missing label;the trade counter;a price match;the \
catalogue;an engraved name;nickel""",
    "costs": """a tank of petrol;a night out;a haircut;a train to London;a week of lunches;a parking fine;a taxi home;a
        Sunday roast for two;a cinema trip;a pair of jeans;a family pass to the zoo;a new tyre;a dentist's bill;a month
        of gym;a takeaway for four;a boiler service;a night in a B&B;a vet's visit;theatre tickets;a school trip""",
    "costs_little": """two coffees;a pint;a sandwich;a bus fare;a magazine;a bunch of daffodils;a car wash;a cinema ice
        cream;a birthday card;a bag of chips;a cup of tea at the station;a loaf;a half of cider;a slice of cake""",
    "stuffing": """shredded paper;straw;tissue paper;honeycomb card;old newspapers;wood wool;corrugated card;a cotton \
bag;
        brown paper;popcorn, I think;a paper sleeve;egg box card;felt;a linen pouch;string and card;maize chips;
        sawdust;recycled jeans;leaf mulch;a tea towel;bamboo wrap;old maps;newsprint;crinkle paper;moss;woven grass;a \
hemp sack;cardboard curls;muslin;sugar paper;pulp trays;jute twine""",
    "litter": """polystyrene;bubble wrap;air pillows;plastic ties;foam peanuts;cling film;zip bags;silica sachets;cable
        ties;leaflets;tape;shrink wrap;plastic clips;glossy catalogues;bin liners;twist ties;sticky labels;
        vinyl;plastic hooks;staples;laminated cards;polybags;foil;rubber bands;styrofoam;hang \
tags;acetate;adverts;swing tickets;duct tape;magnets;pouches;pins;plastic rivets""",
    "shoe": "36;37;38;39;40;41;42;43;44;45;4;5;6;7;8;9;10;11;12;13",
    "socks": "thin socks;thick socks;two pairs of socks;no socks;wool socks;my own insoles;running socks",
    "job": """nurse;teacher;postman;gardener;plumber;electrician;librarian;baker;farmer;paramedic;carpenter;roofer;vet;
        joiner;midwife;ranger;lorry driver;bus driver;dog walker;scout leader;surveyor;photographer;student;architect;
        potter;chef;barista;bookkeeper;tree surgeon;lifeguard;shop fitter;translator;shepherd;window cleaner;painter;
        geologist;florist;cheesemonger;cabbie;physio;caretaker;referee;undertaker;glazier;locksmith;ecologist;
        bricklayer;dentist;optician;thatcher;welder;fishmonger;childminder;conductor;signalman;gamekeeper;bailiff;
        firefighter;zookeeper;stonemason;piano tuner;courier;cellist;chimney sweep;stagehand;milkman;farrier;barber""",
    "hobby": """birding;bell ringing;sea swimming;caving;metal detecting;geocaching;fell running;allotmenting;dinghy \
racing;
        beekeeping;foraging;astronomy;canoe polo;orienteering;hang gliding;fly fishing;stone balancing;coppicing;
        gravel riding;wild camping;coasteering;dog agility;sketching;wood carving;hut bagging;kite surfing;archery;
        rock pooling;mountain biking;nordic walking;bothy hopping;open water rowing;rewilding;trig bagging;slacklining;
        horse riding;scrambling;canal boating;parkour;paragliding;moth trapping;steam trains;skateboarding;cricket""",
    "note": """cocoa;toffee;blackcurrant;hazelnut;orange peel;molasses;cherry;walnut;brown sugar;dark chocolate;almond;
        raisin;malt;vanilla;apricot;caramel;fig;liquorice;tobacco;honey;burnt sugar;red apple;cedar;clove;plum;biscuit;
        stewed fruit;marzipan;nutmeg;grapefruit;blueberry;treacle;pecan;jasmine;black tea;rum;prune;roast chestnut""",
    "savour": """ginger;honey;sea salt;roast almond;tart cherry;coconut;cumin;cinnamon;real mango;peanut;lime;cardamom;
        sunflower seed;dark chocolate;butter;oats;raisin;chilli;pumpkin seed;treacle;sesame;turmeric;dates;cranberry;
        coriander;cashew;apple;garlic;rye;rosemary;maple;sultana;lemon zest;pecan;cocoa nib;black pepper;fenugreek""",
    "awful": """cardboard;dust;old tea towels;burnt toast;soap;wet dog;pencils;a damp cellar;ash;rubber;cough \
syrup;pond
        water;hay;vinegar;a chemistry lab;stewed cabbage;metal;dishwater;sawdust;perfume;rancid butter;candle wax;mud;
        the inside of a shed;bleach;plasters;bird seed;glue;chalk;mothballs;diesel;a wet carpet;aspirin;old pennies""",
    "balm": """lavender;beeswax;orange blossom;tea tree;rosemary;cedar;lemon balm;honey;mint;coconut;neroli;juniper;
        chamomile;pine;geranium;almond oil;eucalyptus;seaweed;lanolin;thyme;bergamot;sandalwood;cucumber;clean \
linen""",
    "tone": """petrol;plum;brick;olive;ochre;ink;moss;raspberry;chestnut;slate;salmon;duck \
egg;aubergine;claret;sage;denim;
        copper;charcoal;khaki;lime;tomato;oatmeal;mint;cobalt;beetroot;lichen;peacock;sherbet;caramel;thunder;straw""",
    "again": """twice;three times;{n} times;a dozen times;more than once;most weekends;every {day};once a fortnight;for
        {n} days;all {month};since {month};on {day};last {day};{when};{when};{when};all week;at New Year;
        {n_day} {month_short};in {month};one {day};every other {day};before {month};these past {n} days;on {n_day} \
{month_short};two {day}s running;{day} night;only {n} times;{when};{when}""",
}

USAGE: dict[str, str] = {
    "jackets": """
10*[walked|did|been] [round|along|over|past] {walkplace} in {sky} {again}
3*[wore|had] it for {outing}, {sky} [included|and all|most of the day]
7*[walked|strolled|marched] [from|between] {walkplace} [to|and] {walkplace} in {sky}
7*[pockets hold|in the pockets:|pockets took] {pocketed}, {pocketed} and {pocketed}
7*[bike|dog|pram|bus|scooter] to [work|school|nursery|the station], {sky} one way, {sky} the other
4*[first|second|third] [wear|outing|time out]: {walkplace}, {sky}, [home by {hour}|{n} miles|two hours]
7*[stood|sat] through {outing} in {sky}
4*{sky} {again} [this month|lately|round here] and [it came with me|out it came|on it went]
7*[caught|got caught] in {sky} [by|near|on] {walkplace} {again}, [no umbrella|miles from the car|{n} minutes from \
home|pub shut]
7*we had {sky} and {n} degrees for {outing}, [stayed till {hour}|kept it on|{n} hours of it]
5*[our|the] [dog|spaniel|labrador|terrier|whippet] [insists on|wants|needs] {walkplace} [at {hour}|twice a day|in any \
weather], {sky} [or not|included|today]
5*[went|go] [fishing|birding|running|cycling|foraging|sketching|geocaching] [by|round|along] {walkplace} [in|with] \
{sky} {again}
4*{pocketed} [in one pocket|on the left|zipped away], {pocketed} [in the other|on the right|up top]
4*[under it|beneath] [a thin wool jumper|just a vest|a shirt|a cycling top], {sky}, {walkplace}, [{n} degrees|early \
start|{hour}]
4*[rolled|squashed] up [next to|under] {luggage} until {sky} [came over|set in|arrived] [at {hour}|near {walkplace}]
""",
    "trousers": """
10*[walked|hiked|did] [round|along|over|past] {walkplace} in them {again}
3*[wore|had] them for {outing}[, {sky} included|, {n} hours|]
7*[from|between] {walkplace} [to|and] {walkplace} in them, {sky}
7*[pockets hold|pockets took|in the pockets:] {pocketed}, {pocketed} and {pocketed}
4*[first|second|third] [wear|outing|time out]: {walkplace}, {sky}, {n} miles
4*[fine|warm|wet|long] [day|afternoon] {again} [round|along|by] {walkplace}
7*[climbed|scrambled|waded|crawled|strolled] [up to|round|along] {walkplace} in {sky} {again}
7*we had {sky} and {n} degrees for {outing}, [sat on the grass|stood till {hour}|walked home]
5*[gorse|barbed wire|nettles|a stile|wet bracken|a fallen birch] [near|by|past] {walkplace} {again}
5*[knelt|sat|slid] on [gravel|wet rocks|a muddy bank|pine needles|a log] [by|at] {walkplace}, {sky}
4*{pocketed} in the [thigh|back|left|right] pocket, {pocketed} in the other
4*[wore|had] them [to|at] {worksite} on {day} and [round|along] {walkplace} [on|the] [Saturday|Sunday|next day]
4*[washed|rinsed] [at thirty|in a sink|at forty|in the lake] {again}, [then|after] {walkplace} and {sky}
""",
    "footwear": """
10*[walked|hiked|did] [round|along|over|past] {walkplace} in them {again}, {sky}
3*[wore|had] them for {outing}[, {n} hours on my feet|, {sky}|]
7*[from|between] {walkplace} [to|and] {walkplace}, {n} miles [in all|there and back|or so]
7*[first|second|third] [wear|outing|walk]: {walkplace}, {sky}, {n} miles
4*{n} miles [so far|by now|since {month}], [mostly|half of them] [round|by|over] {walkplace}
4*[mud|wet grass|gravel|tarmac|snow|roots] [round|by|along] {walkplace} {again}
7*[the path|the track|the way] [by|round|up to] {walkplace} was all [roots|mud|shale|ice|puddles|sheep muck|wet \
leaves] {again}
7*we had {sky} for {outing}, {n} hours [on my feet|of standing|in them]
5*[on my feet|standing|walking] all day at {worksite}, [then|and then] [round|along] {walkplace} with the dog
5*[broke|walked] them in [at {worksite}|round {walkplace}|at home for {n} days|on the stairs] [first|before {outing}]
5*[a stream|two bogs|a ford|a flooded lane|wet bracken|a scree slope] [by|near|past] {walkplace}, {sky}
4*size {shoe}, {socks}, {n} miles [round|past] {walkplace} {again}
4*[laces|straps] done up at {hour}, off at {hour}, {walkplace} [in between|there and back|twice over]
4*[hosed|brushed|scraped] the mud off [at|by] {walkplace} {again}
""",
    "backpacks": """
13*[fits|takes|carried|packed] {luggage}, {luggage} and {luggage}
13*[took|carried|lugged] {luggage} and {luggage} {carrier}
7*{luggage}, {luggage}, {luggage}: [that's my usual load|all in|every {day}|and off I went {again}]
7*[used|out] {again}, [mostly|usually|last time] {carrier} with {luggage}
4*{carrier} with {luggage} [inside|on top|in the front pocket] {again}
4*[packed|repacked] it in [a hostel|the car|the dark|a hurry] {again}, {luggage} [on top|at the bottom|in the side \
pocket]
7*[commute|college|travel|walk|work] with {luggage}, [at weekends|on {day}s|when flying|now and then] {luggage} \
[too|instead]
7*{luggage} at the bottom, {luggage} on top, [and off|set off at {hour}|{carrier}|{n} miles of it]
5*[caught|got caught] in {sky} {carrier} with {luggage} inside
5*[had|took] it [round|along|over] {walkplace} {again}, {luggage} [included|and all|inside]
5*{n} [weeks|days|months] [of|with] {luggage} {carrier}
4*[weekend|week|trip|four days] {campsite} with {luggage} and {luggage}
4*[sat|stood|waited] with it {carrier}, {luggage} [on my knees|round my feet|in reach]
""",
    "tents": """
13*[two|three|four|five|six] nights {campsite} {when}, {campscene}
10*[pitched|up] {campsite} [by {hour}|at {hour}|in {sky}], {campscene}
10*{campsite}, {sky}, {campscene}
7*[first|second|third] [trip|night|outing]: {campsite}, {campscene}
4*{campscene} and {campscene}, [but that's camping|as ever|happy days|three nights of it]
4*{sky} [on the first night|on the last morning|all {day}|from {hour} to {hour}], {campscene}
10*{campscene} {campsite} {again}, [two adults, one dog|four of us|just me and the bike|three kids]
7*[arrived|got there] at {hour} in {sky}, {campsite}, [up before dark|kettle on|tea first|kids hungry]
7*[woke|up] at {hour} to {campscene}
5*[dried|aired|packed] it [on the line|in the garage|wet|over the banister] {again}, {sky} all the way home
5*[moved|drove] on by {hour}, {campsite}, {campscene}
5*[cooked|ate|had] {dish} in front of it {campsite}, {sky}
4*[kit|bags|boots|bikes|guitars] [under|inside|beside] it, {sky} outside, {campscene}
""",
    "sleeping": """
13*[slept|spent a night|used it|dozed] {bedplace} {again}
10*[a night|three nights|two nights|a week] {bedplace} {when}
7*{bedplace}, then {bedplace}, [all in {month}|{n} nights|in one week]
7*[first|second] night: {bedplace}, {sky} outside
4*{bedplace} {again} with [a hat on|the dog|two jumpers nearby|earplugs|a book]
4*[packed|rolled up] by {hour} every morning[, {campscene}|, {sky}|]
7*[out|asleep] by [nine|ten|half ten|eleven|midnight], [awake|up] at [five|six|half six|seven|eight], {bedplace}, \
{campscene}
7*{n} nights {bedplace} and {bedplace} {again}
5*[a guest|a cousin|my nephew|my mum|a student] [slept|had it] {bedplace} {when}
5*{campsite}, {sky}, {n} degrees [at dawn|by {hour}|outside], [socks on|hat on|slept in my shirt]
5*[carried|packed] it with {luggage}, slept {bedplace}
4*[Monday|first] {bedplace}, [Tuesday|then|later] {bedplace}
""",
    "lamps": """
13*[used|had] it to {darkjob} {again}
13*[used|needed] it to {darkjob} and to {darkjob}
10*[out|used] [in|on|round] {darkplace} {again}, {sky}
7*{darkplace}, {darkplace} and {darkplace}, [that's where it goes|every {day}|most nights]
4*[at {hour}|in {month}|on {day}] [I had to|we had to|time to] {darkjob} [in|near|by] {darkplace}
7*[{hour} at night|{hour}, pitch dark|no moon], {darkplace}, {sky}
7*[power|lights|electrics] [went|off|out] {again}, so [off to|down to|feeling my way round] {darkplace}
7*had to {darkjob} [at {hour}|in {sky}|in a hurry] {again}
5*[rode|walked|ran] [through|along|past] {walkplace} [after {hour}|in {sky}|before dawn] {again}
5*[lent|gave] it to [my son|next door|a friend|the scouts] to {darkjob}
4*[hung|propped|clipped] it up {campsite} {again}, {campscene}
4*[charged|topped it up] {again}, mostly {darkplace} and {darkplace}
""",
    "gadgets": """
10*[used|wore] it for {runs} and {runs} {again} @GPS watch
10*{runs} [on {day}s|{again}], {runs} [at weekends|on {day}s] @GPS watch
7*[wore|had] it round {walkplace} {again}, {n} [miles|kilometres] @GPS watch
13*[took it to|had it for|packed it for] {gridless} {again} @power bank,solar charger
7*{gridless} and {gridless}, [phone|camera|lamp|speaker] [on it each night|plugged in most evenings] @power bank,\
4*solar charger
7*had it along for {gridless}, {n} [hours|days] with [two phones|a tablet|a camera|head torches] to charge @power \
bank,solar \
4*charger
13*[check|look at] it for {skywatch} and {skywatch} @weather station
7*[up|mounted|in place] since {since}, [mainly|bought] for {skywatch} @weather station
7*{sky} [on the {nth}|{again}], {n} [millimetres|knots] by {hour} @weather station
13*[used|had] them between {radio} {again} @walkie-talkie
7*[kids|we|the grandchildren] [chatted|talked] [across|between] {radio} {again} @walkie-talkie
7*[started|began] with {runs} [on|in] {month}, now {runs} [too|as well|mostly] @GPS watch
7*[recorded|logged|tracked] {runs} [past|round|along] {walkplace}, {n} kilometres, {sky} @GPS watch
7*[phone|tablet|speaker|sat nav] at {n} per cent [on|at|after] {gridless}, plugged in by {hour} @power bank,solar \
charger
7*[charged|fed] [two phones|a camera|a head torch|my watch|the radio] {carrier} {again} @power bank,solar charger
5*[from|between] {gridless} [to|and] {gridless} {when}, {sky} @power bank,solar charger
7*{sky} [forecast|on the way|last night], [so I looked|and I checked|eyes on it], {skywatch} [to save|as ever|and \
all] @weather station
5*[put|moved] the sensor [on the shed|up a pole|by the greenhouse|on the fence] {again}, {sky} since @weather station
7*[called|shouted|sang] from {walkplace} to {walkplace} {again} @walkie-talkie
5*[took|had] them to {outing} and {outing} @walkie-talkie
""",
    "cookware": """
13*[made|cooked|did] {dish} {cookplace} {again} @camping stove,frying pan,mess kit
13*{dish} {cookplace}, {dish} [the next day|for supper|on {day}|after that] @camping stove,frying pan,mess kit
10*{dish}, {dish}, {dish}: [it has done the lot|all in one week|that was {month}] @frying pan,camping stove,mess kit
10*[brewed|made|boiled water for] {drink} {cookplace} {again} @kettle,camping stove
10*[first|next] {drink}, then {drink}, {cookplace} @kettle
13*[cut|sliced|chopped|did] {cut}, {cut} and {cut} with it {again} @chef's knife
10*[tried it on|started with|went through] {cut} and {cut} {again} @chef's knife
13*[packed|filled] it with {packed}, {drink} and {packed} for {outing} @cool box
10*[took|carried] it [to|along to] {outing} {again} @cool box
7*[loaded|stocked] {again} with [fish|beers|ice lollies|milk|the big shop] and {packed} @cool box
7*[first thing I made|tried first|started] with {dish}, [then|after that|next day] {dish} @camping stove,frying \
pan,mess kit
7*[fed|cooked for] [four|six|two|eight|the kids] {cookplace}: {dish} and {dish} @camping stove,frying pan,mess kit
5*{campsite}, {sky}, {dish} [by {hour}|in the end|twice] @camping stove,frying pan,mess kit,kettle
7*{drink} for [two|four|six|everybody] {cookplace} {again}, {sky} @kettle,camping stove
5*[fill|boil] it [{n} times a day|at {hour} and {hour}|before {worksite}] for {drink} @kettle
7*{cut} for {dish} {again}, {cut} [for|with] {dish} @chef's knife
5*[washed|dried|sharpened] it by hand {again}, {cut} [before|after] that @chef's knife
7*[{n} hours|a day|two days] [in the boot|in the sun|on the boat] for {outing}, {packed}, {drink}, ice @cool box
5*[ice packs|ice|frozen bottles] at {hour}, {packed} and {drink} [out|gone|drunk] by {hour} @cool box
""",
    "bottles": """
13*[fill|filled] it with {drink} for {worksite} {again} @thermos flask,water bottle,travel mug
13*{drink} [at|for|on the way to] {worksite}, {drink} [on the way home|at weekends|on {day}s] @thermos flask,water \
4*bottle,travel mug
7*[it goes|comes|came] with me to {worksite} and {outing} @thermos flask,water bottle,travel mug
7*[poured|made] {drink} at {hour}, [off to|then] {worksite} @thermos flask,travel mug
13*[packed|filled] it with {packed} and {packed} for {worksite} @lunch box
10*{packed}, {packed}, {packed}: [that's a normal week|all in one go|my {day}] @lunch box
7*[carried|took] {packed} to {worksite} {again} @lunch box
7*[knocked|dropped|rolled] it [off|at|under] [the tailgate|{worksite}|the desk|the pram|the bunk] {again}, {drink} \
inside @thermos flask,water bottle,travel mug
7*{drink} in it [by {hour}|before {hour}|since {since}], [then|off to] {worksite} @thermos flask,water bottle,travel \
mug
5*[took|had] it [round|along|past] {walkplace} with {drink} {again} @thermos flask,water bottle,travel mug
5*[one|two] {n_small} hour [drive|shift|match|walk], {drink} [all the way|at {hour}|to the end] @thermos flask,travel \
mug
7*{packed} [on {day}|on Mondays], {packed} [midweek|on {day}], {packed} [at weekends|on {day}s] @lunch box
7*[packed|squashed] {packed} next to {packed} {again} @lunch box
5*[goes|went] [to|along to] {worksite} and {outing} with {packed} inside @lunch box
""",
    "coffee": """
13*[made|had|brewed] it [in|with] {brewer} {again}[ with {bake}| and {bake}|]
13*[first cup|one|a pot|two mugs] at {hour} with {bake}[, black|, oat milk|, one sugar|]
10*{brewer} [at home|on weekdays], {brewer} [in the van|at weekends|on holiday]
7*[a cup|a mug|a flask] for {worksite} {again}
7*[drank|had] it after {outing} with {bake}
7*[opened|started] the pack {when}, [{n} cups|half of it gone|two thirds down] [by {day}|so far|already]
4*[ran out|emptied it] [on {day}|in {n} days|before {month}], [{bake}|visitors|{worksite}] to blame
7*[tried|used|put] it [in|through|with] {brewer}, then [in|through|with] {brewer}
7*{hour}, {sky} outside, [a mug of this|first cup|pot on|second cup] and {bake}
5*[made|took|poured] a [flask|pot|mug] for {worksite}, [another|one more|the rest] for {outing}
5*[my mum|my husband|the neighbour|a colleague|the builders] had [two cups|three mugs|one] with {bake} {again}
5*[kids in bed|before work|dog walked|after lunch], a cup and {bake}[, {sky}|]
4*[weekends|weekdays|holidays] [it's|with] {brewer} and {bake}
4*[drank|had] it {cookplace} [at {hour}|with {bake}|{again}]
""",
    "snacks": """
13*[ate|had] {pthem} at {hour_of_need} {again}[ with {ate_with}|]
13*[some|one|a handful|half a pack] at {hour_of_need}, [the rest|more|another] at {hour_of_need}
10*[took|packed] {pthem} for {outing} {again}
10*[with|on top of|alongside] {ate_with} [at {hour}|for breakfast|in the evening|at {worksite}]
7*[kept|went through|shared] [a pack|a bag|two] at {worksite} {again}
7*[half|most] gone [by|before] {hour_of_need}
7*[two|three|one|half] [at|during] {runs}, [two|one|another] after
7*{runs} [on {day}|{again}] and {pthese} in [my back pocket|the bag|the bar bag|the glove box]
5*{walkplace}, {sky}, [stopped|sat down|a rock] at {hour} for {pthese}
5*[lunch|breakfast|dinner|tea] {cookplace} with {ate_with} {again}
5*[at school|at work|on the train|at my desk] [at {hour}|most days], {ate_with} [with it|alongside|too]
4*[bought|took|carried] {n_small} for {gridless} and {outing}
4*[the kids|my teenager|our eldest|the lads] [found|finished|raided] [one pack|the lot|half] [before|by] {hour_of_need}
""",
    "care": """
13*[used|did] it on {leather} and {leather} {again} @shoe wax
7*[first|next|then] {leather}, [after that|later|on {day}] {leather} @shoe wax
13*[washed|did|soaked] {woollen} and {woollen} with it {again} @wool wash
7*{woollen} [first|on {day}], {woollen} [the week after|next|since] @wool wash
13*put it on after {skinjob} and {skinjob} {again} @hand balm
7*{skinjob} [all week|on {day}], {skinjob} [at weekends|on {day}|too] @hand balm
13*[needed|used|packed] it for {bitten} {again} @insect spray
7*{bitten} [in {month}|{when}], {bitten} [after that|the week after|in {month}] @insect spray
13*[used|wore|put] it on for {sunplace} {again} @sun cream
7*{sunplace} [in {month}|on {day}], {sunplace} [the week after|on {day}|too] @sun cream
13*[used|needed] {pthem} after {blistered} {again} @blister plasters
7*{blistered} [in {month}|{when}], {blistered} [before that|the week after|too] @blister plasters
7*[rubbed|worked|buffed] it into {leather} [on {day}|by the fire|with an old sock|in the sun] {again} @shoe wax
5*{leather} after {sky} and {outing}, [one coat|two coats|left overnight] @shoe wax
7*[cold water|the bath|a bucket|the hand wash cycle], {woollen}, [dried flat|out on the line|rolled in a towel] @wool \
wash
5*{stain} on {woollen} {again}, [soaked|ten minutes|overnight] @wool wash
7*[hands|knuckles|cuticles|thumbs] after {skinjob}, [morning and night|every evening|{n} days now] @hand balm
5*[keep|had] one for {skinjob} and one [by the bed|in the car|at {worksite}] @hand balm
7*{bitten}, {sky}, [ankles and neck|all over|sleeves rolled up], [from {hour} on|every few hours|{n} days] @insect \
spray
5*[camping|fishing|walking] {campsite} {when}, [sprayed|on] at {hour} @insect spray
7*[ears|nose|shoulders|the kids|bald patch] [first|done] by {hour}, {sunplace} [all day|till {hour}|after that] @sun \
cream
5*{sunplace}, {n} degrees, [reapplied|topped up] at {hour} and {hour} @sun cream
7*[heel|little toe|instep|both heels] after {blistered}, [still on|changed|off] [by {day}|{n} hours on|in the bath] \
@blister plasters
5*{blistered}, then {n} miles [round|past] {walkplace} @blister plasters
""",
    "kids": """
13*{kid} [wore|had] {pthem} for {play} and {play} {again} @kids' rain suit,children's boots,bobble hat
13*{play}, {play}, [then home by {hour}|all before {hour}|{kid} never stops]
10*{play} in {sky} {again}, {kid} [in front|soaked|happy|and friends]
7*{stain} and {stain} on {pthem} {again}
7*[been|took {pthem}] to {outing} {when}, {play}
7*[carries|packs|stuffed it with] [a teddy|{packed}|a spare jumper|pebbles] and [a cup|{packed}|wellies|a book] for \
4*[school|nursery|gran's] @kids' rucksack
7*[carried|took] {kid} [round|along|over|past] {walkplace} {again}, {sky} @toddler carrier
7*[nap|asleep] [by|somewhere near] {walkplace}, {n} [miles|minutes] in @toddler carrier
7*[{day}s are|{day} was] {play} and {play}, {kid} [leads|loves it|in charge|came home filthy]
7*{kid}, {sky}, {walkplace}, [two hours|{n} puddles|a snack at {hour}|no moaning]
5*[nursery|school|forest school|playgroup] [means|is all|was] {play}, {stain} [included|by {hour}|everywhere]
5*[washed|sponged|wiped] {stain} [off|out] {again}, {stain} the week after
5*{play} at {outing} {again}, {kid} [in|with] {pthem}
4*{kid} with [grandma|grandad|the childminder|a friend] {when}, {play}
4*[half term|the holidays|our week] {campsite}: {play}, {play}
""",
}
