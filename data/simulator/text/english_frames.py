"""English sentences around the aspects: how a mention is put, and what else a review says.

Slots: ``{C}`` and ``{D}`` are whole clauses on an aspect ("the zip glides smoothly"), ``{N}`` a noun phrase with its
term ("the zip"), ``{A}`` an adjective of the right polarity. No frame may hold an opinion on an aspect of its own.
"""

# The text is content and so is the mention.
GOOD = """
46*{C}
3*{adverb}, {C}
2*{C}, {adverb}
4*{link} {C} @later
[have to say|must say|got to say|will say|have to admit], {C}
2*[best of all|best bit|even better|the main thing|my favourite thing|what sold me|big plus|a nice surprise|first \
impression|the highlight]: {C}
2*[really|very|extremely|so] [happy|pleased|impressed|satisfied] with {N}
[can't fault|love|really like|no complaints about|nothing bad to say about|impressed by|a big fan of] {N}
2*{A} {T}
{A} {T}, [very happy|love it|no notes|chuffed]
[full marks|thumbs up|top marks|extra points] for {N}
3*{N} {is} {very} {A}
2*{N}: {A}
and {N}? [superb|{A}|ten out of ten|couldn't be better|no complaints|love it]
[worried|unsure|sceptical] about {N} [beforehand|at first], [no need|all fine|needlessly]
@inherent @durable [compared with|next to|after|unlike] my {old}, {C}
@inherent @durable {C}, [something|which] my {old} never managed
@inherent after {span}, {C}
@inherent [over|in] {span} of [use|regular use|daily use|hard use], {C}
2*@inherent [tested|tried|used] {situation}: {C}
2*@inherent {situation}, {C}
{C}, [and I'm fussy|no question|hands down|believe me]
[turns out|it turns out|as it happens|as hoped,|as promised,] {C}
"""

BAD = """
46*{C}
3*{adverb}, {C}
4*{link} {C} @later
2*{C}, {adverb}
4*[sadly|unfortunately|annoyingly|regrettably|worse still|worst of all|but alas|to top it off], {C}
2*the [problem|trouble|snag|issue|deal breaker|real nuisance]: {C}
[not a fan of|not impressed with|very unhappy with|let down by|could not get on with|fed up with] {N}
2*{N}: {A}
2*{A} {T}
{A} {T}, [what were they thinking|not what I paid for|not what was promised|enough said|avoid|such a shame]
3*{N} {is} {very} {A}
I [expected better from|had hoped for more from|wish they'd sort out|really don't like] {N}
I [tried|wanted] to like {pthem}, [really|honestly], but {C}
{C}, [simple as that|and that's being kind|not good enough|simply unacceptable|which says it all|and I was careful]
@inherent @durable {C}, [something|which] my {old} never did
and {N}? [{A}|hopeless|don't get me started|a disaster|oh dear|where do I start]
@inherent [within|after] {span} [of light use|of normal use|of gentle use|] {C}
@inherent @durable [compared with|next to|unlike] my {old}, {C}
2*@inherent [tested|tried|used] {situation}: {C}
@inherent {situation}, {C}
{C} and [nobody warned me|no one mentions that in the listing|nobody seems to care]
[turns out|it turns out|long story short:|what the pictures don't show:|what you can't see online:] {C}
[how|why] did nobody check {N} before selling {pthem}?
one star [off|gone] just for {N}
"""

# The text is content, this is the fly in the ointment.
BAD_IN_GOOD = """
4*[my only|the only|one small|one minor|just one] [gripe|niggle|complaint|quibble|downside|minus|criticism]: {C}
2*if I [had to|have to|wanted to] [nitpick|find fault|moan|complain|be picky], {C}
3*{C}, but [I'll live|that's minor|no deal breaker|I'd still buy {pthem}|nobody's perfect|never mind]
[only|one] [gripe|grumble|snag|letdown] is {N}
[small|slight] [minus|deduction|black mark] for {N}: {A}
I wish they'd [sort|improve|look at|rethink] {N} [though|but otherwise great|and then I'd have no complaints|next time]
[not so keen on|less taken with|could do without] {N}, [the rest is great|but the rest makes up for it]
{C}, [which is a shame|a pity|oh well], [the rest is great|everything else is fine|the rest is spot on]
[true|granted|okay], {C}, [but I'd not be without {pthem}|yet on the whole I'm happy|but that hardly spoils things]
why not [five stars|full marks]? {C}
even though {C}, I [really like {pthem}|am happy|would not send {pthem} back|can recommend {pthem}]
[minor thing|one thing to know|be aware|word of warning|for balance]: {C}
"""

GOOD_IN_BAD = """
4*[to be fair|in fairness|credit where it's due|on the plus side|in its favour], {C}
2*the [only|one|single] [good|nice|positive] thing: {C}
{C}, [I'll give them that|but that's about it|but that doesn't save it|and that's the end of the good news]
[shame|pity|what a shame|a pity really], because {C}
{C}, [which makes the rest all the more annoying|so the rest is hard to understand|so it could have been so good]
[okay|yes|sure|granted], {C}, [but what use is that|still a no from me|that doesn't help much]
nothing against {N}, [{A} even|really {A}|that part is {A}], but [no|still no|sorry]
"""

