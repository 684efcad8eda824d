"""More on what every order is judged by, whatever is in it: these aspects come up most, so they have the most words.

For how to read a line see ``english_aspects``.
"""

LINES = """
@delivery order
= parcel service, dispatch
+ {was} [here|at my door|in my hands|with us] [by {hour}|within {n} hours|before {hour}|the same evening|on {day}] \
[although|even though] I [ordered|paid] [late|on a Sunday|at {hour} at night]
+ [beat|outran] the [tracking|estimate|letter|promise] by [a day|{n} hours|half a week|a clear weekend]
+ [found|managed to find] [me|us|{who_short}] [{spot}|at my {relative}'s|in the right flat|behind the yard] [first \
time|without a call|despite the address]
+ [left|put] the [parcel|box] [exactly|just] where I [asked|said|wanted]: [in the porch|with {who_short}|behind the \
bin|{spot}]
+ {is} [dependable|quick|punctual|fast] [order after order|even in {month}|whatever the season|out here in the \
sticks|every {month}]
+ {was} [announced|tracked|updated] [to the minute|by text|hour by hour] and [on time|true to it|correct]
+ [saved|rescued] [{event}|the birthday|our holiday|my week] by [coming|being] [early|on time|there on {day}]
+ took [one|two] [day|days] [from|after] [order|click|payment] to [doorstep|my desk|{spot}]
+! <delivered/brought> by [a cheerful|a polite|a friendly|an unhurried] [driver|lady|lad|postwoman] [at {hour}|on \
{day}|with a smile|in the snow]
+! [ordered|paid] [on {day}|at {hour}], <arrived> [on {day}|by {hour} next day|before the weekend|a day later]
+! {courier} got the <delivery> [spot on|right|here early] [this time|once more|as usual|{when}]
+! no [waiting|chasing|phone calls|fuss], the <delivery> [simply worked|came on {day}|was as promised]
- {was} [{n}|ten|a good few] days [late|behind|over] [with no reason given|despite the promise|and I paid extra|and \
{who} was livid]
- {was} [promised for|due on|booked for] {day} and [came|showed up|landed] [on {day}|{n} days later|after {event}|in \
{month}]
- [ended|finished] up [{spot}|at my {relative}'s|with a stranger|in a hedge] [for {n} days|without a note|in the \
rain|twice]
- [cost me|swallowed|wasted] [a day off|{n} phone calls|two evenings|my {day}]
- [missed|came too late for] [{event}|the birthday|our trip] by [a day|{n} hours|{n} days|a whole week]
- {is} [hopeless|slow|chaotic|a gamble] [order after order|every {month}|whenever it matters|out here]
- {was} [tracked|announced] [wrongly|to the wrong town|for the wrong day] and [then|so] [never came|came \
late|vanished for {n} days]
- [went|travelled] [round the country|back and forth|via three depots] for {n} days [before|until] [{who_short} \
rang|I rang|anyone noticed]
-! {courier} made a [mess|hash|joke] of the <delivery> [this time|once more|as usual|{when}]
-! [ordered|paid] [on {day}|in {month}], <arrived> [{n} days later|in {month}|when I had given up|after {event}]
-! [left|dumped|abandoned] {spot} in the [rain|sun|open], some <delivery>
-! [three|four|{n}] [missed slots|red cards|excuses] before the <delivery> [happened|came|was done]
0 took [{n}|about five] days, [normal for {month}|fine by me|no drama|as stated]
0 {was} [a day|some hours] [late|off] but [announced|explained], [no harm done|fair enough]
@packaging order
= parcel, outer box, carton
+ {was} [snug|simple|tidy|sensible|small] [and|yet] [easy to recycle|strong|quick to open|free of tape]
+ [went|goes] [straight|right] [in the recycling|on the compost|to {who_short} for reuse|back in the cupboard]
+ [survived|took|withstood] [the rain|{courier}|a fall|{n} days in transit] [without a dent|unharmed|with everything \
intact]
+ made [{who_short}|the kids|me|us] [smile|curious|feel spoilt] [before it was even open|on opening|{occasionally}]
+ {is} [a model|an example] [for others|of how to do it|in restraint]
+ [held|cradled|kept] [it all|every piece|the contents] [firmly|neatly|snugly] [in place|together|apart]
+ had [a note|a drawing|a thank-you|tips] [inside|on it] [from {person}|by hand|for {who_short}|that made my day]
+ [doubles|serves] as [storage|a gift box|a drawer tidy] [now|in the van|at {who_short}'s]
+! [paper|card|string] and nothing else, <packaging> [as it should be|done right|{who} approves of]
+! [came|arrived] <packed/wrapped> [like a present|for any weather|with real care|better than my {old} ever was]
- {was} [soggy|ripped|squashed|burst|stained] [at one end|all over|on arrival|when {who_short} took it in]
- [left|gave] [me|us|{who_short}] with [a mountain|three bags|a boot full] of [plastic|foam|air cushions|cardboard]
- {was} [{n} times|far|twice] [too big|the size needed], [full of air|stuffed with plastic|what a waste]
- [tore|split|fell open] [in my hands|{spot}|before I got it inside|as {who_short} lifted it]
- took [{n} minutes|scissors and {who_short}|a bread knife] to [open|get through|defeat]
- {has} [no|hardly any] [padding|protection|stiffness], [so it got bent|hence the scratches|and it shows]
- made [{who_short}|me|us] [angry|despair|late] [before it was open|{occasionally}|with all that tape]
- {is} [out of date|irresponsible|thoughtless] in [this day and age|{month} of all months|every respect]
-! [badly|carelessly|hastily] <packed/wrapped>, [as if in a rush|the corners were dented|with a hole in the \
side|{who_short} was shocked]
-! who needs [{n} layers|so much plastic|a crate] of <packaging> for [this|one item|{a_plain}]?
0 {was} [fine|plain|nothing fancy], [got here whole|did its bit|into the recycling it went]
0 {was} [bigger|thinner] than needed but [okay|recyclable|intact]
@service order
= help desk, help team
+ [answered|replied|rang back] [within {n} minutes|by {hour}|the same {day}|before I'd finished my tea] [and|then] \
[fixed it|sent a new one|knew the answer]
+ [took|had] [time|patience|a real interest] [for|in] [my questions|{who}|each detail|a beginner] [on the \
phone|{when}|in {month}]
+ [replaced|exchanged|sorted] [it|the lot|everything] [without|with no] [a murmur|quibble|receipt|waiting] [in \
{month}|{when}|within {n} days]
+ {is} [human|kind|switched on|generous] [and quick|as ever|to old customers|down to the last mail]
+ [remembered|recognised|called] [me|us|{who}] [by name|from {month}|from an order years ago]
+ [knew|understood] [exactly|at once] what [I|we|{who_short}] [meant|needed|was after] [and|,] [no scripts|no \
waiting|done in {n} minutes]
+ [waived|covered|refunded] the [postage|difference|return fee] [unasked|straight off|with an apology|for {who_short}]
+ [turned|made] [a mix-up|my mistake|a bad day] [into|end in] [a laugh|a good story|something nice]
+! {person} [in|from|at] the <customer service/support team> [was brilliant|could not have been kinder|sorted it in \
{n} minutes|deserves a raise]
+! [wrote|rang|emailed] at {hour}, <service> [answered|had it fixed|called back] [by {hour}|within {n} minutes|the \
same day]
+! such [kind|helpful|friendly|capable] <service> [is rare|these days|deserves a mention|{who} and I agree]
- [took|needed] {n} [days|emails|calls] to [say|answer|tell me|find out] [nothing|no|what I knew already]
- [passed|handed|bounced] [me|us|{who}] [round|on] [{n} times|from desk to desk|all {day}|until I gave up]
- [hung up|went silent|ended the chat] [{n} times|when I asked for {person}|halfway|at {hour} sharp]
- {is} [only open|reachable|awake] [till {hour}|on {day}s|when I'm at work] [it seems|apparently|and then engaged]
- [doubted|questioned|ignored] [my photos|{who}|every word|the receipt] [for {n} days|from the start|like I was a \
thief]
- [kept|left] [me|us|{who}] [waiting|hanging|guessing] [for {n} days|since {month}|until {day}|to this day]
- [sent|pasted] the same [text|answer|link] {n} times [and|then] [closed the case|wished me a nice day|fell silent]
- {was} [short|sniffy|bored|rude] [with me|with {who}|on the phone|from the first word] [{when}|for no reason|and \
unhelpful too]
-! {person} [in|from|at] the <customer service/support team> [was no help|could not care less|never rang back|hung up]
-! [wrote|rang|emailed] {n} times, <service> [never answered|sends robots|is asleep|blames {courier}]
0 took {n} days but [sorted it|answered|got there]
0 {was} [polite|correct], [no more|not warm|if slow]
@quality trait
= finish, craftsmanship
+ {is} [solid|sound|consistent|top drawer] [inside and out|down to the last detail|where you can't see it|from edge \
to edge] {pt}
+ [remind~s|reminded] [me|us|{who}] of [my {relative}'s old one|things made years ago|far dearer makes|proper \
workshops] {pt}
+ [show~s|showed] [no|not a] [flaw|weakness|slip|wobble] [after {span}|anywhere|under close inspection|{situation}]
+ [survived|outlasted|shrugged off] [{event}|{who}|{n} outings|my clumsiness|two moves] {pt}
+ {is} [easily|clearly|visibly] [above|ahead of|beyond] [my {old}|the usual|what {otherbrand} does|mass-produced \
stuff] {pt}
+ [convince~s|convinced] [even |]{who}, who {habit}
+ {has} [stayed|remained] [the same|high|reliable] [over {n} orders|since {when}|through the years|batch after batch]
+ [feel~s|look~s] [right|reassuring|premium|honest] [in the hand|from every angle|even after {span}|{situation}]
+! {pthis} {pis} <well made/solid/built to last>, [no question|{adverb}|says {who}|and I've had {n} of them]
+! {who}, who {habit}, [praised|noticed|admired] the <quality/workmanship> [too|at once|{occasionally}]
+! [proper|honest|real] <craftsmanship/workmanship> [for once|down to the last corner|like {who_short}'s old one]
- {is} [rough|careless|uneven|slapdash] [inside and out|at every edge|where it counts|as soon as you look closely] \
{nt}
- [remind~s|reminded] [me|us|{who}] of [a cracker toy|things from a vending machine|my {relative}'s school project|a \
fairground prize] {nt}
- [show~s|showed] [cracks|flaws|wear|weaknesses] [after {span}|everywhere|at first glance|{situation}]
- [did not|didn't] [survive|outlast|make it through] [{event}|one outing|the first week|{span}|{who}] {nt}
- {is} [easily|clearly|visibly] [below|behind|worse than] [my {old}|the usual|{otherbrand}'s|the photos] {nt}
- [shocked|saddened|disappointed] [even |]{who}, who {habit}
- {has} [dropped|slipped|gone down] [over {n} orders|since {when}|year by year|with each batch]
- [feel~s|look~s] [wrong|flimsy|cheap|unfinished] [in the hand|from every angle|already after {span}|{situation}]
-! {pthis} {pis} <badly made/shoddy/poorly finished>, [no question|{adverb}|says {who}|compared with my {old}]
-! {who}, who {habit}, [laughed at|shook a head at|criticised] the <quality/workmanship> [too|at once|{occasionally}]
-! [came apart|gave up|cracked|broke] {occasionally}, so much for <quality>
0 {is} [fair|usable|middle of the road] [for {reason}|at best|{situation}], [says {who} too|no more|others do better]
@price order
= price tag
+ {is} [honest|fair|right|sensible] for [something|a thing] I [use|need|reach for] [daily|{n} times a week|on every \
trip|{situation}]
+ [beat|undercut] {shop} by [{n} pounds|a fifth|a good bit|a tenner]
+ [work~s|worked] out at [pennies|next to nothing|less than a coffee] [a day|per use|per outing] [already|after \
{span}|by now]
+ {was} [a pleasant surprise|lower than feared|easy on the purse] [compared with {shop}|for {who_short} too|in \
{month}]
+ [made|left] [room|money] for [a second {unit}|dinner|{event}|another one for {who_short}]
+ [stayed|remained|held] the same [since {when}|for years|over {n} orders] [which is rare|hats off|and I noticed]
+ [persuaded|convinced|tempted] [{who}|both of us|even my {relative}] [to order too|at once|{occasionally}]
+ {is} [half|a third less than|well under] what {who} paid [at {shop}|{when}|for less]
+! [paid|spent] {price}, [sheer|true|real] <value for money> [in my book|{adverb}|says {who}]
+! you [won't|will not|can't] [find|get] a better <price> [at {shop}|anywhere|round here|in {month}]
+! <good value/great value/top value> [for {reason}|{adverb}|even at full price|and {who} agrees]
+! {shop} [asks|wants|charges] [more|double|far more], so the <price> is [right|great|a gift]
- {is} [cheeky|steep|silly|over the top] for [something|a thing] I [used once|could not use|sent back|had to mend]
- {is} {n} pounds [more|higher] than [at {shop}|{who} paid|last {month}|it should be]
- [jumped|rose|shot up] by [{n} pounds|a fifth|a third] [since {when}|between {month} and {month}|overnight]
- {was} [a nasty surprise|higher than {shop}'s|hard on the purse] [in hindsight|for {who_short} too|considering]
- [buy~s|bought] [two|three] [of these|better ones] [at {shop}|from {otherbrand}|in {month}]
- [make~s|made] [me|{who}|my {relative}] [gasp|laugh|wince] [now|in hindsight|given what came|{occasionally}]
- [would|might] be [okay|fair|fine] for [silver|a family heirloom|something that works] and [not|never] for this
- {was} [cut|slashed] [by {n} pounds|by half] [on {day}|a week later|just after I paid], [typical|great \
timing|thanks \
a lot]
-! [paid|spent] {price}, [sheer|complete|total] <waste of money> [in my book|{adverb}|says {who}]
-! {shop} [asks|wants|charges] [less|half|far less], so the <price> is [wrong|a cheek|hard to swallow]
-! <overpriced/too dear/too expensive> [for {reason}|{adverb}|by {n} pounds|and {who} agrees]
0 {is} [middling|so-so|ordinary] [compared with {shop}|for {month}|these days], [take it or leave it|no bargain|says \
{who}]
"""
