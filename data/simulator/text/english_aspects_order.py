"""More on what every order is judged by, whatever is in it: these aspects come up most, so they have the most words.

For how to read a line see ``english_aspects_parts``.
"""

LINES = """
@delivery order
= delivery, shipping, postage, courier service, parcel service, dispatch
+; {was} next day; was no trouble; {was} as promised; ran like clockwork; couldn't have been quicker; {was} free and \
fast; \
{was} bang on time; {was} quicker than stated; beat the estimate
+ {was} [here|at my door|with us] by [{hour}|lunchtime|{day} morning|breakfast] [although|even though] I \
[ordered|paid] [late|on a Sunday|at {hour} at night]
+ [beat|outran] the [tracking|estimate|confirmation email] by [a day|{n} hours|half a week|two days]
+ [found|managed to find] [our farm|my flat|the right staircase|our lane] [first time|without a phone call]
+ took [one|two|three] [day|days] [to {place}|to the Highlands|to Ireland|over a bank holiday|in the middle of \
{month}|in Christmas week]
+ {was} [announced|tracked] [by text|hour by hour|to the minute] and [on time|correct|true to it]
+ came [on the {nth}|on {day}|two days] [earlier than|ahead of] [promised|the date given|what the site said]
+ {was} quick, [ordered {day} night and here {day}|two days in {month}|less than {n} hours|posted the same afternoon]
+! <delivered/brought> by a [cheerful|polite|friendly|patient] [driver|postie|courier|lad] [at {hour}|on {day}|in \
pouring rain|in the snow]
+! [ordered|paid] [on {day}|at {hour}|on the {nth}|Sunday night], <arrived> [on {day}|by {hour} next day|before the \
weekend|a day later|the next morning]
+! {courier} got the <delivery> [spot on|right|here early] [again|as usual|{when}|despite the snow]
+! <arrived> [safely|quickly|promptly|on {day}|next day|in {n} days|before the stated date|just in time for the \
weekend|in time for Christmas|well before I needed {pthem}]
+! fast <delivery/shipping/postage> [too|as well|to {place}|again|considering the snow|even at Christmas|with \
tracking|by {courier}]
+! <came> [in two days|on {day}|the next day|promptly|with {courier}|earlier than expected|on the {nth} as promised]
+! [quick|prompt|speedy|swift|no fuss] <delivery/dispatch/shipping>[, {n} days in all|, thank you|, ordered {when}|, \
left in the porch|, left with next door]
+! the <delivery> driver [rang ahead|waited while I found my keys|put it in the shed as I'd asked|carried it up three \
floors|hid it from the rain]
-; {was} slow; {was} late again; went missing for a week; {was} hopeless; took ages; {was} a lottery; never showed \
up; {was} far too slow; came without warning
- {was} [{n} days|ten days|a good week] [late|behind] with no [reason|apology|explanation|update]
- {was} [promised for|due on|booked for] {day} and [came|showed up|landed] [on {day}|{n} days later|the week after|in \
{month}]
- [ended|finished] up [in a hedge|with a stranger|at number {n}|three streets away|behind the bins] [for {n} \
days|without a note|in the rain]
- cost me [a day off|{n} phone calls|two evenings|most of {day}]
- [missed|came too late for] [my birthday|our trip|Christmas|the weekend away|Father's Day] by [a day|{n} hours|{n} \
days|a week]
- {was} [tracked|announced] for the wrong [town|day|address] and then [came late|vanished for {n} days|went back to \
the depot]
- took {n} days [to {place}|for what was sold as next day|when the site says two|in {month}]
- sat in [a depot|customs|the {courier} warehouse] for {n} days
- [went|travelled] [round the country|via three depots|back and forth] for {n} days
-! {courier} [made a mess of|messed up|lost track of] the <delivery> [this time|once more|as usual|{when}|and blamed \
the weather]
-! [ordered|paid] [on {day}|in {month}|on the {nth}], <arrived> [{n} days later|in {month}|when I had given up|after \
the holiday]
-! [left|dumped|abandoned] [in the rain|on the pavement|by the bins|at the wrong house], some <delivery>
-! [three|four|two] [missed slots|red cards|excuses] before the <delivery> [happened|came]
-! <arrived> [late|{n} days late|soaking wet|after I'd bought one in town|on the {nth} instead of the {nth}|too late \
for the trip]
-! slow <delivery/shipping/postage>[, {n} days|, very poor|, no updates at all|, ordered on the {nth}|, chased it \
twice| to {place}]
-! [still waiting on|had to chase|no news about] the <delivery> [after {n} days|for a week|three times]
0 took [{n}|about five] days, [normal for {month}|fine by me|no drama|as stated]
0 {was} [a day|some hours] late but [announced|explained|no harm done]
0 {was} [standard|average|neither fast nor slow]
@packaging order
= packaging, box, parcel, outer box, carton, wrapping
+; {was} plastic free; {was} all cardboard; {was} minimal; {was} well thought out; {was} easy to open; {was} small \
and neat; protected everything; {was} good enough to gift
+ {was} [snug|simple|tidy|sensible|small] [and|yet] [easy to recycle|strong|quick to open|free of tape]
+ went straight [in the recycling|on the compost|in the wood burner|under the stairs for Christmas]
+ survived [the rain|{courier}|a fall|{n} days in transit|being thrown over the gate] [without a dent|unharmed|]
+ had [a note|a drawing|a thank-you card|a sticker|care tips] [inside|from {person}|by hand|for the kids|tucked in \
the lid]
+ [doubles|serves] as [storage|a gift box|a drawer tidy|a seed tray|a cat bed] now
+ kept [the lot|everything|it all] [dry|safe|in one piece] [in a downpour|in the post|on our wet doorstep|all the way \
to {place}]
+ opens [without scissors|with a tear strip|in seconds|flat for the recycling]
+! [paper|card|string|straw] and [nothing else|no plastic], <packaging> [as it should be|done right|I approve of]
+! [came|arrived] [beautifully|neatly|well|carefully|properly] <packed/wrapped/boxed> [in tissue|in a cotton bag|with \
paper tape|in shredded card|for the weather]
+! [lovely|smart|nice|tidy|simple] <packaging/box>[ too|, I kept it|, no plastic|, all recyclable| for a present]
+! no [bubble wrap|polystyrene|plastic bags|silly air cushions] in the <packaging/parcel>[, hooray|, at last|]
-; {was} torn; {was} soaked; {was} crushed; {was} all plastic; {was} far too big; {was} flimsy; had split; {was} \
ridiculous; protected nothing; {was} held together with tape
- {was} [soggy|ripped|squashed|burst|stained|dented] [at one end|on arrival|along one side|at the corner]
- left me with [a mountain|three bags|a boot full|a recycling bin] of [plastic|foam|air cushions|cardboard]
- {was} [{n} times|far|twice] [too big|the size needed], [mostly air|full of plastic|what a waste]
- [tore|split|fell open] [in my hands|on the doorstep|before I got it inside]
- took [{n} minutes|scissors and pliers|a bread knife|two of us] to open
- {has} [no|hardly any] [padding|protection|stiffness], [so it got bent|hence the scratches|and it shows]
- {is} [out of date|irresponsible|thoughtless] [in this day and age|for an outdoor brand|these days]
- [smelt|reeked] of [diesel|damp|cigarettes|fish]
-! [badly|carelessly|hastily] <packed/wrapped>, [as if in a rush|the corners were dented|with a hole in the side|one \
corner crushed]
-! who needs [three layers|so much plastic|a crate] of <packaging> for [one item|{a_plain}|something this size]?
-! [loose|rattling about] in [a huge|an enormous|a flimsy] <box/carton> [with no padding|in one sheet of paper|held \
shut with tape]
-! [too much|so much|needless] <packaging>[, mostly plastic|, half a bin full|, come on|]
0 {was} [fine|plain|nothing fancy], [got here whole|did its bit|into the recycling it went]
0 {was} [bigger|thinner] than needed but [okay|recyclable|intact]
@service order
= customer service, service, support team, aftersales, help desk
+; {was} friendly; couldn't do enough; replied in minutes; {was} a pleasure; {is} human; {was} quick to help; sorted \
it the same day; {was} spot on; {was} really helpful
+ [answered|replied|rang back] [within {n} minutes|by {hour}|the same {day}|before I'd finished my tea] and [fixed \
it|sent a new one|knew the answer]
+ had [time|patience] for [my questions|all my emails|a beginner|a fussy customer] [on the phone|{when}|]
+ [replaced|exchanged] [it|the first one|the wrong size] [without|with no] [a murmur|quibble|receipt|fuss] [in \
{month}|within {n} days|by return]
+ remembered [me|my last order|what I'd asked] from {month}
+ knew [exactly|at once] what I [meant|needed|was after]
+ [waived|covered|refunded] the [postage|difference|return fee] [unasked|straight off|with an apology]
+ talked me through [the sizes|the settings|the returns form|choosing] [on {day}|in ten minutes|patiently]
+! {person} [in|from|at] the <customer service/support team> [was brilliant|could not have been kinder|sorted it in \
{n} minutes|deserves a raise]
+! [wrote|rang|emailed|messaged] at {hour}, <service> [answered|had it fixed|called back] [by {hour}|within {n} \
minutes|the same day]
+! [great|excellent|lovely|first rate|top] <customer service/service/aftersales>[, swapped the size at once|, \
{person} was lovely|, answered on {day} evening|, refunded the postage| when I rang| from {brand}]
+! [one|the first] parcel went astray and <customer service/the support team> sent another [in {n} days|next day|no \
questions asked|with an apology]
-; {was} rude; never replied; {was} no help; {is} impossible to reach; {is} a chatbot; fobbed me off; {was} clueless; \
ignored me; {was} slow and unfriendly
- took {n} [days|emails|calls] to [say no|answer|tell me nothing|find my order]
- passed me [round|on] {n} times [all {day}|until I gave up|before hanging up]
- [hung up|went silent|ended the chat] [twice|when I asked for a manager|halfway through|at {hour} sharp]
- {is} only open till {hour}, [when I'm at work|apparently|and then engaged]
- [doubted|questioned|ignored] [my photos|every word|the receipt] [for {n} days|from the start]
- kept me [waiting|hanging|guessing] [for {n} days|since {month}|until {day}]
- sent the same [text|answer|link] {n} times [and closed the case|and wished me a nice day]
- {was} [short|sniffy|bored|rude] [with me|on the phone|from the first word]
- wanted [photos|a video|the original box|proof of postage] and [then|after that] [nothing|silence|no answer]
-! {person} [in|from|at] the <customer service/support team> [was no help|could not care less|never rang back|hung up]
-! [wrote|rang|emailed] {n} times, <service> [never answered|sends robots|is asleep|blames {courier}]
-! [poor|awful|no|shocking] <customer service/service/aftersales>[, {n} emails and no answer|, still waiting since \
{month}|, passed from pillar to post| from {brand}|, avoid]
0 took {n} days but [sorted it|answered|got there]
0 {was} [polite|correct], [no more|not warm|if slow]
@quality trait
= quality, build quality, workmanship, finish, craftsmanship
+; {is} top notch; {is} proper; {is} built to last; show~s; {is} obvious at once; {is} solid; {is} as good as ever; \
{is} very high; {is} lovely; {is} reassuring; {hasnt} dropped; feel~s right; can't be faulted
+ {is} [solid|sound|consistent|faultless] [inside and out|down to the last detail|where you can't see it|all over]
+ remind~s me of [things made years ago|far dearer makes|proper workshops|the one my dad had]
+ show~s no [flaw|weakness|slip|sign of wear] after {span}
+ {is} [easily|clearly|visibly] [above|ahead of|beyond] [my {old}|the usual|mass-produced stuff|what {otherbrand} does]
+ {has} stayed [the same|high|reliable] [over {n} orders|since {when}|through the years]
+ {is} [better|higher] than [in the shops|I've had from dearer brands|the photos suggest|expected for {price}]
+ [suggest~s|promise~s] [many|ten|a good few] years of use \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
+! {pthis} {pis} <well made/solid/built to last/sturdy/nicely finished>, [no question|down to the details|you can \
tell|inside and out] @jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
+! [proper|honest|real] <craftsmanship/workmanship> [for once|down to the last corner|you rarely see now] \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
+! [really|very|so|extremely] <well made/sturdy/solid/nicely made>[, feels like it will last years|, no rough edges|, \
made with care|, as you'd hope from {brand}|, after {span} not a mark] \
@jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
+! [good|great|excellent|lovely|decent|top] <quality>[, will last years|, feels expensive|, not like the cheap ones|, \
can't complain|, as always with {brand}|, better than my {old}|, exactly as pictured]
-; {is} poor; {is} shoddy; {is} not what it was; {is} cheap and nasty; {is} a let-down; {has} slipped; {is} shocking; \
{is} flimsy all round; {was} disappointing; {is} market stall stuff
- {is} [rough|careless|uneven|slapdash] [inside and out|at every edge|where it counts|when you look closely]
- remind~s me of [a cracker toy|things from a vending machine|a school project|a fairground prize]
- show~s [cracks|flaws|wear|weaknesses] [after {span}|everywhere|at first glance|already]
- {is} [easily|clearly|visibly] [below|behind|worse than] [my {old}|the usual|{otherbrand}'s|the photos]
- {has} [dropped|slipped|gone down] [over {n} orders|since {when}|year by year|with each batch]
- {is} not [what {brand} stood for|what it used to be|that of a {price} item]
-! {pthis} {pis} <badly made/shoddy/poorly finished>, [no question|no care taken|and it shows|compared with my {old}]
-! [came apart|gave up|cracked|broke|fell to bits] [after {span}|{when}|within {span}|on day {n}], so much for \
<quality> @jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
-! [poor|terrible|cheap|awful|bad] <quality>[, lasted {span}|, not what I expect from {brand}|, feels like a toy|, \
nothing like the pictures|, falling apart already|, avoid]
-! [feels|looks] <cheap/flimsy/shoddy>[, nothing like my {old}|, disappointing|, not like in the pictures|, \
especially up close|] @jackets,trousers,footwear,backpacks,tents,sleeping,lamps,gadgets,cookware,bottles,kids
0 {is} [fair|usable|middle of the road], [no more|others do better|nothing special]
0 {is} [okay|decent] for [{price}|the money|now]
@price order
= price, cost, price tag
+; {is} fair; can't be beaten; {is} very reasonable; {was} a nice surprise; {is} low for this; {was} right; {is} more \
than fair; {is} a steal; suited my budget
+ {is} [honest|fair|right|sensible] for something I use [daily|{n} times a week|every weekend|all year] \
@jackets,trousers,footwear,backpacks,lamps,gadgets,cookware,bottles,kids
+ beat {shop} by [{n} pounds|a fifth|a good bit|a tenner]
+ work~s out at [pennies|next to nothing|less than a coffee|{n}p] [a day|per use|a go|each]
+ {was} [lower than feared|easy on the purse|down by a third|reduced] [in {month}|when I bought {pthem}|{when}|in the \
sale]
+ left money for [a second {unit}|dinner|the train fare|socks as well]
+ {has} stayed the same [since {when}|for years|over {n} orders]
+ {is} [half|a third less than|well under] what [{shop} asks|the shop in town wants|I paid in {month}|the big brands \
ask]
+! [paid|spent] {price}, <value for money/money well spent/a bargain> [in my book|no question|for what you get]
+! you [won't|will not|can't] [find|get] a better <price> [at {shop}|anywhere|round here|online]
+! <good value/great value/top value/excellent value>[ for {reason}| even at full price| at {price}| compared with \
{shop}| in the sale|]
+! {shop} [asks|wants|charges] [more|double|far more|{n} pounds more], so the <price> is [right|great|a gift]
+! [cheaper|{n} pounds less] than {shop}, so good <value> @singular
+! <worth every penny/worth the money/well worth the price>[, I'd pay it again|, even at {price}|, and I don't spend \
easily|, saved up for {pthem}|]
-; {is} too high; {is} silly; {is} hard to justify; went up again; {is} steep; {is} a rip-off; {is} cheeky; {is} \
twice what it should be; {is} not justified
- {is} [cheeky|steep|silly|over the top] for something [I used once|I sent back|this small|that lasted {span}]
- {is} {n} pounds [more|higher] than [at {shop}|in {month}|it should be|in town]
- [jumped|rose|shot up] by [{n} pounds|a fifth|a third] [since {when}|between {month} and {month}|overnight]
- buy~s [two|three] [of these|better ones] [at {shop}|elsewhere]
- {was} [cut|slashed] [by {n} pounds|by half] [on {day}|a week later|just after I paid]
- made me [wince|gasp|think twice]
-! [paid|spent] {price}, [sheer|complete|total] <waste of money>
-! {shop} [asks|wants|charges] [less|half|far less|{n} pounds less], so the <price> is [wrong|a cheek|hard to swallow]
-! [far |way |a bit |really |]<overpriced/too dear/too expensive>[ for {reason}| by {n} pounds| for what it is| at \
{price}| these days|]
-! <not worth the money/not worth the price>[, sorry|, simple as that|, half of that maybe|, look elsewhere|]
0 {is} [middling|so-so|ordinary] [compared with {shop}|for {month}|these days], [take it or leave it|no bargain]
0 {is} [on the high side|about average|okay], [I expected as much|not cheap, not dear|others ask the same]
@quality_food trait
+; {is} consistently good; {is} top; {is} lovely; {is} high; {is} reliable; {is} far above supermarket level; {hasnt} \
changed; can be trusted
+! [good|great|excellent|lovely|top] <quality>[, order after order|, again in {month}|, you can tell|, pack {n} and \
counting|, as always from {brand}|, nothing artificial in {pthem}]
+ {is} [good|high|reliable] [enough for guests|in every pack|for something from the post|whatever the season]
-; {is} poor; {has} dropped; {is} not what it was; {is} disappointing; {is} below supermarket level; varies
-! [poor|disappointing|mediocre] <quality>[, won't reorder|, not like last {month}|, from {brand} of all people|, two \
packs in the bin]
- {has} slipped [since {month}|in the last {n} orders|with the new pack]
"""