NEUTRAL = """
12*{C}
2*{adverb}, {C}
2*{link} {C} @later
[not sure|undecided|no verdict yet|on the fence] about {N} [yet|still|after {span}|]
{N}: [fine|okay|so-so|average|middling|nothing more to say]
as for {N}, [it's a mixed bag|I can take it or leave it|I'm in two minds|no strong feelings]
{N}? [meh|could be worse|does the job|fifty-fifty|it's okay|depends who you ask]
I'm [neutral|in two minds|undecided] on {N}[, time will tell|, ask me in a year|]
"""

SARCASTIC = """
4*[great|brilliant|marvellous|wonderful|bravo|genius|well done|fantastic]: {C}
3*[love|adore] [how|the way] {C}
{C}. [genius|inspired|what an idea|just what the world needed|slow clap]
full marks to whoever [made sure|decided|arranged it so] that {C}
{C}. [who needs working things anyway|must be a feature|what a treat|lucky me|living the dream]
and as a [bonus|special treat|free extra], {C}
apparently it's [normal|a feature|fashionable] that {C}. [my mistake|silly me|who knew|I stand corrected]
"""

PAIR_GOOD = """
8*{C} and {D}
3*{C}, {D}
{C}, plus {D}
2*{C} and, [just as important|even better|what's more|on top], {D}
{C}; {D}
{C}. {D}
[so far|in short|all in all] {C} and {D}
"""

PAIR_BAD = """
8*{C} and {D}
2*{C}, {D}
[first|to begin with|for starters] {C}, [then|and then|next] {D}
{C}, plus {D}
{C}; {D}
{C}. {D}
[in short|so]: {C} and {D}
"""

# {C} is good and {D} is bad.
CONTRAST = """
8*{C}, but {D}
3*{C}. [sadly|unfortunately|however], {D}
while {C}, {D}
{C}, [only|though|yet|however] {D}
{C}, [it's just that|the trouble is that|on the other hand] {D}
[yes|okay|sure|granted], {C}, but {D}
{C}. {D} though
"""

# {C} is bad and {D} is good.
CONTRAST_BACK = """
7*{C}, but {D}
2*even if {C}, {D}
though {C}, {D}
{C}, [on the other hand|at least|mind you|still,] {D}
{C}. [at least|on the bright side,|mind you,] {D}
while {C}, {D}
"""

OPENING = """
12*@!gift [bought|got|ordered|picked up|treated myself to|chose|purchased|went for] {pthese} {when} for {reason}
5*@!gift [bought|got|ordered|picked up|purchased] {pthese} {when}
5*@!gift [bought|got|ordered|picked up] {pthese} for {reason}
6*@!gift [wanted|was looking for|was after|needed|had been after] {wanted}[ and|, so] [went for|ended up with|settled \
on|took a punt on|chose|ordered] [{pthese}|the {short}]
4*@!gift [needed|was looking for|wanted|had been after|was in the market for] {a_goods} for {reason}
5*@!gift @durable my {old} [finally gave up|died|went missing|fell to bits|had had it|gave out|was past it|wasn't up \
to it any more] {when}, so [I ordered {pthese}|in came {pthese}|I needed {a_plain}]
3*@!gift @durable [replaces|replaced|to replace|a replacement for] my {old}
3*@!gift [I've had|I have had|owned|had] {pthese} for {owned} now @durable
3*@!gift [been|I've been] {using} {pthem} [for {owned}|since {since}|{situation}] now
2*@!gift [got|bought|ordered] {pthese} [for|before|ahead of|in time for] {plan}
2*@!gift [took|ordered|chose|got|went for] the {product}[ in {option}|] {when}
2*@!gift [ordered|bought|chose] the {option} [one|version] @singular
2*@!gift my [second|third|first|fourth] {short}[ in ten years| so far|, this time in {option}|]
@!gift [first|second|third] [time|order] with {brand}
@!gift [paid|spent] {price} {when}[, full price|, half of it birthday money|, not on offer|]
@!gift [got|picked up|bought] {pthese} for {price} {when}
2*@!gift [bought|ordered] {quantity} {of_these} {when}
@!gift [hadn't heard of|knew nothing about|always wanted something by|had my eye on] {brand} [before|until {when}]
2*@!gift {who} [recommended|has|swears by|told me about|put me on to] {pthese}
@!gift [a|] recommendation from {who}
2*@grown @!gift I'm someone who {habit}[, so|, which is why] I [needed|wanted|went for] {wanted}
@!gift [took|it took] [days|weeks|an evening|ages|a month] of [reading|comparing|dithering] to [decide|settle on \
{pthese}|pick one]
@!gift [long-time|first-time|occasional] {brand} [customer|buyer] here
@!gift [read|went through] [dozens of|all the] reviews[, then {pthese}| {when}|, chose {brand}| for {n} evenings]
@!gift [spotted|saw|came across|found] {pthese} {when} while [shopping for {reason}|searching for {wanted}]
@!gift [my|honest|quick|first] view after {owned} @durable
@!gift [got|was given] {pthese} for [Christmas|my birthday|Father's Day|Mother's Day|my fortieth|our anniversary|my \
retirement] [by {who}|from {who}, for {reason}|and {reason}]
@!gift [living|working|walking|being] [in|near|around] {place} I [need|wanted] {wanted}
@!gift [took|had] {pthem} [to|round] {place} {when}
@!gift [bought|ordered|got] {pthese} for [a trip|a week|our holiday|a weekend] [to|in] {place}
#gift 3*[bought|got|ordered|picked up] {pthese} {when} for {giftee}
#gift 5*[bought|got|ordered] {pthese} [{when} |]for {giftee}, who {habit}[, for {outing}| and {habit}|]
#gift 3*@grown [bought|got|ordered] {pthese} for {giftee}, a {job} who loves {hobby}
#gift 2*a [birthday|Christmas|thank-you|leaving|last-minute|retirement|housewarming] present for {giftee}
#gift [birthday|Christmas|Father's Day|Mother's Day|graduation|anniversary] present for {giftee}, who {habit}
#gift {giftee} [asked for|wanted|put in for|had {pthese} down for] {wanted} [for {his} birthday|for Christmas|]
#gift [ordered|bought] on behalf of {giftee}, who [doesn't do online|has no internet|asked me to write this]
4*@!gift [bought|got|ordered] {pthese} [for|before|ahead of] {outing}[ and {reason}|, {when}|]
2*@!gift {outing} [was coming up|loomed|was {n} days off] and I [needed|wanted|had no|lacked] {a_plain}
2*@!gift @durable my {old} [died|gave up|let me down] [at|before|after] {outing}
2*@!gift [moved|switched] to {brand} [from {otherbrand}|{when}|for {reason}]
2*@!gift [saw|tried|felt] one at {shop} and [ordered|bought] [here|online|{pthese}] {when} @singular
@!gift [ordered|bought] {pthese} at {hour} one {day}[, half asleep|, {sky} outside|, glass in hand|]
@!gift [three|two|five|four] years [with|of] my {old}, then {pthese} @durable
2*#gift [for|bought for] {giftee}, {when}
"""

