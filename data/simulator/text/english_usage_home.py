"""What English customers did with lamps, gadgets, kitchen things, food and care. Nothing here holds an opinion.

For how to read a line see ``english_usage_wear``.
"""

USAGE: dict[str, str] = {
    "lamps": """
[used|had] it [every evening|four nights a week|most nights] [since {since}|for {n} weeks] for [the dog walk|the \
hens|the bins|the lane home], [five|ten|twenty] minutes [at a time|each way]
power cut [on {on_day}|{when}], [two|three|five|2|3|5] hours, so it [stood|hung|lay] [on the kitchen table|over the \
sink|in the stairwell|by the bath]
changed [a tyre|a fuse|a tap washer|a spark plug] with it [on a hard shoulder|under the sink|in the rain|at \
midnight] {when}, [twenty|thirty|forty] minutes [lying down|on my knees]
[looked for|found] [the cat|a lost key|a tent peg|an earring|the stopcock] with it [under the shed|behind the \
sofa|in tall grass|at the campsite] {when}
it got [dropped|knocked] [off a ladder|on concrete|into a puddle|down the cellar steps] [once|twice] [on day \
three|{when}] and [picked up|dried off] again
[two|three|four|2|3|4] nights in [a tent|the van|a hut|a boat cabin] with it {when}, [cards|supper|books|nappies] \
[till|until] [ten|eleven|midnight]
charged it [on {on_day}|from the laptop|in the car] [twice|three times] since {since}, [overnight|during lunch|while \
I packed]
I keep [it|mine] [in the glove box|on a nail in the porch|by the fuse box|in a coat pocket|next to the bed], \
[ready|charged] [all winter|from {month} on]
[drizzle|sleet|fog|a downpour] [from|at] [five|six|seven|5|6|7] o'clock, [country lane|towpath|forest track|no \
moon], and [four|six|eight|4|6|8] [miles|kilometres] to go
[loft|cellar|shed|boat] [clear-out|job|inspection] {when} took [two|three|four|2|3|4] hours and [both hands|a lot of \
dust|a helper]
on [low|the lowest level|half power] for [reading|the tent|the kids' story|the path] and on [full|high] for [the \
woods|the hill|the yard]
[fishing|foxes|hedgehogs|bats|star gazing] from [nine|ten|dusk] to [one|two|three|2|3] in the morning {when} with it \
[in my hand|beside me|on a stick]
[ran|jogged] [five|seven|nine|twelve|5|7|9|12] kilometres with it on [in the dark|after work|at six] [twice a \
week|{when}], [mud|roots|ice|frost] [underfoot|all the way] @head torch
wore it over [a hat|a hood|a helmet|a buff] [on the hut walk|in the snow|down a mine|in the stable] for \
[three|four|two|3|4|2] hours {when} @head torch
[cooked|washed up|put up the tent|milked] with it on my forehead [at nine|after sunset|before dawn] [all \
week|twice|on the first night] @head torch
hung it from [a branch|the tarp|the awning|a hook] over [the table|the stove|the cots] from [eight|nine|8|9] to \
[eleven|midnight] [every night|for four nights] @camping lantern
the kids [took|carried] it to [the toilet block|their den|the tree house|bed] [every evening|{when}|six times a \
night] @camping lantern
rode [four|six|nine|eleven|4|6|9|11] miles [home|to work|along the canal] with it [in the dark|at six|after \
training] [four days a week|all {month}] @bike light
fitted it to [the bars|a helmet|a carbon post|the child seat] in [a minute|two minutes|the bike shed] and [took it \
off|moved it over] [at work|each day] @bike light
[buses|drivers|taxis|lorries] on [the ring road|a main road|the bridge|my lane] at [five|six|5|6] in {in_month}, \
[rain on the glasses|wet leaves|spray] @bike light
it goes [on my keys|in my jeans|in the door pocket|in a handbag] and I [use|need|take out] it [for locks|at the \
allotment|in the cinema] [about|some] {n} times a month @pocket torch
checked [the oil|the hens|a fuse|a strange noise|the boiler] with it at [ten|two|five|10|2|5] [at night|in the \
morning] {when} @pocket torch
[aired|checked] [tyres|the bilge|the roof|the rabbit] by its light [before bed|in a hailstorm|at four|after supper]
+ it has [lived|stayed] [in my bag|on the bars|by the door|in the van] since {since} and I [bought|ordered] [a \
second|another] for [the boat|the loft|the other car]
+ [last|one] {day} I lent it to [a friend|the neighbours|a cyclist] with [a flat tyre|no light] and [went|drove] \
round to fetch it [at once|next morning]
- on [night two|the third evening|{day}] I went on with [my phone|a candle|the old torch|bare eyes] for [an hour|two \
miles|the rest of the way]
- it [lies|sits] in [a drawer|the shed|the glove box] since {since} and [my {old}|a cheap one] [is back|came out \
again] [for the walk home|every night]
""",
    "gadgets": """
took {pthem} on [a coast walk|a sailing week|a bike tour|a ski trip|a hut tour] of [three|four|six|eight|3|4|6|8] \
days {when}, [fog|rain|sun|snow] [half the time|on most days]
set it up [at the kitchen table|on the train|in the garden] in [ten|fifteen|twenty|forty] minutes, [with|without] \
[the leaflet|a video|reading glasses|my reading the manual]
it [travelled|lived] [in a side pocket|in a dry bag|on the dashboard|on the shelf] for [a week|ten days|{n} weeks] \
with [keys|sand|crumbs|coins|spray] around it
[dropped|knocked] it [on the tiles|on rock|off the bonnet|down the stairs] {when} and [picked it up|carried \
on|brushed it off]
[compared|checked] it [with|against] [my phone|a friend's|the old one|the radio] for [a week|{n} days] [on every \
walk|morning and evening|out of curiosity]
between [minus four|zero|three degrees] and [twenty-eight|thirty|thirty-three] degrees [so far|since {since}], [in a \
tent|on the balcony|on the bars]
my [firmware|software] was [updated|refreshed] [twice|once|three times] since {since}, [two|five|ten|2|5|10] minutes \
[over wifi|by cable|each] @GPS watch,weather station
charged [my phone|a camera|two head torches|the watch|a tablet] [twice|three times|once a day] with it [at the \
festival|on the ferry|in the hut] {when} @power bank,solar charger
carried it [next to|under|with] [a laptop|sandwiches|a book|wet gloves] on [the 6.40 train|my commute|a city break] \
[every day|all {month}] @power bank
[airport security|the guard|a steward] [looked at|asked about] it [once|twice] on [three|four|six|3|4|6] flights \
[since {since}|{when}] @power bank
filled it [overnight|from the car|at the office|at the campsite desk] [on {on_day}|twice a week|before each trip] \
and lent it to [a colleague|my son|two strangers] @power bank
[strapped|tied|clipped] it [on my rucksack|on the tent roof|to the mast|over the handlebars] from \
[eight|nine|ten|8|9|10] till [four|five|six|4|5|6] @solar charger
[haze|full sun|thin cloud|April showers] over [the ridge|the bay|the campsite] {when}, [facing south|flat on the \
grass|leaning on a wall], [three|five|six|3|5|6] hours @solar charger
ran [five|eight|ten|twenty-one] kilometres with it [by the river|in the woods|round the lake] [on {on_day}|{when}], \
[a half marathon|intervals|hill reps] next @GPS watch
[swam|cycled|hiked|rowed] with it on [twice a week|every {day}|all {month}] and [looked at|saved] the \
[routes|laps|splits] [at night|on the sofa] @GPS watch
followed a [track|route] of [nine|twelve|seventeen] miles over [the moor|the pass|the tops] with it in \
[mist|rain|the dark] {when} @GPS watch
wore it [to bed|in the shower|at work|in the sauna by mistake] for [two|three|2|3] weeks, [left|right] wrist, \
[seventeen|sixteen|nineteen] centimetres @GPS watch
the sensor hangs [on the north wall|on the shed|under the eaves|on a post], [eight|ten|fourteen|8|10|14] metres \
[from|away from] the [house|kitchen|window] @weather station
[frost|a storm|a heatwave|twelve millimetres of rain] came [on {on_day}|{when}] and I [looked|checked|noted] it \
[morning and night|every hour|at breakfast] @weather station
it stands [by the kettle|on the windowsill|next to the bread bin] and [we all|the kids|visitors] [look|glance] at it \
[before school|over coffee|before hanging washing] @weather station
talked [from tent to tent|across the valley|between two cars|from the top of the piste] over [one|two|three|2|3] \
[miles|kilometres] with it {when} @walkie-talkie
the kids [played|patrolled|spied] with it [in the woods|round the campsite|from garden to garden] [all {day}|till \
dark|for four hours] @walkie-talkie
[two|three|2|3] cars, [six|eight|nine|6|8|9] hours [to the coast|to the ski resort|north], [rest stops|jokes|toilet \
breaks] by radio [all the way|{when}] @walkie-talkie
[no signal|dead zone|thick forest|deep valley] for [two|three|five|2|3|5] days [on the trek|up there|on the island] \
and [only this|just this and a map] [with me|in the bag]
I am [no expert|not technical|fond of gadgets|an engineer by trade] and [read|skipped|half read] the manual [on the \
train|in bed|after a week]
+ it has come [along|with me] on [every|each] [trip|weekend|holiday] since {since}, [next|soon] [to the islands|over \
the Alps|on the boat|to a festival]
+ [looked at|tried] [three|four|five|3|4|5] others [before|first] and would [pick|buy] this one [again|over them] \
[today|without thinking]
- [reset|restarted|reinstalled] it [three|four|five|six|3|4|5|6] times [on {on_day}|{when}|in one evening], \
[with|without] [the leaflet|a video|the help page] open
- [went back to|dug out|now use] [my {old}|a paper map|my phone|a friend's] [on day two|after a week|since {since}] \
for [walks|trips|everything]
""",
    "cookware": """
[four|five|six|seven|4|5|6|7] of us [on the beach|at the hut|in the garden|on the boat] {when}, \
[curry|chilli|stew|soup|rice] at [six|seven|eight|6|7|8] and [tea|cocoa|coffee] after that @camping stove,mess \
kit,kettle
used it [every day|at each meal|morning and night] for [five|six|nine|twelve|5|6|9|12] days in [the van|a tent|a \
tiny flat|a holiday cottage] {when}
washed it with [sand|cold water|a sponge|a handful of grass|hot suds] [after supper|every night|on the jetty] and \
[dried it on a towel|put it straight back|left it in the sun]
it lives [under the sink|in the camping box|in the van|on a hook] [between|when not on] [trips|weekends] and [came \
out|was used] [about|some] {n} times [since {since}|this {month}]
[porridge|fried eggs|pancakes|bacon|beans] for [two|three|four|2|3|4] at [six|seven|eight|6|7|8] in the morning [by \
the lake|on the balcony|in a layby|at the allotment] {when} @camping stove,frying pan,mess kit
wind [off the sea|from the west|round the hut], [four|six|nine|4|6|9] degrees, and [half a litre|a litre|two mugs] \
on the boil for [tea|noodles|soup|hot water bottles] @camping stove,kettle
[packed|carried] with [two mugs|a gas can|a towel|a wooden spoon] in [a pannier|a bike box|my rucksack|a crate] \
[over the hills|on the ferry|for a week] @camping stove,mess kit,kettle,frying pan
one can of gas did [six|eight|nine|eleven|6|8|9|11] [meals|brews|breakfasts] {when}, [mostly|just|chiefly] \
[pasta|tea|soup|couscous] @camping stove
[lit|used] it [on a tailgate|behind a rock|on a picnic table|in the porch] [at dawn|after sunset|in a breeze] for [a \
brew|ravioli|hot dogs|risotto] @camping stove
[steaks|sea bass|fish cakes|mushrooms|potato cakes|peppers] on [{day}|{when}], [gas|induction|an open fire|charcoal] \
underneath, [butter|oil|lard] in it @frying pan
use it [daily|most days|four times a week] at home on [gas|induction|the glass hob] for [eggs|onions|leftovers|stir \
fries], [since {since}|for {n} weeks] @frying pan
boiled [six|eight|ten|6|8|10] [cups|mugs] a day with it at [the allotment|a building site|home|the campsite] [all \
{month}|since {since}|for {n} weeks] @kettle
[descaled|rinsed] it [once|twice] with [vinegar|lemon] since {since}, [hard|soft] water [here|in our village] and \
[tea|coffee] [all day|every hour] @kettle
it hung over [an open fire|embers|a gas ring|the wood stove] at [scout camp|the hut|the river] \
[two|three|four|2|3|4] evenings [running|{when}] @kettle
[pasta|rice|lentils|couscous] in one, [sauce|tea|salad|fruit] in the other, [two|three|2|3] people, \
[five|six|eight|5|6|8] nights [on the trail|by canoe] @mess kit
[nested|packed] with [the burner|a sponge|salt and oil|tea bags] inside and [eaten from|used] [on the train|at a \
viewpoint|on a jetty|in snow] {when} @mess kit
[beer|milk|fish|cheese|insulin|ice cream] and [two|three|four|2|3|4] ice packs went in at [six|seven|eight|6|7|8], \
[opened|lid up] [ten|twenty|thirty] times [a day|that day] @cool box
in the [boot|van|boat|shade] at [twenty-six|twenty-nine|thirty-two] degrees {when}, \
[picnic|shopping|bait|sandwiches] inside for [six|eight|ten|6|8|10] hours @cool box
it serves as [a seat|a table|a step] at [the match|the beach|the barbecue|the lake] with [two|three|2|3] \
[children|dogs] [on top|around it] @cool box
[chopped|sliced|diced] [onions|squash|tomatoes|herbs|leeks|carrots] with it for [a party of ten|the freezer|sunday \
lunch|chutney] {when} @chef's knife
[sharpened|honed] it [once|twice] on [a stone|a steel] since {since} and [wash|wiped] it [by hand|at once|after \
every use] @chef's knife
it has done [two|three|four|2|3|4] [roasts|pumpkins|salmon|chickens] and [a sack of|kilos of] \
[potatoes|apples|swedes] [since {since}|in {n} weeks] @chef's knife
[gas|induction|charcoal|a wood fire|an alcohol burner] at [home|camp], [{day}|{month}|the weekend], [nothing|little] \
[burnt|spilt] by me for once @frying pan,kettle,mess kit
fell [off the tailgate|on the tiles|down a bank|off the jetty] [once|{when}] and [got picked up|was fished \
out|rolled on]
[soup|goulash|dal|paella|apple sauce] [for the street party|for six|for the freezer] simmered [an hour|two \
hours|forty minutes] {when} @camping stove,frying pan,mess kit
+ it has [pushed out|replaced|retired] [my {old}|two others|the one from home] [on camping trips|in the van|in the \
kitchen] since {since}
+ [friends|neighbours|the next pitch] [borrowed|wanted|tried] it [on {on_day}|at supper|for a night] and \
[asked|noted] where I [got|found] it
- after [two|three|five|2|3|5] [meals|trips|weekends] it went [into the shed|to the charity shop|to the back of the \
cupboard] and [my {old}|a borrowed one] [came back|does the job]
- on [{day}|day two|the first morning] we [ended up|finished] with [a borrowed pan|cold food|sandwiches|a take-away] \
[at the site|on the beach|by the road]
""",
    "bottles": """
fill it at [six|half six|seven] with [tea|coffee|squash|iced water|soup] and take it [on the bus|to the site|to \
school|to the office|on the ward] [five days a week|{day} to Friday] @thermos flask,water bottle,travel mug
[dropped|knocked] it [off the roof of the car|down the stairs|on the platform|on concrete] [once|twice] {when} and \
[picked it up|wiped it|drove on]
it stands [in the cup holder|on my desk|in the pram|by the bed] from [eight|nine|8|9] to [four|five|six|4|5|6] [on \
work days|every day|in {in_month}] @travel mug,water bottle,thermos flask
[washed|rinsed] it [by hand|in the top rack|with a brush] [every night|{n} times so far|twice a week] since {since}, \
[baking soda|lemon|a denture tablet] [now and then|once]
[four|five|seven|4|5|7] hours on [a hill walk|a long drive|a cold touchline|the boat|a picket line] {when} with \
[ginger tea|black coffee|broth|squash] in it @thermos flask,travel mug,water bottle
goes in [a pannier|the side pocket|my work bag|a school bag|the pram] with [a laptop|books|gym things|nappies] and \
[gets bashed about|lies on its side|stands upright] [all day|on the bike]
at [the gym|yoga|football|rowing|the pool] [twice|three times] a week, [one|two|2] refills [each time|per session], \
since {since} @water bottle
[cycled|ran|hiked] [nine|fourteen|twenty|thirty] miles with it {when} at [twenty-five|twenty-nine|thirty-one] \
degrees, [salt tablets|a slice of lemon|ice] in the water @water bottle
[tap|spring|river] water at [the hut|a farm|the station|a fountain] filled it [three|four|six|3|4|6] times [a day|on \
the trail|that {day}] @water bottle
a [double|triple] [espresso|latte|black tea] from [home|the corner shop|the machine], then [forty|fifty|sixty] \
minutes on [the M1|the train|the tram] @travel mug
the [barista|kiosk lady|canteen] fills it [on {day}s|every morning] for [twenty pence|ten pence|a stamp] less, [{n} \
cups|two months] so far @travel mug
[soup|stew|porridge|pasta|rice pudding] at [seven|half seven] in the morning, eaten at [noon|one|half past twelve] \
[on a bench|in a lay-by|at the quarry] @thermos flask
[took|had] it [sledging|ice fishing|stargazing|to the Christmas market|to a bonfire] {when}, [minus three|zero|two \
degrees], [three|four|3|4] cups [each|between us] @thermos flask
[pasta|salad|wraps|cut fruit|last night's curry] goes in [at seven|the night before|in a rush], [off|on] to \
[school|work|nursery|the building site] @lunch box
my [son|daughter] [carries|takes] it [in a satchel|on the school bus|to forest school] with [grapes|crackers|a \
cheese roll|carrot sticks] [every day|since {since}] @lunch box
[microwave|dishwasher|freezer|fridge] [daily|most nights|twice a week] since {since}, [tomato \
sauce|beetroot|turmeric] [included|and all] @lunch box
[ate|had lunch] from it [at my desk|on a park bench|in the van|by the canal] [all {month}|four days a week], \
[dressing|nuts|dips] in [a small pot|the corner] @lunch box
[before|until] {month} I bought [a takeaway cup|plastic bottles|canteen food] [daily|on every shift|at the station], \
[two|three|2|3] pounds [a time|a go]
on [nights|early shifts|long shifts] from [six|seven|ten|6|7|10] to [six|seven|6|7] it [sits|stands] [on the \
trolley|in the cab|on the bench] with [coffee|peppermint tea|water] @thermos flask,travel mug,water bottle
it came [on holiday|fishing|to the maternity ward|on a coach tour|up a mountain] {when} and was [filled|used] \
[four|six|nine|4|6|9] times
[two|three|2|3] of us [share|shared] it on [the beach|the ferry|the allotment|the train] [{when}|on {on_day}], \
[ice|milk|mint] [included|added]
[took out|pulled out] the [ring|insert] [once|twice|on {day}s] to [clean|dry] it [properly|overnight], \
[two|five|2|5] minutes [at the sink|with a brush]
[the builder|our teacher|my boss|a colleague] has [the same|one] in [another colour|red|blue], so mine has [a \
sticker|tape|my name] on it
+ it [goes|comes] [everywhere|to work|on every trip] since {since} and the [drawer|cupboard|shelf] of [other \
ones|old ones] is [empty|cleared out] now
+ [bought|ordered] [one|another] for [the car|the office|my bike|the kids] {when} and [use|carry] [both|them] [every \
day|all week]
- it [stays|stands] [at home|on the draining board|in the shed] since {since}, I [take|use|carry] [my {old}|a cheap \
one|a jam jar] [again|to work]
- by [ten|eleven|noon] on [{day}|the first day|day two] I [tipped it out|gave up|bought a drink|changed bags] [at \
the station|at work|on the road]
""",
    "coffee": """
[two|three|four|2|3|4] [cups|mugs] a day, [the first|one] at [six|half six|seven] and [the last|another] after \
[lunch|dinner|the school run], since {since}
[brewed|made] it in [a cafetière|a moka pot|a filter|an old percolator] with [fifteen|eighteen|twenty|thirty] grams \
to [a mug|half a litre|two cups] @ground coffee,coffee beans,decaf
[water|mine] at [ninety|ninety-two|ninety-four] degrees, [four|three|five|4|3|5] minutes, [oat milk|no sugar|a \
splash of cream|one sugar] @ground coffee,coffee beans,decaf
[served|offered|poured] it to [builders|eight guests|my book club|my parents|the rehearsal] {when} with \
[shortbread|lemon cake|flapjack|croissants] and [a second pot|seconds] after
took [half the pack|a jar of it|six scoops] [camping|to the caravan|on the boat|to a hut] {when} and [drank|made] it \
[by the fire|at dawn|in a tin mug|on deck]
at [work|the office|the studio|the workshop] the [tin|jar|bag] [is empty|went] in [four|six|nine|twelve|4|6|9|12] \
days, [five|seven|three|5|7|3] of us [drinking|dipping in]
a pack [does|lasts] [me|us] [ten days|two weeks|three weeks|a month], [two of us|one drinker|four of us], \
[weekends|visitors] [included|on top]
[mornings|weekdays] I [drink|have] it [black|with hot milk|with oat milk] [before the kids wake|on the train|at my \
desk], [weekends|{day}s] [in bed|in the garden|with the paper]
kept [in a tin|in the freezer|in a jar|in the fridge door] since {since}, [half|a third|two thirds] [left|to go], \
[spoon|scoop] inside
[I switched|came] from [instant|supermarket stuff|capsules|tea] in {in_month}, [for|after] [fifteen|ten|twenty] \
years of [the same jar|two mugs a day|office coffee]
ground [on {on_day}|each morning|by hand] for [forty seconds|a minute|two minutes], setting \
[four|six|nine|eleven|4|6|9|11], for [espresso|filter|a moka pot] @coffee beans
the [machine|grinder|old mill] got [eighteen|sixteen|seventeen] grams, [twenty-five|twenty-eight|thirty] seconds, \
[thirty-six|forty] out @coffee beans
[espresso|cappuccino|flat whites] for [two|four|six|2|4|6] on [{day}|bank holiday|my birthday], \
[twelve|nine|seven|12|9|7] shots [in a row|before noon] @coffee beans
[doctor|midwife|my heart|my sleep] said [no caffeine|less caffeine], so since {since} it is [this|decaf] after \
[two|three|four|2|3|4] o'clock @decaf
had [a cup|two cups] at [eight|nine|ten|8|9|10] in the evening [{when}|all week|most nights] and [slept|was asleep] \
by [eleven|half ten|midnight] @decaf
one [heaped|level] spoon in [a flask|a mug|a tin cup] at [the summit|my desk|the bus depot|a building site], [water \
from|hot from] [the urn|a stove|the kettle] @instant coffee
[iced|whipped|with cold milk] on [hot days|{day}] in {in_month}, [a shake|thirty seconds] in [a jar|a bottle] and \
[ice on top|straight down] @instant coffee
[three|two|four|3|2|4] spoons in [hot milk|oat milk|half milk half water] after [sledging|swimming lessons|a wet \
walk|scouts] [on {on_day}|{when}] @hot chocolate
the [children|grandchildren|twins] had it with [marshmallows|squirty cream|cinnamon|a biscuit] [at bedtime|round the \
fire|after school] [all {month}|{when}] @hot chocolate
[film night|bonfire night|snow day|half term] {when}, [five|six|nine|5|6|9] mugs, [a litre|two litres] of milk and \
[blankets|wet socks|a puzzle] @hot chocolate
[cold brew|a big pot|a flask] [overnight|on {on_day}|for the road], [sixty|seventy|eighty] grams to a litre, \
[drunk|gone] by [noon|the next day] @ground coffee,coffee beans
baked [brownies|a tiramisu|a mocha cake|biscuits] with [the rest|two spoons|a cup of it] {when} for [a birthday|the \
village fete|the neighbours]
[tried|had] it next to [two|three|2|3] others [on {on_day}|at work|at home], [same|one] [water|pot|cup], [eyes \
shut|numbers under the mugs]
we [live|are] [up a hill|on an island|in a village] with no [shop|roaster] near, so I order [two|three|four|2|3|4] \
[packs|at once] every [month|six weeks|few weeks]
+ [reordered|bought again] in {in_month}, [third|fourth|fifth|sixth] [time|order], and the [tin|cupboard|shelf] is \
[full|stocked] [till {month}|again]
+ [cancelled|dropped|stopped] my [subscription|usual order|capsules] [{when}|in {in_month}] and [have|drink] \
[this|it] [every day|instead] now
- [three|four|five|3|4|5] cups in I [gave|passed] the rest to [the office|my neighbour|the compost|a colleague] and \
[opened|bought] [the old stuff|tea|another pack]
- tried it [stronger|weaker|with milk|in another pot] on [{day}|day two] and [again|once more] [at work|the day \
after|on Sunday], [then|and] [tipped|poured] it away
""",
    "snacks": """
took {pthem} [up a hill|on a ride|on the ferry|to the climbing wall|on a canoe day] {when} and [ate|had] some at \
[eleven|noon|two|four] [on the summit|by the road|on a rock|in the rain]
[two|three|four|five|2|3|4|5] hours on [the bike|the coast path|a night shift|the motorway|skis] with [just \
this|this and an apple|this and water] in my [pocket|bag|jersey]
they go in [lunch boxes|school bags|my desk|the glove box|my gym bag] from [Monday|{day}] on and are [gone|finished] \
by [Thursday|Friday|the weekend] @energy bars,oat biscuits,trail mix,dried mango
shared {pthem} with [four|five|six|4|5|6] [colleagues|team mates|walkers|children] on [the coach|a break|the \
train|the beach] {when}, [two|three|2|3] [minutes|rounds] and the pack was [empty|shared out]
opened the [first|second] pack [on {on_day}|{when}] and [the rest|half] went [into a jar|in the car|on a shelf|with \
me to {place}]
[before|after|during] [a swim|a ten mile run|training|an exam|football] on {on_day} I have [a handful|one|half] with \
[water|tea|black coffee|milk]
my [son|daughter], [six|eight|ten|twelve|6|8|10|12], [has|takes] some [at break|after school|on walks|before judo] \
[every day|on {day}s|since {since}]
at [three|half three|four|ten] in the [afternoon|office] with [tea|coffee|a yoghurt|cold milk], [most days|four days \
a week] [since {since}|lately]
I am [vegan|coeliac|diabetic|allergic to nuts|not fond of sweet things], so I [read|check|study] the [label|list] \
[twice|first|with glasses on] before [any bite|I buy|ordering]
[carried|lugged] [six|eight|ten|twelve|6|8|10|12] of them for [three|four|five|3|4|5] days [over the hills|along the \
canal|by kayak|by bike] [in {in_month}|{when}] @energy bars,freeze-dried curry,oat biscuits
a pack [does|lasts] [me|the two of us|a family of four] [two|three|five|eight|2|3|5|8] [days|walks|lunches|weeks], \
[with|if] [restraint|nobody looks|visitors]
[left|forgot] some in [the car|a jacket|the tent|a hot bag] for [a week|three days|a month] in {in_month} and \
[ate|finished] {pthem} [anyway|after that]
on [muesli|porridge|yoghurt|ice cream|salad] at [breakfast|supper|the weekend] [as well|too], [two|three|2|3] spoons \
or [a handful|so] @trail mix,dried mango
[picked out|counted] the [raisins|almonds|cashews|pumpkin seeds] on [the train|a bench|the sofa] [with|for] [the \
kids|fun|my toddler] {when} @trail mix
[unwrapped|ate] one [with gloves on|while riding|at the feed station|on the chairlift] at [mile nine|mile thirty|ten \
kilometres|the top] {when} @energy bars
[half marathon|sportive|triathlon|charity walk] {when}, [one|two|three|2|3] of them [before|after] the \
[start|climb|swim], [water|gel|banana] in between @energy bars
[dunked|crumbled] in [tea|hot milk|coffee|custard] at [eleven|four|bedtime], [two|three|four|2|3|4] at a [time|go], \
[most days|all {month}] @oat biscuits
with [blue cheese|butter|honey|peanut butter|jam] at [lunch|supper|elevenses] on [{day}|the boat|the hike], \
[five|six|eight|5|6|8] of them @oat biscuits
cut [in strips|up small] into [a curry|rice pudding|muesli|a salad|a cake] [on {on_day}|{when}] for \
[four|six|eight|4|6|8] people @dried mango
the [dog|toddler|teenager|lodger] [found|got at] the pack [{when}|overnight|under the seat], [half|most] of it gone \
by [breakfast|nine|noon] @dried mango,trail mix,oat biscuits
[boiling|hot] water to the line, [eight|ten|twelve|8|10|12] minutes in [a hat|a jacket|my sleeping bag], eaten [from \
the pouch|with a spork] [at dusk|in a gale] @freeze-dried curry
had it on [night one|night two|the last night] of [a hut trip|a bivvy weekend|a canoe tour|a winter walk] {when}, \
[eleven|fourteen|nineteen] miles [in my legs|that day] @freeze-dried curry
[took|packed] [two|three|four|2|3|4] pouches for [the fells|a boat week|a festival|night fishing], with \
[flatbread|rice|nuts|chilli flakes] @freeze-dried curry
[marathon|exam|harvest|moving] [week|month] in {in_month}, [no time|little time] to cook, so [one|a handful|two] at \
[seven|nine|7|9] and [again|more] at [three|five|3|5] @energy bars,trail mix,oat biscuits
+ [ordered|bought] [six|eight|twelve|four|6|8|12|4] more packs in {in_month} for [the cupboard|the van|the team|a \
trek], [half|most] [gone|eaten] already
+ [hid|put] the [last|second] pack [behind the flour|in the shed|on the top shelf] so that [some is left|it lasts] \
[for {day}|till the hike|for me]
- [bit into|tried] [one|some] at [the summit|my desk|the lake|break] {when} and [put the rest away|gave the rest to \
the birds|had an apple]
- [the birds|the hens|the bin|a colleague] got [the rest|half the pack|two thirds] [on {on_day}|after the \
walk|within the week]
""",
    "care": """
used {pthem} [every morning|twice a day|each evening|three times a week] for [ten days|{n} days|a month], \
[after|before] [the shower|work|gardening|a walk] @sun cream,insect spray,hand balm
took {pthem} [camping|to the coast|on a trek|sailing|to Scotland] for [five|seven|nine|ten|5|7|9|10] days {when}, \
[thirty|twenty-two|eighteen] degrees, [wind|sun|rain] [most days|and all]
tried {pthem} on [one side|a small patch|an old pair|the inside of my arm] first and [waited|left it] [an hour|a \
day|overnight] [to be safe|as always] @shoe wax,sun cream,insect spray,hand balm,wool wash
[a tube|a pack|one] [lives|sits] in [my bag|the car door|the boot room|the first aid kit|a coat pocket] since \
{since}, [another|one more] [by the sink|at work|in the van] @hand balm,sun cream,insect spray,blister plasters
[it took|needed] [about a|half a|a third of the] [pack|container] for [the whole family|four of us|two people] over \
[a week|six days|our holiday|a month] @sun cream,insect spray,blister plasters
my [skin|face|hands] [is|are] [dry|sensitive|pale and freckled|prone to eczema], [fifty|sixty|thirty-five] [years \
old|and counting], and [perfume|alcohol] [is out|does not agree with it] @sun cream,hand balm,insect spray
[rubbed|brushed|worked] it into [my boots|two pairs of boots|a saddle bag|leather shoes] with [a cloth|an old \
toothbrush|my fingers] and [left them|waited] [overnight|an hour|by the stove] @shoe wax
[three|four|five|3|4|5] pairs [of boots|of shoes] done since {since}, [about|roughly] [ten|fifteen|twenty] minutes \
[a pair|each], [buffed|brushed] [after|next morning] @shoe wax
then [walked|went] [six|eight|twelve|6|8|12] miles through [wet bracken|dew|slush|boggy fields|snow] {when} with \
[the boots|them] [freshly done|done twice] @shoe wax
[the boots|my boots|the brogues] are [eight|ten|twelve|six|8|10|12|6] years old, [brown|black|oiled] leather, \
[resoled|re-laced] in {in_month} and [salty|muddy] from [the coast|the winter] @shoe wax
put it on at [eight|nine|ten|8|9|10] and again at [noon|one|three], [on the beach|on the boat|up the hill|on the \
bike] for [five|six|seven|5|6|7] hours {when} @sun cream
the kids, [four and six|three and seven|five and nine], were in and out of [the sea|the pool|the lake|the sprinkler] \
[all day|from ten to five] @sun cream
[cricket|rowing|haymaking|a garden party|skiing] in [June|July|August|March], [UV index|cloudless,] \
[six|seven|eight|6|7|8], and [no hat|a cap|short sleeves] on @sun cream
[midges|mosquitoes|ticks|horseflies] [by the loch|at the campsite|in the marsh|on the river] from \
[six|seven|eight|6|7|8] until [dark|bedtime|eleven] {when} @insect spray
sprayed [ankles and neck|socks|hat and collar|the tent door] [once|twice] [before supper|at dusk|every three hours] \
[on all days|for a week] @insect spray
sat [by the water|under trees|on the terrace|in the hide] for [two|three|four|2|3|4] hours [at dusk|{when}] in \
[shorts|sandals|a T-shirt] @insect spray
I wash my hands [twenty|thirty|forty] times a day [on the ward|in the kitchen|at nursery|with clay], so it goes on \
[at lunch|at bedtime|between patients] @hand balm
[frost|cement|climbing chalk|gardening|washing up] since {since}, [knuckles|fingertips|thumbs] [cracked|split|raw], \
and on it goes [at night|under gloves] @hand balm
washed [two|three|four|2|3|4] [jumpers|base layers|cardigans|blankets] with it at [thirty|twenty] degrees [by \
hand|on the wool cycle] {when} and [dried|laid] them [flat|on a towel] @wool wash
[one capful|two capfuls|a small dash] per [load|sink], [{n}|about eight|a dozen] loads [since {since}|so far], \
[merino|lambswool|alpaca|cashmere] [mostly|only] @wool wash
my [grandmother's|granny's|late mother's] [cardigan|shawl|Aran jumper] went in [last|first], [fifteen|ten|15|10] \
minutes to [soak|sit], [cold|lukewarm] rinse @wool wash
put [one|two|three|2|3] on my [heel|little toe|big toe|instep] at [mile four|mile seven|the hut|breakfast] and \
[walked|went] on for [six|eight|ten|6|8|10] miles @blister plasters
new [boots|heels|sandals|work shoes] in {in_month}, [one on each|two on the left] heel for [a wedding|a night \
shift|a city walk|the parade] @blister plasters
[shower|swim|bog|sweat] and [all|wet socks too], on for [two|three|four|2|3|4] days [on the trail|at the festival|in \
my boots] {when} @blister plasters
[kept|left] {pthem} in [the car|a hot tent|the cold porch|my rucksack] from {month} to {month}, [thirty \
degrees|frost] and [all|back]
+ [bought|ordered] [two|three|2|3] more packs [for the shelf|for the trip|for the boot room] {when}, [one|half] of \
[that|them] [already in use|for a friend]
+ [threw|gave] [out|away] the [usual stuff|rest of the old one|chemist's one] in {in_month} and [have used|use] only \
this [since|now]
- [washed|rinsed|took] it off [again|after {n} minutes|that evening] and [went back|returned] to [my {old}|the old \
one|plain soap and water]
- after [three|four|six|3|4|6] [goes|days|tries] it [sits|stands] [at the back of the shelf|in the shed|by the bin], \
[two thirds|most] of it [left|unused]
""",
}
