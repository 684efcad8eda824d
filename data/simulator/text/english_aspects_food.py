"""What customers say about food, care products, and the order itself: taste, smell, delivery, price.

For how to read a line see ``english_aspects_parts``.
"""

LINES = """
@taste trait
= taste, flavour
== flavours
+a rich; gorgeous; balanced; delicious; full; moreish; natural; smooth
-a bland; bitter; stale; artificial; odd; flat; sour; burnt
+ {is} [rich|full|rounded] without being [bitter|sour|harsh] {pt} @coffee
+ {is} [spot on|heavenly|wonderful|out of this world] {pt}
+ [remind~s|reminded] me of [my gran's kitchen|a little café in the old town|holidays long ago] {pt}
+ come~s through [even with milk|even in a tin mug|clearly] {pt} @coffee
+ {is} [sweet|fruity|nutty] enough without [added sugar|being sickly] {pt} @snacks
+ won over [my fussy husband|the whole office|my picky teenagers] {pt}
+ hit~s the spot {situation} {pt}
+ linger~s [nicely|pleasantly|for ages] [without any bitterness|] {pt} @coffee
+ {is} just like [homemade|I remember it|from a good bakery] {pt} @snacks
+ beat~s [the supermarket stuff|big brands|what the café down the road serves] {pt}
+ {is} [consistent|the same high standard] [pack after pack|every time|batch after batch] {pt}
+ {is} [real|honest], [nothing fake about it|no chemical aftertaste] {pt}
+! {pit} <taste^s> [amazing|fantastic|divine|great|like more] {pt}
+! {pit} {pis} {very} <tasty/delicious> [with a bit of chocolate|straight from the pack|at any time of day] {pt} \
@snacks
+! {pit} {pis} {very} <tasty/delicious> [black or with milk|even on the third cup|first thing in the morning] {pt} \
@coffee
- {is} [bland|bitter|burnt|flat] {nt}
- leave~s [a bitter film|a chemical note|a nasty feeling] in the mouth {nt}
- [remind~s|reminded] me of [cardboard|old socks|wet dog|ash] {nt}
- {is} nothing like [it used to be|what the pack says|the last batch] {nt}
- {is} all [sugar|salt|acid] and [nothing else|no character] {nt}
- {is} [masked|killed] by [the sweetener|some odd oil|far too much salt] {nt} @snacks
- get~s worse [with milk|as it cools|with each sip] {nt} @coffee
- put everyone off [at breakfast|on the trip|] {nt}
- {has} gone downhill [since last year|since they changed the recipe|badly]
- {is} [weak|watery] [however much you use|even with two scoops] {nt} @coffee
- made [the kids|my wife|the dog] [pull a face|spit it out|refuse a second bite] {nt}
-! {pit} <taste^s> of [cardboard|soap|nothing|burnt rubber|dust] {nt}
-! {i} couldn't [finish|stomach] {pthem}, the <taste/flavour> was [that bad|so odd|foul] {nt}
-! not <tasty> [at all|in any form|by any stretch] {nt}
0 {is} [okay|fine|decent], [nothing special|I've had better and worse|a bit mild for me]
0 {is} [a matter of opinion|hard to place]: my [wife|son|mum] likes it, I [don't really|could take it or leave it]
@aroma trait
= aroma, scent
+a wonderful; rich; intense; nutty; chocolatey; heady; inviting
-a faint; musty; stale; weak; burnt; flat
+ fill~s the [whole kitchen|house|tent|van] {pt}
+ hit~s you [as soon as you open the bag|at the door] {pt}
+ {is} [heavenly|wonderful|incredible|gorgeous] {pt}
+ get~s me out of [bed|my sleeping bag|the shower] {pt}
+ {is} [nutty|chocolatey|fruity] [with a hint of caramel|and deep|] {pt}
+ hang~s in the [kitchen|air|hall] [for an hour|all morning] {pt}
+ bring~s the neighbours [round|to the door] {pt}
+ {is} still there [at the bottom of the bag|after {span}] {pt}
+ alone [makes it worth getting up|is a treat|wakes me] {pt}
+ promise~s a lot and [the cup delivers|keeps its word] {pt}
+! what an <aroma> [when you open the bag|when the water hits it|first thing] {pt}
+! {i} {love} the <aroma> {pt}
- {is} [faint|missing|barely there] {nt}
- {is} [musty|stale|burnt|like an old cupboard] {nt}
- vanish~es [the moment you open it|after a day|within minutes] {nt}
- remind~s me of [an ashtray|wet cardboard|a garden shed] {nt}
- {is} [nothing|a shadow] of what it was {nt}
- promise~s nothing and [that's what you get|the cup agrees] {nt}
- {was} [gone|dead] [on opening|by day two|after {span}]
- turn~s [sour|acrid] [with hot water|in the pot] {nt}
- {is} more [dust|rubber] than coffee {nt}
- disappointed [everyone at the table|me from the first sniff] {nt}
-! you have to [stick your nose in|search] to find any <aroma> {nt}
-! {i} opened the bag and there was no <aroma> {nt}
0 {is} [pleasant but faint|mild|there, just about]
0 {is} [ordinary|average], [you'd not notice it|no more no less]
@freshness trait
= freshness, shelf life
+a superb; perfect; great; guaranteed
-a poor; doubtful; bad; questionable
+ {is} [second to none|guaranteed|outstanding] [pack after pack|] {pt}
+ last~s [to the bottom of the bag|for weeks after opening|well past the trip] {pt}
+ {is} [obvious|plain] [at the first bite|the moment you open it|] {pt}
+ {is} what [keeps me coming back|sets it apart] {pt}
+ hold~s [thanks to the resealable bag|even once opened] {pt}
+ beat~s [any supermarket|what I get locally] {pt}
+ surprised me [given the heat wave|after a week in the post] {pt}
+ {is} as if [made yesterday|it came straight from the maker] {pt}
+! {pit} {was} {very} <fresh> [when I opened it|with a date far off|] {pt}
+! still <fresh/crisp/crunchy> [after {span}|two weeks after opening] {pt}
+! best before was [a year off|months away], so <fresh> [as can be|indeed] {pt}
- {is} [poor|doubtful|a gamble] {nt}
- {is} not [what you pay for|what it should be] {nt}
- go~es [within days of opening|before you're half through] {nt}
- {was} clearly [an issue|not checked] [with this batch|] {nt}
- disappointed me [on opening|for the second time] {nt}
- {has} got worse [with every order|since spring] {nt}
- {is} an afterthought [in that warehouse|] {nt}
-! {pit} {was} <stale> [on arrival|when I opened it|and a bit soft] {nt}
-! {pit} {was} <out of date> [when it came|by two months|] {nt}
-! gone <stale/off> [within {span}|by the weekend|before the date] {nt}
-! the seal was open and everything <stale> {nt}
-! {i} found [mould|white fuzz] in one, so not exactly <fresh> {nt}
0 {is} [okay|alright], [the date was a bit close|could be longer]
0 {is} fine if you [finish it quickly|use it within the week]
@grind trait
= grind, grind size
+a even; consistent; perfect; fine; uniform
-a uneven; coarse; dusty; inconsistent; wrong
+ {is} [even|consistent|uniform] {pt}
+ {is} [just right|perfect|ideal] for [a cafetière|my moka pot|filter|the old percolator|espresso] {pt}
+ let~s the water through [evenly|at the right speed] {pt}
+ give~s a [clean|clear|full] cup [without sludge|] {pt}
+ {is} [spot on|as described] [bag after bag|] {pt}
+ never [clog~s|block~s] [the filter|my machine] {pt}
+ {is} better than [my own mill's|anything I manage at home] {pt}
+ leave~s [hardly any|no] grit [in the cup|at the bottom] {pt}
+ suit~s my [old pot|stovetop|little camping press] {pt}
+ save~s me [getting the mill out|a job every morning] {pt}
+! they got the <grind> [spot on|exactly right|right at last] {pt}
+! no sludge, the <grind> is [just so|lovely and even] {pt}
- {is} [far too|much too|way too] [fine|coarse] for [filter|a cafetière|espresso|my machine] {nt}
- clog~s [the filter|everything|my machine] {nt}
- leave~s [mud|sludge|grit] in [the cup|every cup] {nt}
- {is} uneven, [half dust half gravel|with bits the size of peppercorns] {nt}
- run~s through like [water through sand|nothing] {nt}
- {is} not what [it says|I ordered] {nt}
- make~s [bitter|sour|thin] coffee whatever I do {nt}
- varies from bag to bag {nt}
- choke~s [the pump|my moka pot] {nt}
- get~s through [the mesh|every sieve] {nt}
-! {i} had to [sieve|filter twice] because of the <grind> {nt}
-! who chose this <grind>, [a stonemason|somebody who drinks tea] {nt}
0 {is} a touch [coarse|fine] [for my taste|for espresso] but [workable|usable]
0 {is} [okay for filter|fine in a cafetière], [less so elsewhere|not for espresso]
@texture trait
= texture, consistency
+a crunchy; chewy; light; pleasant @snacks
+a creamy; smooth; light; silky; pleasant @care
-a gritty; gluey; rubbery; dry @snacks
-a greasy; gluey; chalky; lumpy @care
+ {is} [crunchy|chewy] [without breaking your teeth|just as it should be] {pt} @snacks
+ {is} [crisp|soft] [even after a day in a rucksack|to the last crumb] {pt} @snacks
+ {is} [creamy|silky|light] and [sink~s in|spread~s] [at once|within seconds|easily] {pt} @care
+ {is} [smooth|soft] with no [greasy|sticky] [film|feeling] [afterwards|] {pt} @care
+ {is} [perfect|lovely|spot on|a delight] {pt}
+ {is} just [right|what I hoped for] {pt}
+ {doesnt} [stick to the teeth|turn to dust|go soggy] {pt} @snacks
+ {doesnt} [separate|run|go hard in the tin] {pt} @care
+ hold~s up [in the heat|in winter|in a hot car] {pt}
+ feel~s [luxurious|lovely|far dearer than it is] {pt} @care
+ {is} [nicely|pleasantly] varied {pt} @snacks
+! {i} {love} the <texture/consistency> {pt}
+! nothing [slimy|lumpy] about the <texture/consistency> {pt}
- {is} [gritty|chalky|rubbery|like sawdust] {nt} @snacks
- {is} [greasy|sticky|lumpy|runny] {nt} @care
- {is} [odd|unpleasant|off-putting] {nt}
- {is} [hard as nails|tough as old boots|dry as sand] {nt} @snacks
- stick~s to [the teeth|the roof of your mouth|the wrapper] {nt} @snacks
- leave~s a [white|greasy|sticky] film [on everything|on the skin|on my phone] {nt} @care
- separate~s [in the tube|after {span}|when it's warm] {nt} @care
- crumble~s [into dust|as you open it|all over the car] {nt} @snacks
- {is} nothing like [last time|the old version|what I'm used to] {nt}
- {has} bits in it [that shouldn't be there|I couldn't name] {nt}
- put me off [completely|after one go|straight away] {nt}
-! {i} can't [stand|get on with|bear] the <texture/consistency> {nt}
-! nobody here liked the <texture/consistency> {nt}
0 {is} a bit [thick|dense] but [you get used to it|okay]
0 {is} [unusual|different], [some will like it|not sure what to think]
@portion trait
= portion, portion size, serving size
== portions, servings
+a generous; filling; decent; sensible; hearty
-a tiny; stingy; measly; small; pathetic
+ {is} [generous|big enough|hearty] [even for a hungry hiker|for two|] {pt}
+ fill~s me up [till dinner|for hours|after a long day] {pt}
+ {is} [just right|ideal|perfect] for [a lunch box|the jacket pocket|a day out] {pt}
+ leave~s nobody [hungry|asking for more] {pt}
+ keep~s me going [for three hours|to the top|through a shift] {pt}
+ [look~s|seem~s] small but [really fill~s you|keep~s you going] {pt}
+ {is} bigger than [other brands'|the shop version|I thought] {pt}
+ fit~s [a day's walking|what a child eats|my hunger] exactly {pt}
+ {is} well [judged|thought out] {pt}
+! you get a [proper|decent|good] <portion/serving> [for once|] {pt}
+! {i} couldn't finish the <portion>, [and I can eat|in a good way] {pt}
- {is} [tiny|a joke|laughable|for sparrows] {nt}
- {has} shrunk [again|since last year|by a third] {nt}
- {is} not enough for [a child|a grown man|anyone who walks] {nt}
- leave~s you [hungry|searching the bag] [after ten minutes|] {nt}
- look~s big [in the picture|on the pack] and {isnt} {nt}
- {is} mostly [air|wrapper|packet] {nt}
- {is} half of what it [was|says] {nt}
- would suit [a hamster|a doll's tea party] {nt}
- {is} gone in [two bites|three spoons] {nt}
- get~s smaller [every year|each order] {nt}
-! {i} needed two <portions/servings> to [feel full|get anywhere] {nt}
-! call that a <portion>? {nt}
0 {is} okay for [a snack|light eaters], [not a meal|not after a big walk]
0 {is} [average|what you'd expect]
@smell trait
= smell, scent, fragrance
+a fresh; lovely; subtle; clean; natural; pleasant
-a harsh; chemical; overpowering; rancid; sickly; nasty
+ {is} [fresh|subtle|clean] and [doesn't hang about|gone in minutes|not overpowering] {pt}
+ remind~s me of [summer|the seaside|my nan's garden|pine woods] {pt}
+ {is} [lovely|gorgeous|really pleasant|wonderful] {pt}
+ {is} [hardly there|barely noticeable], [which is what I want|just right for me] {pt}
+ {doesnt} [give me a headache|bother my nose|clash with anything] {pt}
+ last~s [all day|just long enough] {pt}
+ make~s the [job|routine] [almost a treat|nicer] {pt}
+ {is} natural, [no perfume shop|nothing fake] {pt}
+ please~s [even my husband|the whole house] {pt}
+! {pit} <smell^s> [lovely|of lemon and herbs|fresh|divine] {pt}
+! {i} {love} the <smell/scent> {pt}
+! even people who hate perfume like the <smell/scent> {pt}
- {is} [overpowering|vile|sickly|harsh] {nt}
- give~s me [a headache|a sore throat] {nt}
- remind~s me of [toilet cleaner|petrol|a hospital corridor|old fish] {nt}
- cling~s to [clothes|my hands|the car] [for days|] {nt}
- {is} [pure chemicals|like paint stripper] {nt}
- fill~s the [car|tent|house] [in a bad way|and won't leave] {nt}
- {has} changed [for the worse|since last time] {nt}
- drove [the dog|my wife|everyone] out of the room {nt}
- {is} so strong [I had to wash it off|the bag still has it] {nt}
- turn~s [rancid|sour] [after {span}|in the warmth]
-! {pit} <smell^s> [awful|of chemicals|rancid|like a wet dog] {nt}
-! {i} had to open a window because of the <smell/scent> {nt}
0 {is} [strong at first|a bit medical] but [fades|goes off quickly]
0 {is} [neutral|faint], [neither good nor bad|no strong feelings]
@effect trait
= effect
== results
+a instant; lasting; noticeable; impressive; visible
-a non-existent; short; minimal; zero; disappointing
+ {is} [instant|visible|noticeable] [after one use|within a day|] {pt}
+ last~s [all day|for weeks|wash after wash|longer than promised] {pt}
+ {is} [astonishing|impressive|better than I dared hope] {pt}
+ convinced [my sceptical dad|even me|the whole family] {pt}
+ show~s [after a couple of days|straight away|in no time] {pt}
+ beat~s [the chemist's own|everything else I tried] {pt}
+ {is} exactly what [it says on the tin|I needed] {pt}
+ hold~s [in the heat|in the wet|even when I sweat] {pt}
+ saved [my feet|our holiday|my favourite pair|the day] {pt}
+ {is} [gentle|mild] but [real|there] {pt}
+! {pit} <work^s> [wonders|a treat|brilliantly|every time|straight away] {pt}
+! {pit} really {pdoes} <work> {pt}
- {is} [zero|nil|non-existent|not worth mentioning] {nt}
- wear~s off [within the hour|after ten minutes|by lunch] {nt}
- {is} the same as [water|doing nothing|spit] {nt}
- made [things|it] worse {nt}
- fade~s [far too quickly|before you've put the cap back] {nt}
- {is} a [placebo at best|fairy tale|let-down] {nt}
- never [come~s|appear~s] however much you use {nt}
- left [stains|a rash|marks] instead {nt}
- {is} nowhere near [the promise|what they claim] {nt}
- disappointed [on every count|all three of us] {nt}
-! {pit} {pdoesnt} <work> [at all|one bit|on me|as promised] {nt}
-! {i} could see no <effect/results> [whatsoever|at all] {nt}
-! could just use water for all the <effect> {nt}
0 {is} [there but mild|modest|hard to judge]
0 come~s [slowly|with patience], [not a miracle|I had hoped for more]
@delivery order
= delivery, shipping, postage service, courier service
+a quick; fast; prompt; speedy; reliable; painless
-a slow; late; chaotic; shambolic; unreliable; careless
+ {was} [quick|fast|prompt|super quick] [as always|as promised|considering the bank holiday|]
+ took [two days|only a day|less than 48 hours|one day flat] [over Christmas|even up here|to my island|]
+ {was} [a day|two days] [early|ahead of schedule] [which never happens|]
+ beat my expectations [by days|once more|]
+ went [without a hitch|like clockwork|smoothly] [from click to doorstep|]
+ {was} [spot on|faultless|as good as it gets]
+ came with [a proper time slot|tracking that worked|a text beforehand]
+ {was} so quick that [I wasn't ready|the kettle was still warm, almost]
+! <arrived> [the next day|early|before I expected|bang on time|on a Sunday, no less]
+! {pit} <came> [within two days|the very next morning|sooner than promised]
+! full marks for the <delivery> [and the friendly driver|]
+! the driver [even|] [carried it upstairs|waited for me|rang ahead], great <delivery>
- took [nearly three weeks|eleven days|a month|forever] [despite the express fee|with no word from anyone|]
- {was} [a nightmare|a shambles|chaos|painfully slow] [from start to finish|]
- {was} [late|delayed] [again|by a week|twice|without a word]
- went to [the wrong house|a neighbour I don't know|an old address]
- {was} [marked as done|"completed"] [when nothing had come|days before it came]
- missed the [birthday|holiday|trip] [it was meant for|by two days]
- needed [three attempts|four phone calls]
- {was} dumped [in the rain|behind the bins|over the fence]
- made me [stay in for two days|wait in all Saturday]
-! {pit} <arrived> [a week late|soaked|after the holiday|ten days late]
-! {i} waited [two|three] weeks for the <delivery> [and got no updates|]
-! the driver [threw|lobbed|dropped] it over the fence, so much for <delivery>
-! {pit} <turned up> [late|long after I needed {pthem}|with no warning]
0 took [four|five] days, [which is okay|about what they say|neither fast nor slow]
0 {was} [as expected|standard|average]
@packaging order
= packaging, box, wrapping
+a minimal; plastic-free; neat; sturdy; thoughtful; recyclable
-a excessive; flimsy; battered; wasteful; ripped; shoddy
+ {was} [neat|sturdy|minimal] [and all paper|with no plastic|and easy to open]
+ kept everything [safe|in one piece|dry] [in the rain|]
+ {was} good enough to [give as a present|reuse|keep]
+ {is} [completely|fully|all] [recyclable|plastic-free|cardboard] [at last|]
+ {is} [clever|well thought out], [nothing rattles|no wasted space]
+ look~s [lovely|smart|like a present]
+ open~s [without a knife|easily|in a second]
+ {was} the right size [for once|and not a crate]
+ came with a [handwritten note|little card|thank-you slip]
+! <wrapped/packed> [with care|beautifully|like a gift]
+! no [silly|pointless] plastic in the <packaging> [which I appreciate|]
+! {i} {love} the <packaging> [as well|]
- {was} [torn|crushed|soaked|open] when [it came|I got it|the postman brought it]
- {was} [ridiculous|far too much], [a box in a box in a box|mostly air]
- {is} [all plastic|impossible to open|pure waste]
- did nothing to protect [it|the contents]
- {was} [held together with tape|split at the corner|missing altogether]
- need~s [a chainsaw|scissors and patience|a degree] to open
- fill~s [my whole bin|half the hall]
- {was} so thin that [everything got damaged|the corner was dented]
- burst [in transit|open on the way]
- let [the rain|half of it] [in|out]
-! badly <packed/wrapped> [and damaged because of it|so something had to break|]
-! {i} have never seen such <packaging> [waste|rubbish]
-! stuffed in a [thin bag|carrier bag] with no <packaging> [at all|to speak of]
0 {was} [a bit battered|slightly dented] but [contents fine|no harm done]
0 {was} [plain|standard|what you'd expect]
@service order
= customer service, service, support team, aftersales
+a helpful; friendly; quick; brilliant; human; polite; patient
-a rude; useless; slow; unhelpful; clueless; non-existent
+ {was} [brilliant|superb|first class|outstanding] [when I had a question|from start to finish|]
+ replied [within the hour|the same evening|in ten minutes] [on a Sunday|]
+ sorted [it|my problem|the mix-up] [in no time|with one email|the same day|without fuss]
+ {was} [friendly|patient|polite] [even when I was not|throughout|on the phone]
+ sent a [replacement|new one] [no questions asked|straight away|before I had even asked twice]
+ went [out of their way|the extra mile] [for me|to help|]
+ listened [for once|properly] and [fixed it|found an answer]
+ treated me like [a person|a neighbour|somebody who matters]
+ called me back [when they said|within minutes|]
+! [lovely|kind|helpful] people in the <customer service/support team>
+! {i} can't praise the <customer service/service> enough
+! hats off to the <customer service/support team>
+! you still get <service> [here|like in the old days]
- {was} [rude|useless|no help at all|a joke] [when I called|from start to finish|]
- never [replied|called back|answered] [to four emails|in two weeks|]
- kept me on hold for [forty minutes|an hour|ages]
- sent me [round in circles|from one desk to the next|the same copied text three times]
- blamed [me|the courier|the weather] [for everything|]
- {is} [a chatbot that understands nothing|one long excuse|impossible to reach]
- promised [a call|a solution] and [nothing came|then forgot]
- refused to [help|listen|believe me] [even with photos|]
- hung up [on me|twice|halfway through]
- took [three weeks|ten days] to [answer|say no]
-! {i} wrote to the <customer service/support team> [three times|four times] [and heard nothing|without an answer]
-! the less said about the <customer service/service> the better
-! nobody in the <customer service/support team> [knows anything|cares]
0 {was} [polite but slow|friendly, if slow|okay once I got through]
0 answered, [eventually|after a few days], [it did get sorted|fair enough]
@quality trait
= quality, build quality, workmanship, finish
+a excellent; top; superb; solid; outstanding; brilliant; proper
-a poor; shoddy; terrible; cheap; appalling; dismal; bad
+ {is} [superb|excellent|first rate|outstanding|really good] {pt}
+ show~s in [every detail|the little things|each corner] {pt}
+ {is} [way|far] above [what I expected|others in this bracket|average] {pt}
+ justifies [the wait|every step|my choice] {pt}
+ [impressed|surprised] [me|both of us|my dad, who is hard to please]
+ {is} [like in the old days|what you hope for|built to last] {pt}
+ {hasnt} [changed|slipped] [in years|since my first order|in {span}] {pt}
+ {is} on a level with [far bigger names|the famous brands|what professionals use] {pt}
+ speak~s for itself {pt}
+ {is} [obvious|clear] [from the first touch|the moment you open the parcel|] {pt}
+! {very} <well made/solidly made> [and built to last|in every detail|] {pt}
+! you can [see|feel|tell] the <quality> [straight away|at once|]
+! {i} am impressed by the <quality/build quality> {pt}
- {is} [poor|shocking|dire|well below par|terrible] {nt}
- {has} gone downhill [since last year|badly|since my first order] {nt}
- {is} [market stall|pound shop|car boot] [level|stuff] {nt}
- {is} [nothing like|a shadow of] [what it was|the old days|the photos] {nt}
- disappointed [me|everybody here|from the first day] {nt}
- {is} [not acceptable|a disgrace|an insult] [at this level|from a known name|] {nt}
- varies [from one to the next|wildly|from batch to batch] {nt}
- let~s the [idea|whole thing|brand name] down {nt}
- fell [apart|to bits] [after {span}|within {span}|in my hands]
- {is} where they [cut corners|saved money] {nt}
-! {very} <badly made/poorly made> [and it shows|in every detail|] {nt}
-! <fell apart/broke> [in|after|within] {span}
-! {i} expected better <quality> {nt}
-! [cheap|shoddy] <workmanship> [wherever you look|all round|] {nt}
0 {is} [okay|decent|passable|alright], [no more|nothing to shout about|but not outstanding]
0 {is} [average|in the middle], [I've seen better and worse|as you'd expect]
@price order
= price, cost
+a fair; great; unbeatable; reasonable; low; decent; honest
-a steep; silly; ridiculous; outrageous; high; cheeky
+ {is} [fair|more than fair|a steal|unbeatable|hard to beat]
+ {is} [low|reasonable] for [what you get|this standard|something that lasts]
+ made it [an easy choice|a no-brainer|easy to decide]
+ {is} [half|two thirds] of what [others ask|the big names want|the high street charges]
+ convinced [me|my wife|even my accountant]
+ {is} [worth every penny|money well spent]
+ won't break the bank
+ {was} [better than anywhere else|the best I could find|lower in the sale]
+! [really|] good <value for money/value> [all in all|]
+! <worth every penny/worth the money> [and then some|for sure|]
+! can't argue with the <price>
+! a <bargain> [if you ask me|, full stop|at {price}]
+! {price} is a <steal/bargain> [for this|really|]
- {is} [a joke|outrageous|daylight robbery|hard to justify]
- {is} [far|way|much] too high [for what it is|for this|for what you get]
- went up [again|by a third] [since last year|without warning]
- {is} twice what [others|the competition|the shop in town] [ask|charges|wants]
- {is} not in line with [what you get|reality]
- {is} [pure|all] [branding|marketing]
- dropped by [ten pounds|a third] [the day after I bought it|a week later]
- {is} [insulting|cheeky] for [a bit of plastic|something made so badly|this]
-! {very} <overpriced> [for what it is|if you ask me|]
-! <waste of money>, [I'm afraid|plain and simple|nothing else to say]
-! <not worth the money/not worth it> [by a long way|in my view|]
-! {i} want to know who pays that <price> [twice|knowingly]
-! you pay {price} for this? the <price> is a joke
0 {is} [okay|in line with others|acceptable], [not a bargain|neither cheap nor dear]
0 {is} on the [high|upper] side but [I knew that|you get something for it]
@quality_food trait
= quality, product
== ingredients
+a good; excellent; top; honest; consistent; natural; high
-a poor; cheap; bad; doubtful; inferior; disappointing
+ {is} [really|truly|surprisingly] good [for the price bracket|for something from the post|every month|] {pt}
+ {is} [the same|just as good] [pack after pack|as in {month}|on the {nth} order] {pt}
+ {is} [well above|a step above] [the supermarket|own-brand|discount shop] level {pt}
+ {is} [natural|honest|simple], [no long list of numbers|nothing I can't pronounce|no fillers] {pt}
+ {is} what [I come back for|sets {pthis} apart|you pay for] {pt}
+ {hasnt} [slipped|changed] [since {month}|in years|since my first order] {pt}
+ show~s [straight away|the moment you open the pack|from the first go] {pt}
+ stand~s comparison with [brands twice as dear|shops in town|what professionals use] {pt}
+ [impressed|convinced|surprised] [me|us|even the sceptics here] {pt}
+! [really|] <good quality/excellent quality/top quality> [in every pack|again this {month}|as always|all through]
+! you [notice|can tell] the <quality> [at once|from the first try|straight away]
- {is} [poor|below average|not what it was|disappointing] {nt}
- {has} [dropped|gone downhill|slipped] [since {month}|since last year|since the new label] {nt}
- {is} [no better than|on a par with] [the cheapest own brand|discount stuff|what you get at a petrol station] {nt}
- {is} not [what the label promises|what I know from {brand}|worth the postage] {nt}
- {was} [clearly|obviously] [an off day|not checked] [with this batch|this {month}] {nt}
- let~s [the brand|the rest] down {nt}
- disappointed [me|us] [from the first pack|this time|for the second time] {nt}
- {is} [nowhere near|far from] what it [was|used to be] [in {month}|a year ago|before] {nt}
- {is} [doubtful|a gamble] [with every order|these days|lately] {nt}
-! [poor|cheap|inferior] <quality> [this time|in the whole pack|for a known name|again]
-! I expected better <quality> [from {brand}|for {price}|]
0 {is} [okay|decent|average], [no more|nothing to shout about|about what I expected|I've had better and worse]
0 {is} [fine|alright] [for every day|for the money|most of the time], [not more|not outstanding]
"""