# What was done with the goods, said of any; the categories have their own beside these.
USE = """
4*[mostly|mainly|so far mostly|nearly always] {used} {situation}
4*[use|been using|have used] {pthem} for {reason} @durable
4*I {use} {pthem} {situation}
3*{used} {pthem} {situation} and {situation}
2*@grown I'm someone who {habit}
3*@grown [retired|part-time|former|tired|busy|trainee] {job} [here|and fan of {hobby}|with a weakness for {hobby}|who \
took up {hobby} in {month}]
2*@grown I'm a {job} and [go|do|live for] {hobby} [at weekends|when I can|on {day}s]
2*@grown [mainly|mostly|so far] {used} for {hobby} and {reason} @durable
{pthey} live^s {kept} [these days|now|] @singular
2*{pthey} live^s {kept}[, next to {luggage}| with {luggage}|, out again for {outing}| beside {luggage}| between \
{outing} and {outing}] @durable
{pthey} {pis} kept {kept}
3*[next|next up|coming up|booked]: {plan}
[coming along for|packed for|saved for] {plan} @durable
2*[coming along to|packed for|in the bag for] {outing} [and {outing}|{again}|with {luggage}] @durable
2*had {pthem} since {since} @durable
[used|out] [{situation}|for {reason}] [about|roughly|some] {n} times [so far|now|since {since}] @durable
2*[bought|ordered] in {month}, [first used|first out|in use] {when} @durable
[on {on_day}|{when}] [for the first time|again] {situation}
[took|had] {pthem} [to|in|round] {place} {when}
{weather} [in|near] {place} [{when}|that week|at the time]
[two|three|four|five] [days|nights|weekends] [in|near] {place} [with {pthem}|so far|{when}] @durable
I [live|work|walk|spend my weekends] [in|near|not far from] {place}
{person} [came along|was with me|has one too|tried {pthem} as well] @durable
{who} [has|bought|ordered] the same [one |][in {option}|{when}|too|after seeing mine] @singular @durable
{who} [borrowed|has borrowed|pinched] {pthem} [once|twice|{when}|for a week] @durable
"""

GIFT_USE = """
2*@grown {he} is a {job} who loves {hobby}
3*{he} {habit}
{he} [opened|unwrapped] {pthem} [at {hour}|in {place}|early|at {outing}]
{he} has [had|used] {pthem} since {since} @durable
[I saw|saw|we saw] {pthem} in [use|action] {when} @durable
{his} {old} [was on its last legs|had seen better days|was falling apart|needed replacing] @durable
[{he} dictates|{he} says], I [type|paid]
it [lives|is] {kept} at {his} place @singular
[asked|rang|texted] {him} [{when}|before writing this]
2*{he} {use_s} {pthem} [{situation}|for {reason}|{again}]
[wrapped|posted|handed over] {when}
{he} [took|had] {pthem} [along to|out for] {outing} {when} @durable
{he} [rang|wrote|sent a picture] from {outing}[, {sky}| {when}|]
[ordered|sent] [straight to|directly to] {his} [house|flat|work|place in {place}]
[{his}|for {his}] [fortieth|sixtieth|retirement|new job|big trip|first flat|exam results|thirtieth|new hobby]
{he}'s [hard|easy] to buy for
"""

