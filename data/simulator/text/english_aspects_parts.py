"""What customers say about the parts of a thing: zips, straps, lids, batteries.

How to read a line, here and in the other ``english_aspects`` modules and ``english_remarks``::

    @zip part             an aspect and its kind: part, trait or order
    = zip, zipper         what it is called; == for plurals
    +a smooth; chunky     adjectives (+a good, -a bad)
    + run~s smoothly      what may follow a term: + good, - bad, 0 mixed
    +; runs; slides       several of them
    +! <fits> well        a whole clause with the term in it

What follows an at sign at the end are the categories that it is about.
"""

LINES = """
@zip part
= zip, zipper, main zip, zip fastening, front zip
== zips, zippers
+a smooth; chunky; sturdy; reliable; easy to grip; [properly |]solid; buttery; snag-free
-a stiff; flimsy; fiddly; cheap; sticky; temperamental; badly sewn in; hopeless
+ glide~s [beautifully|smoothly|like butter|without a hitch] {pt}
+ run~s [smoothly|freely] [all the way up|from end to end|in both directions] {pt}
+ [open~s|close~s] with [one hand|one finger|two cold fingers] [even with gloves on|in the dark|] {pt}
+ {hasnt} [snagged|jammed|stuck] [once|a single time] [since I got {pthem}|in {span}|] {pt}
+ never [catch~es|snag~s|jam~s] [on the flap|on the lining|on anything] {pt}
+ {is} [chunky|big] enough to [grab|find|work] [with mittens on|with frozen hands|half asleep] {pt}
+ {has} [a nice big|a decent|a long] [puller|pull tab|toggle] {pt}
+ still work~s [like new|like on day one|perfectly] after {span}
+ [look~s|feel~s] like [it'll outlast|it could outlive] [the rest of it|me|the dog] {pt}
+ keep~s the [wind|dust|draught] out {pt}
+ {is} miles [better|sturdier|smoother] than [what I'm used to|the usual rubbish|I'm used to at this level] {pt}
+ [shut~s|seal~s] [tight|properly|right up] [every time|first go|with no fuss] {pt}
+! {i} can [undo|do up|work] the <zip/zipper> [one-handed|without looking|with gloves on] {pt}
+! not [a single|one] [snag|jam] with the <zip/zipper/zip yet> {pt}
+! you can tell [somebody|someone] [thought about|cared about|spent time on] the <zip/zipper>
- broke [in|after|within] {span}
- [snag~s|catch~es|jam~s|get~s stuck] [on the lining|on the flap|halfway|half way up] {nt}
- [came|come~s] apart [at the bottom|in my hands|behind the slider] {nt}
- [burst|split|popped] open [on the second outing|on day one|while I was walking|] {nt}
- need~s [two hands|a fight|a pair of pliers|real force] to [close|get moving|do up] {nt}
- [feel~s|look~s] [like it was made of tin|like a toy|as if it came from a cracker] {nt}
- [won't|will not] [close|do up|stay shut|stay up] [any more|past the middle|properly|] {nt}
- {has} [lost|shed] [its puller|two teeth|several teeth|teeth] [already|after {span}|]
- [slide~s|work~s] [down|open] by itself [when I walk|as I move|all day long|] {nt}
- {was} [stiff|stuck|jammed] [from the start|out of the bag|from the very first day] {nt}
- {is} [rusting|corroding|going green] [already|after {span}|after a bit of rain]
- [chafe~s|scratch~es|dig~s in] [wherever it touches skin|] {nt}
- [gave up|packed in|gave out] [after {span}|within {span}|the third time I used {pthem}]
-! the <zip/zipper> is these days [held|kept] [together|shut] with [a safety pin|a paper clip|gaffer tape|string]
-! I [end up|spend my time|stand there] [fighting|wrestling|swearing at] the <zip/zipper> {nt}
-! {i} {had} to [unpick|free|rescue] the <zip/zipper> [with pliers|with soap|with a candle] [twice|again|already|]
0 {is} [a bit stiff|on the stiff side] [but does close|but it works|but it may loosen up]
0 work~s, [no more, no less|nothing special|that's about it]
0 {is} [smooth going up|fine upwards] but [catches|sticks] [a little|now and then] [on the way down|coming down]
0 [seem~s|look~s] [average|ordinary|middling|standard] [enough|to me|]
@straps part
= strap system, shoulder padding, harness
== straps, shoulder straps, carrying straps
+a well padded; wide; comfortable; [easily |]adjustable; soft; sturdy; secure; generous
-a thin; narrow; flimsy; hard; badly sewn; slippery; scratchy; short
+ sit~s [snugly|well|flat] on [my shoulders|the shoulders|my collarbones] {pt}
+ [spread~s|share~s] the [load|weight] [nicely|evenly|well] {pt}
+ never [dig~s in|cut~s in|rub~s|slip~s] {pt}
+ adjust~s [in seconds|in no time|on the move|easily] {pt}
+ stay~s [put|where I set them|at the length you set] {pt}
+ {is} [padded|cushioned] [just right|generously|in the right places] {pt}
+ {is} [plenty long|long enough] [even for my broad frame|for a tall bloke|for me at 6'3] {pt}
+ [cope~s|deal~s] with [a full load|a heavy load|all my junk] [easily|without complaint|] {pt}
+ {has} not [frayed|loosened|twisted|given way] [at all|one bit|in {span}] {pt}
+ [feel~s|look~s] [strong|solid|tough] enough [to tow a car|for years of use|for anything] {pt}
+ make~s [a long day|even a heavy load] [bearable|easy|almost fun] {pt}
+ [hug~s|follow~s] the [back|shoulders] [nicely|like it was made for me|] {pt}
+! my shoulders [thank|are thankful for|were glad of] the <straps/shoulder straps/wide straps> {pt}
+! no [sore|red|aching] shoulders thanks to the <straps/padded straps> {pt}
- [dig~s|cut~s|bite~s] into [my shoulders|the shoulders|my neck|your collarbones] {nt}
- [slip~s|work~s loose|come~s undone] [as you walk|every few minutes|all the time|] {nt}
- [ripped|tore|came] [off|away] [at the seam|on one side|where it joins the bag] {nt}
- {is} [far |way |]too [short|thin|narrow] for [an adult|any real load|my shoulders] {nt}
- {is} [fraying|unravelling|coming apart] [at the ends|already|after {span}|by the buckle]
- {has} [hardly any|next to no|no real] padding {nt}
- [rub~s|rubbed] [my skin raw|me raw|my neck sore] [in under an hour|] {nt}
- won't [stay|hold] [tight|at one length|where I set them] {nt}
- [twist~s|bunch~es up|roll~s up] [under load|whenever I put the thing on|] {nt}
- [creak~s|squeak~s] with [every step|each step] {nt}
- {has} a buckle that [snapped|cracked|pops open] {nt}
- [leave~s|left] [red marks|bruises|welts] [on both shoulders|after an hour|] {nt}
- feel~s like [cheese wire|string|seat belts from a scrapyard] {nt}
-! {i} {had} to [sew|stitch|tie] the <straps/shoulder straps> back on [myself|after {span}|]
-! {i} [can't get|never got] the <straps> to [stay even|sit right|hold] {nt}
0 {is} [okay for short walks|fine up to a few kilos|alright when the bag's half empty] but [not beyond|no more than \
that]
0 could [do with|use] [a touch more|some more] padding but [it's bearable|I manage]
0 {is} [neither comfy nor painful|nothing to write home about|average]
@strap part
= strap, wrist strap, wristband, band
+a soft; comfy; secure; flexible; sturdy; breathable; light
-a stiff; sweaty; cheap; flimsy; itchy; short; brittle
+ sit~s [snugly|flat|comfortably] on [my wrist|the wrist|small wrists] {pt}
+ never [pinch~es|rub~s|slip~s] {pt}
+ {is} [soft|light] enough to [forget about|sleep in|wear day and night] {pt}
+ [dried|rinsed] off [in minutes|easily|under the tap] {pt}
+ swap~s [in seconds|without tools|easily] {pt}
+ {has} [enough holes|plenty of holes] for [any wrist|my thin wrists|the kids' wrists too]
+ still look~s [new|fresh|the same] after {span}
+ hold~s [tight|firm|on] [when I run|through everything|in the water] {pt}
+ {is} [long|big] enough to go over [a jacket|a sleeve|my thick wrist]
+ feel~s [nice|good|like silk] [against the skin|on the skin] {pt}
+ {has} a [buckle|clasp] that [stays shut|doesn't budge|inspires confidence] {pt}
+! {i} [forget|don't notice|barely notice] the <strap/wrist strap/band> {pt}
- [snapped|broke|tore|cracked] [in|after|within] {span}
- [give~s|gave] me [a rash|itchy skin|red marks] {nt}
- {is} {too} [short|stiff|tight|wide] [for my wrist|for normal wrists|] {nt}
- keep~s [coming undone|popping open|slipping off] {nt}
- [collect~s|trap~s] [sweat|dirt|lint] [like nothing else|underneath|] {nt}
- [smell~s|stink~s] [of rubber|of chemicals|after a run] {nt}
- pull~s [the hairs on my arm|at my arm hair] {nt}
- {has} [gone|turned] [sticky|yellow|crumbly|brittle] [already|after {span}]
- {has} a [pin|clasp|buckle] that [fell out|bent|won't hold] {nt}
- feel~s like [hard plastic|cheap rubber|a bin bag] {nt}
- [rub~s|chafe~s] [the bone|my wrist raw|] {nt}
-! {i} replaced the <strap/wrist strap/band> [after {span}|straight away|within {span}]
-! the <strap/band> and my [wrist|skin] don't get on {nt}
0 {is} [basic|plain|standard] but [holds|does what it should|stays on]
0 {is} fine [in winter|when it's cold] and [sweaty|sticky] [in summer|in the heat]
@poles part
= pole set, frame, pole
== poles, tent poles
+a sturdy; light; flexible; well made; solid; springy; colour-coded
-a bent; flimsy; brittle; splintery; weak; cheap; short
+ [bend~s|flex~es] [without complaint|a lot] [in the wind|in gusts] but [hold~s|never snap~s] {pt}
+ slot~s together [in seconds|with a click|without thinking] {pt}
+ stood up to [a proper gale|40 mph gusts|a stormy night|high winds] {pt}
+ {is} [strong|stiff] enough for [winter|the coast|real weather] {pt}
+ [fold~s|pack~s] down [small|neatly|to almost nothing] {pt}
+ {is} [marked|labelled|colour-coded] so [you can't go wrong|even I managed|the kids can do it] {pt}
+ {has} [survived|come through] [three storms|a windy week|children falling on it] {pt}
+ [feel~s|look~s] [like quality kit|tough|far better than the old fibreglass ones] {pt}
+ hold~s [everything taut|the shape well|the roof up nicely] {pt}
+ spring~s back [into shape|straight] [every time|after a gust] {pt}
+! not one of the <poles> [bent|cracked|slipped] {pt}
+! you could [hang|dry] [your washing|wet coats] from the <poles> {pt}
- snapped [in|on] [the first breeze|the second night|a light wind|the first night] {nt}
- [bent|buckled|split] [like a straw|under no load at all|as soon as the wind got up] {nt}
- [splinter~s|crack~s] [at the joints|along its length|where it slots in] {nt}
- {was} [missing a section|one short|the wrong length] {nt}
- won't [slot together|stay together|lock in] [properly|any more|] {nt}
- {is} {too} [weak|thin|bendy|short] for [any wind|this size|the fabric it holds up] {nt}
- {has} [elastic that went slack|a cord that broke|cord that frayed through] {nt}
- came [bent|scratched|cracked] [out of the bag|in the box|] {nt}
- [sag~s|droop~s] [in the middle|by morning|once it's wet] {nt}
- [pinch~es|pinched] [my fingers|a hole in the fabric] {nt}
- stuck in [each other|the sleeve] [and had to be sawn apart|for good|] {nt}
-! {i} {had} to [splint|tape up|straighten] the <poles/pole> [with a stick|in the dark|in the rain]
-! {i} don't trust the <poles> in [more than a breeze|any real wind] {nt}
0 {is} [fine in calm weather|alright for summer], [unsure about a storm|no idea about winter|not tested in wind]
0 {is} [light, if a bit bendy|bendy but unbroken so far]
@sole part
= sole, tread, grip, outsole
== soles
+a grippy; thick; sturdy; flexible; springy; deep; hard-wearing
-a thin; slippery; hard; flat; wobbly; smooth
+ grip~s [like a goat|on anything|wet rock well|well] {pt}
+ hold~s on [wet rock|mud|ice|slippery roots|cobbles] {pt}
+ {is} [thick|stiff] enough that [you don't feel stones|sharp gravel doesn't matter] {pt}
+ show~s [hardly any wear|next to no wear|no wear] after {span}
+ [clear~s|shed~s] mud [easily|by itself|as you walk] {pt}
+ [cushion~s|soften~s] [every step|tarmac|long descents] {pt}
+ [flex~es|roll~s] [naturally|nicely|with the foot] {pt}
+ kept me [upright|on my feet] [on ice|down a greasy path|where others slipped] {pt}
+ {has} [a really deep|a deep|an aggressive] [profile|pattern] {pt}
+ feel~s [secure|safe|sure-footed] [on scree|on wet grass|downhill] {pt}
+ stick~s to [rock|wet slabs|the path] [like glue|like a gecko] {pt}
+! {i} [haven't|have not] slipped once thanks to the <sole/grip/tread> {pt}
+! {i} trust the <sole/grip/tread> [on anything|on wet rock|going downhill] {pt}
- [came|peeled|fell] off [after {span}|on one side|at the toe|in the mud]
- [slip~s|skid~s|slide~s] on [anything wet|wet stone|grass|the first bit of mud] {nt}
- {is} worn [flat|smooth|through] [after {span}|already|at the heel]
- {is} [so |far too |]thin [that you feel every stone|for gravel] {nt}
- [squeak~s|squelch~es] [on every floor|with each step|in the supermarket] {nt}
- {is} as hard as [wood|a plank|concrete] {nt}
- [collect~s|pick~s up] [stones|half the field|mud] [and never lets go|] {nt}
- [split|cracked] [across the ball of the foot|right through|in the cold] {nt}
- nearly had me [over|on my back|in the ditch] [twice|on a wet step|] {nt}
- [started|began] to [come away|peel|flap] [after {span}|within {span}|at the front]
- {has} [the grip of a banana skin|no bite at all|no hold] {nt}
- {is} [skating rink stuff|lethal|treacherous] on [wet leaves|tiles|ice] {nt}
-! {i} glued the <sole> back on [twice|myself|after {span}|]
-! {i} [went over|slipped] [twice|badly] because of the <sole/tread> {nt}
0 {is} good on [dry paths|gravel] and [so-so|middling|less so] on [wet rock|mud]
0 {is} [neither very soft nor very hard|a bit firm at first|average]
@lid part
= lid, cap, top, stopper
+a tight; sturdy; well-fitting; easy to clean; leakproof; neat; solid
-a loose; fiddly; flimsy; stiff; wobbly; cheap; ill-fitting
+ [close~s|shut~s|seal~s] [tight|with a satisfying click|firmly] {pt}
+ stay~s [on|shut|tight] [in my bag|whatever I do|when it tips over] {pt}
+ open~s [with one hand|easily|without a fight] {pt}
+ fit~s [perfectly|snugly|like a glove] {pt}
+ come~s apart for [cleaning|washing|rinsing] {pt}
+ go~es in the dishwasher [and comes out fine|with no trouble|] {pt}
+ {has} a [good|decent|thick] [seal|rubber ring|gasket] {pt}
+ lock~s [so nothing opens by accident|properly|securely] {pt}
+ {is} [simple|easy] enough for [a child|my mum|cold hands] {pt}
+ {hasnt} [loosened|warped|cracked] [in {span}|one bit|at all] {pt}
+ double~s as [a cup|a plate|a bowl] [which is handy|] {pt}
+! {i} can [open|close] the <lid/cap> [while walking|while driving|one-handed] {pt}
+! {i} [turned|tipped] it upside down and the <lid/stopper/top> [held|didn't let a drop out] {pt}
- [cracked|snapped|broke] [in|after|within] {span}
- [won't|{doesnt}] [close|shut|seal|screw on] [properly|straight|any more] {nt}
- {is} {too} [tight|stiff|fiddly] to [open with wet hands|get off|undo] {nt}
- [pop~s|come~s|fall~s] off [in my bag|at the slightest knock|when you pour] {nt}
- [wobble~s|rattle~s] [like mad|on the rim|all the time] {nt}
- {has} a [seal|ring|gasket] that [slips out|went mouldy|perished] {nt}
- [trap~s|hold~s] [old milk|grime|gunk] [in places you can't reach|] {nt}
- [warped|went out of shape] [in the dishwasher|after {span}|from the heat]
- get~s [jammed|stuck] [when it's hot|every morning|] {nt}
- {is} [such a|a] [faff|pain|nightmare] to [clean|put back together|open] {nt}
- taste~s of [plastic|old tea|soap] {nt}
- {doesnt} fit [the thing it came with|unless you force it|] {nt}
- arrived [cracked|chipped|with a dent] {nt}
-! {i} need [pliers|a tea towel|my husband] to get the <lid/cap/top> off {nt}
-! the <lid/cap/stopper> ended up [on the floor|in the bin|in the drawer of shame] {nt}
0 {is} [a little stiff|tight at first] but [it closes|does its job|it's getting easier]
0 {is} [fine for sitting at a desk|okay upright], [I wouldn't throw it in a bag|less so on its side]
@handle part
= handle, grip
== handles
+a comfortable; sturdy; solid; well balanced; cool; ergonomic; foldable
-a wobbly; hot; flimsy; loose; slippery; short; cheap
+ stay~s cool [on the flame|on the hob|even when it boils] {pt} @cookware
+ sit~s [well|nicely|comfortably] in [the hand|my hand|small hands] {pt}
+ [fold~s|tuck~s] away [neatly|flat|in a second] {pt}
+ {is} [rock solid|tight|firm] [with no wobble|even fully loaded|] {pt}
+ give~s you [a good hold|a safe hold|real control] [with wet hands|] {pt}
+ {is} [long|big] enough to [hold with gloves|keep your fingers away from the heat|use two hands] {pt}
+ {has} [a nice|just the right] [shape|curve|thickness] {pt}
+ {hasnt} [come loose|worked loose|moved] [in {span}|at all|] {pt}
+ feel~s [like one piece with the rest|properly riveted|really solid] {pt}
+ [clip~s|lock~s] in [firmly|with a click|and stays there] {pt}
+! {i} can [lift|carry|hold] a full one by the <handle> [with one hand|without worry|] {pt}
+! no [burnt|scorched] fingers with this <handle> {pt}
- [came|fell|broke] off [after {span}|with hot water in it|on the first trip|in my hand]
- get~s {too} hot to [touch|hold] [without a cloth|within a minute|] {nt}
- [wobble~s|rattle~s] [alarmingly|when it's full|since day one] {nt}
- {is} {too} [short|thin|small|slippery] [for a man's hand|to be safe|to hold] {nt}
- [melted|scorched|went soft] [on a low flame|on the stove|the first time] {nt}
- {is} only [glued|held by one rivet|held by a tiny screw] {nt}
- dig~s into [my palm|the fingers] {nt}
- came loose [after {span}|in the first week|and had to be screwed back]
- won't [lock|stay folded|stay up|click in] {nt}
- make~s it [tip over|unbalanced|fall backwards] [when empty|] {nt}
- [cracked|split] [in the cold|down the middle|after {span}]
- {has} [sharp|rough] edges {nt}
-! {i} burnt [myself|my hand|two fingers] on the <handle> {nt}
-! {i} have to tighten the <handle> [every week|before each use|with a screwdriver] {nt}
0 get~s warm but [not so you'd drop it|bearable]
0 {is} [a bit small for me|smallish], [fine for the kids|okay for the wife]
@coating part
= coating, non-stick, surface, finish
+a smooth; tough; slick; even; scratch-proof; flawless
-a patchy; thin; scratched; flaky; rough; useless
+ let~s [eggs|pancakes|everything] [slide straight off|slip off|come off clean] {pt}
+ wipe~s clean [in seconds|with a cloth|with cold water] {pt}
+ {hasnt} [scratched|flaked|chipped] [in {span}|yet|one bit] {pt}
+ survive~s [metal forks|my cooking|a scourer|being stacked] {pt}
+ need~s [hardly any|next to no|no] oil {pt}
+ look~s [like new|untouched] after {span}
+ {is} [even|smooth] [right up to the rim|all over] {pt}
+ shrug~s off [burnt porridge|burnt rice|sand and grit] {pt}
+ [stay~s|stayed] [slick|smooth] [after dozens of breakfasts|wash after wash] {pt}
+ hold~s up [really well|brilliantly|far better than my old one's] {pt}
+! nothing [sticks|burns on] thanks to the <coating/non-stick> {pt}
+! even [burnt cheese|fried eggs] can't beat the <coating/non-stick> {pt}
- [came|peel~s|flake~s] off [after {span}|into the food|in bits|in my eggs]
- scratched [the first time I used it|with a wooden spoon|within {span}|at the first wash]
- [stopped|quit] working [after {span}|within {span}]
- {is} [gone|wearing off|wearing through] [in the middle|after {span}|already]
- [hold~s|grip~s] on to [eggs|everything|pancakes] like [glue|superglue] {nt}
- [blistered|bubbled|discoloured] [over the flame|with the first meal|in no time] {nt}
- {was} [scratched|chipped|uneven] [when it arrived|out of the box|] {nt}
- {has} [rust spots|bare patches|a burnt smell] [already|after {span}]
- {is} [paper thin|a joke|non-stick in name only] {nt}
- give~s off [a chemical smell|fumes] [when hot|] {nt}
- {doesnt} survive [a dishwasher|a single wash|normal use] {nt}
-! {i} [found|keep finding] bits of the <coating/non-stick> in [my breakfast|the porridge|the food]
-! everything sticks in spite of the <coating/non-stick> {nt}
0 {is} fine with [oil|butter] and [less so|so-so] without
0 {has} [a few marks|a scuff or two] but [still works|nothing serious]
@battery part
= battery, battery life, charge
+a long-lasting; strong; reliable; endless; decent; solid
-a weak; poor; short; unreliable; useless; feeble
+ last~s [for days|all night|a whole weekend|longer than I do] {pt}
+ [go~es|ran] [ten|twelve|fifteen|twenty] hours [on one charge|before it needs topping up|] {pt}
+ charge~s [in no time|in under two hours|quickly|over lunch] {pt}
+ hold~s [its charge|up] [for weeks in a drawer|in the cold|below zero] {pt}
+ {is} still [going strong|full|at 60 percent] after [two nights|a full day|{span}]
+ cope~s with [cold nights|frost|minus five] {pt}
+ barely drop~s [in a day|overnight|between trips] {pt}
+ outlast~s [my phone|my old one's by miles|every one I've had] {pt}
+ got me through [a whole camping trip|two nights out|a power cut] {pt}
+ show~s [clearly|exactly] how much is left {pt}
+ never [let me down|died on me|left me stranded] {pt}
+! {i} [only|just] charge the <battery> once [a week|a fortnight|per trip] {pt}
+! {i} stopped worrying about the <battery> [after the first trip|long ago|]
- [die~s|give~s up|go~es flat] [after an hour|within two hours|halfway through the evening|in the cold] {nt}
- last~s [barely|not even|hardly] [an hour|one evening|half a day] {nt}
- [won't|{doesnt}] [charge|hold a charge|charge past half] [any more|since last week|] {nt}
- {was} [dead|flat] [on arrival|out of the box|when I needed it] {nt}
- drain~s [overnight|even when it's switched off|while you watch] {nt}
- [take~s|needed] [all day|nine hours|forever] to charge {nt}
- get~s [hot|alarmingly hot|warm enough to fry an egg on] {nt}
- lie~s about [how much is left|its level] {nt}
- {is} [shot|finished|done for] [after {span}|already]
- can't be [replaced|swapped|changed] {nt}
- left me [in the dark|without light|stranded] [on a hillside|at two in the morning|half way home] {nt}
- {has} [nowhere near|half] the life [they claim|it says on the box] {nt}
-! {i} spend more time charging the <battery> than using the thing {nt}
-! {i} have to [nurse|babysit|ration] the <battery> {nt}
0 {is} [about average|what you'd expect|acceptable] for [the size|something this small]
0 last~s [an evening|a day], [no more|not quite two|give or take]
@switch part
= switch, button, power button, on/off button
== buttons
+a big; positive; clicky; simple; well placed; easy to find; firm
-a tiny; stiff; fiddly; loose; mushy; hidden; oversensitive
+ {is} easy to [find|press|use] [in the dark|with gloves|by feel] {pt}
+ click~s [nicely|firmly|with a reassuring snap] {pt}
+ cycle~s through the modes [logically|in a sensible order|without fuss] {pt}
+ {doesnt} turn itself on [in the bag|in a pocket|] {pt}
+ {is} [right|exactly] where [your thumb is|you'd expect it|it should be] {pt}
+ lock~s so [nothing comes on by accident|it can't go on in your bag] {pt}
+ respond~s [first time|at once|every time] {pt}
+ {is} [big|chunky] enough for [cold hands|thick gloves|kids] {pt}
+ work~s [flawlessly|like a charm|without any drama] after {span}
+ make~s sense [from the start|without reading anything|] {pt}
+! {i} can [work|find] the <switch/button> [half asleep|without looking|in mittens] {pt}
+! even my [gran|dad|four year old] understands the <switch/button>
- [stopped working|broke|got stuck|fell in] [after {span}|within {span}|on the second night]
- {is} {too} [small|stiff|fiddly|sensitive] [with gloves|to use in the cold|] {nt}
- turn~s itself on [in my bag|in the drawer|and drains everything] {nt}
- need~s [three presses|several tries|a thumbnail] [before anything happens|] {nt}
- {is} [impossible|hard] to find [in the dark|by feel] which rather defeats the point
- [stick~s|jam~s] [when it's cold|when it's wet|half the time] {nt}
- make~s you go through [every mode|the flashing mode] [to turn it off|each time] {nt}
- feel~s [mushy|loose|like it'll snap off] {nt}
- [react~s|respond~s] [when it feels like it|late|to everything but my finger] {nt}
- {is} in the [worst|wrong|daftest] place [possible|imaginable|] {nt}
- {has} no [click|feel] so you never know [if it's on|what it did] {nt}
-! {i} [press|pressed] the <switch/button> and [nothing happens|nothing happened] {nt}
-! {i} need a [pen|coin|key] to press the <switch/button> {nt}
0 {is} a bit [stiff|small] but [you get used to it|usable|does work]
0 take~s [some|a little] getting used to but [it's logical in the end|works]
@screen part
= screen, display
+a bright; crisp; clear; sharp; readable; big; scratch-proof
-a dim; tiny; blurry; scratched; dull; laggy; unreadable
+ {is} [readable|easy to read] [in full sun|at a glance|without my glasses|in the rain] {pt}
+ [show~s|tell~s me] [everything I need|all the important stuff] [on one page|at a glance] {pt}
+ {hasnt} [scratched|picked up a scratch] [in {span}|despite rocks and keys|] {pt}
+ {is} [bright|large|clear] enough [for my old eyes|outdoors|to read while moving] {pt}
+ react~s [instantly|to wet fingers|even with gloves on] {pt}
+ look~s [sharp|fantastic|far more expensive than it was] {pt}
+ dim~s [by itself|nicely] [at night|in the dark] {pt}
+ wake~s up [at once|when you lift your arm|when I need it] {pt}
+ survived [a fall on tarmac|my keys|a dive onto rock] [without a mark|] {pt}
+ {has} [great|lovely|really good] contrast {pt}
+! {i} can read the <screen/display> [from across the room|in bright sun|half asleep] {pt}
+! even my [mum|grandad] can read the <screen/display>
- [cracked|scratched] [within {span}|in my pocket|if you look at it wrong|on day one]
- {is} [impossible to read|invisible|a mirror] in [sunlight|daylight] {nt}
- {is} {too} [small|dim|dark] [for my eyes|to read outdoors|] {nt}
- freeze~s [all the time|mid-walk|when it's cold] {nt}
- lag~s [behind|badly|by seconds] {nt}
- went [black|blank|dark] [after {span}|for no reason|on the second trip]
- {has} [dead pixels|lines across it|a stripe down the middle] {nt}
- fog~s up [on the inside|in the rain|whenever it's damp] {nt}
- [ignore~s|misread~s] [every second tap|wet fingers|my touch] {nt}
- [show~s|display~s] [nonsense|the wrong numbers|half a digit] {nt}
- flicker~s [like an old telly|constantly|] {nt}
-! {i} need [reading glasses|a torch|shade] to see the <screen/display> {nt}
-! {i} [squint|stare] at the <screen/display> [and still guess|and give up] {nt}
0 {is} fine [indoors|in the shade], [weak in sun|hard to see outside]
0 {is} [basic|plain|no beauty] but [legible|clear enough]
@app part
= app, phone app, companion app
+a simple; clear; stable; well thought out; useful; quick; intuitive
-a buggy; clunky; slow; useless; confusing; outdated; half finished
+ connect~s [straight away|in seconds|first time] {pt}
+ {is} [easy|simple] to [use|set up|find your way round] {pt}
+ sync~s [without me doing anything|in the background|every time] {pt}
+ show~s [lovely graphs|all I want to know|the routes clearly] {pt}
+ get~s [regular|useful|proper] updates {pt}
+ {hasnt} [crashed|dropped out|lost my data] [once|in {span}|] {pt}
+ {doesnt} [ask|nag] for [an account|money|a subscription] {pt}
+ work~s [offline|without a signal|on my old phone] [as well|too|] {pt}
+ [make~s|made] [setting it up|the whole thing] [a doddle|child's play|easy] {pt}
+ export~s [everything|my tracks] [in a normal format|with two taps|] {pt}
+! {i} [look at|open] the <app> [every morning|daily|more than I should] {pt}
+! {i} had the <app> [running|set up] in [two minutes|no time]
- crash~es [constantly|whenever I open it|every other time] {nt}
- won't [connect|pair|sync|open] [at all|any more|half the time] {nt}
- want~s [an account|my location|access to everything|a subscription] [before you can do anything|] {nt}
- los[es|t] [my data|a week of data|all my tracks] {nt}
- {is} [full of|riddled with] [ads|bugs|broken English] {nt}
- [drain~s|eat~s] my phone [in hours|alive|] {nt}
- {hasnt} been updated [in years|since it came out|] {nt}
- take~s [forever|minutes|ages] to [load|sync|connect] {nt}
- log~s me out [every day|all the time|] {nt}
- {doesnt} [exist|work] for [my phone|older phones] {nt}
- look~s like [something from 2009|a school project] {nt}
-! {i} [deleted|binned|gave up on] the <app> after [a day|two days|{span}]
-! {i} reinstalled the <app> [four|three|five] times [and still nothing|to no avail|]
0 {is} [bare-bones|basic] but [stable|does what I need]
0 work~s [most days|most of the time], [sulks now and then|crashes now and again]
"""
