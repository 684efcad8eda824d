"""What customers say about the traits of wearable and outdoor things: fit, warmth, weight, brightness.

For how to read a line see ``english_aspects_parts``.
"""

LINES = """
@fit trait
= fit, sizing, cut
+a perfect; true to size; flattering; snug; generous; spot on; roomy
-a tight; baggy; odd; boxy; small; inconsistent; unflattering
+ {is} [spot on|true to size|just right|perfect] [for my build|for me at 5'10|on me|] {pt}
+ leave~s [room|space] for [a jumper|thick layers|another layer] [underneath|] {pt} @jackets
+ leave~s [room|space] for [thick socks|my wide toes|my toes] {pt} @footwear
+ leave~s room to grow [into|for next year] {pt} @kids
+ {is} [snug|close] without being [tight|restrictive] {pt}
+ match~es the size chart [exactly|to the inch|] {pt}
+ work~s for [my odd shape|tall people|someone between sizes|a short body] {pt}
+ could have been made [to measure|for me|by a tailor] {pt}
+ move~s with [you|me] [when climbing|when you bend|] {pt} @jackets,trousers
+ {is} [exactly|just] what I [expected|hoped for] from [my usual size|the chart] {pt}
+ {is} [flattering|neat] without [clinging|squeezing] {pt} @jackets,trousers
+ {is} [lovely|great] [round the ankle|at the heel|over the instep] {pt} @footwear
+! {pthis} <fit^s> [perfectly|like a glove|beautifully|really well] {pt}
+! {pit} <fit^s> [perfectly|like a glove|like a dream|just right|me well] {pt}
+! {i} took my [usual|normal] size and the <fit/sizing> [is spot on|couldn't be better|is perfect] {pt}
+! {pit} <fit^s true to size> {pt}
- {is} [at least one size|two sizes|a full size] [too small|too big|out] {nt}
- run~s [small|large|very narrow|short] {nt}
- {is} [tight|narrow] [across the shoulders|round the chest|under the arms] and [baggy|wide] everywhere else {nt} \
@jackets
- {is} [tight|narrow] [at the thigh|round the calf|at the waist] and [baggy|loose] [at the seat|everywhere else] \
{nt} \
@trousers
- {is} [tight|narrow] [at the toes|over the instep] and [sloppy|loose] at the heel {nt} @footwear
- bear~s no relation to the [size chart|label|size I ordered] {nt}
- {is} [all over the place|a lottery|a guessing game] {nt}
- {was} made for [someone with no hips|a scarecrow|people without shoulders] {nt} @jackets,trousers
- {was} made for [feet without toes|ducks|elves] {nt} @footwear
- ride~s up [when I lift my arms|when I sit down|with every step] {nt} @jackets,trousers
- {is} [nothing like|not] the one in the [picture|photo]: [boxy and short|wide and shapeless|two sizes smaller]
- {is} {too} [tight|small|wide|short] [even though I sized up|for the age it says|] {nt} @kids
- pinch~es [my little toe|across the top|at the widest part] {nt} @footwear
-! {pit} <fit^s> [nowhere|like a sack|like a tent|terribly] {nt}
-! {i} sized up and the <fit/sizing> is still [too tight|off|wrong] {nt}
-! {i} had to [exchange|swap] {pthem} [twice|once] because of the <sizing/fit> {nt}
0 {is} [okay|alright] but [size up if you're between sizes|check the chart|a touch generous]
0 {is} a little [snug|loose] but [I can live with it|bearable|nothing a belt can't fix]
0 {is} [fine in one place|good in the length] and [less so|odd] [elsewhere|in the width]
@comfort trait
= comfort, padding, cushioning
+a superb; all-day; cloud-like; great; instant; unbeatable
-a poor; non-existent; dreadful; minimal; questionable
+ {is} [superb|second to none|outstanding] [straight from the box|from the first minute|] {pt}
+ last~s [all day|the whole day|mile after mile] {pt}
+ [beat~s|top~s] [anything I've owned|my old ones|what I paid twice as much for] {pt}
+ make~s [twelve|ten|fifteen] miles feel like [a stroll|two] {pt} @footwear,backpacks
+ make~s the ground feel like [a mattress|my bed at home] {pt} @sleeping
+ {is} like [walking on clouds|wearing slippers] {pt} @footwear
+ surprised me [on a long day|given the price bracket|after years of pain] {pt}
+ {is} still there after [eight hours|a full day|{span}] {pt}
+ {is} [just what my back needed|kind to my back] {pt} @backpacks,sleeping
+ need~s no [breaking in|getting used to] {pt}
+! {pit} {pis} {very} <comfortable/comfy> [straight away|from the off|] {pt}
+! {i} have rarely {had} [anything|something] as <comfortable/comfy> [as this|] {pt}
+! so <comfortable/comfy> I [forgot about {pthem}|could wear {pthem} all day|fell asleep in minutes] \
@footwear,sleeping
- {is} [poor|dreadful|a joke|non-existent] [after an hour|for longer trips|] {nt}
- [disappear~s|wear~s off] after [two hours|a mile|an hour] {nt}
- [gave|give~s] me [blisters|sore heels|aching feet] {nt} @footwear
- [gave|give~s] me [a stiff neck|a sore back|a bad night] {nt} @sleeping
- [gave|give~s] me [a sore back|a stiff neck|a sweaty back] {nt} @backpacks
- {is} on a par with [a plank|a sack of potatoes|a gravel drive] {nt}
- [went|{has} gone] flat [after {span}|within {span}|overnight]
- {was} [forgotten|an afterthought] [by whoever designed this|] {nt}
- {is} [not|nowhere near] what [they promise|the photos suggest] {nt}
- let~s [everything else|the whole thing] down {nt}
-! {pit} {pis} {so} <uncomfortable> [that I gave up|I couldn't finish the day|after half an hour] {nt}
-! {i} have {had} more <comfortable> [paving slabs|park benches|wooden pallets] {nt}
-! {pit} {pis} anything but <comfortable/comfy> {nt}
0 {is} fine for [an hour or two|short outings], [longer I can't say|beyond that it's so-so]
0 {is} [average|acceptable] once [broken in|you get used to it]
@warmth trait
= warmth, insulation, down filling, heat retention
+a amazing; toasty; cosy; impressive; real; brilliant
-a poor; lacking; patchy; disappointing; feeble
+ {is} [incredible|amazing|remarkable] for [something so thin|the weight|its size] {pt}
+ kept me [toasty|snug|cosy] [at minus six|through a frosty night|in a bitter wind] {pt}
+ [last~s|hold~s] [till morning|even when it's damp|all night] {pt} @sleeping
+ mean~s I [leave the jumper at home|don't need layers|no longer freeze at the bus stop] {pt} @jackets
+ {is} [exactly|all] what the rating says {pt} @sleeping
+ [beat~s|outdo~es] my [old|thicker|much heavier] one [easily|by far] {pt}
+ build~s up [in seconds|quickly|within a minute] {pt}
+ {is} like [a hug|a radiator|a duvet] {pt}
+ {is} [perfect|ideal] for [cold mornings|the dog walk|winter nights|our draughty house] {pt}
+ surprised [everyone|my always-cold wife|me] {pt}
+! {pit} {pis} {very} <warm/toasty/cosy> [without being bulky|for {pits} size|even when it blows] {pt}
+! {i} was <warm/toasty/cosy> [all night|through and through|in sleet] {pt}
+! <warm/toasty> [as toast|without the sweat] {pt}
- {is} [non-existent|a joke|disappointing] below [ten degrees|five degrees|freezing] {nt}
- escape~s [at the seams|through the zip|everywhere] {nt}
- {is} [nowhere near|far from] the [rating|temperature] on the label {nt}
- [vanish~es|disappear~s] [as soon as|the moment] [the wind gets up|it gets damp|the sun goes down] {nt}
- clumps [in the corners|after one wash|at the bottom] {nt}
- {is} fine for [a spring evening|indoors] and [useless|hopeless] for anything else {nt}
- left me shivering [at eight degrees|in October|by two in the morning] {nt}
- {is} [all|only] in the [description|marketing] {nt}
- {doesnt} reach [the feet|the arms|your back] {nt}
- feel~s like [a thin sheet|a carrier bag|wearing nothing] {nt}
-! {i} [froze|shivered] [all night|through] despite the <warmth/insulation> they promise {nt}
-! {pit} {pis} not <warm> [at all|enough for autumn|by any standard] {nt}
-! {i} {had} to [wear two jumpers|put a coat on top] to stay <warm> {nt}
0 {is} fine [for three seasons|in spring and autumn], [not for deep winter|winter is another matter]
0 {is} [okay|reasonable] with [a layer under it|something underneath]
@waterproofing trait
= waterproofing, rain protection, water resistance, membrane
+a excellent; genuine; faultless; proper
-a poor; laughable; patchy; hopeless; short-lived
+ hold~s [in a downpour|through hours of rain|for a whole wet day] {pt}
+ {is} [faultless|total|the real thing] {pt}
+ [beat~s|shame~s] [gear at twice the money|my old one] {pt}
+ passed [the shower test|a night of rain|a Scottish summer of sorts|three days of drizzle] {pt}
+ make~s the water [bead|run] off [like a duck's back|in drops] {pt}
+ {is} still [perfect|as good] after [three washes|{span}|a dozen soakings]
+ kept [me|us|everything] [bone dry|dry as a bone] {pt}
+ let~s [sweat out and keeps rain out|nothing in] {pt} @jackets
+ {is} [worth|why I bought] it [alone|in the first place]
+ cope~s with [puddles|streams|wet bracken] {pt} @footwear
+ cope~s with [sideways rain|a cloudburst|standing water under the floor] {pt} @tents
+! {pit} {pis} {very} <waterproof/watertight> [in real rain|not only on paper|] {pt}
+! {pit} <keep^s the rain out/keep^s the water out> [for hours|completely|when it's coming in sideways] {pt}
+! not a drop [got in|came through], so the <waterproofing> [works|is the real deal] {pt}
- {is} [a myth|a joke|wishful thinking|laughable] {nt}
- gave up after [ten minutes|half an hour|the first shower|{span}]
- wash~es out [after one wash|almost at once|] {nt}
- end~s at the [seams|zip|stitching] {nt}
- {is} fine for [drizzle|mist] and [useless|hopeless] in [rain|a real shower] {nt}
- failed [on the first wet day|within an hour|on day one|when it mattered] {nt}
- let~s water in [at the seams|at the shoulders|from below] {nt} @jackets,tents
- let~s water in [at the toes|at the tongue|through the stitching] {nt} @footwear
- let~s water in [at the bottom|through the seams|at the top] {nt} @backpacks
- {has} [worn off|gone] [after {span}|already|within {span}]
- {is} about as good as [kitchen roll|a sponge|newspaper] {nt}
-! {pit} {pis} as <waterproof> as [a tea bag|a sieve|a colander|a jumper] {nt}
-! {pit} <leak^s> [like a sieve|at every seam|from day one|as soon as it rains] {nt}
-! {i} was [soaked|wet through|drenched] in [ten minutes|no time], so much for <waterproof> {nt}
0 {is} fine in [a shower|drizzle], [a downpour I haven't tried|not sure about a real storm]
0 hold~s for [an hour|a while], [then it gets damp|after that less so]
@colour trait
= colour, shade
== colours
+a gorgeous; rich; lovely; vivid; deep; subtle; stylish; unusual
-a drab; dull; washed-out; cheap-looking; garish; odd; murky
+ {is} [even nicer|richer|prettier] [in real life|than on my screen|in daylight|than in the photos] {pt}
+ {is} [gorgeous|lovely|stunning|beautiful] {pt}
+ go~es with [everything|all I own|my boots|the rest of my kit] {pt}
+ {hasnt} [faded|run|washed out] [in {span}|in the wash|at all|one bit] {pt}
+ get~s [compliments|comments|looks] [wherever I go|from strangers|at the school gate] {pt}
+ {is} exactly [as shown|like the picture|the one I pictured] {pt}
+ stand~s out [on the hill|in fog|in a grey crowd] {pt}
+ hide~s [mud|dirt|dog hair|stains] [brilliantly|really well|] {pt}
+ suit~s [my hair|pale skin|almost anyone|my son] {pt}
+ make~s me [smile|happy] [on grey mornings|every time I see it|] {pt}
+! {i} {love} the <colour/shade> {pt}
+! everyone [asks|comments on|raves about] the <colour/shade> {pt}
+! what a <colour/shade>, [I can't stop looking at it|even better than in the photos]
- {is} nothing like [the photo|the picture|the website|what I ordered] {nt}
- [faded|washed out|ran] [after {span}|in the first wash|within {span}|in the sun]
- {is} [more|closer to] [mud|mustard|old dishwater|hospital green] than [what they call it|the name suggests] {nt}
- came off on [my hands|the car seat|my shirt|everything in the wash] {nt}
- show~s [every mark|every speck|each drop of water] {nt}
- look~s [cheap|faded|dirty|ill] [in daylight|on|] {nt}
- {is} {too} [bright|dull|pale|loud] [for my taste|to wear to work|] {nt}
- {is} [patchy|uneven|different on each sleeve] {nt}
- make~s me look [ill|like a traffic cone|like a highlighter pen] {nt} @jackets,trousers
- {is} [hideous|ghastly|plain ugly] {nt}
-! {i} dislike the <colour/shade> {nt}
-! whoever named the <colour/shade> [has never seen it|must be colour-blind]
-! the <colour> is [all over|now part of] my [white shirts|car seats|other washing] {nt}
0 {is} [a touch darker|slightly lighter|a bit duller] than [on screen|shown], [not bad though|fine by me]
0 {is} [neither here nor there|inoffensive|alright I suppose]
@fabric trait
= fabric, material, cloth
+a soft; tough; breathable; thick; stretchy; silky; light; hard-wearing
-a thin; scratchy; sweaty; stiff; plasticky; itchy; crackly; flimsy
+ feel~s [soft|lovely|great|silky] [on the skin|against bare skin|straight from the wash] {pt}
+ dried [in no time|overnight|within an hour|on the line in minutes] {pt}
+ breathe~s [well|nicely|far better than I expected] {pt}
+ wash~es [well|beautifully|like a dream] {pt}
+ {hasnt} [pilled|bobbled|worn thin] [in {span}|at all|yet] {pt}
+ stand~s up to [brambles|thorns|rocks|the dog's claws] {pt}
+ {is} [thick|tough] but [still soft|not heavy|never stiff] {pt}
+ stretch~es [just enough|in the right places|when you move] {pt}
+ {doesnt} [rustle|crease|smell] [even after days|] {pt}
+ {is} [miles|way] better than [I expected|the photos suggest|my old one's] {pt}
+ shake~s off [mud|sand|pet hair|crumbs] {pt}
+! {i} {love} [how the|the way the] <fabric/material> feels {pt}
+! you can [feel|tell] the <fabric/material> is [made to last|proper stuff|not rubbish] {pt}
- ripped on [a bramble|the first fence|nothing at all|a twig] {nt}
- {is} [paper thin|see-through|thin as tissue] {nt}
- [itch~es|scratch~es|prickle~s] [like mad|all day|on bare skin] {nt}
- [pill~s|bobble~s] [after one wash|after {span}|wherever something rubs]
- make~s you [sweat|sweat like a pig|clammy] {nt}
- [shrank|went stiff|lost its shape] [in the first wash|at thirty degrees|after {span}]
- rustle~s like [a crisp packet|a bag of crisps] {nt}
- feel~s [like plastic|cheap|like a shower curtain|like a tablecloth] {nt}
- tore [after {span}|at the elbow|when I sat down|like paper]
- attract~s [every hair in the house|dog hair|lint] {nt}
- {is} [wearing through|going thin|fraying] [after {span}|already]
- {is} nothing like [the description|what it used to be] {nt}
-! {i} dislike the feel of the <fabric/material> {nt}
-! the <fabric/material> [clings|sticks] to [me|you] [like cling film|when it's warm] {nt}
0 {is} [a bit stiff|slightly rough] [at first|before washing], [might soften|we'll see]
0 {is} thinner than [I thought|expected], [fine for summer|which may suit others]
@stitching trait
= stitching, sewing
== seams
+a neat; tidy; double; tight; even; strong; clean
-a loose; sloppy; crooked; weak; shoddy; uneven
+ {is} [neat|tidy|immaculate] [inside and out|all over|even on the inside] {pt}
+ {has} held [through everything|in {span}|despite rough treatment] {pt}
+ show~s no [sign of wear|loose thread] [anywhere|after {span}] {pt}
+ look~s [double|reinforced|strong] [where it matters|at the stress points] {pt}
+ {is} flat [so nothing rubs|and doesn't chafe] {pt}
+ [stay~s|stayed] put [when I stretch|under load|] {pt}
+ {is} what [you'd get from a saddler|my gran would approve of] {pt}
+ lie~s [flat|smooth] [against the skin|] {pt}
+ survived [barbed wire|a fall|the washing machine] {pt}
+ could not be [neater|cleaner|tidier] {pt}
+! not a loose thread in the <stitching/seams> {pt}
+! {i} [pulled|tugged] at the <stitching/seams> and [nothing moved|it all held] {pt}
- came [undone|apart|loose] [after {span}|at the crotch|on day one|at the side|in the wash]
- {is} [unravelling|coming out|fraying] [all along one side|already|after {span}]
- split when I [bent down|sat down|put {pthem} on|crouched] {nt}
- {has} [loose threads|ends hanging out] [everywhere|from the start] {nt}
- {is} [crooked|wonky|all over the place] {nt}
- rub~s [my inner thigh|the skin raw|at the heel] {nt}
- went [within {span}|after {span}|at the first stretch]
- look~s like [a child's work|it was done in the dark|homework] {nt}
- {was} [missing|skipped] for [an inch|a whole section] {nt}
- couldn't [take|survive] [one wash|a brisk walk] {nt}
- [open~s|opened] up [a bit more each day|like a zip|] {nt}
-! {i} had to [resew|repair|redo] the <stitching/seams> [myself|after {span}|twice]
-! you can see daylight through the <stitching/seams> {nt}
0 {has} [one loose thread|the odd loose end] but [holds|nothing dramatic]
0 {is} [okay|average], [not the neatest|seen better, seen worse]
@capacity trait
= capacity, volume, storage space
+a huge; generous; ample; plentiful; ideal
-a small; stingy; measly; overstated; laughable
+ {is} [huge|generous|bigger than it looks] {pt}
+ swallow~s [everything|a weekend's clothes|my lunch, laptop and coat] {pt} @backpacks
+ take~s [enough tea for two|a whole pot|a morning's worth] {pt} @bottles
+ {is} [just right|ideal|plenty] for [a long day|two people|work|a day out] {pt}
+ {doesnt} make {pthem} [bulky|clumsy|heavy] {pt}
+ live~s up to [what it says|the label|the number] {pt}
+ surprised me, [given how slim it looks|for something so compact] {pt}
+ cover~s [all we need|a whole day|lunch for three] {pt}
+ beat~s [my old one|others of this size] [easily|hands down|] {pt}
+ mean~s I [never run short|only take one|leave the second one at home] {pt}
+! {i} get {very} much in, the <capacity/storage space> is [great|brilliant] {pt}
+! hard to fault the <capacity/volume> {pt}
- {is} [nowhere near|well below|half of] what [it says|they claim|the label says] {nt}
- {is} {too} small for [a day|more than one person|anything useful|my needs] {nt}
- barely cover~s [a sandwich|one cup|an afternoon] {nt}
- {is} a [joke|let-down|con] {nt}
- shrink~s to nothing once [the lid is on|the dividers are in|you fold the top] {nt}
- {is} eaten up by [the thick walls|padding|pointless pockets] {nt}
- {was} measured by [an optimist|someone with tiny hands] {nt}
- leave~s no room for [a coat|lunch|a second bottle] {nt} @backpacks
- run~s out [before lunch|after one cup|half way] {nt} @bottles
- disappointed [all of us|me from the start] {nt}
-! {i} can't fit [half my stuff|even a jacket] in, the <capacity/volume> is [poor|a joke] {nt} @backpacks
-! {i} measured the <capacity/volume> and it's [way under|short by a fifth|a good bit less]
0 {is} [enough for one|fine for short days], [not for more|tight for two]
0 {is} [about what it says|as stated], no more
@setup trait
= setup, pitching, assembly
+a quick; simple; easy; painless; foolproof; intuitive
-a confusing; fiddly; slow; painful; complicated; maddening
+ take~s [five|six|ten|eight] minutes [on your own|with two|even in wind] {pt}
+ {is} [child's play|a doddle|a breeze|dead easy] {pt}
+ make~s sense [without instructions|at once|from the first go] {pt}
+ went [smoothly|like clockwork|without an argument] {pt}
+ {doesnt} need [a degree|two people|instructions] {pt}
+ {is} possible [alone|in the dark|with one hand and a torch] {pt}
+ {was} done [before the kettle boiled|in minutes|before the rain came] {pt}
+ {is} the [quickest|easiest|simplest] I've [ever done|seen|come across] {pt}
+ get~s quicker [each time|with practice] {pt}
+ left us time for [a swim|a beer|the pub] {pt}
+! easy to <put up/pitch/set up> [even for beginners|in the rain|on my own] {pt}
+! {i} had {pthem} <up> [in five minutes|before anyone else|in no time] {pt}
- take~s [ages|forever|an hour|three people] {nt}
- {is} [a nightmare|a marriage test|torture|a puzzle] [in the wind|in the dark|] {nt}
- ended in [tears|a row|swearing|divorce, nearly] {nt}
- need~s [three hands|a manual|an engineer] {nt}
- {is} [badly|poorly] explained [with tiny pictures|in four lines|] {nt}
- went wrong [three times|every time|at each step] {nt}
- {doesnt} make sense [even after the video|at all|] {nt}
- cost us [the daylight|a whole evening|an hour in the rain] {nt}
- {is} impossible [alone|on hard ground|in any wind] {nt}
- {is} [only|just] quick in the [advert|video] {nt}
-! {pit} {pis} hard to <put up/pitch/set up> [alone|in wind|the first three times] {nt}
-! {i} needed [an hour|two helpers|four tries] to <put {pthem} up/set {pthem} up/pitch {pthem}> {nt}
0 {is} [fiddly at first|slow the first time], [okay once you know|better by the third go]
0 {is} fine with two, [a fight alone|tricky on your own]
@weight trait
= weight, pack weight
+a low; negligible; tiny; featherlight; minimal; sensible
-a heavy; excessive; brutal; ridiculous; hefty
+ {is} [nothing|hardly noticeable|barely there] [in the bag|in a rucksack|on a long day] {pt}
+ {is} [incredibly|surprisingly|remarkably] low [for what you get|for the size|] {pt}
+ make~s it [easy to carry all day|a pleasure to carry|ideal for long trips] {pt}
+ {is} a [joy|relief|blessing] [after my old brick|on the hills|for my back] {pt}
+ match~es what [it says|the label says|they state] [to the gram|] {pt}
+ sits [nicely between light and sturdy|just right in the hand|well in the hand] {pt}
+ halved [my load|what I used to carry] {pt}
+ won't [weigh you down|break your back] {pt}
+ mean~s I [take it everywhere|always have it with me|forget it's there] {pt}
+! {pit} {pis} {very} <light/lightweight> [for {pits} size|and still sturdy|on a long trip] {pt}
+! <light/lightweight> enough to [forget|take anywhere|carry all day] {pt}
+! {pit} <weigh^s> [next to nothing|hardly anything|less than my phone] {pt} @lamps
+! {pit} <weigh^s> [next to nothing|hardly anything|less than I feared] {pt} @tents,sleeping,cookware
- {is} [way over|nothing like|well above] what [it says|they claim|the website says] {nt}
- make~s it [useless for backpacking|car-only|a workout] {nt}
- {is} {too} much for [walking|a long trip|my back|a child] {nt}
- {is} [a killer|a pain|brutal] [uphill|after an hour|on a long day] {nt}
- rule~s it out for [hiking|cycling|my wife] {nt}
- {is} [double|twice] what my old one was {nt}
- pull~s [everything to one side|you down|your arm off] {nt}
- surprised me [in a bad way|when I lifted the box] {nt}
- {is} what you'd expect of [a brick|an anvil|a bag of cement] {nt}
-! {pit} {pis} {too} <heavy> [to carry far|for what it does|for me] {nt}
-! {pit} <weigh^s> [a ton|as much as a small dog|more than everything else together] {nt}
-! why {pis} {pit} so <heavy>, [my old one was half|I can't carry that up a hill]
0 {is} [okay for the car|fine for short walks], [a bit much for more|I wouldn't go far with it]
0 {is} [average|middling|neither light nor heavy]
@brightness trait
= brightness, light, beam, light output
+a strong; brilliant; powerful; even; dazzling; clear; far-reaching
-a weak; dim; patchy; yellowish; feeble; uneven
+ light~s up [the whole garden|half the campsite|the path for miles] {pt}
+ reach~es [a hundred metres|to the end of the lane|right across the field] {pt}
+ {is} [astonishing|incredible|blinding] for [something this size|such a small thing] {pt}
+ {is} [even|steady] [without dark spots|right to the edge|] {pt}
+ can be dimmed [for reading|so you don't blind people|nicely] {pt}
+ turn~s [night into day|a dark lane into a runway] {pt}
+ make~s [drivers notice|cars give me room|me feel safe] {pt}
+ {is} [warm|soft] enough for [the tent|reading] {pt}
+ stay~s [constant|the same] till the end {pt}
+ outshine~s [my old one|my car|the neighbour's floodlight] {pt}
+! {pit} {pis} {very} <bright> [on full power|even on low|for {pits} size] {pt}
+! <bright> enough to [ride by|walk the dog by|find lost tent pegs] {pt}
- {is} [a joke|pathetic|candle level] [on any setting|even on full|] {nt}
- fade~s after [ten minutes|half an hour|a short while] {nt}
- barely reach~es [my feet|the ground|three metres] {nt}
- flicker~s [on rough ground|when you move|all the time] {nt}
- {is} [nowhere near|half] the [number on the box|lumens they claim] {nt}
- {has} [a dark hole in the middle|ugly rings|a blue tint] {nt}
- won't [dim|go down|change] [any more|however often you press|] {nt}
- {is} useless [in fog|for cycling|off road] {nt}
- dazzle~s everyone but lights nothing {nt}
- got weaker [every week|after {span}|night by night]
-! {i} [see|saw] more by [moonlight|my phone|a match] than with the <light/beam> {nt}
-! {pit} {pis} not <bright> [at all|enough to read by|enough for an unlit road] {nt}
0 {is} fine [for the tent|close up], [not for riding|less so at a distance]
0 {is} [enough for reading|adequate], [don't expect more|nothing dramatic]
@safety trait
= safety, reflective trim
+a reassuring; solid; well thought out; excellent; childproof
-a worrying; poor; dubious; flimsy; alarming
+ give~s me [peace of mind|a good feeling|one worry less] {pt}
+ {is} [clearly|obviously] [thought through|taken seriously] {pt}
+ can't be undone by [little fingers|a curious toddler|accident] {pt}
+ hold~s [firmly|tight] [however much they wriggle|] {pt}
+ {is} [top|exemplary|first class] {pt}
+ {is} [visible|easy to spot] from [far off|the other side of the road|cars] {pt}
+ meet~s [every standard I looked up|what nursery asks for] {pt}
+ convinced [both grandmas|my cautious husband|the nursery staff] {pt}
+ {hasnt} given me [a single scare|any reason to worry] [in {span}|] {pt}
+! {i} feel [happy|relaxed|at ease] about the <safety> {pt}
+! drivers [see|spot] {pthem} early thanks to the <reflective trim/reflective strips> {pt}
- {is} [a real worry|below par|not good enough] for [a child|anything with kids] {nt}
- came [undone|open|loose] [by itself|when she leaned forward|twice] {nt}
- worries me [a lot|every time|] {nt}
- {has} [sharp edges|small bits that come off|a cord that could catch] {nt}
- failed [when it mattered|the first tug|a simple pull test] {nt}
- {is} [far too easy|easy] for a toddler to [open|get out of] {nt}
- {was} [clearly|obviously] not tested [with real children|by a parent] {nt}
- peel~s off [after {span}|in the wash|within {span}]
- make~s me [nervous|anxious|uneasy] {nt}
-! {i} would never trust the <safety/buckle> [with my child|again|] {nt}
-! a small part came off and that is a <safety> [risk|problem|disaster] {nt}
0 {is} [acceptable|passable], [I still keep an eye on them|though I'd double check]
0 seem~s okay, [hard to judge|we'll see]
@insulation trait
= insulation, heat retention, vacuum insulation
+a superb; excellent; top; reliable; amazing
-a poor; useless; weak; disappointing; laughable
+ keep~s tea hot [till the afternoon|for eight hours|all day|overnight] {pt}
+ keep~s [drinks|water|things] ice cold [in the car|on the beach|till evening] {pt}
+ {is} [so good|good enough] that I [burnt my tongue at four|have to leave it open to cool] {pt}
+ beat~s [my old one|the famous brand|flasks at double the price] [by hours|easily|] {pt}
+ surprised [the whole office|me|my dad] {pt}
+ mean~s hot [soup|coffee|chocolate] on [the summit|the platform|the touchline] {pt}
+ [last~s|work~s] as long as [they say|it says on the box] {pt}
+ {hasnt} got worse [in {span}|since I bought it|] {pt}
+ leave~s the outside [cool|dry] [to the touch|] {pt}
+! <stays hot/stays warm> [till lunch|for a full shift|from six till two] {pt}
+! ice cubes were still [there|rattling] [after nine hours|at teatime], great <insulation> {pt}
- {is} gone [after an hour|by ten o'clock|before I reach work] {nt}
- {is} no better than [a mug|a jam jar|a plastic cup] {nt}
- stopped [after {span}|within {span}|when I dropped it once]
- leave~s [coffee|tea|soup] [lukewarm|stone cold|tepid] [by mid-morning|in two hours] {nt}
- make~s the outside [hot|sweat|drip] {nt}
- {is} a [joke|let-down|fairy tale] {nt}
- {doesnt} do what [it says|they promise] {nt}
- lose~s [heat|cold] through the [top|base] {nt}
- failed the [first|simplest] test {nt}
-! {i} could just use [a bucket|a teacup] for all the <insulation> it has {nt}
-! my tea was <cold> [by nine|before the first break|within the hour] {nt}
0 {is} fine for [two|three] hours, [don't ask for four|after that lukewarm]
0 {is} [okay for the commute|alright for a morning], [not a full day|no longer]
@leaks trait
= seal, leak protection
== seals
+a tight; perfect; reliable; trustworthy
-a dodgy; poor; faulty; useless
+ {is} [absolutely|completely|totally] tight {pt}
+ hold~s [upside down|in a full bag|whatever you do to it] {pt}
+ survived [a tumble down the stairs|a day in my laptop bag|the kids] {pt}
+ {has} never [let me down|let a drop through|failed] {pt}
+ work~s [even with fizzy drinks|perfectly|as promised] {pt}
+! {pit} {pdoesnt} <leak/drip> [a drop|at all|even upside down|in my bag] {pt}
+! not one <leak/drip/spill> [in {span}|so far|since I bought {pthem}] {pt}
+! {pit} {phas} never <leaked/dripped> [on me|in my bag|] {pt}
+! completely <leakproof/leak-free> [in my rucksack|even when thrown around|] {pt}
+! zero <leaks/drips> {pt}
- {is} [worn|perished|gone] [after {span}|already]
- fail~s [when tipped|in a bag|with hot drinks] {nt}
- let~s [everything|half of it|hot tea] through {nt}
- {was} [missing|torn|crooked] [from the start|when it came|] {nt}
- {doesnt} [hold|seal] [any more|when it's warm|] {nt}
-! {pit} <leak^s/drip^s> [all over my bag|from the top|whenever it's on its side|everywhere] {nt}
-! <leaked> [into my laptop bag|over my notes|in the car|on day one] {nt}
-! [soaked|ruined] [my phone|my book|a clean shirt] because {pit} <leak^s/drip^s> {nt}
-! there's a <leak/drip> [under the rim|from the spout|whenever I pour] {nt}
-! {pit} started to <leak/drip> [after {span}|within {span}]
-! <leakproof>? [not a chance|no way|in your dreams]
0 {is} tight [upright|when standing], [I wouldn't lay it flat|on its side I'm not so sure]
0! the odd <drip> but [nothing that bothers me|no flood]
"""