GIFT_GOOD = """
{he} [loves|adores|raves about|treasures] {pthem}[, {habit}| and {habit}|]
[went down|it went down] [a treat|very well|a storm]
{he} was [thrilled|over the moon|so pleased|really touched|delighted]
[big|huge] [hit|success] with {giftee}
{he} [hasn't stopped using|uses|is never without] {pthem} [since|every day|all the time|] @durable
{he} [wants|ordered|asked for] another
{he} [grinned|beamed|was chuffed|hugged me|sent three hearts|shed a tear]
[best|nicest] [present|thing] [{he} got|I've given {him}|all year]
[{he} rates|{he} loves|{he} swears by] {pthem} for {reason}
"""

GIFT_BAD = """
{he} was [polite|disappointed|not impressed|too kind to say]
[embarrassing|not great] as a present
{he} [sent|gave|handed] {pthem} back to me
[poor|disappointing] as a present
felt [awful|silly] giving {him} that
"""

ASIDE = """
[for reference|to give you an idea|in case it helps], I'm [5'4|5'8|6'1|5'11|5'6|5'2|6'3] and [fairly \
slim|broad|pear-shaped|average|a size 12|a 38 chest] @worn
[for reference|in case it helps|to be clear], I [took|have|ordered] the {option} [version|one]
[sorry|apologies] for the [long|rambling|short] [review|text|post]
I [don't usually|rarely|never normally] [write|leave|do] reviews
[first|second] review ever
[typing|writing] this [on the train|with one hand|in a hurry|over breakfast|from my phone|half asleep]
[maybe|perhaps] I'm [fussy|old-fashioned|spoilt|picky]
[your|] mileage may vary
[cheaper|fancier|bigger|dearer] ones exist
read [a dozen|plenty of|{n}] reviews first
order {order_id} [if anyone from the shop reads this|for the record|in case you want to check]
[we|I] [compared|looked at] [three|four|five|six] [others|makes|different ones] [first|online|in town|for weeks]
[{shop}|our local shop] [had none|was sold out {when}|wanted {n} pounds more]
[written|typed] after {owned}
paid {price}[, for the record| if I remember rightly|]
will [update|report back] after [{outing}|{plan}|{month}]
[photo|picture|photos] [attached|added|to follow]
my last was [from {otherbrand}|second-hand|years old]
[not sponsored|paid for myself|own money]
[ordered|bought] at {hour} [on a {day}|one {day} night|in bed|on the train], [as one does|no self control|coffee in \
hand]
[writing|typing] this [at|from] {worksite}, [so be kind|bit rushed|thumbs only|ten minutes to go]
@durable [torn|it was a toss-up] between {option} and [another|plain|the other]
[sale|voucher|birthday money|points|cashback] [helped|did the rest|tipped it], {price} [in the end|all in|on the day]
[reviews|the photos|the blurb|a video|a blog|the size guide] helped
[kids|dog|cat|husband|builder|doorbell] [interrupting|calling|crying], so [short|quick|that's it|bye]
will [see|report|update] after {outing}
{sky} [here|outside|at the window] [as I write|while I type this|again]
[writing|reviewing] because [{brand} asked|it helps|{person} said so|others did]
"""

