"""Where, when and why English customers use the goods of each category.

``situation`` fits behind any clause, ``use`` is what "I" did with the product, ``reason`` follows "bought for" or \
"needed
for", ``old`` is what it took the place of.
"""

SITUATIONS: dict[str, dict[str, str]] = {
    "jackets": {
        "situation": """on a [wet|long|windy] [ridge|moor|hill|cliff] walk; in [sideways|driving|freezing|steady] rain;
            on the [school|dog|morning] walk; at the [bus stop|touchline|allotment]; on my [bike|cycle] commute;
            when the wind [picks|gets|whips] up; up a [mountain|hill|fell] in [March|April|October|November];
            on the [ferry|platform|boat]; during [a soggy festival|a week of storms|a cold snap]; under a rucksack""",
        "use": """wore {pthem} [up|down|over] [a fell|a mountain|the moors] [in|through] [hail|fog|sleet|wind];
            [walked|cycled|trudged] to [work|the station|the shops] in {pthem} [all week|every day|in a gale];
            took {pthem} [sailing|fishing|bird watching|to the football] [on Saturday|last month|twice];
            wore {pthem} [while gardening|on the allotment|walking the dogs] [most days|all winter|in all weathers];
            stuffed {pthem} in [a pannier|my bag|the boot] for [emergencies|a cold evening|the trip home]""",
        "reason": """[walking|dog walking|hill days] in [bad weather|winter|the wet]; my [daily|new] commute;
            a [wet|windy|cold] [holiday|week] [by the sea|up north|in the hills]; standing [at rugby|on touchlines];
            [autumn|winter|spring] and everything it throws at us; travelling light""",
        "old": """[old|ancient|faithful|tatty] [anorak|coat|waterproof|cagoule]; [ten|twelve|six]-year-old coat;
            [husband's|sister's] hand-me-down""",
    },
    "trousers": {
        "situation": """on a [long|muddy|hot|steep] [hike|walk|climb]; on [the sofa|a long flight|the train];
            when [kneeling|crouching|climbing]; in [tall|wet] grass; on the [bike|climbing wall|allotment];
            in [a drizzle|summer heat|a cold wind]; through [brambles|bracken|gorse]; at [work|yoga|the gym];
            on a day in the [hills|woods|garden]; over a [stile|gate|wall]""",
        "use": """[walked|hiked] [eight|ten|twelve|fifteen] miles in {pthem} [on Sunday|last week|yesterday];
            wore {pthem} [three|four|five] days [running|in a row] on [a trek|holiday|a trail];
            [crawled|knelt|climbed] about in {pthem} [in the garden|with the kids|at the boulder park];
            wore {pthem} [to work|on a plane|at a barbecue] [as well|too|and nobody noticed];
            washed {pthem} [twice|three times|in a sink] [already|on the trip|and wore them damp]""",
        "reason": """[hiking|walking|climbing|trekking] in [summer|the hills|warm weather]; [yoga|running|the gym];
            a [walking|trekking|cycling] [holiday|week|trip]; [gardening|decorating|kneeling jobs];
            everyday [wear|use]; [long|short] days out with [the dog|the kids|friends]""",
        "old": """[old|worn-out|threadbare] [jeans|pair|cords|walking pair]; [favourite|faithful] pair from years \
ago""",
    },
    "footwear": {
        "situation": """on [wet|loose|sharp|muddy] [rock|gravel|paths|ground]; on a [long|hot|wet|steep] \
[walk|descent|day];
            in [slush|mud|a bog|long grass]; on the [school run|dog walk|coast path]; after [ten|twelve|eight] miles;
            round [town|the shops|the lake]; on [pavements|cobbles|forest tracks]; at [a festival|work|the beach];
            with [thick|thin] socks; when [the path turns steep|it's slippery]""",
        "use": """[walked|did|marched] [eight|twelve|fifteen|twenty] miles in {pthem} [on day one|last \
weekend|straight off];
            wore {pthem} [round the house|to the office|on the dog walk] [first|for a week|every day];
            took {pthem} [up a mountain|along the coast|through a bog|across a river] [last month|on Sunday|in May];
            [danced|queued|stood] [all day|for hours] in {pthem} at [a festival|a wedding|work];
            [dried|washed|scrubbed] {pthem} [twice|after a muddy walk|in the sink]""",
        "reason": """[walking|dog walks|hill walking] on [rough|wet|rocky] ground; my [wide|narrow|flat|awkward] feet;
            a [long distance|coast to coast|charity] walk; [muddy|wet] [fields|paths|mornings]; standing at work all \
day;
            [summer|winter|autumn] [holidays|walks|mornings]""",
        "old": """[old|worn-out|trusty] pair; pair that [died|fell to bits|gave up] [in spring|on a hill|after \
years]""",
    },
    "backpacks": {
        "situation": """on [crowded|early|packed] [trains|buses]; [up a|on a] [long|steep|hot] [hill|climb|walk];
            on [my|the] [commute|bike]; at the [airport|station|crag]; in [a downpour|the rain|a canoe];
            on a [day|city|weekend] trip; with [a laptop|a week's clothes|wet kit] inside; under a plane seat;
            when [full|half full|stuffed]; on the way to [work|school|the pool]""",
        "use": """carried {pthem} [round|across] [three countries|two airports|half a city] [in June|on holiday|last \
month];
            filled {pthem} with [books|climbing gear|shopping|wet towels] [and ran for a train|twice a week|every day];
            took {pthem} [canoeing|climbing|to work|interrailing|camping] [last week|for a month|in spring];
            [dropped|dragged|kicked] {pthem} [down steps|through mud|across a car park];
            used {pthem} as [hand luggage|a pillow|a shopping bag] [more than once|all summer]""",
        "reason": """[day hikes|weekend trips|city breaks]; my [laptop|swimming things|climbing kit] [and lunch|];
            [a walking|a cycling|an interrail] [holiday|trip]; [carrying|taking] [wet kit|everything] [to work|on the \
boat];
            [school|university|the gym]; [hand luggage only|budget airline] trips""",
        "old": """[old|falling apart|student days] [bag|rucksack|pack]; [ripped|tatty|borrowed] one""",
    },
    "tents": {
        "situation": """in [a gale|high wind|heavy rain|the dark]; on [a hillside|stony ground|a beach|a busy site];
            at [a festival|the seaside|midnight]; with [two kids|three adults|a big dog] inside;
            after a long [drive|ride|walk]; in [wet|long] grass; on the [first|second|third] night;
            in [a summer storm|drizzle|forty mph gusts]; on a [bike|canoe|walking] trip""",
        "use": """[slept|spent] [three|five|seven|two] nights in [a field|the rain|the hills] with {pthem} [in \
July|last week|in May];
            pitched {pthem} [in the garden|on a beach|on a slope] [first|for the kids|in a storm];
            took {pthem} to [a festival|the lakes|a family meet-up] [in summer|last weekend|twice];
            packed {pthem} away [wet|sandy|frozen] [more than once|and dried it at home];
            lent {pthem} to [friends|a neighbour|my nephew] [for a week|for a festival]""",
        "reason": """[family|wild|bike|first ever] camping [with the kids|in the hills|]; [festivals|scout camp|beach \
days];
            a [week|fortnight] [by the sea|up north|in the rain]; [solo|two-person] [trips|tours];
            [shade|shelter] [on the beach|in the garden]""",
        "old": """[leaky|ancient|huge|heavy] [tent|canvas monster|one]; [supermarket|festival] tent""",
    },
    "sleeping": {
        "situation": """at [minus two|five degrees|eight degrees|zero]; on [stony|frozen|damp|hard] ground;
            in [the van|a bivvy|my hammock spot|a cold tent]; on the [sofa|balcony|night train];
            at [a festival|scout camp|altitude]; on a [frosty|clear|windy] night; in [a bothy|a hut|the garden];
            when [camping|travelling|sleeping over]; on [long|cold] [nights|flights|drives]""",
        "use": """slept [five|three|eight|two] nights with {pthem} [in a field|in the van|at altitude|on a beach];
            took {pthem} [bikepacking|to a festival|up north|on a night train] [in May|last month|twice];
            [napped|read|dozed] with {pthem} [in the garden|by the fire|on the sofa] [all summer|most evenings];
            [rolled|stuffed|squashed] {pthem} into [a pannier|a corner|the boot] [every morning|in a hurry];
            lent {pthem} to [a guest|my brother|a friend] [for a week|at Christmas]""",
        "reason": """[camping|van life|bikepacking] in [spring|autumn|cold weather]; guests [on the floor|at \
Christmas|];
            [hut to hut|long distance] [walks|trips]; [festivals|sleepovers|scout camp]; my [bad back|cold feet|cold \
flat];
            [naps|evenings] in the garden""",
        "old": """[old|flat|lumpy|ancient] one; [student|scout] days [one|relic]; [borrowed|punctured] one""",
    },
    "lamps": {
        "situation": """on [unlit|dark|country] [lanes|roads|paths]; in [the tent|the shed|the loft|a power cut];
            on [a night|an early] [run|ride|walk]; under [the sink|the car]; at [the campsite|the allotment];
            when [the lights go out|it pours|it's foggy]; on the [dog walk|commute|way home];
            in [November|winter|the small hours]; down [a cave|the cellar]""",
        "use": """[ran|rode|walked] [home|to work|the dog] with {pthem} [all winter|every night|most evenings];
            [fixed|changed] [a tyre|a fuse|a pipe] with {pthem} [in the rain|at midnight|last week];
            used {pthem} [camping|in a power cut|for reading in bed|down a cave] [for a week|on Friday|twice];
            dropped {pthem} [in a puddle|on concrete|off a ladder] [by accident|more than once];
            hung {pthem} in [the tent|the shed|the porch] [for a week|over Easter]""",
        "reason": """[night|trail|winter] [runs|rides|walks]; [camping|fishing|power cuts|the shed];
            the [dark|unlit] [lane|path] home; [winter|early] dog walks; the [car|van|boat|loft];
            [reading|cooking] in the tent""",
        "old": """[old|dying|supermarket] [torch|light|lamp]; [broken|petrol station] one""",
    },
    "gadgets": {
        "situation": """on [a long|a remote|a wet] [walk|trip|ride]; in [the hills|the garden|full sun|the cold];
            on [the train|the boat|a plane]; at [camp|a festival|work]; in [the rain|a valley|thick trees];
            on [a three day|a weekend] trip; when [out of signal|the grid's down]; on my [morning|lunchtime] run;
            [overnight|at home|in the car]""",
        "use": """used {pthem} on [a trek|a sailing trip|a ski week|a long ride] [in June|last month|at Easter];
            took {pthem} [up a mountain|to a festival|across a moor|on the boat] [twice|last week|in fog];
            [set|propped|mounted] {pthem} up [on the balcony|in the garden|by the tent] [in minutes|on Sunday|for a \
week];
            dropped {pthem} [on rock|in a stream|down the stairs] [once|already|by accident];
            checked {pthem} against [my phone|a friend's|the old one] [for a week|on every walk]""",
        "reason": """[long|remote|multi-day] [walks|rides|trips]; [training|running|marathon] [plans|season];
            [camping|sailing|festivals] [off grid|]; keeping in touch [on the hill|with the kids];
            [power cuts|the garden|the balcony]; my [new|strange] hobby""",
        "old": """[old|cheap|dead] one; [six|four|eight]-year-old one; broken one; second-hand one""",
    },
    "cookware": {
        "situation": """over [an open fire|a gas ring|induction|coals]; [at camp|on the boat|in the van|at home];
            on [a windy|a wet|a freezing] [beach|morning|pitch]; for [four|two|six] people;
            at [the barbecue|breakfast|a picnic]; with [fish|eggs|porridge|onions]; on [a cold|an early] morning;
            in a [tiny|busy] kitchen; after [a long walk|a swim]""",
        "use": """[made|cooked|brewed] [breakfast|curry|pancakes|tea|chilli] with {pthem} [every day|for six|in a \
gale|last week];
            took {pthem} [camping|on the boat|on a beach trip|to the allotment] [in May|twice|all summer];
            [scrubbed|washed] {pthem} with [sand|a sponge|cold water] [and no soap|after each meal];
            used {pthem} [daily|most evenings|every weekend] at home [too|as well|since Easter];
            dropped {pthem} [on stone|off the tailgate|on the tiles] [once|by accident]""",
        "reason": """[camp|van|boat|beach] [cooking|breakfasts|dinners]; [family|big] [picnics|barbecues|camps];
            our [tiny|new] [kitchen|van|boat]; [solo|bike] trips; [daily|everyday] cooking; [fishing|festival] \
weekends""",
        "old": """[old|burnt|dented|rusty] one; [charity shop|student] one; [mother's|gran's] [old|ancient] one""",
    },
    "bottles": {
        "situation": """in [my bag|the car|a pannier|the pram]; at [work|school|the gym|my desk]; on [the train|a \
long drive];
            on [a frosty|a hot|an early] [morning|walk|day]; at [the match|the beach|the allotment];
            on the [school run|commute|night shift]; in [a heat wave|winter]; when [cycling|hiking|travelling];
            after [the gym|a swim]""",
        "use": """[take|carry] {pthem} to [work|college|the gym|the pool] [every day|most days|five days a week];
            [filled|packed] {pthem} with [soup|iced tea|squash|coffee] for [a long drive|a walk|the match];
            [dropped|knocked] {pthem} [on concrete|off the roof|down the stairs] [twice|already|last week];
            took {pthem} [fishing|sailing|on holiday|up a hill] [last month|at Easter|in the heat];
            put {pthem} [through the dishwasher|in a school bag] [by mistake|every day]""",
        "reason": """[work|school|the office|night shifts]; [long|early] [drives|commutes|walks]; the [gym|car|pram];
            [cutting out|avoiding] [takeaway cups|single-use stuff]; [hot|iced] drinks on the go; [packed|school] \
lunches""",
        "old": """[old|dented|smelly|lost] one; cracked one; [cheap|tatty] one""",
    },
    "coffee": {
        "situation": """[first thing|at six] in the morning; in [the office|the tent|the van|bed];
            after [dinner|lunch|a night shift]; on [Sundays|cold mornings|the balcony]; with [oat milk|a biscuit|cream];
            at [my desk|the campsite|gran's]; on [a rainy|a slow|a grey] [afternoon|morning];
            when [friends come round|nobody's up yet]; by the fire""",
        "use": """[brewed|made] {pthem} [in a cafetière|on the stove|over a campfire|at work] [every morning|all \
month|on holiday];
            took {pthem} [camping|to the office|on the boat|to my parents'] [last week|for a month|at Easter];
            [served|offered] {pthem} to [guests|builders|my in-laws|colleagues] [on Sunday|last week|for days];
            tried {pthem} [with milk|cold|with a splash of cream] [as well|too|for a change];
            [finished|emptied] the [first|second] pack in [a week|ten days|no time]""",
        "reason": """[mornings|the office|camping|visitors]; my [espresso|moka|filter] [pot|machine]; [lazy|slow] \
Sundays;
            the [van|boat|caravan]; [evenings|late shifts|long meetings]; trying something new""",
        "old": """usual [brand|supermarket stuff|one]; [office|instant] stuff""",
    },
    "snacks": {
        "situation": """on [a long|a steep|a wet] [walk|ride|climb]; at [my desk|the summit|half time];
            in [the car|a lunch box|the tent|my pocket]; after [training|school|a swim]; between meetings;
            at [three|four] in the afternoon; on [the train|the plane|a night shift]; with [tea|yoghurt|a coffee];
            when [the kids moan|I flag|hunger strikes]""",
        "use": """took {pthem} [up a mountain|on a ride|on a ferry|to a festival] [last week|in June|on Saturday];
            [ate|had] {pthem} [at work|on the train|round the fire|after a swim] [every day|most days|all week];
            put {pthem} in [lunch boxes|the glove box|my desk] [all term|for emergencies|last month];
            [shared|passed] {pthem} [round|out] [at work|at the summit|on the coach];
            lived on {pthem} for [two days|a weekend|a whole hike]""",
        "reason": """[hikes|rides|long runs|car trips]; [lunch boxes|school breaks|the office drawer];
            [multi-day|bike] [trips|tours]; [training|marathon] [days|season]; late nights at work; [hungry|fussy] \
kids""",
        "old": """usual [brand|bars|stuff|supermarket ones]; [homemade|petrol station] ones""",
    },
    "care": {
        "situation": """after [the shower|gardening|a swim|washing up]; before [a walk|bed|the school run];
            on [dry|sore|sensitive|old] [skin|hands|leather|feet]; at [the beach|camp|work]; in [summer|winter|the \
tropics];
            on [a hot|a wet|a long] [day|trip|walk]; with [the kids|sensitive skin]; on holiday; every \
[week|evening|morning]""",
        "use": """used {pthem} [every day|twice a week|on holiday|all summer] [for a month|so far|without fail];
            took {pthem} [camping|to the beach|on a trek|sailing] [in July|last month|at Easter];
            [tried|tested] {pthem} on [one side|an old pair|a small patch|myself] [first|before the rest];
            kept {pthem} in [the car|my bag|the boot room|a drawer] [all winter|since spring];
            lent {pthem} to [half the campsite|my sister|a friend] [last week|on the trip]""",
        "reason": """[dry|cracked|sensitive] [skin|hands]; [midges|summer|the beach|long walks]; [new|old|leather] \
[boots|shoes];
            [woollens|jumpers|base layers]; the [first aid|camping|travel] bag; [gardening|climbing] hands""",
        "old": """usual [brand|stuff|one]; [chemist's own|supermarket] stuff""",
    },
    "kids": {
        "situation": """at [nursery|forest school|the playground|the farm]; in [puddles|mud|the snow|the rain];
            on the [school run|beach|climbing frame]; on [a wet|a cold|a long] [walk|day|morning];
            at [the zoo|scout camp|grandma's]; in [the sandpit|the buggy]; when [running|jumping|it pours];
            on [holiday|a family hike|muddy fields]""",
        "use": """[sent|took] [our son|our daughter|the little one] to [nursery|forest school|the beach] in {pthem} \
[all week|daily|on Monday];
            washed {pthem} [ten times|twice a week|at forty] [already|by now|since March];
            took {pthem} [to the zoo|on a family walk|camping|to the farm] [last week|at half term|on Sunday];
            let the [kids|twins|cousins] [loose|play|roll about] with {pthem} [in the mud|all afternoon|in the garden];
            packed {pthem} for [grandma's|holiday|a school trip] [twice|last month]""",
        "reason": """[nursery|school|forest school|puddles]; our [three|five|six|seven] year old; [my|our] \
[grandson|niece|daughter|twins];
            [family|muddy|wet] walks; a [birthday|christening|new baby]; [growing|active] kids""",
        "old": """[outgrown|hand-me-down|lost] one; [brother's|cousin's] old one""",
    },
}

# What a five-word sentence calls the goods when it does not repeat their name.
NICKNAMES: dict[str, tuple[str, ...]] = {
    "jackets": ("jacket",), "trousers": (), "footwear": (), "backpacks": ("bag",), "tents": (), "sleeping": (),
    "lamps": ("light",), "gadgets": ("gadget",), "cookware": (), "bottles": (), "coffee": ("stuff",),
    "snacks": ("stuff",), "care": ("stuff",), "kids": (),
}  # fmt: skip
