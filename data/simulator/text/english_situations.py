"""What English customers need the goods of each category for, where they use them, and who they are.

Nothing here holds an opinion on an aspect. Alternatives are separated by semicolons or line breaks; what follows an at
sign at the end of one are the goods that it is about. The slots:

``situation``  fits behind a clause: "in driving rain"
``reason``     follows "bought for" or "needed for"
``old``        follows "my": what it took the place of
``habit``      follows "who": what such a buyer does
``wanted``     follows "I wanted"
``kept``       follows "it lives": where it is when nobody uses it
``plan``       what it is going to be used for next
"""

SITUATIONS: dict[str, dict[str, str]] = {
    "jackets": {
        "situation": """
on a [wet|long|windy|cold|misty] [ridge|moor|hill|coast|winter] walk; in [sideways|driving|freezing|steady] rain; in \
[sleet|hail|fog|wet snow|a hailstorm]
on the [school|dog|morning|late] [run|walk]; at the [bus stop|touchline|allotment|football|cricket]; on [my|the] \
[bike|cycle|motorbike] [commute|ride]
when the [wind picks up|sun goes in|rain sets in|temperature drops]; up a [mountain|hill|fell|munro] in \
[March|April|October|November|January]
on the [ferry|platform|boat|pier|golf course]; during [a soggy festival|a week of storms|a cold snap|half term at the \
coast]; in [a force seven|a howling gale|a stiff breeze]
on [frosty|damp|drizzly|dark|grey] [mornings|evenings|afternoons]; at [three|minus two|zero|five|eight] degrees; \
under a [rucksack|heavy pack|life jacket|climbing harness]
""",
        "reason": """
[walking|dog walking|hill days|fishing|birdwatching|gardening] in [bad weather|winter|the wet|all seasons]; my \
[daily|new|rainy|forty minute] [commute|walk to work|cycle to the station]
a [wet|windy|cold] [holiday|week|fortnight] [by the sea|up north|in the hills|in the islands]; standing [at rugby|on \
touchlines|at the school gate|on market stalls]
a [trek|trip|cruise] [in October|round the fjords|with the walking club]; [sailing|kayaking|ski touring|stable \
duty|litter picking]; [layering|everyday wear|travelling light|the dog walks]
[football practice|night shifts|bonfire night|the Christmas markets|open air theatre]; my [postal round|field \
work|site visits|milk round]
""",
        "old": """
[old|ancient|faithful|tatty|shapeless|threadbare] [anorak|coat|waterproof|cagoule|mac|jacket]; \
[ten|twelve|six|fifteen]-year-old [coat|anorak|jacket]; supermarket [mac|anorak]; [waxed|ski|work|student days] jacket
""",
        "habit": """
walks [everywhere|to work|the dog twice a day|ten miles on Sundays]; [is always cold|feels the cold|is never \
warm|lives outdoors]; cycles [to work all year|in all weathers|to lectures]; coaches [under-nines|junior hockey|a \
girls' team] on [Saturdays|Sundays]
works outdoors; fishes [most weekends|off the pier|at night]; has [a dog that hates rain|an allotment|two spaniels|a \
boat]; leads walks for the [ramblers|scouts|club]; delivers [post|parcels|milk] for a living; refuses to carry an \
umbrella
""",
        "wanted": """
something [light|thin|smart|plain|longer] [for the bag|over a jumper|that packs small|that isn't black|for town and \
hills|with a proper hood]; a [decent|simple|longer|brighter] [coat|jacket] [with pockets|for under a hundred|without \
logos|that would last]
one coat for [everything|walking and work|town and country]; something [to throw on|to layer|for spring|for late \
autumn|for the in-between weather]; a replacement [before winter|before the trip|in a hurry]
""",
        "kept": """
[by|on the hook by|behind] the [back|front|kitchen] door; in the [boot|hall|porch|van|car]; at the bottom of my \
[rucksack|pannier|work bag]; on the [office|coat] peg; over the [banister|back of a chair]
""",
        "plan": """
[a week|four days|a fortnight] [on the coast path|in the islands|up north|round the fjords] in \
[May|June|September|October]; [a charity walk|a sailing course|half term by the sea|the winter league|a city break] \
[next month|in March|before Christmas]; the [allotment|dog|hills|boat] this [winter|autumn|spring]
""",
    },
    "trousers": {
        "situation": """
on a [long|muddy|hot|steep|rocky] [hike|walk|climb|descent]; on [the sofa|a long flight|the train|a coach trip]; when \
[kneeling|crouching|climbing|bending|driving]; in [tall|wet|long] [grass|bracken]
on the [bike|climbing wall|allotment|turbo trainer|boat]; in [a drizzle|summer heat|a cold wind|thirty degrees|a \
heatwave]; through [brambles|bracken|gorse|nettles|heather]; at [work|yoga|the gym|the office|nursery|pilates]
over a [stile|gate|wall|fence]; on a day in the [hills|woods|garden|city]; after [the wash|a week on the trail|ten \
washes|a few outings]; on [scree|granite|via ferrata|sand dunes]
""",
        "reason": """
[hiking|walking|climbing|trekking|scrambling] in [summer|the hills|warm weather|autumn]; [yoga|running|the \
gym|pilates|circuits|spin class] @leggings
[a walking|a trekking|a cycling|a safari] [holiday|week|trip]; [gardening|decorating|kneeling jobs|the \
allotment|laying a patio]; everyday [wear|use]; [long|short] days out with [the dog|the kids|friends]
[bouldering|birding|geocaching|volunteering|forest school|my job as a ranger|field trips]; [hot|warm] \
[days|weather|climates]; [travelling|interrailing|hand luggage trips]; running in [summer|the heat] @shorts
[cycling to work|motorbike rides|stormy dog walks|festival mud|the commute] @overtrousers; changeable \
[days|weather|summers] @zip-off trousers
""",
        "old": """
[old|worn-out|threadbare|baggy|patched] [jeans|pair|cords|walking pair|joggers]; \
[favourite|faithful|supermarket|five-year-old] pair
""",
        "habit": """
hikes [every weekend|with the club|in all seasons]; [climbs|boulders] [twice a week|indoors and out]; [is|comes in \
at] [5'2|6'4|all legs|hard to find trousers for]; spends [half the day|most days] on [ladders|building sites|the \
floor with toddlers|hands and knees]
gardens for a living; works at [a nursery|a stables|a garden centre]; cycles [to the office|everywhere]; lives in \
[shorts|leggings|outdoor gear]; leads [school trips|guided walks]
""",
        "wanted": """
something [light|stretchy|smart enough for the pub|that dries overnight|with real pockets|for hot days]; a \
[second|spare|darker|longer|plainer] pair; trousers [I can kneel in|that don't swish|for tall people|that stay up|for \
travel]
one pair for [everything|walking and work|hills and towns]; something other than jeans; a pair [for the heat|in my \
leg length|without the builder look]
""",
        "kept": """
in the [camping box|suitcase|pannier|van|car]; at the top of the [drawer|pile|wardrobe]; on the chair; in my \
[locker|gym bag|rucksack]
""",
        "plan": """
[a week|ten days|three weeks] [hut to hut|on the coast path|in the desert|in the alps|of island walks] in \
[May|June|July|September]; [a charity hike|a canoe trip|a walking weekend|a long flight|the new climbing wall] [next \
month|after Easter]
""",
    },
    "footwear": {
        "situation": """
on [rocky|muddy|wet|steep|rutted] [paths|ground|tracks|hills]; in [bogs|long wet grass|snow|puddles|slush]; on \
[cobbles|pavements|gravel|limestone|tree roots]; [on|after] [ten|twelve|eight|fifteen|six] miles
on the [dog walk|school run|commute|shop floor|ward]; when [going|coming|running] downhill; [up and down|on] \
[stairs|ladders|steps all day]; in [hot weather|frost|a cloudburst|February mud]
on a [long distance|coast to coast|charity|sponsored] walk; on a [canal|farm|forest] [path|track]; [standing|on my \
feet] all day at work; with [a heavy pack|thick socks|bare feet|insoles]
at [the stables|the allotment|a festival|the farm] @wellies; [on the beach|in the city heat|round the pool|wading a \
river] @sandals; inside [boots|wellies|trainers] @hiking socks
""",
        "reason": """
[hill walking|dog walks|the coast path|a trek|long hikes|a walking holiday]; [standing at work|my job on the wards|a \
catering job|retail shifts]; [muddy|wet|rough] [fields|paths|mornings|lanes]
[trail running|parkrun|a half marathon|orienteering|canicross] @trail shoes; [the summer|beach holidays|city \
breaks|river crossings|hot days] @sandals; [the farm|the stables|festivals|the allotment|dog walking|the chicken run] \
@wellies
[a first|the next|a winter] [mountain|munro|pilgrimage|hut tour]; a [trek|trip] [at altitude|in the snow|next \
summer]; [wide|narrow|fussy|size 12|bunion] feet; [cold feet|boots with room|walking in winter|long days] @hiking socks
""",
        "old": """
[old|worn-out|trusty|smelly|leaky|split] pair; [eight|five|ten]-year-old pair; [last|previous|supermarket|army \
surplus] pair
""",
        "habit": """
walks [ten|five|twelve|twenty] miles [a day|a week|every Sunday]; stands [all day|for ten hours|behind a bar] at \
work; has [wide|narrow|flat|awkward|size 13] feet; [runs|jogs] [off road|in the woods|before work]
is [out and about|on the go|on patrol] all day; has [a bad knee|a dodgy ankle|plantar fasciitis|bunions]; \
[walks|trains] [gundogs|guide dogs|a husky]; keeps [hens|horses|sheep|goats]; never had [boots|a decent pair] before; \
is doing the [coast to coast|three peaks|pilgrim trail]
""",
        "wanted": """
something [for wide feet|that grips|light for summer|for rough ground|sturdier]; a \
[proper|decent|wider|lighter|second] pair; boots [for less|without the break-in|you can resole] @walking boots; shoes \
[for mud|for road and trail|with a wider toe] @trail shoes
a pair [for the garden|for winter|to keep in the car|for the big walk|that isn't clumpy]; the same pair [again|as \
last time|in a half size up]
""",
        "kept": """
by the [back|front] door; in the [porch|boot|utility room|boot room|van|shed]; on newspaper in the hall; under the \
[bench|radiator]
""",
        "plan": """
[the coast to coast|the three peaks|a pilgrim route|a hut tour|a half marathon|a week of island walks] [in May|in \
June|in September|next month|this summer]; [lambing|mud season|winter|a festival]; [another|the next] [hundred \
miles|big hill|charity walk]
""",
    },
    "backpacks": {
        "situation": """
on [crowded|early|packed|delayed] [trains|buses|flights]; [up a|on a] [long|steep|hot] [hill|climb|walk]; on [my|the] \
[commute|bike|scooter]; at [the airport|the station|the crag|security]; in [a downpour|the rain|a canoe|monsoon season]
on a [day|city|weekend|three week] trip; with [a laptop|a week's clothes|wet kit|a full load|twelve kilos] inside; \
when [full|half full|stuffed|empty]; on the way to [work|school|the pool|lectures]
after [a term|a month of trains|a summer of travelling]; on [a long haul|a budget] flight; with [a water bladder|two \
bottles and lunch]
strapped to [a raft|the handlebars|a paddleboard] @dry bag; on [a run|a festival field|a dog walk] @hip pack; in the \
[hold|boot|overhead locker] @duffel
""",
        "reason": """
[day hikes|weekend trips|city breaks|hand luggage only trips]; my [laptop|swimming things|climbing kit|packed \
lunch|camera]; [a walking|a cycling|an interrail|a gap year] [holiday|trip|summer]; [school|university|the \
gym|college|nursing placements]
[carrying|taking] [wet kit|everything|the baby's things] [to work|on the boat|on day trips]; \
[paddleboarding|kayaking|wild swimming|sailing] @dry bag; [dog walks|festivals|running|theme parks|fishing bits] @hip \
pack
[sports kit|a ski week|boarding school|sailing gear|weekends away] @duffel; [long|multi-day] [treks|walks|trails] \
@rucksack
""",
        "old": """
[old|falling apart|student days|broken|faded] [bag|rucksack|pack|holdall]; [ripped|tatty|borrowed|freebie] one
""",
        "habit": """
commutes [by bike|by train|two hours a day]; travels [light|for work|with hand luggage only]; carries [far too much|a \
laptop everywhere|half the house]; swims [in the sea|before work|all year]; [climbs|paddles|sails] [most \
weekends|whenever it's dry]
has a bad back; is [off travelling|at college|doing a placement|cycling to school]; walks [the dog|hut to hut|every \
Sunday with the ramblers]; photographs birds
""",
        "wanted": """
something [smaller|bigger|simpler|lighter|smarter|for hand luggage]; a bag [that stands up|for work and weekends|with \
a laptop sleeve|that keeps my back cool|without dangly bits]; one bag for [everything|work and hills|both]
something [for the gym|that fits under a seat|with a proper hip belt|waterproof for the boat] @rucksack,daypack,duffel
""",
        "kept": """
under my desk; in the [hall|boot|loft|cupboard under the stairs|van]; on [a hook by the door|the back of my chair]; \
half packed by the door
""",
        "plan": """
[six weeks|a month|ten days|a fortnight] [of trains|in south east Asia|on the islands|hut to hut] [in July|this \
summer|in the autumn]; [a new term|the ski trip|a canoe week|a hen weekend|a work trip] [next month|in March]
""",
    },
    "tents": {
        "situation": """
in [a gale|high wind|heavy rain|the dark|forty mph gusts]; on [a hillside|stony ground|a beach|a busy site|a slope]; \
at [a festival|the seaside|midnight|a scout jamboree]; after a long [drive|ride|walk|ferry crossing]
in [wet|long] grass; on the [first|second|third|last] night; in [a summer storm|drizzle|a thunderstorm|September \
dew]; on a [bike|canoe|walking|motorbike] trip; with [tired|hungry|overexcited] children about
with [two kids|three adults|a big dog|two bikes] inside @two-man tent,family tent; on [a windy|an exposed|a sandy] \
beach @beach shelter; [under|between] [pines|birches|two cars] @tarp; on [a summit|a ledge|a frosty lawn] @bivvy bag
""",
        "reason": """
[family|wild|bike|first ever|solo|garden] camping; [festivals|scout camp|summer holidays|motorbike tours]; a \
[week|fortnight] [by the sea|up north|in the rain|in France|touring]; [two-person|weekend|kayak] [trips|tours]
[days at the beach|shade for the baby|windy picnics|toddler naps by the sea] @beach shelter; [a cooking shelter|shade \
at the campsite|bushcraft weekends|hammock nights|the barbecue area] @tarp; [summit nights|emergencies|bothy trips|a \
long distance trail|stargazing] @bivvy bag
""",
        "old": """
[leaky|ancient|huge|heavy|mouldy] [tent|canvas monster|one]; [supermarket|festival|pop-up] tent; \
[borrowed|inherited|inflatable] one
""",
        "habit": """
camps [every summer|with toddlers|all year|at festivals]; [bikes|paddles|walks] long distance; has [four children|two \
dogs|a small car|never camped before]; volunteers [at jamborees|with the scouts]; [sleeps|fishes] on beaches; is \
doing [bronze|silver|gold] award
""",
        "wanted": """
something [smaller|taller|simpler|for two and a dog|I can pitch alone|for one night stops]; a tent [with a porch|you \
can stand up in|for the bike|for six|under two kilos] @two-man tent,family tent
shade [for the kids|that doesn't blow away|for long days] @beach shelter; a [light|simple|bigger] shelter; something \
[for emergencies|to keep in the car|for just in case|for one summer]
""",
        "kept": """
in the [loft|garage|boot|shed|van|cupboard under the stairs]; in its bag [behind the sofa|under the bed|on top of the \
wardrobe]
""",
        "plan": """
[a week|ten days|two weeks|a long weekend] [in Brittany|by the lakes|on the west coast|at a folk festival|in the \
forest] in [May|June|July|August]; [a bikepacking tour|the scout jamboree|a canoe trip|our first trip with the baby] \
[in spring|this summer|next month]
""",
    },
    "sleeping": {
        "situation": """
at [minus two|five degrees|eight degrees|zero|minus seven]; on [stony|frozen|damp|hard] ground; in [the van|a cold \
tent|a draughty hut|a hostel dorm|a yurt]; on the [sofa|balcony|night train|ferry floor]
at [a festival|scout camp|altitude|a sleepover]; on a [frosty|clear|windy|sticky] night; in [a bothy|a hut|the \
garden|a roof tent]; when [camping|travelling|visiting my parents]; on [long|cold|summer] nights
on [a long haul flight|the coach|an overnight train|back seats] @travel pillow; between [two pines|the apple \
trees|balcony posts] @hammock; on [the sofa|deck|a picnic|cold evenings by the fire] @wool blanket
""",
        "reason": """
[camping|van life|bikepacking|hut tours] in [spring|autumn|cold weather|summer]; guests [on the floor|at \
Christmas|who stay over]; [hut to hut|long distance] [walks|trips]; [festivals|sleepovers|scout camp|a school \
expedition]
my [bad back|cold feet|dodgy hip|draughty flat]; [a flight|a coach tour|long drives|train commutes|night buses] \
@travel pillow; [naps|reading|evenings] in the garden @hammock; [the sofa|the camper|the conservatory|a new home|the \
fire pit] @wool blanket
""",
        "old": """
[old|flat|lumpy|ancient|musty] one; [student days|scout days|army surplus|festival] one; \
[borrowed|punctured|thirty-year-old] one
""",
        "habit": """
camps [all year|in a van|with the scouts]; [feels the cold|sleeps hot|sleeps on one side|wakes at every sound]; has \
[a bad back|a bad hip|three grandchildren to stay]; travels [for work|overnight a lot]; [sleeps|naps] \
[outdoors|anywhere|in the garden]; is off to [the mountains|camp|university]
""",
        "wanted": """
something [lighter|wider|softer|that packs small|for side sleepers|for three seasons]; a \
[proper|spare|longer|quieter] one; something [for the van|for guests|for cold nights|for a tall person|better than \
foam] @sleeping bag,camping mat
""",
        "kept": """
in the [loft|camper|spare room|airing cupboard|van]; on the [sofa|end of the bed|back of the armchair]; in its sack \
under the bed; with the tent
""",
        "plan": """
[three nights|a week|two weeks|a month] [in the mountains|on the trail|in the van|under the stars] in \
[April|May|June|September]; [winter camping|a long flight|a festival|scout camp|the next guests] [next month|in March]
""",
    },
    "lamps": {
        "situation": """
on [unlit|dark|country|icy] [lanes|roads|paths|pavements]; in [the tent|the shed|the loft|a power cut|the cellar]; on \
[a night|an early|a winter] [run|ride|walk]; under [the sink|the car|the floorboards]; at [the campsite|the \
allotment|the stables]
when [the lights go out|it pours|it's foggy|my hands are full]; on the [dog walk|commute|way home|towpath]; in \
[November|winter|the small hours|December]; down [a cave|the cellar|a mine]; in [drizzle|freezing fog|a \
thunderstorm|the pouring rain]
""",
        "reason": """
[night|trail|winter] [runs|rides|walks|fishing]; [camping|power cuts|the shed|caving|night shifts|lambing]; the \
[dark|unlit] [lane|path|towpath|car park] home; [winter|early|late] dog walks; the [car|van|boat|loft|fuse box]
[reading|cooking|card games] in the tent @head torch,camping lantern; [the commute|an evening club ride|audax rides|a \
dark cycle path|cargo bike trips] @bike light; [astronomy|beekeeping|metal detecting|geocaching]
""",
        "old": """
[old|dying|supermarket|dim|wind-up] [torch|light|lamp]; [broken|petrol station|keyring] one
""",
        "habit": """
[runs|cycles|walks] [before dawn|home in the dark|all winter]; works [nights|underground|on boats|as a plumber|as an \
electrician]; [fishes|camps|caves] [at weekends|all year]; lives [down an unlit lane|in the sticks|where the power \
goes off]; drops everything; walks the dog at five
""",
        "wanted": """
something [brighter|smaller|simpler|with a red mode|I can recharge|hands-free]; a [spare|proper|decent|backup] \
[light|one]; a light [for the car|for the dark months|you can hang up|that takes normal cells|that charges by cable]
""",
        "kept": """
in the [glove box|kitchen drawer|boot|van|fuse cupboard|rucksack lid]; by the [bed|back door|front door]; on the \
[bike|hook in the shed|handlebars]; in my coat pocket
""",
        "plan": """
[a night race|a caving weekend|lambing|a bothy trip|the dark half of the year|a winter of commuting] [next|in \
November|this year]; [the next|another] [camping trip|caving trip|dark commute]
""",
    },
    "gadgets": {
        "situation": """
on [a long|a remote|a wet] [walk|trip|ride|crossing]; in [the hills|the garden|full sun|the cold|the rain]; on [the \
train|the boat|a plane|a cruise]; at [camp|a festival|work|the airport]; in [a valley|thick trees|fog]
on [a three day|a weekend|a bikepacking] trip; when [out of signal|the grid's down|travelling]; [overnight|at home|in \
the car|in the caravan]
on [my morning|a lunchtime|an interval] run @GPS watch; during [a marathon|a triathlon|an open water swim] @GPS \
watch; [on the roof|in the window|on an overcast day|on my rucksack] @solar charger; between [two cars|both ends of \
the farm|the boats] @walkie-talkie
""",
        "reason": """
[long|remote|multi-day] [walks|rides|trips]; [training|running|a marathon|triathlon|parkrun] @GPS watch; \
[camping|sailing|festivals|van life] @power bank,solar charger; [commuting|long flights|a dying phone|conference \
days] @power bank
[the garden|the greenhouse|the allotment|planning walks|the school roof] @weather station; keeping in touch [on the \
hill|with the kids|on the ski slopes|in two cars|on site] @walkie-talkie; [power cuts|being off grid|the boat|the \
caravan]
""",
        "old": """
[old|cheap|dead|cracked|obsolete] one; [six|four|eight]-year-old one; [second-hand|hand-me-down] one
""",
        "habit": """
[runs|cycles|swims] [every morning|five times a week|for a club]; camps off grid; [loves|collects|understands] \
gadgets; [records|logs] everything; [sails|flies|farms] and [watches|follows] the sky @weather station; is always at \
[two|five] percent @power bank; [isn't good with|hates|distrusts] technology
""",
        "wanted": """
something [simple|that just works|without a subscription|for beginners|for the whole family]; a \
[proper|decent|smaller|cheaper|second] one; one [without a camera|that talks to my phone|that lasts a weekend|my \
mother can use]
""",
        "kept": """
in the [rucksack|glove box|bedside drawer|ditch bag|hall]; on [my wrist|the windowsill|a shelf by the router|the \
fence post]; in my [handbag|coat|work bag]
""",
        "plan": """
[a marathon|a long trek|a fortnight off grid|a crossing|three weeks in the van|an ultra] [in April|in May|this \
summer|next month]; [the next|a] [festival|long flight|ski week]
""",
    },
    "cookware": {
        "situation": """
over [an open fire|a gas ring|induction|hot coals|a spirit burner] @camping stove,frying pan,kettle,mess kit; at \
[camp|home|the allotment|the beach]; on [the \
boat|a narrowboat|a windy pitch|the tailgate]; in [the van|a tiny kitchen|the caravan]; for [four|two|six|eight] \
people; at [the barbecue|breakfast|a picnic]
on [a windy|a wet|a freezing] [beach|morning|pitch]; with [eggs|porridge|onions|steak|pancakes] in it @frying \
pan,mess kit; at [minus three|altitude|two thousand metres] @camping stove,kettle; on [tomatoes|squash|fresh \
bread|herbs|a leg of lamb] @chef's knife
in [a heatwave|the boot|full sun] @cool box; with [a full litre|two cups|hard water] @kettle
""",
        "reason": """
[camp|van|boat|beach|allotment] [cooking|breakfasts|dinners]; [family|big] [picnics|barbecues|camps]; our \
[tiny|new|first] [kitchen|van|boat|flat]; [solo|bike|canoe] trips; [everyday cooking|Sunday fry-ups|pancakes|curry \
night] @frying pan
[brewing up|tea in the van|the morning coffee|the shed] @kettle; [drinks|fish|insulin|the weekly shop|festival \
beers|beach days] @cool box; [vegetables|Sunday roasts|a cookery course|fish|my first kitchen] @chef's knife
[fishing|festival|hiking] weekends @mess kit,camping stove
""",
        "old": """
[old|burnt|dented|rusty|warped] one; [charity shop|student|wedding present] one; [mother's|gran's|ex's] [old|ancient] \
one
""",
        "habit": """
cooks [for six|every night|on the boat|outdoors all summer]; lives [on a narrowboat|in a van|in a bedsit]; \
[runs|caters for] [a scout troop|a youth club|supper clubs]; [fishes|camps|forages] [most weekends|with friends]; \
drinks tea [by the gallon|all day]; bakes; is learning to cook; went to catering college
""",
        "wanted": """
something [solid|simple|that packs flat|for two|that would last|without plastic]; one [good|proper|decent|bigger] one \
instead of [three bad|cheap] ones; something [for induction|for the fire|you can buy parts for|for camp and kitchen]
""",
        "kept": """
in the [camping box|van|galley|top cupboard|garage|cutlery drawer]; on the [hob|stove|draining board|hook by the \
cooker]; under the sink
""",
        "plan": """
[a week|a fortnight|ten days] [on the canals|at the coast|in the van|of bike camping] in [May|June|July|August]; [the \
scout camp|a big family barbecue|a fishing weekend|apple season|Christmas dinner] [next|this year]
""",
    },
    "bottles": {
        "situation": """
in [my bag|the car|a pannier|the pram|a school bag]; at [work|school|the gym|my desk|the stables]; on [the train|a \
long drive|the motorway|the night shift]; on [a frosty|a hot|an early] [morning|walk|day]; at [the match|the \
beach|the allotment|the rink]
on the [school run|commute|ward|building site]; in [a heat wave|winter|January]; when \
[cycling|hiking|travelling|fishing]; after [the gym|a swim|training|choir]
with [pasta|soup and salad|cut fruit|leftovers] in it @lunch box; with [tea|coffee|soup|hot squash] in it @thermos \
flask,travel mug
""",
        "reason": """
[work|school|the office|night shifts|college]; [long|early] [drives|commutes|walks]; the [gym|car|pram|bike|stables]; \
[cutting out|avoiding] [takeaway cups|single-use plastic|canteen food]; [hot|iced|cold] drinks on the go @thermos \
flask,water bottle,travel mug
[packed|school|nursery] lunches @lunch box; [meal prep|leftovers|picnics] @lunch box; [fishing|football|hospital \
waiting rooms|the allotment|birdwatching hides] @thermos flask,travel mug; [running|spin classes|the desk|a toddler] \
@water bottle
""",
        "old": """
[old|dented|smelly|lost|cracked] one; [cheap|tatty|freebie|promotional|plastic] one
""",
        "habit": """
drives [for a living|to work at five|a van]; works [nights|outdoors|on site|in theatre]; drinks [tea all day|too much \
coffee|two litres a day]; [watches|referees] football; [cycles|swims|rows] before work; fishes [in winter|all night]; \
takes [soup|a packed lunch|leftovers] to work; loses everything
""",
        "wanted": """
something [smaller|bigger|that fits the cup holder|without plastic|for hot drinks|for the car]; a \
[decent|plain|second|proper] one; one [for each child|that fits my bag|I can wash|without a straw]
""",
        "kept": """
in the [cup holder|side pocket of my bag|school bag|fridge door|pannier]; on [my desk|the bedside table|the draining \
board]; by the kettle
""",
        "plan": """
[a winter of|another year of] [early shifts|football|commuting|school lunches]; [a long drive|a fishing trip|a train \
tour|a ski week|exam season] [next month|in February]
""",
    },
    "coffee": {
        "situation": """
[first thing|at six] in the morning; in [the office|the tent|the van|bed]; after [dinner|lunch|a night shift|the \
school run]; on [Sundays|cold mornings|the balcony]; with [oat milk|a biscuit|cream|a slice of cake]; at [my desk|the \
campsite|gran's]
on [a rainy|a slow|a grey] [afternoon|morning]; when [friends come round|nobody's up yet|the builders are in]; \
through [an aeropress|a paper filter|the stovetop pot|my machine] @ground coffee,decaf
as [an espresso|a flat white|a cortado|filter] @coffee beans,decaf; with [marshmallows|a dash of rum|squirty \
cream|warm milk] @hot chocolate; from [a flask|a hotel kettle|the office tap] @instant coffee
""",
        "reason": """
[mornings|the office|camping|visitors|the caravan]; my [espresso|moka|filter] [pot|machine]; [lazy|slow] \
[Sundays|breakfasts]; the [van|boat|caravan|allotment shed]; [evenings|late shifts|long meetings|exam weeks]; trying \
something new
[bedtime|cold days|snow days|the kids after swimming|film nights] @hot chocolate; [evenings|pregnancy|my \
heart|sleeping better|after dinner] @decaf; [travelling|hotel rooms|the tent|baking|my desk drawer] @instant coffee
""",
        "old": """
usual [brand|supermarket stuff|one|blend]; [office|instant|capsule] stuff
""",
        "habit": """
drinks [six|four|eight|too many] cups a day; can't [start|speak|function] before the first cup; [roasts|grinds] at \
home; works [nights|shifts]; [is fussy|is a snob|knows a lot] about coffee @ground coffee,coffee beans,decaf,instant \
coffee; gave up caffeine @decaf; has a sweet tooth @hot chocolate; used to be a barista
""",
        "wanted": """
something [stronger|milder|darker|fairly traded|from a small roaster|for the weekend]; a change from [the \
supermarket|pods|the big names|my usual]; something [without bitterness|for cold evenings|for guests|that travels well]
""",
        "kept": """
in the [freezer|tin by the kettle|top cupboard|desk drawer|caravan]; next to the [kettle|machine|grinder|toaster]; in \
a jar
""",
        "plan": """
[a month|a winter|a week] of [early starts|night feeds|revision|late shifts|guests]; [a camping trip|the \
office|Christmas|the in-laws] [next|next week]
""",
    },
    "snacks": {
        "situation": """
on [a long|a steep|a wet] [walk|ride|climb|paddle]; at [my desk|the summit|half time|the trig point]; in [the car|a \
lunch box|the tent|my pocket|my handlebar bag]; after [training|school|a swim|nursery]; between meetings
at [three|four|eleven] [in the afternoon|o'clock]; on [the train|the plane|a night shift|the ferry]; with \
[tea|yoghurt|a coffee|porridge]; when [the kids moan|I flag|hunger strikes|dinner is late]; from [the pouch|a pan on \
the stove] @freeze-dried curry
""",
        "reason": """
[hikes|rides|long runs|car trips|revision]; [lunch boxes|school breaks|the office drawer|the van]; \
[multi-day|bike|canoe] [trips|tours]; [training|marathon|triathlon] [days|season|weeks]; late nights at work; \
[hungry|fussy|sporty] kids
[hiking dinners|an expedition|emergencies|the boat|scout camp] @freeze-dried curry; [breakfast|baking|my \
muesli|salads] @trail mix,dried mango; [elevenses|the tea tin|visitors|cheese] @oat biscuits
""",
        "old": """
usual [brand|bars|stuff|supermarket ones]; [homemade|petrol station] ones
""",
        "habit": """
[runs|rides|swims] [long distance|for a club|before breakfast]; is always hungry; has [a toddler|two \
teenagers|coeliac friends|a sweet tooth]; [skips lunch|forgets to eat|lives on snacks]; eats [vegan|no dairy|as \
little sugar as possible]; leads [expeditions|school walks]; works shifts
""",
        "wanted": """
something [healthy-ish|filling|small|that isn't chocolate|that won't melt|vegan|without nuts]; a [change|treat|quick \
breakfast|proper meal in a bag]; something [for the rucksack|the kids would eat|with few ingredients|for the desk]
""",
        "kept": """
in the [glove box|desk drawer|biscuit tin|top pocket of my rucksack|larder|gym bag]; out of reach of the \
[kids|dog|teenagers]
""",
        "plan": """
[a long distance walk|a triathlon|exam week|a bike tour|half term|a fortnight of festivals] [in May|next month]
""",
    },
    "care": {
        "situation": """
after [the shower|gardening|a swim|washing up|work]; before [a walk|bed|the school run]; on [dry|sore|sensitive|old] \
[skin|hands] @hand balm,sun cream,insect spray; at [the beach|camp|work|the lake]; in [summer|winter|the tropics|the \
highlands] @sun cream,insect spray,hand balm
on [leather|suede|old boots|new boots|a tired pair] @shoe wax; on [merino|jumpers|baby blankets|a cashmere scarf] \
@wool wash; on [a heel|two toes|day three|a long march] @blister plasters; on [a hot|a wet|a long] [day|trip|walk]
""",
        "reason": """
[dry|cracked|sensitive|gardening|climbing|nurse's] hands @hand balm; [midges|a safari|the fishing lake|camping|the \
tropics] @insect spray; [the beach|fair skin|skiing|the kids|a cycling holiday] @sun cream; [new|old|leather|winter] \
[boots|shoes] @shoe wax
[woollens|jumpers|base layers|hand knits] @wool wash; [new boots|a long walk|a marathon|dance shoes|the first aid \
kit] @blister plasters; the [first aid|camping|travel|hand] bag @sun cream,insect spray,hand balm,blister plasters
""",
        "old": """
usual [brand|stuff|one]; [chemist's own|supermarket] stuff
""",
        "habit": """
[works|gardens|swims] outdoors; gets bitten [by everything|first|through clothes] @insect spray; burns in [ten \
minutes|April|the shade] @sun cream; owns [one good pair|six pairs of boots|a leather satchel] @shoe wax; knits @wool \
wash; gets blisters [from everything|every time|in slippers] @blister plasters
""",
        "wanted": """
something [natural|without perfume|strong|gentle|small for travel|for the whole family]; a [change|backup|bigger \
one|refill]; something [that works|the kids accept|without palm oil|for sensitive types]
""",
        "kept": """
in the [bathroom cabinet|car door|first aid box|changing bag|rucksack lid|boot room]; by the [sink|front door|bed]; \
in my [handbag|desk|coat]
""",
        "plan": """
[a fortnight|ten days|a week] [in the sun|in the highlands|on the coast|on the trail] in [May|June|July|August]; \
[midge season|winter|knitting season|the marathon]
""",
    },
    "kids": {
        "situation": """
at [nursery|forest school|the playground|the farm]; in [puddles|mud|the snow|the rain|the stream]; on the [school \
run|beach|climbing frame|scooter]; on [a wet|a cold|a long] [walk|day|morning]; at [the zoo|scout \
camp|grandma's|toddler group]
in [the sandpit|the buggy|the bike seat|nursery photos]; when [running|jumping|it pours|they refuse to walk]; on \
[holiday|a family hike|muddy fields|the bus]; up [a hill|a castle tower|four flights] @toddler carrier
""",
        "reason": """
[nursery|school|forest school|puddles|playgroup]; our [three|five|six|seven|two|four] year old; [my|our] \
[grandson|niece|daughter|twins|goddaughter|youngest]; [family|muddy|wet] walks; a [birthday|christening|new baby]; \
[growing|active|fearless] kids
[school trips|swimming|sleepovers at nan's|a first day] @kids' rucksack; [hikes with a toddler|city breaks|the \
airport] @toddler carrier; [snow|sledging|the buggy|a winter baby] @bobble hat; [beavers|the farm|ponds|gardening \
with granddad] @children's boots,kids' rain suit
""",
        "old": """
[outgrown|hand-me-down|lost|shrunken] one; [brother's|cousin's|sister's] old one
""",
        "habit": """
[is|turned] [three|four|two|five|six] [and never stops|and fearless|and stubborn|]; starts [nursery|school|reception] \
[in September|after Easter]; loves [mud|puddles|diggers|dinosaurs|unicorns]; refuses [coats|everything blue|to be \
carried|anything scratchy]; [climbs|loses|tests] everything; walks everywhere now; grows [out of things in weeks|like \
a weed]
""",
        "wanted": """
something [bright|tough|she can put on alone|he won't lose|cheap and cheerful|that lasts till spring]; a [size|year] \
up; something [for nursery|in anything but pink|grandma-proof|for all weathers]
""",
        "kept": """
on the [low hook|nursery peg|pushchair handle]; in the [hall|changing bag|boot|toy box]; at grandma's
""",
        "plan": """
[the first day of school|half term at the farm|a week at the seaside|a snow holiday|forest school] [next|in \
February|in September]; [the baby|little brother|a cousin] [next year|in time]
""",
    },
}