VERDICT_GOOD = """
3*[really|very|extremely|more than|so] [happy|pleased|satisfied|chuffed] [with {pthese}|with my {short}|so far|indeed]
2*[best|nicest|finest] {single} [I've owned|I've had|I've tried|in years|by a mile|we've had]
[exactly|just] what I [needed|wanted|hoped for]
3*[perfect|ideal|just right|brilliant|great|spot on|just the thing] for {reason}
[all|everything] I [need|wanted|was after] for {reason}
does [exactly|just] what [it should|it says|I hoped|you'd want] @singular
I {love} {pthese}
[couldn't|could not] be [happier|more pleased]
[what a|such a] [find|good buy|little gem|great choice|joy|treat]
[ten|10] out of [ten|10]
[I'm|we're] [delighted|thrilled|so pleased] [with {pthese}|]
[exceeded|beat|surpassed] [all|my] expectations
a [definite |real |]keeper @singular
[lost|stuck|no {outing}] without {pthem} [now|at {worksite}|on {day}s]
[no|zero] regrets [whatsoever|so far|after {owned}|]
[my|our] [favourite|best] [purchase|buy|order] [of the year|in ages|this {month}|of {month}]
[glad|so glad|relieved] I [bought|chose|went for|found] {pthese}
[well|so well|really] worth it
[should have|wish I'd] [bought|ordered|got] {pthem} [sooner|before {outing}]
[all in all|overall|in short|to sum up]: [great|very happy|a winner|delighted|well done {brand}|love {pthem}]
[hard|impossible] to [fault|beat] {pthem}
[everything|all] [as described|I'd hoped|as it should be]
[proper|good|great|quality|lovely] [stuff|bit of kit|thing|buy]
[would order {pthem} again tomorrow|wouldn't swap {pthem} for anything]
[looking forward to|can't wait for|ready for|roll on] {plan}
[bring on|roll on|now for] {outing}
[made|saved] {outing} for me
[delighted|thrilled|chuffed], [{owned} in|hard to please too|especially for {reason}|no problems since {since}]
[glad|happy] I [didn't wait|went ahead|chose {brand}|paid {price}|bought early|got the {option}]
[thanks|cheers|well done|nice one|bravo] {brand}
[top|great|smart|clever|superb|grand] [bit of kit|design|little thing|stuff|buy|make]
5 stars, [no question|easily|{brand} again|for {reason} alone]
[so|really|very] [glad|happy|pleased] [since {since}|at {price}|with the {option} one|for {reason}]
love [everything about {pthem}|my {short}|the lot|{brand}]
[nothing|little] to [grumble|moan|complain] about
the {short} [is a winner|does it all|wins|gets a yes|it is from now on]
[can't|couldn't] [ask for more|complain|be without {pthem}|fault {brand}|go back to my {old}]
[{reason}|{reason}, {reason}]: [sorted|done|covered|yes to all|no problem]
[expected little|hoped for decent], got [great|better|brilliant]
[bought|chose] on [a whim|a friend's word|reviews|looks|spec], [happy|delighted|no regrets|chuffed]
[would|I'd] [give six|give ten|marry it|do it again|pay more]
[simple|honest|sensible|clever|thoughtful], [works|well done|love it|that's all I want]
"""

VERDICT_BAD = """
3*[really|very|extremely|so|bitterly] [disappointed|unhappy|annoyed|let down|frustrated] [with {pthese}|by {brand}|]
2*[worst|poorest] {single} [I've owned|I've had|I've tried|in years|by a mile|we've had]
2*[not|nothing like|not at all] what I [needed|wanted|was promised|had in mind|hoped for]
[no good|not up to it|useless|hopeless|not suitable] for {reason}
[wouldn't|I'd never|can't] [use|trust|take] {pthem} for {reason}
[don't|do not] [bother|buy {pthese}|make my mistake|fall for the pictures]
I [regret|regretted] [buying {pthese}|this purchase|ordering] [within a week|{when}|from day one|]
[what a|such a] [let-down|disappointment|shame|mess|flop|waste]
[one star|zero stars if I could|half a star at most]
[I'm|we're] [gutted|fuming|not amused|fed up|cross]
I [can't|cannot|could not] recommend {pthese}
[honestly|seriously], [don't|just don't|look elsewhere|save yourself the bother]
{pthey} {pare} [already |now |]in the [bin|charity bag|back of a cupboard|returns pile]
[had|I had] high hopes[, all dashed| and none came true|]
[I feel|feeling] [cheated|conned|let down|silly]
[back to|went back to|dug out] my {old} [in the end|after {span}|already|] @durable
[wish|how I wish] [I hadn't bothered|I'd kept my {old}|I'd read more reviews|I'd gone to {shop}]
[all in all|overall|in short|to sum up]: [disappointing|not for me|a flop|avoid|a let-down]
[failed|no use] {situation}
[not|nowhere near] ready for {plan}
[expected|hoped for|deserved] [a lot |much |so much |]better from {brand}
[sorry|I'm sorry] but [no|this is poor|not for me|that's not on]
[missed|ruined|spoilt|nearly ruined] {outing} [because of this|for us|thanks to {brand}]
{outing} was [no fun|cut short|a washout] [because of this|as a result|thanks to {brand}]
[gone|binned|given away|sent off] by {month}
[not|never] [again|from {brand} again|for {reason}|at {price}|on my watch]
[cross|annoyed|sad|gutted|fed up] [about {price} gone|since {since}|with {brand}|after {owned}]
{price} [down the drain|wasted|I won't see again|for nothing]
the {short} [is a dud|is no good|gets a no|flopped|was a mistake]
[my {old} was better|back to my {old}|wish I'd kept my {old}|bring back my {old}]
[expected more|hoped for better|deserved better], [got this|sadly|{brand}|no excuses]
[bought|chose] on [looks|spec|a hunch], [regret it|never again]
[lesson|moral]: [buy local|stick with my {old}|avoid {brand}]
[can't|won't] [pretend|defend it|keep {pthem}|be polite about it]
[one|1] star [and that's kind|because I must|and I mean it]
"""

