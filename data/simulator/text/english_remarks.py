"""Short remarks on the aspects of goods, beside the longer ones in the ``english_aspects`` modules.

A line that starts with ``+;``, ``-;`` or ``0;`` holds several, separated by semicolons; for the rest see
``english_aspects_parts``.
"""

LINES = """
@zip part
+; {is} chunky; glide~s; never catch~es; run~s like butter; {is} smooth both ways; go~es up with one hand; {hasnt} \
snagged once; work~s in gloves; {is} a YKK type and feels it; close~s in one pull; open~s from both ends; {is} easy \
for cold fingers; {has} a proper pull; stay~s shut; {is} covered by a flap; {is} the two way sort
+ {has} a [long|big|rubber|cord] [toggle|pull|tab] you can [find|grab] [in mittens|without looking|with cold hands]
+ [do~es up|run~s] right to the [chin|top|collar] without [catching|a fight|nipping] @jackets
+ open~s [all the way|right round] so [packing is easy|you see everything|it lies flat] @backpacks,sleeping
+ {is} easy enough for [a three year old|little hands|nursery] @kids
+ {hasnt} caught the [inner|fly|mesh] once @tents
+! the <zip/zipper/zips> [alone is worth it|run like new after {span}|all have storm flaps|work one-handed]
-; stick~s; snag~s on the lining; {is} cheap; split after {span}; catch~es every time; {is} stiff; came off its \
track; broke in a week; {is} too fine for gloves; jam~s halfway; {is} wonky; {is} plastic and flimsy; won't meet; \
lost a tooth; burst open
- [catch~es|snag~s] on the [storm flap|lining|inner|seam] [every|nine times out of ten|whenever I'm in a hurry]
- lost its [pull|tab|slider] [on day {n}|after {span}|in the wash|within {span}]
- need~s [two hands and patience|candle wax|a tug] to [close|start|move]
- jammed [halfway up|at the corner|shut] [in the rain|with me inside|at security|on the first night]
-! the <zip/zipper> [bust|went|failed|separated] [on day {n}|after {span}|{when}|in the car park|at the worst moment]
-! I've [pulled|yanked|waxed|oiled] the <zip/zipper> and it still [sticks|catches|won't close]
0; {is} a bit stiff, may loosen; {is} fine with care; {is} okay, nothing fancy
@straps part
+; {is} wide and soft; never slip~s; {is} fully adjustable; stay~s put; {is} well padded; {doesnt} dig in; tighten~s \
in one tug; {is} long enough for me; tuck~s away; spread~s the load
+ sit~s well [on narrow shoulders|over a winter coat|on a tall frame|without chafing]
+ {has} a [chest clip|sternum clip|good hip belt|quick release] that [helps|stays shut|takes the weight]
-; dig~s in; slip~s constantly; {is} too thin; {is} too short; fray~s already; twist~s; tore at the seam; {has} no \
padding; work~s loose; cut into my neck
- [tore|ripped|came away] [at the stitching|from the bag|on one side] [after {span}|at the airport|with {n} kilos \
inside]
- loosen~s [every hundred yards|as I walk|on the bike|by the hour]
-! [one|the left|the right] <strap/shoulder strap> [snapped|tore off|unravelled|came away] [after {span}|on a \
platform|{when}|with a laptop inside]
0; {is} fine when light; {is} adequate for short trips
@strap part
+; {is} soft; {is} easy to clean; stay~s put; {is} long enough for a big wrist; fit~s my thin wrist; get~s dry \
quickly; {hasnt} irritated my skin; swap~s in seconds; feel~s solid
+ [fit~s|go~es] over [a wetsuit|a jacket cuff|thick sleeves] too
-; broke; gave me a rash; {is} stiff; snapped at the pin; {is} too short; smell~s; itch~es; come~s undone; {is} \
sweaty; catch~es on sleeves
- [cracked|split|snapped] [at the pin|by the buckle|across the holes] [after {span}|in the sea|{when}]
0; {is} okay, I'd swap it; {is} plain but fine
@poles part
+; {is} sturdy; click~s together; {is} colour coded; held in a gale; {is} light alloy; fit~s first time; {hasnt} \
bent; slide~s through easily; go~es in the right way only
+ [bend~s|flex~es] in the wind [and come~s back|without a crack|like {pthey} should]
+ {is} numbered so [even I|the kids|a beginner] can't go wrong
-; snapped; {is} too thin; bent in a breeze; splinter~s; {is} a tangle; came with one missing; split at the joint; \
{is} impossible to thread; creak~s
- [snapped|bent|cracked] on the [first|second] [night|gust|pitch] [in a field near {place}|in forty mile an hour \
wind|with nobody touching it|in July]
- [came|arrived] with [a section missing|a split end|no spare|the wrong cord]
0; {is} thin but held so far; {is} fine in calm conditions
@sole part
+; grip~s anything; {is} chunky; {is} grippy on wet stone; {hasnt} worn down; cushion~s well; {is} stiff enough for \
scree; bite~s in mud; feel~s stable; {doesnt} carry half the field indoors
+ hold~s on [wet slate|limestone|a muddy bank|ice and leaves|algae|wooden bridges]
+ {has} [deep|sharp|decent|sensible] [lugs|tread] that shed~s mud
+ still look~s new after [{n} miles|{span}|a winter of walks]
+! <grip/tread> [on wet rock|in the mud|on leaves|down steep grass] is [superb|excellent|reassuring|brilliant]
-; slip~s on anything wet; came unstuck; {is} rock hard; wore smooth in weeks; {is} slippery on tiles; peeled away; \
{has} no grip; squeak~s; split across the ball
- came away at the [toe|heel|side] [after {n} miles|within {span}|on a hill|in the first bog]
- [slid|skated] on [wet wood|slate|the kitchen floor|damp grass] [like ice|the first time out|again and again]
-! the <sole/tread> [fell off|peeled off|wore through] [after {n} miles|within {span}|on holiday|{when}]
0; {is} fine when dry; grip~s mud but not rock; {is} a bit firm
@lid part
+; {is} tight; screw~s on easily; click~s shut; {is} easy to clean; {doesnt} leak; fit~s well; double~s as a cup; \
come~s apart; {is} simple; stay~s on; {has} a solid seal; lock~s
+ {has} a [button|lock|loop|flip top|steam hole] that works
+! love the <lid>, [one press and it's open|no bits to lose|opens with my thumb|easy to take apart]
-; leak~s; {is} stiff; cracked; {is} a pain to clean; won't close; pop~s off; rattle~s; {is} cheap plastic; cross \
threads; smell~s of old milk; {has} too many bits
- broke [at the hinge|along the rim|round the thread|on the tiles] [after {span}|within {span}|{when}|on day {n}]
- {is} [so|too] stiff [my daughter can't open it|I need a tea towel|the kids gave up|you scald yourself]
-! [went through|on my] second <lid> [already|in {span}|this year]
0; {is} tight at first; {is} okay if you line it up; take~s practice
@handle part
+; stay~s cool; {is} solid; {is} riveted; fold~s flat; {is} comfy; {is} well balanced; {doesnt} wobble; {is} long \
enough; lock~s properly; feel~s safe; suit~s left-handers
+ {is} [comfortable|safe] [with wet hands|after an hour of chopping|for small hands|when it's full]
-; get~s hot; wobble~s; came off; {is} loose; {is} too short; burnt me; rattle~s; {is} sharp underneath; melted; \
bent; {is} slippery
- worked loose [after {span}|in {span}|by the second trip|and the screw keeps turning]
-! burnt my [hand|fingers|thumb] on the <handle> [twice|on day {n}|{when}|the first time I used it]
0; get~s warm but okay; {is} fine with a cloth; {is} short but usable
@coating part
+; wipe~s clean; {hasnt} scratched; need~s hardly any oil; {is} still perfect; release~s eggs; {is} even; take~s a \
metal spatula; clean~s with a paper towel; look~s like new
+ let~s [pancakes|fried eggs|halloumi|fish skin|omelettes] [slide|lift off|slip out] without [oil|a fight|butter]
-; flake~s; scratched in a week; {is} coming off; stick~s; burnt on at once; peeled; {is} useless; bubbled; {is} \
rough; turned brown
- [came off|peeled|flaked] into the [eggs|porridge|rice|beans] [after {span}|in {span}|the {nth} time]
-! [eggs|rice|everything|porridge|fish] [welded itself|stuck|burnt] to the <coating/surface> [from day one|after \
{span}|despite oil]
0; {is} okay with oil; {is} scuffed but works
@battery part
+; last~s ages; hold~s its charge; last~s all weekend; charge~s fast; {is} swappable; cope~s with frost; beat~s my \
last one; {is} still at half after a night; run~s for days; {has} a proper gauge
+ did [three nights|{n} hours|a whole weekend|two long walks|a week of commutes] on one charge
+ went from [ten|five|twenty] to [ninety|full|eighty] per cent [over lunch|in an hour|by breakfast|in the car]
+ had [forty|sixty|thirty] per cent left after [{n} hours|two nights|a night shift|the marathon]
+! <battery/battery life> [is great|for days|is better than stated|outlasts me|lasted the whole trip|no worries]
-; die~s fast; won't charge; {is} hopeless in the cold; last~s an hour; drain~s overnight; swelled up; {is} sealed \
in; {is} weak; cut out on me; need~s charging daily
- went from [full|eighty|sixty] to [nothing|ten per cent|dead] in [an hour|{n} minutes|one evening|a short walk]
- [died|gave up|cut out] [on the {nth} night|halfway home|at mile {n}|in minus two|just after sunset]
- take~s [{n} hours|all night|half a day|forever] to charge
-! <battery/battery life> [is a joke|is hopeless|never reaches what they claim|gone after {span}|was flat by {hour}]
0; {is} okay for a day; last~s an evening; {is} about what you'd expect
@switch part
+; {is} easy to find; {is} big; click~s; work~s in gloves; lock~s; {is} simple; {is} in the right place; {has} a \
memory; {is} firm; {is} sealed
+ remember~s the last [mode|setting|level]
-; {is} fiddly; {is} stiff; broke; come~s on in my bag; {is} tiny; stick~s; {is} too sensitive; fell in; {is} in the \
wrong place; need~s three goes
- [cycles|make~s you cycle] through [strobe|five modes|flashing] to [switch off|get to low|find red]
0; {is} a bit stiff; {is} okay with bare hands
@screen part
+; {is} crisp; {is} big enough; {is} bright; {is} clear in sun; {hasnt} scratched; {is} easy to read; wake~s fast; \
{is} sharp; respond~s to wet fingers; {has} big digits
+ show~s [pace and heart rate|wind and rain|the route|per cent left|the tide] [at a glance|without glasses|in one view]
-; {is} dim; scratched; {is} too small; cracked; fog~s; freeze~s; lag~s; {is} unreadable in sun; went black; flicker~s
- [cracked|went blank|froze] [in my pocket|at mile {n}|on day {n}|after {span}|in the rain]
0; {is} fine indoors; {is} basic but clear; {is} small but sharp
@app part
+; {is} simple; just work~s; paired at once; {is} clear; sync~s quietly; need~s no account; {is} in plain English; \
run~s on my old phone; {has} good maps; update~s itself
+ found it [first time|in seconds|without a manual] on my [old phone|tablet|daughter's phone]
-; crash~es; won't pair; {is} a mess; need~s an account; lost my data; {is} slow; {is} badly translated; keep~s \
logging me out; drain~s my phone; {is} clunky
- [lost|wiped|scrambled] [{n} weeks of|a month of|all my] [runs|readings|tracks|settings] [after an \
update|{when}|overnight]
- wanted [my location|my contacts|a subscription|an email address] before it [did anything|would pair]
0; {is} basic; do~es the minimum; {is} fine once set up
@fit trait
+; {is} true to size; {is} spot on; {is} roomy; {is} relaxed; {is} flattering; {is} snug not tight; suit~s long arms; \
{is} generous; follow~s the chart; {is} perfect off the shelf; {doesnt} ride up; {is} neat
+ {is} right for [my 38 inch chest|a size 14|broad shoulders|long arms|a bit of a tummy|a tall teenager] @jackets
+ {is} right for [a 34 inch leg|short legs|muscly thighs|wide hips|a size 16|a flat bum] @trousers
+ {is} right for [wide feet|my narrow heel|a high instep|bunions|thick socks|size 12s] @footwear
+ {is} right for [a tall four year old|a skinny six year old|chunky toddler feet|next winter too|her age] @kids
+! [normally|usually] [between sizes|a medium|a 12|a large|a ten] and the <fit/sizing> [was right first time|spot \
on|perfect] @jackets,trousers
+! [took|ordered|went for] [my usual|a half size up|the same as my trainers], <fit> [spot on|perfect|lovely] @footwear
+! <true to size>[, I'm a {n}| as the chart says| for once|, no need to size up|]
+! {pit} <fit^s> [lovely|well|perfectly|really nicely|as expected|over layers|straight off] [and look^s smart|first \
time|]
-; {is} small; {is} huge; run~s short; {is} boxy; {is} tight at the back; {is} all wrong; {is} narrow; come~s up \
tiny; {is} odd; gape~s
- {is} tight [across the back|under the arms|at the cuffs|round the neck] and [long|wide|loose] [in the \
body|elsewhere] @jackets
- gape~s at the [back|waist] when I [sit|bend|squat] @trousers
- rub~s at the [heel|ankle|little toe|tongue] [within a mile|from the start|even with two pairs of socks] @footwear
- {is} a year [too big|too small] [for what the label says|on our average child|all over] @kids
-! [usually|normally] [a medium|a 12|a size ten|a large] and {pit} <fit^s> [like a crop top|like a sack|like a \
child's size|nowhere] @jackets,trousers
-! order [up|down] [a size|two sizes], the <sizing> is [off|mad|way out|very odd]
-! [too|far too] [small|big|tight|short|narrow|long], <sizing> is [all over the place|off|wrong]
0; come~s up a bit big; {is} snug with layers; {is} between sizes
@comfort trait
+; {is} instant; last~s all day; {is} superb; {is} unreal; surprised me; {is} like slippers; beat~s my old pair's \
@footwear
+; {is} superb; last~s all night; {is} better than my bed; suit~s side sleepers; {is} just right; {is} a revelation \
@sleeping
+; {is} superb; last~s all day; {is} great even when full; {is} kind to my back; keep~s my back cool @backpacks
+ {is} good [on twelve hour shifts|for plantar fasciitis|after {n} miles|on pavements and hills|from mile one] \
@footwear
+ {is} good for [my hip|a bad back|front sleepers|restless nights|two nights on rock] @sleeping
+! [really|so|very|super] <comfortable/comfy>[, no rubbing|, even on day one|, no need to break in|, {n} miles and no \
blisters|] @footwear
+! [really|so|very|super] <comfortable/comfy>[, slept till seven|, no cold spots|, better than my mattress|, even on \
gravel|] @sleeping
+! [really|so|very|super] <comfortable/comfy>[, no sweaty back|, even with {n} kilos|, all day|, hardly notice it|] \
@backpacks
-; {is} non-existent; {is} poor; wear~s off fast; {is} dreadful; {is} like a plank; {is} not what it says
- left me with [blisters|black toenails|numb toes|raw heels] [by mile {n}|after {span}|within the hour] @footwear
- left me with [a stiff neck|a sore hip|pins and needles] [every morning|by three|after one night] @sleeping
- left me with [a stiff neck|sore shoulders|bruised hips] [by lunch|after {n} miles|within the hour] @backpacks
0; {is} okay for short spells; {is} fine, not special
@warmth trait
+; {is} amazing; {is} spot on; kick~s in fast; {is} just right; last~s; cope~s with frost; {is} as rated; {is} huge \
for the bulk; surprised me
+ kept me going at [minus {n}|zero|two degrees] [in a T-shirt|with a thin liner|with nothing else on|overnight] \
@sleeping
+ {is} enough for [the touchline|a January dog walk|bonfire night|minus three|a cold office|the chairlift] @jackets
+! [really|so|properly|lovely and|wonderfully] <warm/toasty/cosy>[, slept in a T-shirt|, no cold feet|, even at \
zero|, fell asleep at once|] @sleeping
+! [really|so|properly|lovely and|wonderfully] <warm/toasty/cosy>[, even in an east wind|, just a T-shirt under it|, \
not bulky at all|, two layers fewer|] @jackets
-; {is} a joke; {is} poor; {is} nothing like rated; {is} patchy; vanish~es in wind; {is} minimal
-! [not|nowhere near|hardly] <warm> enough [for autumn|at five degrees|for a March night|without a jumper|for the \
label]
-! [woke|shivered] at [two|three|four] [every night|{when}|in my socks and hat], so much for <warmth> @sleeping
0; {is} fine for spring; {is} okay with layers
@waterproofing trait
+; hold~s; {is} total; {is} faultless; {is} the real thing; last~s; {is} better than expected; {hasnt} failed yet; \
survive~s the wash
+ held through [{n} hours of rain|a weekend of storms|a wet munro|a night of hail|a cloudburst|three days of drizzle]
+! stayed [bone |completely |perfectly |]dry [in|through] [a downpour|{n} hours of rain|a Welsh weekend|two days of \
drizzle], so the <waterproofing> [works|is sound|holds]
+! [properly|fully|really|totally] <waterproof/watertight>[, {n} hours in the rain|, tested in a storm|, no damp \
patches|, unlike my {old}|]
-; failed; {is} a myth; wash~es out; {is} poor; gave up quickly; last~s ten minutes; {is} only for drizzle; never \
worked
- gave up after [{n} minutes|half an hour|one shower|{span}|the first proper rain]
-! [soaked|wet|damp|drenched] [through|inside] [in|after|within] {n} minutes, <waterproof> it is not
-! <waterproof>? [in a light drizzle maybe|not in my rain|only on the label|tell that to my socks]
0; {is} okay in showers; hold~s for an hour; not tested in a storm yet
@colour trait
+; {is} lovely; {is} richer than online; go~es with everything; {is} spot on; hide~s mud; {hasnt} faded; get~s \
compliments; {is} cheerful; {is} just right; {is} smart; {is} true to the photo; suit~s me
+ {is} [more of|closer to] a [petrol|plum|brick|olive|mustard|navy|berry] in daylight and I love it
+! [love|adore|so pleased with] the <colour/shade>[, just as pictured|, even nicer in person|, stands out on the hill|]
+! [lovely|gorgeous|great|smart|cheerful|unusual] <colour/shade>[ too|, goes with everything|, richer than on \
screen|, gets compliments|, hasn't faded|]
-; {is} nothing like the photo; {is} drab; faded fast; ran in the wash; {is} garish; {is} murky; {is} off; bled; {is} \
duller than shown
- turned out [greyish|brownish|nearly black|neon|muddy|sickly] [in daylight|at home|in person]
-! [awful|wrong|different|horrible] <colour/shade>[, nothing like online|, not what I ordered|, more like mud|, faded \
in {span}|]
0; {is} okay, darker than shown; {is} not quite as pictured
@fabric trait
+; {is} soft; get~s dry quickly; {is} tough; {doesnt} rustle; breathe~s; {is} light; stretch~es; wash~es well; {is} \
thick; {hasnt} bobbled; feel~s lovely; shrug~s off mud; {is} quiet
+ [survived|came through] [brambles|barbed wire|a slide on gravel|the washing machine|a week on the trail] without [a \
mark|a hole|bobbling] @trousers,jackets,kids
+ get~s dry [overnight|on the line in an hour|on the way home|before breakfast]
+! [lovely|soft|tough|quality|light] <material/fabric>[, dries quickly|, doesn't crease|, no bobbles after {span}|, \
not sweaty|]
-; {is} thin; tore; itch~es; bobbled; {is} sweaty; rustle~s; {is} scratchy; shrank; {is} stiff; {is} see-through; \
smell~s of plastic
- [ripped|tore|snagged] on [a bramble|a fence|the first outing|a door handle|nothing at all] [after {span}|{when}|on \
day {n}]
- bobbled [after {n} washes|within {span}|under the arms|where the bag rubs]
-! [thin|cheap|scratchy|sweaty|nasty] <material/fabric>[, tore after {span}|, not what was shown|, itches|, clings|]
0; {is} thinner than expected; {is} okay; {is} noisy but tough
@stitching trait
+; {is} neat; {is} double; {hasnt} moved; {is} strong; lie~s flat; {is} tidy inside too; hold~s; {is} perfect; {is} \
taped; {has} no loose ends
+! [neat|strong|double|tidy|careful] <stitching/seams>[ throughout|, no loose threads|, nothing rubs|, even inside|]
-; came undone; {is} crooked; fray~s; {has} loose threads; burst; {is} weak; unravel~s; rub~s; {is} sloppy
- went at the [crotch|side|pocket|knee|hem|toe] [after {span}|on day {n}|in the first wash|{when}]
-! <stitching/seams> [coming undone|gone|burst|unravelling] [at the pocket|after {span}|along one side|already|on day \
{n}]
0; {has} a loose thread or two; {is} okay, not the neatest
@capacity trait
+; {is} huge; {is} plenty; {is} just right; {is} bigger than it looks; {is} as stated; {is} generous; surprised me; \
cover~s a day
+ take~s [a laptop, lunch and a jumper|three days of clothes|a wetsuit and towel|{n} library books|boots and a coat] \
[with room to spare|easily|without bulging] @backpacks
+ {is} right for [two mugs|a long shift|half a day's water|soup for two|a teenager's lunch|four cups of tea] @bottles
+! [fits|swallows|takes] [loads|everything|all I need|more than you'd think], [great|generous|huge] <capacity/storage \
space>
-; {is} tiny; {is} overstated; {is} too small; {is} a con; {is} half of what it says; run~s out fast; {is} useless
- {is} [full|used up] [before lunch|with a jumper and a flask|after one sandwich|with a towel]
-! [barely|hardly] fits [a coat|lunch|a towel|a jumper], the <capacity> is [nowhere near what it says|poor|tiny] \
@backpacks
-! [two|one and a half] cups and it's empty, poor <capacity> @bottles
0; {is} enough for one; {is} about as stated
@setup trait
+; {is} quick; {is} a doddle; took {n} minutes; {is} easy alone; {is} obvious; went smoothly; {is} child's play; {is} \
fast even in wind; {is} colour coded
+ took [{n} minutes|me and a ten year old {n} minutes|one read of the leaflet|less time than the kettle]
+! [quick|easy|dead easy|simple] to <put up/pitch/set up>[, {n} minutes|, even in rain|, even on my own|, first go|, \
no arguments|]
-; {is} a nightmare; took an hour; {is} confusing; need~s four hands; {is} fiddly; {is} impossible alone; went wrong \
twice; {is} badly explained
- took [{n} minutes|an hour and a row|three adults|two goes and a torch] [in drizzle|at midnight|on the lawn|with \
instructions]
-! [hard|a pain|impossible|awkward] to <put up/pitch/set up>[ in wind| alone| without swearing|, {n} minutes and \
three of us|]
0; {is} okay with two; {is} slow at first; get~s easier
@weight trait
+; {is} nothing; {is} low; {is} ideal; {is} as stated; surprised me; {is} a joy; {is} hardly there; {is} just right; \
{is} great for the size
+! [so|really|very|incredibly|wonderfully] <light/lightweight>[, forget it's there|, yet sturdy|, half my {old}|, no \
strain|, exactly as listed|]
-; {is} a killer; {is} double; {is} not as stated; {is} too much; {is} brutal; put~s me off; {is} a burden
-! [so|too|far too|ridiculously|surprisingly] <heavy>[, stays at home|, double my {old}|, not for hiking|, nothing \
like the listing|]
0; {is} okay for the car; {is} average; {is} a bit much
@brightness trait
+; {is} superb; {is} plenty; {is} even; {is} as claimed; reach~es far; {is} amazing; {is} adjustable; cut~s through \
rain; {is} crisp
+ light~s up [the whole lane|sheep at fifty yards|the far bank|the loft|both verges|every pothole]
+! [so|really|very|incredibly|seriously] <bright>[, even on low|, cars dip for me|, like daylight|, lights the whole \
path|]
-; {is} weak; {is} patchy; fade~s; {is} a joke; {is} yellow; flicker~s; {is} nothing like claimed; {is} dim even when \
full
-! [not|nowhere near|hardly] <bright> enough [for the lane|to ride by|to read by|for an unlit path|to find the tent]
0; {is} fine close up; {is} okay on high
@safety trait
+; {is} reassuring; {is} excellent; {is} well thought out; tick~s every box; give~s me peace of mind; {is} better \
than most; pass~es nursery rules
+! [drivers|cars] [slow down|see us] [at dusk|in the rain|on our lane] thanks to the <reflective strips/reflective \
trim>
-; make~s me uneasy; {is} poor; {is} not good enough; came undone; {is} doubtful; {is} below par
-! [no|not a lot of|hardly any] <reflective trim/safety> [to speak of|on the back|where it matters|]
0; {is} acceptable; seem~s okay so far
@insulation trait
+; {is} superb; last~s all day; {is} as stated; {is} amazing; beat~s my last one; {is} great with ice too; {hasnt} \
dropped off
+ keep~s [tea|coffee|soup|squash] [hot|piping hot] [till {hour}|for {n} hours|through a whole match|to the end of my \
shift]
+ keep~s [water|ice|juice|smoothies] cold [till {hour}|for {n} hours|in a hot car|all day on the beach]
+! still [hot|warm|steaming|too hot to gulp] at {hour}, [great|superb|brilliant] <insulation>
+! <stays hot/stays warm/keeps hot> [for {n} hours|till {hour}|all morning|through a night shift|longer than I do]
-; {is} useless; {is} gone in an hour; {is} poor; {is} no better than a mug; dropped off fast; {is} a joke
- leave~s [tea|soup|coffee] [tepid|lukewarm|stone cold] by {hour}
-! [lukewarm|tepid|stone cold] by {hour}, [what|some|so much for] <insulation>
0; {is} okay for a few hours; {is} fine till mid-morning
@leaks trait
+; {is} tight; hold~s; {is} perfect; {has} never failed; work~s; {is} dry as a bone; {is} reliable
+! [no|not a single|never a] <leak/drip/spill>[ in {span}| in my bag| upside down| even with soup|, and I threw it \
about|]
+! {pit} {phas} never <leaked/dripped>[, not even on its side| in {span}| on my laptop| in the pram|]
-; fail~s; {is} gone; {is} useless; perished; {is} worn out; came loose; let~s it all out
-! <leaks/drips/leaked> [in my bag|over my papers|from the lid end|on the train|down my shirt|in the school bag|every \
time I tip it]
-! [wet|soaked|sticky] [bag|laptop sleeve|homework|car seat] [{when}|again|on day {n}], {pit} <leak^s/drip^s>
0; {is} fine upright; hold~s if you tighten it well
@taste trait
+; {is} smooth; {is} rich; {is} lovely; {is} full; {is} spot on; {is} moreish; {is} mild; {is} clean; linger~s \
nicely; {is} well rounded; {is} better than the big brands; suit~s me
+ {is} [chocolatey|nutty|malty|smoky|fruity|caramelly] [with a smooth finish|and not bitter|and deep|without being \
harsh] @coffee
+ {is} [sweet but not sickly|like proper mango|gingery|nutty|toasty|buttery|spicy with a kick] @snacks
+! [really|so|very|absolutely] <tasty/delicious/tasty>[, gone in two days|, the pack didn't last|, kids fought over \
{pthem}|, better than homemade|, not too sweet|] @snacks
+! [really|so|very|absolutely] <tasty/delicious>[, second pot by ten|, no bitterness|, lovely with milk|, black or \
white|, proper café stuff|] @coffee
+! [love|adore|can't fault|big fan of] the <taste/flavour>[, not too strong| with oat milk|, smooth and rich|, no \
bitter end|] @coffee
+! [love|adore|can't fault|big fan of] the <taste/flavour>[, not too sweet|, like real fruit|, just salty enough|, \
hits the spot|] @snacks
-; {is} bland; {is} bitter; {is} burnt; {is} stale; {is} odd; {is} weak; {is} artificial; {is} too sweet; {is} harsh; \
disappoint~s; {is} flat
-! {pit} <taste^s> [like dishwater|burnt|of nothing|like ash|sour|musty] [however I brew it|with or without milk|] \
@coffee
-! {pit} <taste^s> [like cardboard|of nothing|of soap|stale|of sweetener|like dog biscuits] [to me|and the kids \
agree|] @snacks
0; {is} okay; {is} mild; {is} an acquired thing; {is} fine, not memorable
@aroma trait
+; {is} gorgeous; fill~s the kitchen; {is} wonderful; hit~s you at once; {is} rich; {is} nutty; wake~s me up; {is} \
lovely; {is} intense
+! [what a|such a|a] [lovely|wonderful|rich|gorgeous] <aroma>[ when you open the bag| in the morning| all over the \
house|]
-; {is} faint; {is} missing; {is} stale; {is} musty; fade~s in days; {is} burnt; {is} weak
-! [no|hardly any|barely any] <aroma>[ when you open it| even fresh| at all|, like old dust|]
0; {is} mild; {is} pleasant enough
@freshness trait
+; {is} great; {is} perfect; last~s; hold~s; {is} guaranteed; {is} obvious
+! [really|so|very|lovely and] <fresh>[, roasted {when}|, dated {month} next year|, resealable bag helps|, still good \
after {n} days|]
-; {is} poor; {is} doubtful; {is} a lottery; go~es fast; {was} an issue
-! [stale|soft|dry] and [past it|dusty|tired], hardly <fresh>[, best before {month}|, bag not sealed|]
-! <stale/out of date/off> [on arrival|by {n} days|when opened|already|two weeks before the date]
0; {is} okay; {is} fine if eaten soon
@grind trait
+; {is} even; {is} just right; suit~s my pot; {is} spot on for filter; {is} fine without dust; pour~s well; {is} \
consistent
+! <grind/grind size> [perfect for my cafetière|just right for the moka pot|ideal for filter|spot on for the aeropress]
-; {is} too fine; {is} too coarse; {is} uneven; clog~s; {is} dusty; {is} wrong; {is} like sand
-! [wrong|far too fine a|too coarse a] <grind> [for my cafetière|for espresso|for filter|again]
0; {is} okay for filter; {is} a touch fine
@texture trait
+; {is} lovely; {is} chewy; {is} crunchy; {is} just right; {is} soft; {is} crisp; {is} pleasant @snacks
+; {is} light; {is} silky; sink~s in; {is} not greasy; spread~s well; {is} smooth; {is} just right @care
+! [lovely|great|nice|perfect] <texture/consistency>[, chewy not tough|, proper crunch|, not dry at all|, doesn't \
crumble|] @snacks
+! [lovely|great|nice|perfect] <texture/consistency>[, not sticky|, sinks in fast|, a little goes far|, no white \
film|] @care
-; {is} gritty; {is} dry; {is} rubbery; {is} like sawdust; {is} mushy; {is} hard; crumble~s @snacks
-; {is} greasy; {is} sticky; {is} runny; {is} lumpy; {is} chalky; {is} gloopy @care
-! [horrible|strange|unpleasant|odd] <texture/consistency>[, couldn't finish|, not like before|, put us off|]
0; {is} okay; {is} a bit dense; {is} unusual
@portion trait
+; {is} generous; {is} filling; {is} just right; {is} decent; fill~s me up; {is} big
+! [good|generous|proper|decent] <portion/serving>[, kept me going till {hour}|, enough for two small ones|, couldn't \
finish it|]
-; {is} tiny; {is} stingy; shrank; {is} a joke; {is} for children; leave~s me hungry
-! [tiny|stingy|mean|child's] <portion/serving>[, two bites and gone|, needed two|, more air than food|]
0; {is} okay as a snack; {is} average
@smell trait
+; {is} fresh; {is} subtle; {is} lovely; fade~s fast; {is} natural; {is} clean; {is} gentle; {is} nice
+! {pit} <smell^s> [lovely|fresh|of lavender|of beeswax|clean|like a pine wood|of orange peel] [and not too \
strong|and it fades|]
-; {is} vile; {is} harsh; {is} too strong; linger~s; {is} chemical; {is} sickly; give~s me a headache
-! {pit} <smell^s> [awful|of petrol|like floor cleaner|rancid|of wet dog|sickly sweet] [and it lingers|all day|]
0; {is} strong at first; {is} neutral; {is} medicinal
@effect trait
+; {is} instant; last~s; {is} impressive; {is} real; show~s in a day; {is} better than hoped; {is} lasting
+! {pit} <work^s> [brilliantly|wonders|a treat|first time|better than expected|all day|as it says]
-; {is} nil; wear~s off; {is} minimal; {is} disappointing; never came; {is} short
-! {pit} {pdoesnt} <work>[, simple as that|, tried for {n} days| on me| any better than water|]
0; {is} modest; {is} hard to judge; come~s slowly
@delivery order
+ 8*{was} left {doorplace}, [as I'd asked|dry and safe|with a photo|with a card|as agreed]
+ 8*{was} quick [again|this time too|considering], [{day} to {day}|two days in {month}|{n} hours door to door|here on \
{n_day} {month_short}|even in {sky}]
+ 8*came {doorplace} [by|before|at] {hour} on {day}
+ 8*{was} [fast|prompt|on time] despite [{sky}|a bank holiday|Christmas|our postcode|the strike|a road closure]
+! 8*[ordered|paid] {day} at {hour}, <arrived> {day} at {hour}
+! 8*<arrived> [on the {nth}|on {n_day} {month_short}|{day} {hour}], [left {doorplace}|two days early|as promised|in \
{sky}]
+! 8*[left|tucked] {doorplace} out of {sky}, [thoughtful|careful|brilliant|lovely] <delivery>
+! 8*[quick|speedy|prompt|super fast] <delivery>, [ordered {when}|{n} hours|{day} to {day}|left {doorplace}|here \
before {hour}|{courier} again]
+! 8*{courier} <delivered> [on {day}|at {hour}|{doorplace}|in {sky}], [no fuss|as arranged|with a smile|a day early]
+! 8*<came> [{doorplace} as requested|by {hour}|on {day} in {sky}|well wrapped on {day}|with {courier}, {n} hours]
- 8*{was} left {doorplace} [in {sky}|all night|for the snails|without a card|for anyone to take]
- 8*took from {day} to {day} [two weeks later|in {month}|for a next day parcel]
- 8*{was} {n} days late, [left {doorplace}|no word|then two cards at once|{courier} blames {sky}]
- 8*{was} due on [the {nth}|{n_day} {month_short}|{day}] and came [on the {nth}|on {n_day} {month_short}|{n} days on]
-! 8*[due|promised] {day}, <arrived> [{day} week|{n} days on|on {n_day} {month_short}|after three chases]
-! 8*[left|thrown|dropped] {doorplace} in {sky}, [poor|careless|lousy|lazy] <delivery>
-! 8*{courier} <delivered> [to the wrong road|an empty box|{doorplace} two streets off|{n} days late|nothing at all]
-! 8*[slow|late|chaotic|hopeless] <delivery>, [{n} days|ordered {when}|{courier} of course|left {doorplace}|three \
cards]
0 took {n} days[, left {doorplace}|, {courier} as usual|, about normal]
@packaging order
+ 8*{was} [just|only|all] {stuffing} and [card|a paper label|string|a thank-you note]
+ 8*{was} [neat|simple|sturdy], {stuffing} [inside|instead of plastic|round the corners], [all reused|straight on the \
compost|no tape]
+ 8*came through {sky} [{doorplace}|unharmed|bone dry|with one soft corner]
+ 8*{is} [now|already] [a bed for the cat|full of seed potatoes|holding {luggage}|storage for {luggage}|under the \
stairs with {luggage}]
+! 8*[lovely|tidy|clever|sensible|minimal] <packaging>, {stuffing} [and string|only|inside|all round]
+! 8*<packed/wrapped> in {stuffing}[, no plastic|, and dry in spite of {sky}|, what a nice touch|, like a gift]
+! 8*no {litter}, no {litter}, [hooray for the|lovely|great|sensible] <packaging>
- 8*{was} full of {litter} and {litter}
- 8*{was} [soaked|torn|crushed|split] [from {sky}|at two corners|under the tape|when found {doorplace}]
- 8*{was} mostly {litter}, [three bags of it|all over the hall|none recyclable|in this day and age]
- 8*had [a hole|a dent|a boot print|a rip] [in the side|at one end|right through] and [no|only some] {litter} inside
-! 8*[{litter}|{litter}] and {litter}, [daft|wasteful|silly|needless] <packaging>
-! 8*<packed/wrapped> in {litter} and [nothing else|more {litter}|hope]
-! 8*[flimsy|thin|ripped|soggy|crushed] <box/packaging>, [dented corner|open at one end|no {stuffing}, nothing|left \
in {sky}]
0 {was} okay, [some {litter}|{stuffing} but too much of it|a bit squashed by {sky}]
@service order
+ 8*sorted [out |]{asked} [in {n} minutes|by {hour}|the same {day}|over the phone|by email on {day}]
+ 8*answered about {asked} [by {hour}|within {n} minutes|on a {day} evening|in plain words|with a photo]
+ 8*{was} [kind|patient|quick|lovely] about {asked}, [my own fault too|no quibbles|all done by {hour}|replied on {day}]
+ 8*explained {asked} [clearly|twice|slowly for me|without jargon] [on the phone|in one email|on {day}]
+! 8*[asked|wrote|rang|emailed] about {asked}, [great|quick|friendly|proper|kind] <service>
+! 8*[asked|wrote|rang] about {asked} [on {day}|at {hour}], <customer service> [replied by {hour}|fixed it|called \
back|had it done by {day}]
+! 8*{person} [sorted|dealt with|explained|looked into] {asked}, [top|lovely|first class|excellent] <service>
+! 8*[excellent|friendly|honest|fast] <service/customer service> [about|over|with] {asked}
- 8*never answered about {asked}[, {n} days now|, {n} emails|, not a word since {day}|]
- 8*{was} [rude|short|no help|useless|vague] about {asked}
- 8*needed {n} [emails|days|calls] for {asked}
- 8*lost track of {asked}, [twice|after {n} days|since {month}|and then of me]
-! 8*[asked|wrote|rang|emailed] about {asked}, [no|poor|slow|rude] <service>
-! 8*[asked|wrote|rang] about {asked} [on {day}|{when}], <customer service> [never replied|sent a link|passed me \
on|said no]
-! 8*{n} [emails|calls|chats] about {asked}, [hopeless|dreadful|shoddy|appalling] <service/customer service>
0 took {n} days over {asked}, [fine in the end|sorted now|polite though]
@price order
+ 8*{is} less than {costs} @jackets,trousers,footwear,backpacks,tents,sleeping,gadgets,cookware
+ 8*{is} less than {costs_little} @coffee,snacks,care
+ 8*{is} [fair|low|good], [about the same as|less than|hardly more than] {costs} \
@jackets,trousers,footwear,backpacks,tents,sleeping,gadgets,cookware
+ 8*{is} [fair|low|good], [about the same as|less than|hardly more than] {costs_little} @coffee,snacks,care
+ 8*{was} {n} pounds [less|lower] than [at {shop}|in the spring|the last one I bought|the big names]
+! 8*[less|no more] than {costs}, [great|good|brilliant|super] <value> \
@jackets,trousers,footwear,backpacks,tents,sleeping,gadgets,cookware
+! 8*[less|no more] than {costs_little}, [great|good|brilliant|super] <value> @coffee,snacks,care
+! 8*[paid|got {pthem} for|cost me] {price}, [great|good|top|excellent] <value/value for money>
+! 8*<good value> [beside|next to|if you think of] {costs} \
@jackets,trousers,footwear,backpacks,tents,sleeping,gadgets,cookware
+! 8*<good value> [beside|next to|if you think of] {costs_little} @coffee,snacks,care
+! 8*[{shop}|{shop}|our high street] wanted {n} pounds more, [good|great|top] <value> here
+! 8*[saved|kept] {n} pounds on {shop}, [good|great|fair] <price>
- 8*{is} more than {costs} @jackets,trousers,footwear,backpacks,tents,sleeping,gadgets,cookware
- 8*{is} more than {costs_little} @coffee,snacks,care
- 8*{is} [silly|steep|high], [as much as|more than|close to] {costs} \
@jackets,trousers,footwear,backpacks,tents,sleeping,gadgets,cookware
- 8*{is} [silly|steep|high], [as much as|more than|close to] {costs_little} @coffee,snacks,care
- 8*{was} {n} pounds [less|lower] [at {shop}|a week on|in {month}|in the sale on {day}]
-! 8*[more|dearer] than {costs}, [silly|mad|cheeky|steep] <price> \
@jackets,trousers,footwear,backpacks,tents,sleeping,gadgets,cookware
-! 8*[more|dearer] than {costs_little}, [silly|mad|cheeky|steep] <price> @coffee,snacks,care
-! 8*[paid|cost me] {price}, [awful|poor|dreadful] <value/value for money>
-! 8*[{shop}|{shop}|our high street] had {pthem} {n} pounds cheaper, [silly|cheeky|steep] <price> here
0 {is} about {costs}, [fair enough|so be it|neither cheap nor dear] \
@jackets,trousers,footwear,backpacks,tents,sleeping,gadgets,cookware
0 {is} about {costs_little}, [fair enough|so be it|neither cheap nor dear] @coffee,snacks,care
@quality trait
+ 8*{is} [as good as|better than|up with] [the one I had from {otherbrand}|{brand}'s best|things twice as dear|my \
last {short}]
+ 8*{has} got through {outing} and {n} [months|weeks] without [a mark|a scratch|a loose bit|trouble] \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
+ 8*{is} [good|great|solid], [not a mark|no wear|nothing loose] since {since} \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
+! 8*<well made/solid/sturdy>, [survived {outing}|still like new after {owned}|no marks from {sky}|a proper {single}] \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
+! 8*[good|great|top] <quality>, [{brand} as ever|{owned} and no wear|since {since} no trouble|got through {outing}] \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
- 8*{was} [bad|shoddy|poor], [gone|finished|in bits] by {month} \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
- 8*didn't survive {outing}[, {n} days old| in {sky}|] \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
-! 8*[poor|bad|shoddy] <quality>, [{brand} was better once|in bits after {outing}|{n} days of use|gone since {since}] \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
-! 8*<badly made/poorly made>, [{sky} finished it|broke at {outing}|nothing like my {old}|bits came off {again}] \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
@quality_food trait
+ 8*{is} [lovely|top|great], [no junk in it|short list on the back|nothing odd|same since {since}]
+! 8*[good|great|top] <quality>, [{brand} as ever|order {n}|since {since} no let-up|went fast at {outing}]
- 8*{was} [bad|poor|so-so], [unlike {month}|unlike {brand}|pack {n} the worst|bin on {day}]
-! 8*[poor|bad] <quality>, [{brand} was better once|nobody touched it at {outing}|binned {when}|unlike last {month}]
@taste trait
+ 3*{is} all {note} and {note} @coffee
+ 3*{has} [a lot of|a touch of|plenty of|some] {note} and [then|a little|some] {note} [in it|at the end|behind it] \
@coffee
+! 3*<tastes/taste> of {note} and {note}[, lovely|, no bitterness|, with {bake} a dream|, even at {hour}|] @coffee
+ 3*{is} all {savour} and {savour} @snacks
+ 3*{has} [plenty of|a kick of|just enough|real] {savour} and {savour} @snacks
+! 3*{savour}, {savour}, {savour}: [lovely|cracking|proper|great] <taste/flavour> @snacks
- 3*remind~s me of {awful} and {awful}
-! 3*{pit} <taste^s> of {awful}[, not {note}|, {brand} once did better|, even with milk and sugar|, tipped it away \
{when}|] @coffee
-! 3*{pit} <taste^s> of {awful}[, not {savour}|, the dog said no|, binned at {hour_of_need}|] @snacks
@aroma trait
+ 3*{is} [pure|all|mostly] {note} and {note}
+! 3*{note} and {note} when you open it, [what an|lovely|gorgeous] <aroma>
- 3*{is} more {awful} than {note}
-! 3*hardly any <aroma>, [a bit of {awful}|no {note} that I can find|{awful} if anything]
@smell trait
+ 3*{is} [mostly|a bit of|a mix of] {balm} and {balm}
+! 3*{pit} <smell^s> of {balm} and {balm}[, gone by {hour}|, nice in the morning|, not strong|, lovely|]
- 3*{is} somewhere between {awful} and {awful}
-! 3*{pit} <smell^s> of {awful}[, more so after {skinjob}|, no {balm} there|, all night|, and it stays|]
@colour trait
+ 3*{is} [more|closer to|a bit] {tone} [in daylight|than {tone}|on the hill|in person], [love it|even better|which I \
like|lovely]
+! 3*[a bit|more|nearly] {tone}, lovely <colour/shade>
- 3*{is} {tone}, [not|nothing like|where I wanted] {tone}
-! 3*[pictured|shown] as {tone}, [came|arrives] {tone}, wrong <colour/shade>
@freshness trait
+! 3*best before [{month} next year|{n} months off], <fresh> as can be, [gone by {day}|open since {since}|{n} days \
and fine]
-! 3*<stale> [by|before] {day}, [best before {month}|{n} days after opening|opened {when}]
@portion trait
+! 3*[good|decent|proper] <portion/serving>, [{runs} done on one|fine with {ate_with}|full till {hour}|two did \
{outing}]
-! 3*[tiny|mean|silly] <portion/serving>, [gone before {hour_of_need}|needed {ate_with} too|two for {runs}|a joke at \
{outing}]
@texture trait
+ 3*hold~s up [well |]on {runs}, [no crumbs|not sticky|even in {sky}] @snacks
+! 3*[nice|good|great] <texture>, [lovely with {ate_with}|not too dry for {runs}|fine even in {sky}] @snacks
- 3*turn~s to [mush|dust|glue|bricks] in {sky} @snacks
+! 3*[nice|good|light] <texture/consistency>, [fine after {skinjob}|not greasy in {sky}|in before {hour}] @care
-! 3*[greasy|odd|nasty] <texture/consistency>, [like {awful}|worse in {sky}|still there at {hour}] @care
@effect trait
+ 3*last~s [from {hour} to {hour}|through {outing}|{n} hours in {sky}]
+! 3*{pit} <work^s>, [even in {sky}|{outing} proved it|{n} days running|sorted by {day}]
-! 3*{pit} {pdoesnt} <work>, [{n} days of trying|not at {outing}|not in {sky}|{awful} would do as much]
@weight trait
+! 3*so <light/lightweight>, [next to {luggage} you forget it|barely notice it {carrier}|less than {luggage}] \
@tents,sleeping,lamps,cookware
+ 3*{is} less than [{luggage}|a tin of beans|my {old}], [fine {carrier}|lovely on {outing}|hardly felt it]
-! 3*so <heavy>, [more than {luggage}|no fun {carrier}|with {luggage} too much|left it at home for {outing}]
- 3*{is} more than {luggage} and {luggage} together @tents,sleeping,cookware
@fit trait
+! 3*{pit} <fit^s> well, [fine for {outing}|{n} miles in {sky}|even over thermals|no fuss at {outing}]
-! 3*{pit} <fit^s> badly, [sore after {outing}|off by {hour}|no use past {walkplace}]
@comfort trait
+! 3*so <comfortable/comfy>, [{walkplace} and back|all through {outing}|{n} hours at {worksite}] @footwear,backpacks
+! 3*so <comfortable/comfy>, [{bedplace} and {bedplace}|out by {hour}|up at {hour} and no aches] @sleeping
-! 3*not <comfortable/comfy>, [sore by {walkplace}|gave in at {outing}|{n} hours at {worksite} and done] \
@footwear,backpacks
-! 3*not <comfortable/comfy>, [awake from {hour}|worse than a night {bedplace}|a night {bedplace} was kinder] @sleeping
@warmth trait
+! 3*<warm/toasty> at {n} degrees, [{sky} outside|{bedplace}|no socks] @sleeping
+! 3*<warm/cosy> [through|at|for] {outing}, {sky} [and all|no matter|included] @jackets
-! 3*not <warm>, {sky} [and|plus] {n} degrees [finished me|was too much|did it]
@waterproofing trait
+! 3*dry inside after {sky} and {sky}, the <waterproofing> [works|holds|is sound]
- 3*failed [in|with] {sky} [by|at|near] [{walkplace}|{outing}]
-! 3*wet [by|before] {hour}, only {sky}, some <waterproofing>
@zip part
+ 3*[stay~s|stayed] shut [at|through|during] {outing}, {sky} [and all|or not]
- 3*jam~s [in|with] {sky}, [stuck|useless|open] [at|by] [{outing}|{walkplace}]
@battery part
+ 3*lasted {n} hours [on|at|in] [{outing}|{walkplace}|{darkplace}]
- 3*died [at|during|on] [{outing}|{darkplace}] after {n} [hours|minutes]
@brightness trait
+ 3*{is} enough to {darkjob} or {darkjob}
- 3*{isnt} enough to {darkjob}, [never mind|let alone] {darkjob}
@fabric trait
+ 3*shrug~s off {sky} and {stain}
- 3*[show~s|hold~s on to] {stain} and {stain} [for good|after the wash|at once]
+! 3*[soft|tough|nice|light] <material/fabric>, [{stain} came out|dry after {sky}|no marks from {outing}]
-! 3*[thin|poor|itchy] <material/fabric>, [{stain} won't come out|wet after {sky}|torn at {outing}]
@sole part
+ 3*grip~s [by|on|round] {walkplace} [in|after] {sky}
- 3*slip~s [by|on|round] {walkplace} [in|after] {sky}
@lid part
+ 3*keep~s {drink} in [{carrier}|at {worksite}|when dropped] @bottles
- 3*let {drink} out [{carrier}|at {worksite}|all over {luggage}] @bottles
@leaks trait
+! 3*no <leak/drip> [{carrier}|at {worksite}|next to {luggage}], {drink} [inside|in it|full]
-! 3*<leaked> {drink} [on|over|into] {luggage} [{carrier}|{when}|and {luggage}]
@insulation trait
+! 3*{drink} at {hour}, still [hot|warm] at {hour}, [great|superb|lovely] <insulation>
- 3*[left|leave~s] {drink} [tepid|cold] [by|before] {hour} at {worksite}
@capacity trait
+ 3*take~s {luggage} and {luggage} [with ease|and more|and shuts] @backpacks
- 3*won't take {luggage} and {luggage} [together|at once] @backpacks
+ 3*{is} enough {drink} for {worksite} [and back|all day|and one spare] @bottles
@coating part
+ 3*let~s {dish} and {dish} [slide out|lift off|go without oil] @cookware
- 3*hold~s on to {dish} [and|or] {dish} [for good|like glue|every time] @cookware
@handle part
+ 3*stay~s [cool|firm] [with|over|through] {dish} and {dish} @cookware
- 3*[wobble~s|burn~s|slip~s] [with|over|doing] {dish} or {dish} @cookware
@setup trait
+! 3*easy to <put up/pitch/set up> in {sky}, [{n} minutes|{campsite}|by {hour}]
-! 3*a pain to <put up/pitch/set up> in {sky}, [{n} minutes|{campsite}|not before {hour}]
@safety trait
+ 3*hold~s [through|during] {play} and {play}
-! 3*came loose [at|during|while] {play}, no <safety> in that
"""
