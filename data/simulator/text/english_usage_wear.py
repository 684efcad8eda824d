"""What English customers did with what they wear, carry and sleep in.

Nothing here holds an opinion on an aspect. A line starts with ``+`` or ``-`` if it suits only a content or an \
unhappy text; what follows an at sign are the goods
that it is about.
"""

USAGE: dict[str, str] = {
    "jackets": """
[wore|had] {pthem} on [the walk to work|the school run|the dog walk|the platform|the ferry] {n} [mornings|days] in a \
row, [drizzle|hail|sleet|fog|wind] [included|and all]
[walked|trudged|cycled] [three|four|six|seven|3|4|6|7] miles in {pthem} [along the canal|over the moor|round the \
reservoir|up the fell|by the sea] {when}, with [a flask|the dog|a map|two sandwiches] in the pocket
[stood|waited] [an hour|forty minutes|two hours|half an afternoon] [on a touchline|at a bus stop|at the harbour|in a \
market queue] in {pthem} {when} with [a headwind|wet snow|steady drizzle|hail|a north wind] in my face
under {pthem} I usually wear [a thin jumper|just a shirt|a base layer|a hoodie|two layers], from [September|October] \
to [March|April|May]
[rolled|stuffed|folded] {pthem} into [a pannier|my work bag|the boot|a hand luggage case|a rucksack pocket] and \
[forgot about it until|pulled it out when|wore it once] [the clouds came over|the sun went down|the train broke down]
my [daily|usual|weekly] [round|loop|route] is [five|six|eight|nine|5|6|8|9] [miles|kilometres] [through woods|over \
open fields|along the cliffs|on farm tracks], [mostly|often] in [mud|wind|mist|showers]
it goes [over|on top of] [my suit|a cycling top|gym clothes|my uniform|the work fleece] [on weekdays|from Monday to \
Friday|four days a week]
took {pthem} to [a football match|a folk festival|the allotment|a boat weekend|a car boot sale] {when}, \
[three|four|five|seven|3|4|5|7] hours [outdoors|on my feet|in the open], [showers|gusts|cloud] and all
[on the hill|up top|at the summit|on the ridge] {when} it was [four|two|six|eight|4|2|6|8] degrees and [blowing \
hard|cloudy|raining|foggy], and I kept it on [until the car|for lunch|all the way]
washed {pthem} [once|twice|three times] at [thirty|forty|30|40] [with special soap|inside out|on a gentle cycle], \
[line|hang] dried [in the bathroom|outside|over the bath]
I am [5'4|5'6|5'9|5'11|6'1|6'3] and [slim|broad|fairly average|long in the arm|a bit round] and [took|ordered|went \
for] [my usual size|one size up|the same as always]
it hangs [by the back door|in the hall|in the van|on the office peg] and gets [grabbed|worn|used] [most \
mornings|every wet day|whenever the dog needs out|about {n} times a month]
[keys|phone|gloves|dog bags|a map] go in the [left|right|chest|inside] pocket, [tissues|change|a hat|a snack bar] in \
the other
[rode|drove|walked] home from [work|the station|training|the pub] in {pthem} at [six|seven|ten|eleven|6|7|10|11] [on \
{on_day}|{when}], [pitch dark|pouring|close to freezing|blowing a gale]
the hood goes [over a helmet|over a bobble hat|under a helmet|up when I cycle] [on most days|in town|on the bike] \
@rain jacket,parka,softshell,windbreaker
had {pthem} [on the balcony|round the campfire|in the office|on the sofa] [most evenings|every night|in the chilly \
hours] [of last {month}|this {month}|since {since}] @fleece jacket,down jacket
layered {pthem} under [a shell|a waxed coat|my old anorak|a waterproof] for [a winter walk|snow shoeing|sledging|a \
frosty round] {when} @fleece jacket,down jacket
[ran|jogged] [three|five|eight|ten|3|5|8|10] kilometres in {pthem} [by the river|round the park|on the coast path] \
[before work|after dark|{when}] @windbreaker,softshell
[belayed|scrambled|climbed] in {pthem} for [a whole {day}|two afternoons|an hour or so] [at the crag|on the slabs|up \
a gully] {when} @softshell,down jacket,windbreaker
[camped|slept] [two|three|2|3] nights with {pthem} as [a pillow|a spare blanket|my only jumper] [by the lake|in a \
hut|in the van] {when} @down jacket,fleece jacket
[the crossing|the ferry trip|the chairlift|the open top bus] took [an hour|ninety minutes|most of the morning] and \
{pit} {pwas} [on me|buttoned up|done up to the chin] [throughout|from start to end]
[pruned|dug|raked|cut hedges] in {pthem} [all {day}|every weekend in {in_month}|for {n} hours {when}], \
[thorns|twigs|mud] and all
+ I now [reach for|grab|pick] {pthem} [before any other coat|first thing|without thinking] when [the forecast says \
rain|frost is due|the sky turns grey|we pack for a weekend]
+ [wore|used] {pthem} [all {month}|right through {month}|from {month} to {month}] and [left my {old} at home|gave my \
{old} away|have not touched my {old} since]
- {pit} {phas} been [back on the hanger|in the wardrobe|in the boot|in its bag] since [{when}|the second outing|that \
walk|{month}] and I am wearing [my {old}|last year's coat|an old anorak]
- [turned back|cut the walk short|sat in a café|went home] [an hour in|at the halfway point|before lunch|after {n} \
minutes] {when} and [swapped it for|borrowed|changed into] [a spare coat|another jacket|an old cagoule]
""",
    "trousers": """
[walked|did] [six|eight|eleven|thirteen|fourteen] miles in them {when}, [up and over|along|around] [the ridge|the \
coast|the lake|the old railway|two valleys]
wore them [three|four|five|3|4|5] days running on [the coast path|a hut trip|a city break|a canoe trip|a farm stay], \
[with|in] [sun|drizzle|a heatwave|cold wind]
[knelt|crawled|squatted] in them for [an afternoon|three hours|most of {day}] [weeding|laying tiles|planting \
bulbs|fixing a fence|sorting the shed]
they went through the [machine|wash] [five|eight|ten|twelve|5|8|10|12] times [at thirty|at forty|with the \
towels|inside out] [since {since}|so far]
climbed [a stile|three gates|a wall|a wire fence] in them [every|each] [walk|morning|dog walk] and sat on [wet \
rocks|a log|muddy grass|gravel] for [lunch|the view|a tea break]
[flew|took the night train|drove] [six|eight|nine|6|8|9] hours in them {when} and went [straight to|on to] [dinner|a \
meeting|the trail|a hotel bar]
I'm [5'3|5'5|5'8|5'10|6'0|6'2] with [long legs|short legs|a small waist|strong thighs|wide hips] and [took|ordered] \
[my jeans size|one up|one down|the size I always take]
on a [hot|humid|cool|breezy] [day|afternoon] {when} I [hiked|strolled|scrambled|rambled] [up|round|down] [a \
gorge|the headland|a dry riverbed|the vineyards] in them
[phone|map|wallet|keys] in the [thigh|back|front] pocket and [off|out] for [an hour|two hours|the day] with [the \
dog|a friend|the pram]
at [work|the office|the nursery|the workshop] I [have worn|wear] them [two|three|2|3] days a week [since \
{since}|with a shirt|with boots]
got [caught|stuck] in [brambles|gorse|a hedge|barbed wire] [on day two|{when}|near the stream] and [picked|pulled] \
the [thorns|burrs|seeds] out at home
[cycled|pedalled] [four|seven|ten|twelve|4|7|10|12] miles [to work|into town|home] in them {when}, [sock over the \
ankle|clip on the leg|in the mud|into a headwind]
[camped|travelled] with [just this pair|only two pairs|these and a skirt] for [six|eight|ten|6|8|10] days, \
[rinsed|washed] [in a sink|in a river|in a bucket] [twice|every third day]
[bouldered|climbed|scrambled] in them [on {day} evenings|at the wall|on granite|at the quarry] [for a month|{n} \
times|{when}] @hiking trousers,leggings,zip-off trousers,shorts
[yoga|pilates|spinning|circuit training] on [Monday|Tuesday|Wednesday|Thursday] and [a long run|a walk|the gym] on \
[Saturday|Sunday], that is [what they do|their week] @leggings
ran [five|eight|ten|twelve|5|8|10|12] kilometres in them [on {on_day}|{when}|before breakfast], \
[hills|rain|tarmac|mud] [included|mostly] @leggings,shorts
wore them under [a skirt|walking trousers|a long jumper|a dress] [in the snow|in {in_month}|at the bus stop] [to \
work|{when}] @leggings
the legs came off at [eleven|noon|the first bench|the lunch stop] and went back on [for the church|at sunset|in the \
nettles|at the café] @zip-off trousers
pulled them on over [jeans|walking trousers|cycling tights|my suit] [at the roadside|in a bus shelter|behind a \
tree|in the car park] {when} @overtrousers
they [live|stay|travel] in [the pannier|a side pocket|the glove box|my locker] and come out [about twice a week|when \
it pours|on grey mornings|every {month}] @overtrousers
[swam|paddled|waded] in them [at the lake|in the sea|across a ford] {when} and [walked home wet|sat in the sun \
after|drove back on a towel] @shorts
[mowed|played tennis|built a patio|painted a fence] in them [all {month}|last {day}|through {month}], \
[thirty|twenty-five|twenty-eight] degrees [outside|in the shade] @shorts
+ [ordered|bought] [a second pair|another pair|the same again] in [black|grey|navy|a darker shade] [a week \
later|{when}|straight after the holiday] and [wear|rotate] both
+ they [came along|went with me|are packed] for [every trip|each holiday|all walks] since {since}, [last time|most \
recently|lately] [to a hut|up north|by the sea|for a week on foot]
- I [changed|went back] into [jeans|my {old}|joggers|shorts] [at the first stop|by lunch|in the car park|after {n} \
minutes] and [carried|stuffed|threw] them [in the bag|in the boot|in a corner]
- wore them [twice|three times|for one weekend], now they [lie|sit] [in the garden shed|in the wardrobe|with the \
decorating clothes|at the bottom of a drawer]
""",
    "footwear": """
[walked|did|covered] [five|seven|nine|eleven|thirteen] miles in them [{when}|on day one|the first weekend], \
[on|over] [gravel|forest tracks|wet fields|cobbles|sheep tracks|stony paths]
[two|three|four|2|3|4] [rounds|laps|walks] [with the dog|with the pram|round the lake|to the shop and back] a day, \
[in|through] [mud|puddles|long grass|slush|sand]
broke them in [round the house|on the stairs|on short walks|at the office] for [two|three|four|2|3|4] \
[days|evenings] before [the big walk|a trip up north|the first hill|our holiday]
[crossed|waded|splashed through] [a stream|two fords|a bog|a flooded lane|a ditch] in them {when} and [walked \
on|carried on|had lunch after] for [an hour|two hours|{n} minutes]
I take a [narrow|wide|standard|half size] [38|39|40|41|42|43|44] in [most brands|everything|other makes] and ordered \
[the same|one up|my normal size]
after [a muddy walk|the farm visit|the beach|that bog] I [hosed|brushed|rinsed|wiped] them [off|down] [in the \
yard|by the door|under the tap] and left them [overnight|for a day] [by the boiler|on newspaper|in the porch]
[stood|worked] [eight|nine|ten|8|9|10] hours in them [on a stone floor|at a market stall|in the stables|on a \
festival site|in the workshop] {when}
on [a ridge|a coast path|a long descent|scree|a forest climb] {when} with [a full rucksack|two kids|poles|a \
hangover] and [{n} miles|four hours|six hours] [still to go|behind me|in total]
wore them [to the pub|to school|to the garden centre|on the train|round town] [as well|between walks] [most of \
{month}|all {month}|on {day}s]
[climbed|went up] [a small hill|our local hill|two tops|a volcano on holiday|the steep side] in them, \
[seven|eight|nine|7|8|9] hundred metres [up and down|of ascent], {when}
[rain|frost|dew|thaw|hail] [from|until] [nine|ten|noon|two] [that day|on {on_day}], the path [under water|all \
roots|slick with leaves|pure clay] [for miles|near the top]
[drove|flew|took the train] to [the coast|the hills|a festival] and wore [nothing else|just these|only this pair] \
for [four|five|six|eight|4|5|6|8] days
laced them [tight|loosely|up to the top] with [thin|thick|wool|two pairs of] socks for [the way down|the climb|the \
cold morning|a frosty start] @walking boots,trail shoes
[ran|jogged] [six|nine|twelve|fifteen|6|9|12|15] kilometres [off road|on towpaths|through woods|over the fells] in \
them [on {on_day}|{when}|twice a week] @trail shoes
waxed them [once|twice] [since {since}|before the trip], [new laces|insoles from the old pair|nothing else] [went \
in|needed|so far] @walking boots
[rock pools|river beds|hot sand|a campsite shower|pebbles] and [a café|a boat deck|a bus tour|the market] on the \
same day, [twenty-six|thirty|thirty-two] degrees @sandals
[barefoot|with socks] in them [for ten days|all {month}|on the whole holiday] in [heat|salt water|dust] and [city \
streets|olive groves|dunes] @sandals
[mucked out|fed the hens|dug potatoes|cleaned the pond|walked the fields] in them [every morning|at six|before work] \
[since {since}|for {n} weeks] @wellies
[pulled on|stepped into] them at [the back door|the tailgate|the stable] [ten times a day|all {month}|with bare \
feet|with thick socks] for [the bins|the dogs|the compost|the sheep] @wellies
wore [one pair|the same pair|them] [two|three|2|3] days [in a row|running] on [a hut walk|a camp|a coach trip] with \
[my boots|trail shoes|wellies] and [aired them|washed them] [on a rope|in a sink] at night @hiking socks
they have been in the [machine|wash] [eight|ten|fifteen|twenty] times at [forty|thirty|sixty], [tumble dried|on the \
line|over a chair] [afterwards|each time] @hiking socks
+ they are [by the door|in the hall|in the car] [every|each] [morning|evening] and I [grab|slip into|choose] them \
[without thinking|over all others|before the trainers]
+ [booked|planned|started] [another walk|the next trip|a longer route] [the day after|on the way home|that evening] \
and these [will come|are already packed|come again]
- by [mile three|mile four|noon|the second gate|the halfway hut] I had [changed into|switched to|put on] [my \
{old}|trainers|spare shoes from the car]
- they went [back into the box|on a charity pile|to the shed] after [two|three|four|2|3|4] [walks|outings|days], and \
I [wear|patched up|kept] [the old pair|last year's ones]
""",
    "backpacks": """
[packed|filled] {pthem} with [a stove and a tarp|two jumpers and a towel|climbing kit|gym things|books and a lunch \
box] for [a weekend|three days|a day out] [by train|on foot|by bike|on the boat] {when}
[carried|hauled|lugged] [eight|nine|eleven|thirteen] kilos [up|over|along] [the moor|a pass|the coast path|the long \
stairs|a forest track] in {pthem} {when}
[two|three|four|2|3|4] flights with {pthem} [since {since}|{when}|this {month}], [under the seat|in the overhead \
bin|once in the hold|through security each time]
I keep [a bottle|a rain coat|sandwiches|a camera|a spare jumper] [in the front|on top|in the side pocket|at the \
bottom] and [keys|a phone|a map|plasters] [in the small pocket|within reach]
[cycled|walked|took the bus] to [work|college|the pool|the market] with {pthem} [four days a week|every {day}|all \
{month}], [three|five|seven|3|5|7] miles [each way|there and back]
it got [dropped|thrown|dragged] [on a platform|in a luggage rack|across a car park|down some steps|on the roof rack] \
[more than once|twice|every day] on [a coach tour|our trip|the way home] {when}
[poured|rained|drizzled] for [an hour|two hours|a whole day] on [the towpath|the ridge|the ride home|the ferry deck] \
with {pthem} on my [back|shoulder|bike] {when}
it holds [a tent|a change of clothes|a wash bag|a flask and lunch|wet trunks] plus [a sleeping mat|a book|a \
jumper|two towels] [on most trips|when I go by train|for one night]
[loaded|crammed] with [shopping|picnic things|library books|firewood|wet kit] it came [home from town|back from the \
beach|up four flights|through the rain] {when}
it has been [in a canoe|on a moped|on sand|in a stable|under a bus seat|in a snow hole] and [in a café|at the \
office|on a night train] [in the same week|in one month]
[wiped|hosed|shook] it [down|out] after [the beach|a muddy race|a canoe day|the stables] and [hung|left|stood] it \
[by the boiler|in the garage|on the line]
[six|seven|eight|6|7|8] hours on [day one|the second day|{day}] with [{n} kilos|far too much stuff|a tent|a child's \
things as well] and [lunch at a hut|a swim|two short stops]
it stands [by the door|under my desk|in the boot|in the hall], packed with [swimming things|a first aid kit|dog \
stuff|tools] [all week|from {month} to {month}]
I [adjusted|set] everything [once|on the first evening|at the kitchen table] with [twelve|eight|ten|12|8|10] kilos \
of [books|bottles|potatoes] inside @rucksack,daypack
[rolled|folded] the top [three|four|3|4] times and [tied|strapped|threw] it [on the deck|behind the saddle|in the \
kayak|on the raft] for [a day trip|two nights|a river week] {when} @dry bag
[phone|sandwiches|dry clothes|a camera|car keys] inside, [kayak|canoe|paddleboard|dinghy] [upside down|awash|full of \
spray] [near the weir|in the bay|on {on_day}] @dry bag
[ran|hiked|biked] with [gels|keys|a phone|a thin shell] in it [on {on_day}|twice a week|{when}], \
[ten|twelve|fifteen|10|12|15] kilometres [at a time|and back] @hip pack
wore it [across the chest|round the waist|under a coat] [at a festival|in a crowded market|on the metro|on a city \
break] [for three days|{when}|all weekend] @hip pack
it goes to [judo|football|the pool|the climbing wall|the allotment] on [{day}s|weekends|weekday evenings] with \
[boots|a towel|a rope|shin pads] inside @duffel
[a week|ten days|five nights] of clothes for [two|one|2], [boots|waders|a wetsuit|fins] at the bottom, [on the \
roof|in the hold|on the sledge] @duffel
the laptop sits [at the back|in its sleeve|in a jumper], lunch [on top|in the front], and [off|out] to [the 7.15|the \
office|a lecture|a client] @daypack,rucksack
+ since {since} it has [replaced|retired|sent off] [my {old}|two other bags|the suitcase] for [short \
trips|work|everything|hand luggage]
+ [took|used] it on [a hut walk|an interrail month|my commute|a school trip] and [want|would take|am taking] it \
[again|on the next one] [in {in_month}|to {place}|this {month}]
- I [unpacked|emptied] it [at the station|on day two|at the hut|in the hall] and [went on with|borrowed|bought] [a \
plastic bag|another rucksack|a cheap one|my {old}]
- it lasted [four|six|nine|4|6|9] [trips|commutes|days] [with|of] [a light load|a laptop|swimming things|library \
books], now it [holds|stores] [jumble|Christmas lights|old shoes]
""",
    "tents": """
[slept|spent] [two|three|four|five|2|3|4|5] nights in it [by the lake|on a farm|behind the dunes|in the hills|at a \
festival] {when} with [two kids|the dog|my bike|a friend] @two-man tent,family tent,bivvy bag,tarp
[pitched|put] it [up|up again] in [drizzle|a field of thistles|soft sand|the dark|a stiff breeze] at \
[six|eight|nine|eleven|6|8|9|11] [after a long drive|after the ferry|with cold hands]
wind [from the sea|off the hill|down the valley] at [three|four|five|3|4|5] in the morning {when}, [gusts \
of|about|around] [thirty|thirty-five|forty] miles an hour
it rained from [midnight|two|the evening] to [breakfast|noon|the next {day}] on [our second night|the first \
night|the last day], [hail|thunder|a flooded path] [included|too]
used [eight|ten|twelve|fourteen|8|10|12|14] pegs, [two extra lines|a mallet|stones|the car bumper] on [hard \
ground|gravel|sand|a slope]
trial run [in the garden|on the lawn|in the park] {when} with [the kids|a cup of tea|the leaflet] before [a \
week|four nights|a long weekend] [by the sea|up north|in the woods]
packed it away [wet|sandy|muddy|full of grass] and [dried|aired|hung] it [in the garage|over the banister|on the \
line|in the loft] for [a day|two days|an evening]
we were [two adults|three|four|five] with [a cot|two dogs|bikes|a cool box|all our bags] [inside|under it] for \
[two|three|six|2|3|6] [days|nights]
carried it [strapped to|inside|under] [a rucksack|the handlebars|a canoe|the pram] for [six|nine|fourteen|6|9|14] \
miles [up a valley|along the river|to the beach] @two-man tent,tarp,bivvy bag,beach shelter
it went [under|between|behind] [two birches|a wall|the van|the dunes] so that [we could cook|the sun stayed off|the \
wind passed over] [most of the day|in the evening|till supper] @tarp,beach shelter
[cooked|read|played cards|dozed] under it for [an afternoon|three hours|a whole {day}] while [it hailed|the sun \
blazed|mist rolled in] @tarp,beach shelter,family tent
sleeping bags [at the back|along one side], [boots|wet coats|the stove|the cool box] [in the porch|by the door|under \
the flap] @two-man tent,family tent
[woke|got up] at [five|six|half six] with [frost|dew|snails|mist] on [the outside|the grass|everything] and [made \
tea|struck camp|went for a swim]
the site was [full|a bog|a bare hilltop|all stones] and the [only|last] pitch left [sloped|was by the gate|was \
between two hedges]
{when} it had [its first|its second|its third] outing, [four|six|nine|4|6|9] hours on [the beach|a lake shore|a \
riverbank] with [a baby|buckets and spades|a picnic|windbreaks] @beach shelter
lay in it [on a ridge|under the stars|in a bothy garden|beside my bike] [for two nights|on midsummer night|{when}], \
[four|six|eight|4|6|8] degrees @bivvy bag
lined up [the ropes|trekking poles|two trees] at [head height|a slant] and had [a roof|a windbreak|a porch] [for \
supper|for the night|by seven] @tarp
kids in [one half|the left room], us in the [other|right], [bags|toys|wellies] [in the middle|by the door], [a \
week|five nights|ten days] like that @family tent
at [scout camp|a folk festival|a family meet-up|the regatta] {when} it stood for [three|four|six|3|4|6] days [next \
to|between|opposite] [a caravan|the marquee|twenty others]
[bikepacking|paddling|walking] [from coast to coast|for five days|round the lakes] with it {when}, a new \
[spot|field|beach] each [evening|night] @two-man tent,tarp,bivvy bag
lit [a lantern|two candles|a head torch] at [nine|ten|9|10] and [read|played dice|wrote cards] in it [every \
night|till midnight] @two-man tent,family tent
[swept|brushed|shook] it out with [a dustpan|my hat|a towel] every [morning|other day], [sand|crumbs|mud|pine \
needles] [mostly|everywhere]
+ the [next|coming] [trip|week] is booked for {month}, [same tent|same shelter|the same lot of us], [other|another] \
[lake|coast|hill]
+ [neighbours|people] on [the site|the next pitch] [asked|wanted to know] [what it was|where it came from|what it's \
called] [twice|every day|at breakfast]
- we [moved|ended up|finished the night] [in the car|in a B&B|at a friend's|under the boot lid] at \
[one|two|four|2|4] in the morning [on night two|{when}]
- it [stays|sits] [in the garage|in the loft|in its bag] now, we [hired|borrowed|took] [another one|my {old}|a \
caravan|an old one] [in {in_month}|for the rest of the week]
""",
    "sleeping": """
[slept|spent] [two|three|four|six|seven|2|3|4|6|7] nights with {pthem} [by a loch|on a boat|in a bothy|in the van|in \
the garden] {when}, [rain|frost|fog|clear skies] [outside|all week]
[packed|squeezed|stuffed] {pthem} into [a pannier|the top of my rucksack|a duffel|the boot|a kayak hatch] for \
[five|eight|ten|5|8|10] days [on foot|by bike|on the river]
[night|the night] temperatures were [around|down to|about] [one|three|five|eight|eleven|3|5|8|11] degrees [near the \
coast|up top|by the river] and I had [wool socks|a hat|a thin liner|just pyjamas] on
used it on [gravel|a wooden floor|wet grass|slatted bunks|pine needles] with [a foil sheet|a groundsheet|a towel] \
underneath {when} @sleeping bag,camping mat
a [guest|cousin|friend|nephew] slept [on|under|in] it on [the living room floor|our sofa|the balcony|the landing] \
for [two|three|five|2|3|5] nights [at Christmas|in {in_month}|over Easter]
I'm [5'5|5'8|6'0|6'2|6'4], [a side sleeper|a restless sleeper|a front sleeper|a light sleeper], [always cold|with a \
bad hip|with a stiff neck] and [awake by five|in bed by ten]
[aired|washed|hung] it [on the line|over a chair|out of the window] after [each trip|four nights|the festival|the \
summer] and [put|rolled|folded] it [back|away] in [its sack|a cupboard|the loft]
rolled [out|open] at [nine|ten|eleven|9|10|11] and [packed|away] again by [six|seven|eight|6|7|8], [{n} \
mornings|five days|a whole week] [in a row|running] @sleeping bag,camping mat
lay on it with [a book|a podcast|a head torch|a cup of cocoa] [after supper|till midnight|most evenings] on [our \
trip|the crossing|night shift] {when} @sleeping bag,camping mat,hammock
hung it between [two birches|the shed and a post|two pines|balcony beams] at [hip|chest] height and \
[read|napped|swung] [all {day}|till dusk|for two hours] @hammock
[the kids|two children|my nephews] [climbed|piled] in [three at a time|all {month}|after school] and used it as [a \
ship|a swing|a den] @hammock
[six|nine|eleven|fourteen|6|9|11|14] hours on [a plane|a coach|the night train|two ferries] with it [round my \
neck|against the window|behind my back] {when} @travel pillow
clipped it to [my bag|the suitcase|a belt loop] and used it in [airports|the back seat|waiting rooms|a lecture] \
[three times|on both legs|{when}] @travel pillow
it lies [on the sofa|at the end of the bed|in the camper|over the armchair] and comes out [at the fire pit|for \
films|on chilly nights|for picnics] [most weeks|from {month} on] @wool blanket
wrapped [round me|over both of us|round a baby] [on the porch|at an open air concert|on deck|in the stands] till \
[ten|eleven|midnight] {when} @wool blanket
ten to fifteen breaths [and it's up|each evening], [on stony ground|on the van floor|on a hut bunk] [for a \
week|{when}|five nights running] @camping mat
opened it out [as a quilt|over the two of us|on the bunk] for [the warmer nights|the last two nights|a July weekend] \
@sleeping bag
with [a hat|the hood drawn|a bottle of hot water|dry socks] at [altitude|the tarn|the glacier hut|minus three] \
{when} and [up at four|lights out at nine] @sleeping bag
[my back|my hip|my neck|one shoulder] is [not what it was|a bit of a wreck|picky], so I [test|try] things like this \
[at home|on the floor|for a night] [first|before a trip]
had it at [scout camp|a music festival|a sailing course|a wedding in a field] {when}, [three|four|3|4] nights, \
[muddy|dry|windy] and [short of sleep|cold|loud]
it [fits|goes] [beside|behind|under] [the tent in my bag|the seat|the water bottles] when [rolled|packed] \
[properly|in a hurry], [takes|took] me [a minute|two goes|thirty seconds]
[tea|soup|red wine|sun cream|cocoa] went on it [the first evening|on day two|{when}], [cold water|a wet cloth|soap] \
and [a day in the sun|a night on the line] after that
[dozed|slept in|lay awake] till [six|seven|eight|6|7|8] with it, [birds|rain|the neighbours|an owl] \
[outside|overhead] and [the fire|the stove] [out|still glowing]
+ [woke|got up] at [seven|eight|nine|7|8|9] instead of [four|five|4|5] [on both days|all week|on the trip] and \
[went|walked] straight [for a swim|up the hill|to the bakery]
+ it [has moved|moved] from [the loft|the camping box] to [our bed|the spare room|the van] [for good|since {since}] \
and [stays there|gets used weekly]
- [gave up|moved|swapped] at [one|two|three|2|3] in the morning and [slept in the car|used coats|took the spare one] \
[on night one|both nights|{when}]
- it is [in the loft|under the stairs|in the dog's basket] since {since} and [I|we] [borrow|use|dug out] [an old \
one|my {old}|a spare duvet] [instead|again]
""",
    "kids": """
[our son|our daughter|the little one|my grandson] is [two|three|four|five|six|2|3|4|5|6] and \
[tall|small|average|skinny] for [the age|nursery], and has [worn|used] {pthem} since {since} [to nursery|to \
school|at forest school]
[puddles|mud|the sandpit|wet leaves|the climbing frame] [every|each] [morning|afternoon] at [nursery|playgroup|the \
park] [in {in_month}|for {n} weeks now]
off {pit} went to [the farm|the zoo|the beach|a birthday|grandma's] {when}, [three|four|five|3|4|5] hours \
[outdoors|of running about], [rain|drizzle|wind] [included|half the time]
put {pthem} through the [wash|machine] [six|eight|ten|fourteen|6|8|10|14] times at [thirty|forty|30|40] with \
[towels|school clothes|the usual load] and [on the line|over the bath] [after that|overnight] @kids' rain \
suit,bobble hat
our [three|four|five|3|4|5] year old puts {pthem} on [alone|without help|in the hall] [most mornings|on {day}s|at \
nursery], [inside out|back to front] [now and then|once or twice]
[passed down from|shared with|soon for] [a big brother|a cousin|the baby sister|twins next door] and [worn|used] \
[daily|at weekends] [since {since}|all {month}]
we [walked|hiked|wandered] [two|three|four|five|2|3|4|5] miles [round the lake|in the woods|over the heath|to the \
playground] {when} with [a snack stop|two ice creams|some moaning|songs]
[raspberry|ketchup|ice cream|paint|mud] got on it [{when}|within days|on day one] and [came under the tap|was \
wiped|went in the wash] [that evening|at once]
at [pick-up|drop-off] I [spot|see|find] [her|him|them] [across the yard|in the crowd|by the gate] [in it|straight \
off] [even in {in_month}|every day] @kids' rain suit,bobble hat,kids' rucksack
name [label|tag] [ironed|sewn|written] in [on the first evening|before nursery], it has been [lost|left on the \
bus|left behind] [once|twice] and [came back|turned up]
[a snack box|a teddy|spare pants|a water bottle|pebbles] [always|mostly] [goes|go] in, plus [sticks|a book|a \
hat|three toy cars] [on the way home|by teatime] @kids' rucksack
[she|he] carries it [to school|on holiday|to swimming] [himself|herself|proudly] [each day|on {day}s], \
[zebra|dinosaur|owl] key ring [and all|on the side] @kids' rucksack
[jumped|splashed|stomped] in [every puddle|the stream|snow|ditches] [on the way to school|for an hour|all afternoon] \
with {pthem} on {when} @kids' rain suit,children's boots
[school run|the farm|playground|a muddy field] on [weekdays|{day}s], [scooter|hopscotch|football] in between, \
[{n}|six|ten] weeks so far @children's boots
with [thick|thin|wool] socks in them from [{month}|autumn] on, size [25|27|28|30|31|33], [normal|wide|narrow] \
[feet|instep] @children's boots
up [a hill|to the tower|round the reservoir|through the zoo] with [a sleepy|a wriggly|a singing] [one|two|2] year \
old [on my back|on dad's back] for [two|three|four|2|3|4] hours @toddler carrier
[nap|snack|nappy] stops every [hour|forty minutes|two miles] on [a bench|a wall|the grass], in and out \
[six|eight|ten|6|8|10] times [that day|{when}] @toddler carrier
we [took|carried] it [on two flights|on the bus|up a pass|to the market] where [no pram|no buggy] [goes|would go], \
[eleven|twelve|thirteen] kilos of child in it @toddler carrier
[sledging|ice skating|a bonfire|the Christmas market|bird feeding] {when}, [minus two|two degrees|four degrees] and \
[still on|pulled down] over [the ears|the eyebrows] @bobble hat
it stays on in [the pram|the bike seat|the sling|the sandpit], [nap|swing] times [too|included], [all {month}|since \
{since}] @bobble hat
over [a fleece|a thick jumper|pyjamas|the school uniform] in [{month}|winter], over [a T-shirt|nothing much] in \
[{month}|summer] @kids' rain suit
the [teachers|nursery staff|childminder] [hang|dry] it [by the heater|on the peg|outside] and it [comes home|goes \
back] [each {day}|for the weekend] @kids' rain suit
[slides|swings|trees|rocks|hay bales] [were|got] [climbed|tackled] in it [at half term|{when}|on holiday], \
[grass|moss|sand] [stains|marks] [as proof|and all] @kids' rain suit,children's boots
ordered [a size up|the right age|one for now and one for later] as [ours|they] [grow fast|shoot up] and \
[winter|school|nursery] started in {in_month}
+ [she|he] wanted to [sleep in|keep on|show granny] [her|his] [new things|new stuff] [the first night|on day one] \
and [asks for|looks for] {pthem} [every morning|each day]
+ [bought|ordered] [a second|another] for [a cousin|the baby|my godson|a friend's girl] [{when}|in another \
colour|the same week]
- after [two|three|four|2|3|4] [days|mornings|outings] at [nursery|school|the park] it was [back in the \
bag|replaced|put away] and [a borrowed one|an old one|the cousin's] [came out|was used]
- [our|the] [boy|girl|toddler] [refuses|cried|complained] when [we got {pthem} out|it was time to go|I reached for \
{pthem}], [three|four|3|4] mornings [running|in a row]
""",
}