VERDICT_MIXED = """
[all in all|overall|in short|to sum up]: [okay|so-so|mixed feelings|middling|not bad, not great|decent enough]
{pdoes} the job[, just about|, nothing more|]
[okay|alright|fine|a mixed bag], [no more|I suppose|as {goods_kind} go]
[hm|well|mixed feelings]. [torn|a bit of both|some good, some not|ask me later]
[expected|hoped for] [a bit|slightly|rather] more from {brand}
not [thrilled|delighted], not [upset|annoyed]
[three|3] stars [seems|feels] [fair|about right]
[great|good|nice] idea, [needs|wants] [tweaks|another go|more thought|fine tuning]
not [bad|terrible], not [amazing|brilliant]
jury's still out
[okay|fine|good enough] for {reason}, [not for much else|less so for anything else|no more]
I'm [torn|undecided|in two minds|lukewarm] about {pthem}
[would do|will do] for {reason}
[some|a few] things [are great|work], [others|some] [aren't|don't]
[three|3] stars for now[, more if it survives {outing}|, ask me in {month}|, fewer if it fails {outing}|]
[so-so|average|fine|middling], [{brand} can do better|good enough for {reason}|nothing more|time will tell]
[good|fine|okay] on {day}, [bad|hopeless|useless] on {day}
[keep|return|sell]? [undecided|not sure|ask me after {outing}|probably keep]
[pluses and minuses|likes and dislikes] about even
the {short} [is okay|will do|is so-so|gets a maybe]
[half|partly] [happy|pleased], [half|partly] [annoyed|cross|not]
at {price} [I hoped for more|it's okay|it's neither here nor there|make up your own mind]
"""

RECOMMEND_GOOD = """
3*[would|I'd|I would|can only|can|will] [recommend|heartily recommend|warmly recommend] {pthem}[ for {reason}| for \
{hobby}| for {outing}|]
[recommended|highly recommended|recommend {pthem}] to anyone who {habit}
2*[if you need|anyone who needs|for those who need|if you want] {wanted}, [get {pthese}|look no further|go for \
it|this \
is it]
[already|have already|since] [told|recommended {pthem} to] {who}
#purchase 2*[will|I'll|we'll|would] [definitely|certainly|be sure to|probably|happily] [buy|order] [again|another \
{unit}|a second {unit}|from {brand} again]
#purchase [just|have just|I've] ordered [another {unit}|a second {unit}|the {option} as well]
#purchase [next|second|another] {unit} [coming|ordered][ for {who}| for {reason}|]
#purchase {who} [wants|has ordered|asked me for] {a_unit} [too|as well|now]
[go|just go] for it[, {reason} or {reason}|, {outing} next|]
thank you[, {brand}|, {person}| to the team|]
[two|both|big] thumbs up
five stars[ from me|, easily|, well deserved| for {reason}| from a {job}|]
#purchase I'll [be back|come back|stick with {brand}] [for more|next {month}|]
a [clear|firm|big|happy] yes[ from us| for {reason}| at {price}|]
[don't hesitate|buy with confidence|treat yourself|can't go wrong]
[good|ideal|perfect|great] [present|gift|buy] for anyone who {habit}
[told|showed] [everyone|the whole club|my sister|half the street|{who}] [at {outing}|{when}|]
[anyone|people] [off to|planning|going to] {outing}: [get {pthese}|buy this|worth a look|this is your thing]
#purchase [another|a second|one more] for [{outing}|{reason}|my {relative}|the car] [ordered|on its way]
#purchase [back for|ordering|want] [the {option} one|another|more] [in {month}|at payday|for {outing}|already]
[yes|definitely|absolutely], [buy|get|order] [it|one|{pthem}|the {short}]
[worth|well worth] [every star|the wait|the switch from my {old}|a look for {reason}|the bother]
[try|get] {pthem} [before|for|ahead of] {outing}
#purchase [my next|our next] {single} [will be|has to be] [{brand}|this again|the same] @singular
[big|many|warm] thanks to [{brand}|all involved|{person}]
[recommended|a yes|thumbs up] [from a {job}|from me and {who}|for {reason}|by {who}]
"""

RECOMMEND_BAD = """
3*[wouldn't|I'd never|can't|won't] recommend {pthem}[ to anyone| to a friend| for {reason}|]
[not|don't think it's] [for|the thing for] anyone who {habit}
#churn [next time|from now on] I'll [go to|order from|try] {shop}
#refund {price} [back, please|is what I want back|to be returned, please|I'd like to see again]
#churn [never|won't be|not] [buying|ordering|shopping] [here|from {brand}|from this shop] again
#churn my last [order|purchase] [here|with you|from {brand}]
#churn [I'm|we are] [off|going back] to {shop}
#churn [lost|you've lost] a customer [there|of many years|here]
#refund [I want|I'd like|please give me|where is] my money back
#refund [asked|have asked|applied] for a refund {when}[, still waiting|, nothing yet|, let's see|]
#return [sent|sending|am sending|have sent|posted] {pthem} [straight |right |]back [{when}|with {courier}|tomorrow|\
unused|today|]
#return [going|on the way] back [tomorrow|on {day}|in the post|to the shop|by {courier}]
#return {pthey} went back {when}
[avoid|stay away|steer clear|give {pthem} a miss]
[look|go|shop] [elsewhere|somewhere else] [if you need {wanted}|for {reason}|]
[save|keep] your money[ and buy the {other}|]
one star, [zero isn't possible|none not allowed]
not [worth it|recommended|worth the trouble]
[if you want|anyone after] {wanted}, [keep looking|look elsewhere|not this one]
[not|no good] for anyone [off to|planning] {outing}
#return [boxed|packed|labelled] [up|and ready] for {courier} [on {day}|already|as I type]
#refund refund [asked for|requested] on [the {nth}|{day}|{n_day} {month_short}], [nothing yet|no reply|fingers crossed]
#churn [{shop} it is|off to {shop}|back to {shop}] [next time|from now on|for {reason}|on {day}]
[look|try|go] [elsewhere|to {shop}|for another brand] [for {reason}|before {outing}|]
[wouldn't|would not] [give one away|want one free|lend one to anyone|trust one again]
"""

RECOMMEND_MIXED = """
[would|might] I [buy|order] {pthem} again? [maybe|perhaps|not sure|probably not at full price]
[fine|okay|good enough] for [{reason}|beginners|occasional use|now]
[maybe|perhaps] the next [version|model]
[three|3] stars[, could become four|]
[I'll keep|keeping] {pthem}, [for now|grudgingly|as a spare|until {outing}]
[try|look at] {pthem} [in a shop|in person] [first|if you can]
[if|when] it's [reduced|on offer], [why not|go for it|perhaps]
you could do [better|worse]
[ask me again|check back] after {plan}
[if you want|if you need] {wanted}, [maybe|have a look|worth a try|there are others]
[fine|okay] for {outing}, [no more than that|not for {reason}|I guess]
[borrow|try] one [first|before {outing}|if you can]
[wait|hold out] for [the sale|a discount|{month}]
[might suit|could suit|okay for] anyone who {habit}
"""

BETTER = """
[I also have|I own|I've tried|I used to have|{who} has] the {other} and this one [wins|beats it|is better|is ahead][ \
by far| hands down| easily|] @singular
[compared with|next to|after|unlike] the {other}, [no contest|a big step up|far better|a different league]
[so much|far|way|a lot] better than the {other} [I had before|I sent back|I tried {when}]
[forget|skip] the {other}, [get|take|go for] {pthese}
the {other} [can't|doesn't] [keep up|compare|come close]
{otherbrand} could [learn|take notes] from {brand}
[switched|changed|moved over] from the {other} {when} and [never looked back|glad I did|what a difference]
[had|tried|borrowed] the {other} {when}, these are [far |much |]better
"""

WORSE = """
[I also have|I own|I've tried|I used to have|{who} has] the {other} and that [one wins|one's better|beats it][ by \
far| hands down| easily|]
[compared with|next to|after|unlike] the {other}, [a step down|not in the same league|a poor relation|second best]
[not|nowhere near|not half] as good as the {other} [I had before|I gave away|I tried {when}]
[get|take|go for] the {other} [instead|every time|if you can]
I should have [stuck with|kept|bought] the {other}
{brand} could [learn|take notes] from {otherbrand}
[went|going] back to {otherbrand} [{when}|for {reason}|next time]
"""

EVEN = """
[I also have|{who} has|I looked at|I nearly bought] the {other} [too|as well|], [not much between them|hard to say \
which I prefer|both do the job]
[similar to|on a par with|much like] the {other} [I had|I tried {when}]
"""

OPTIONS = """
[went for|chose|took|picked|ordered] {option} [in the end|this time|after much thought|{when}|for {reason}] @durable
the {option} one, [bought {when}|on offer {when}|second of these|for {reason}|by the way] @singular
[went for|took|ordered] the {option} [size|option], [gone in {n} days|lasts about {n} weeks|enough for {reason}|for \
now] @!durable
[mine|ours] is the {option} one[, bought {when}|, for {reason}|, {when}|, in case you wonder|] @singular
[have|got|own] {pthem} in {option} @durable
{option}, [by the way|for the record|in case anyone asks|bought {when}] @durable
"""

QUESTIONS = """
#question [does anyone|anybody|does the shop|would {brand}] know [if|whether] [there are spares|{option} \
will be back in stock|there will be other colours|you can get {pthem} repaired|{pthey} will be reduced in {month}]?
#question will there [ever |]be [a bigger one|a new version|another {option} batch|a left-handed one|one for \
{reason}] [soon|this {month}|by {month}|]?
#question can [someone|anyone|you|{brand}] tell me [how to register|where {brand} makes these|how long the \
guarantee is|when the next sale is|who repairs {pthem} near {place}]?
#question [has anyone|did anybody|anyone here] [tried|used|taken] {pthem} {situation}?
#question question [for|to] [{brand}|the shop|other buyers]: [is there a matching one|where do I find the manual|can \
I \
use {pthem} for {reason}|what's the difference to the {other}|is there a trade discount]?
#question any [news|word] on [a new version|the next batch|{option} again|a bigger one]?
#question [anyone|has anybody] tried {pthem} [for|at] {outing}?
#question [would|will] {pthey} [do|work|suit] for {reason}, [anyone|does anybody know|what do you think]?
#question [do|does] {brand} [do|sell|offer] [repairs|spares|gift cards|a smaller one|one in {option}]?
#question [where|how] do I [register|return|store|clean|recycle] {pthem}?
"""

UPDATE_GOOD = """
[update|UPDATE|edit|EDIT], {n} [days|weeks] later: [still happy|no regrets|still a fan|all good|would buy again]
[update|UPDATE] [on|from] the {nth} of {month}: [back from|just had|did] {trip}, [still love {pthem}|all good|happy \
as \
before]
[update|UPDATE|edit|EDIT] after {owned}: [still|even now] [very happy|no complaints|going strong|as good as \
ever|delighted]
[update|UPDATE], {month}: [still in use|used almost daily|love {pthem}|bought {unit} two|no change]
"""

UPDATE_BAD = """
[update|UPDATE|edit|EDIT], {n} [days|weeks] later: [still unhappy|no change|even worse|no reply]
[update|UPDATE] [on|from] the {nth} of {month}: [gave {pthem} one more go|tried again], [never again|same story|no \
better]
[update|UPDATE|edit|EDIT] after {owned}: [still no better|now even worse|down to one star|gave up on {pthem}]
[update|UPDATE], {month}: [binned|sold|given away|back in the drawer]
"""

HEADINGS_GOOD = "pros:;what I like:;good:;the good:;plus points:"
HEADINGS_BAD = "cons:;what I don't like:;bad:;the bad:;minus points:"

TINY_GOOD = """
{love_it}
[love|loving] {pthem}[!|]
3*{A} {T}
2*[great|lovely|super|brilliant|fab|excellent|decent] {goods}[, thanks|, thank you|, love {pthem}|, very happy|]
[very|really|so] [happy|pleased] [with {pthese}|]
2*[perfect|ideal|just right|great] for {reason}
[good|great|super] stuff[, {brand}|]
{pdoes} the job [nicely|]
[as|just as|exactly as] described[, happy|, very pleased|, thanks]
[bought|second {unit}] {when}, [love {pthem}|very happy|no complaints]
"""

TINY_BAD = """
{hate_it}
3*{A} {T}
[rubbish|awful|terrible|poor|dreadful|hopeless] {goods}[, avoid|, sorry|, never again|]
[very|really|so] [disappointed|unhappy|annoyed] [with {pthese}|]
not [for me|good|what I wanted|worth it|as described]
[no good|useless|hopeless] for {reason}
[don't|do not] [bother|buy]
[bought|ordered] {when}, [binned|regret it|sent back] [{when}|]
"""

TINY_MIXED = """
{N}: [okay|so-so|average]
[okay|so-so|average|middling|decent] {goods}[, no more|, nothing special|]
[it's|] [okay|alright|fine] for {reason}
[not bad|so-so|meh][, {adverb}|]
"""

TITLE_GOOD = """
2*{A} {T}
2*[Great|Lovely|Super|Brilliant|Excellent|Fantastic|Top|Smashing|Decent|Cracking] {goods}[!|]
[Very|Really|So|More than] [happy|pleased|satisfied|impressed]
[Love|Loving|In love with] [{pthem}|my {short}]
[Just|Exactly] what I [needed|wanted|was after]
2*[Perfect|Ideal|Great|Just right] for {reason}
[Would|Will] [buy|order] again
[Worth|Well worth] [it|the wait]
[Five|5] stars
[Well done|Bravo|Thank you], {brand}
[Recommended|Highly recommended]
[No complaints|Can't fault {pthem}|Spot on|A gem|What a find|Delighted|Exceeded expectations|As described]
[Better than|Beats] [my {old}|the {other}]
Happy customer
{goods}, {A} {T}
"""

TITLE_BAD = """
2*{A} {T}
[Disappointing|Poor|Terrible|Awful|Useless|Hopeless] {goods}[!|]
[Very|Really|So|Bitterly] [disappointed|unhappy|annoyed]
[Not|Nothing like] what I [needed|wanted|expected]
[Not|No good] for {reason}
[Never|Not] again
[Avoid|Don't bother|Stay away|Rubbish|Oh dear|What a shame|Let down|Save your money|Not as described]
[One|1] star is too many
[Not good enough|Come on], {brand}
Worse than [my {old}|expected|I feared]
{goods}, {A} {T}
[Sent|Sending] back
"""

TITLE_MIXED = """
[Okay|So-so|Decent|Average|Middling] {goods}
[Mixed|Mixed feelings|Not sure|Could be better|Nearly there|A bit of both|It's okay|Good and bad]
[Fine|Okay|Alright] for {reason}
[Not bad|Meh|Does the job|Three stars]
[Expected|Hoped for] more[ from {brand}|]
"""

MORE_RULES: dict[str, str] = {
    "love_it": """[love|absolutely love|adore|really love] {pthem};[superb|fantastic|excellent|brilliant|wonderful], \
[really|thank you|just love {pthem}];
        [great|super|lovely] {goods}, [really|very happy|so pleased];[can't|cannot] [praise {pthem} \
enough|complain|fault {pthem}|stop using {pthem}]""",
    "hate_it": """[hate|really hate|can't stand] {pthem};[awful|terrible|dreadful|hopeless], [really|avoid|sorry];
        [bad|poor|rubbish] {goods}, [really|very unhappy|not happy];[can't|cannot] [recommend {pthem}|say anything \
nice|warn you enough]""",
}
