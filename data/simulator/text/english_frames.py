"""English sentences around the aspects: how a mention is put, and what else a review says.

Slots: ``{C}`` and ``{D}`` are whole clauses on an aspect ("the zip glides smoothly"), ``{N}`` a noun phrase with \
its \
term
("the zip"), ``{A}`` an adjective of the right polarity. No frame may hold an opinion on an aspect of its own.
"""

# The text is content and so is the mention.
GOOD = """
24*{C}
5*{adverb}, {C}
4*{C}, {adverb}
4*{link} {C}
[I have to|I must|I will|I can only] [say|report|admit]: {C}
2*what I [like|love|enjoy|appreciate|rate|value] [most|best|above all] [about {pthem}|so far|here|after {span}|]: {C}
[best of all|the best bit|the clincher|my favourite thing|the big plus|a nice surprise|even better|the highlight for \
{who}]: {C}
{who} [says|agrees|noticed|pointed out|reckons|insists] {C}
{who} [says|agrees|noticed|pointed out|reckons|told me] {C}
[no|zero] [complaints|grumbles|moans|niggles|worries] about {N} [from me|from {who}|at all|either|so far|]
2*{N}: {A}[ and|,] [just what I wanted|a pleasure|no notes|spot on|ten out of ten|lovely|love it|{who} agrees]
{A} {T}[, what more could {who_short} want|, just as promised|, exactly right for {reason}|, tick|, thumbs up|, says \
{who}|]
I [can't fault|really rate|was won over by|am very happy with|was impressed by|love] {N}[, {adverb}|, and {who} \
agrees|]
[I was|{who} was|we were] [worried|unsure|sceptical|nervous] about {N}[, for no reason| first, not any more|, \
wrongly|, needlessly]
[big|huge|special] [plus|thumbs up|tick|gold star|hurrah] for {N} [too|as well|from {who}|{occasionally}|]
and {N}? [superb|{A}|ten out of ten|couldn't be better|no complaints|love it][, {adverb}|, says {who}|]
{C}, [full stop|no question|hands down|end of|believe me|no two ways about it|as {who} will tell you|I promise \
{who_short}]
@inherent {C}, [something|a thing] [my {old} never managed|you can't say of my {old}|I couldn't say about my {old}]
@inherent [compared with|after|next to|unlike] my {old}, {C}
[also|and] {N} {is} {very} {A}[, {adverb}|, says {who}|]
{C} and [that alone|that] [made my day|is worth a lot|won me over|matters to me|counts for a lot|was the point|sold \
{who} too]
[if you care about|for anyone fussy about|when it comes to|as regards|speaking of] {N}: {A}, [rest assured|I'd \
say|no \
worries there|in my experience|says {who}]
[turns out|it turns out|as it happens|long story short:|first impressions:|as hoped,|as {who} foretold,] {C}
@inherent [after|in|over] {span} [of use|of hard use|of daily use|now|of abuse by {who}|] {C}
@inherent [tested|tried|used|checked] {situation}: {C}
"""

BAD = """
24*{C}
5*{adverb}, {C}
4*{link} {C}
4*{C}, {adverb}
3*[sadly|unfortunately|annoyingly|alas|regrettably|worse still|worst of all|to top it off|believe it or not], {C}
2*the [problem|trouble|snag|issue|deal breaker|real nuisance] [is that|is simple:|here:|for {who}:|after {span}:] {C}
[not a fan of|really not impressed with|very unhappy with|let down by|could not get on with|fed up with] {N}[, \
{adverb}|, and {who} isn't either|]
2*{N}: {A}[, simple as that|, enough said|, no other word for it|, what a shame|, avoid|, says {who}|]
{A} {T}[, what were they thinking|, not what I paid for|, not what was promised|, enough said|, says {who}|]
{who} [noticed|says|agrees|pointed out|warned me|complained] {C}
{who} [says|agrees|noticed|pointed out|warned me] {C}
who [designs|sells|signs off|tests] {a_thing} [with such {A} {T}|where {C}]?
[how|why] [did|does] nobody [check|test|notice] {N} [before selling {pthem}|at all|first|{situation}]?
I [expected better from|had hoped for more from|wish they'd sort out|am appalled by] {N}[, {adverb}|, and {who} too|]
I [tried|wanted] to [like|love] {pthem}, [really|honestly|so did {who}], but {C}
{C}, [full stop|no exaggeration|I kid you not|and that's being kind|not good enough|simply unacceptable|as {who} can \
confirm]
@inherent {C}, [something|a thing] [my {old} never did|that never happened with my {old}|{who}'s never did]
and {N}? [{A}|hopeless|don't get me started|a disaster|oh dear|where do I start][, {adverb}|, says {who}|]
@inherent [within|after|in] {span} [of light use|of normal use|of gentle use|it was clear:|] {C}
@inherent [tested|tried|used|checked] {situation}: {C}
{C} and [nobody|not a soul] [warned me|mentions that anywhere|seems to care|told {who} or me]
@inherent [compared with|next to|unlike] my {old}, {C}
{N} {is} {so} {A} [that I laughed|that I gave up|it hurts|I could cry|that {who} noticed]
[turns out|it turns out|long story short:|what the pictures don't show:|as {who} foretold,] {C}
"""

# The text is content, this is the fly in the ointment.
BAD_IN_GOOD = """
4*[my only|the only|one small|a minor|just one] [gripe|niggle|complaint|quibble|downside|minus]: {C}
2*[if I had to|if I have to|were I to] [nitpick|find fault|moan|complain|be picky]: {C}
3*{C}, but [I can live with that|that's a small thing|it's not a deal breaker|I'd still buy {pthem}|nobody's perfect]
[only|one] [gripe|thing|grumble|snag] is {N}, which [could be better|is a bit of a let-down|I'm less keen on|needs \
work]
[small|slight|tiny] [minus|point off|deduction|black mark] for {N}: {A}, [I'm afraid|sadly|if we're honest]
I wish they'd [sort|improve|look at|rethink] {N} [though|but otherwise great|and then it would be perfect|next time]
[not so keen on|less taken with|could do without] {N}, [rest is great|but the rest makes up for it|but there you go]
{C} - [shame|a pity|oh well|never mind], [because the rest is great|everything else is fine|rest is spot on]
[true|granted|I admit|okay], {C}, yet [I'd not be without {pthem}|I still smile|on the whole I'm happy|it hardly \
spoils things]
[why only nearly perfect|why not perfect|the fly in the ointment|what I'd change]? {C}
even though {C}, I [really like {pthem}|am happy|would not send {pthem} back|can recommend {pthem}]
"""

GOOD_IN_BAD = """
4*[to be fair|in fairness|credit where it's due|on the plus side|one good thing|I'll give them that], {C}
2*the [only|one|single] [good|nice|positive] thing [here|I can say|to report]: {C}
{C}, [I'll give them that|but that's about it|but that alone won't save {pthem}|and that's the end of the good news]
[shame|pity|what a shame|a pity], because {C}
{C}, [which makes the rest|so the rest is] [all the more annoying|even sadder|harder to understand]
one star [for|because of] {N}, [which {is} {A}|{A} as it is], [nothing for the rest|and that's generous]
[okay|yes|sure|granted], {C}, [so what|but what use is that|still a no from me|that doesn't help]
nothing against {N}, [{A} even|really {A}|that part is {A}], but [no|still no|sorry]
"""

NEUTRAL = """
8*{C}
2*{adverb}, {C}
2*{link} {C}
[not sure|undecided|no verdict yet|on the fence] about {N} [yet|so far|still|after {span}]
{N}: [fine|okay|so-so|average|middling], [nothing more to say|moving on|could be better, could be worse|fair enough]
as for {N}, [it's a mixed bag|I can take it or leave it|it does the job and no more|I'm in two minds]
{N}? [meh|could be worse|does the job|fifty-fifty|it's okay|depends who you ask]
I'm [neutral|in two minds|neither here nor there] on {N}, [time will tell|others may differ|ask me in a year]
{who} [likes|is happy with|praises] {N}, I'm [not so sure|on the fence|less convinced]
{C}, {adverb}
"""

SARCASTIC = """
4*[great|brilliant|marvellous|wonderful|bravo|genius|well done|fantastic]: {C}
3*[love|adore|how nice|so thoughtful|lovely touch] [how|the way|that] {C}
{a_thing} where {C}. [genius|inspired|what an idea|just what the world needed|slow clap]
full marks to whoever [made sure|decided|arranged it so] that {C}
{C}. [who needs working things anyway|must be a feature|what a treat|lucky me|living the dream]
[five stars if you enjoy it when|perfect for people who like it when|ideal if you've always dreamt that] {C}
and as a [bonus|special treat|free extra], {C}
apparently it's [normal|a feature|fashionable] that {C}. [my mistake|silly me|who knew|I stand corrected]
thanks to {N}, [so {A}|{A} as {s_they} {is}], I [get to|now] [buy another|start again|do it all by hand]. \
[cheers|lovely|what fun]
"""

PAIR_GOOD = """
5*{C} and {D}
2*{C}, {D}
2*not only that: {C}, and {D}
{C}, plus {D}
[two things|two points] I [like|love|noticed]: {C}, {D}
{C}; {D}
{C} and, [just as important|even better|what's more|on top], {D}
[so far|in short|to sum up|all in all] {C} and {D}
"""

PAIR_BAD = """
5*{C} and {D}
2*{C}, {D}
[first|to begin with|for starters] {C}, [then|and then|next] {D}
{C}, plus {D}
as if that wasn't enough that {C}, {D}
{C}; {D}
not only that: {C}, and {D}
[in short|to sum up|so]: {C} and {D}
"""

# {C} is good and {D} is bad.
CONTRAST = """
6*{C}, but {D}
2*{C}. [sadly|unfortunately|however], {D}
while {C}, {D}
{C}, [only|though|yet|however] {D}
{C} - shame that {D}
{C}, [it's just that|the trouble is that|on the other hand] {D}
[yes|okay|sure|granted], {C}, but {D}
[I like that|nice that|glad that] {C}, [less so that|not so happy that|not so great:] {D}
"""

# {C} is bad and {D} is good.
CONTRAST_BACK = """
5*{C}, but {D}
2*even if {C}, {D}
though {C}, {D}
{C}, [on the other hand|at least|mind you|still,] {D}
{C}. [at least|then again,|on the bright side,|mind you,] {D}
while {C}, {D}
"""

OPENING = """
6*@!gift [bought|got|ordered|picked up|needed|wanted] {pthese} for {outing}, [and|then] {deed_we}
@!gift {who}, who {habit}, [swears by|told me about|raved about|showed me] {pthese} {when}
4*@!gift {when} I {deed}, [after which|so|and] I [ordered|bought|went for|got] {pthese}
@!gift as {persona} I [need|go through|depend on|own too many] {goods_kind}, [so|hence] {pthese} {when}
4*#gift [bought|got|ordered] {pthese} {when} for {who}, who {habit}
3*@!gift [ordered|bought|got] the {product} {occasionally}[, in {option}| for {reason}| on a whim|, {price} all in|]
3*@!gift my {old} [was lost|broke|gave up|got nicked] {occasionally}, so [I ordered|in came|we bought] {pthese}
3*@!gift I [needed|wanted|was after] {a_goods} for {reason} and {outing}
9*@!gift [bought|got|ordered|picked up|treated myself to|chose] {pthese} {when} for {reason}
2*@!gift [needed|was looking for|wanted|had been after] {a_goods} for {reason}[ and|, so I] [went for|ended up \
with|settled on|took a punt on] {pthese} {when}
2*@!gift {when} my {old} [gave up|died|went missing|fell to bits|finally had it], [so|hence] {pthese}
2*@!gift [I've had|I have used|I've owned|been using|had] {pthese} for {owned} now
#gift [bought|got|ordered] {pthese} {when} for {who}, who [needed|wanted|was after] {a_goods} for {reason}
#gift a [birthday|Christmas|thank-you|leaving|last-minute] present for {who}[, who is into that sort of thing|, hard \
to buy for|, ordered {when}|]
#gift [this was|these were|] [ordered|bought] {when} on behalf of {who}, [so second-hand impressions|who asked me to \
write this|and passed on the same day]
@!gift [saw|spotted|found|came across] {pthese} {when} while [looking for|browsing|searching for] something \
[else|completely different] and [clicked|gave in|was curious]
@!gift [got|was given|received] {pthese} {when} from {who} [who knows me well|as a present|for my birthday|to cheer \
me up]
@!gift it took me [days|weeks|an evening|ages] of [reading|comparing|dithering] to [choose|decide|settle on] {pthese}
@!gift we [left|set off|went] {when} for {trip} and I [needed|lacked|still had no] {a_plain}
@!gift {trip} was [coming up|booked|planned], so [I ordered|in came|we got] {pthese} {when}
@!gift [ordered|bought] the {product} {when} [after|because] {who} [went on about it|has one|told me to|swears by \
the \
brand]
@!gift I [went for|chose|ordered|took] the {product} in {option} {when}
@!gift [first|second|third] [time|go|order] with {brand} [for me|here|], [bought {when}|for {reason}|on a whim|on a \
recommendation]
@!gift after {trip} in my {old} I [caved|had enough|gave in] and [bought|ordered] {pthese}
@!gift my [third|second|fourth] {short} [in ten years|so far|since {when}], [this time in {option}|again for \
{reason}|so you know where I stand]
@!gift [paid|spent|put down] {price} {when}[, mainly for {reason}|, half of it birthday money|, full price|]
@!gift [bought|ordered] {quantity} {of_these} {when}, [one for me, one for {who}|for the whole family|one to keep in \
the car|to share]
@!gift [never heard of|knew nothing about|had my eye on|always wanted something by] {brand} [before|until {when}|], \
[then|until] {who} [mentioned|showed|recommended] {pthem}
@!gift [long-time|first-time|occasional|grumpy old] [walker|camper|customer|buyer|reviewer] here, [bought \
{when}|{pthese} for {reason}]
@!gift [for {reason} I|my plan: {reason}, so I] [bought|ordered|got] {pthese} {when}
"""

STORY = """
6*@!gift I {used}
4*@!gift I {used} {occasionally}
3*@!gift {adverb}, I {used}[, then| and| while|, and] {weather}
3*@!gift {when} I {deed}, {tow}
3*@!gift {who} and I {deed}, {tow}
2*@!gift {trip}, {tow}, and {weather}
2*@!gift [first|second|third|latest|next] [outing|test|trial|proper use|time out]: {trip}[, where| and| -|,] {weather}
2*@!gift [used|tried|tested] [so far|up to now|already|mostly]: {situation}, {situation}[ and| or] {situation}
2*@!gift [used|tried|had] {pthem} {situation}, {situation} and {occasionally}
{who}, who {habit}, [now|meanwhile] [has|owns|wants|uses|ordered] {a_unit}[ too|, bought {when}| as well|]
[long story|background|for context|how it came about]: {when} {who} {deed}[, so| and| and so] [we|I] \
[needed|wanted|looked for|ordered] {a_plain}
@!gift I'm {persona}, so [these things|my things|all my kit] [have to|must] [work|last|cope|earn a place|get used] \
[{situation}|all year|daily]
@!gift {who} {deed} [while|as|when] I {used}
@!gift we [spent|had|booked|survived|enjoyed] {trip} {when} and {weather}
@!gift {day} [morning|evening|afternoon], {hour}: {weather}
@!gift {people} {doing}[, but that's another story| as usual| of course|, so a proper test|]
@!gift since {when} I've [used|had|taken] {pthem} [most days|twice a week|almost daily|{n} times|at least once a \
week|on and off]
@!gift {who} [borrowed|wanted to try|has since used|nicked|asked for] {pthem} [for|on|before] {trip}
@!gift [not exactly|hardly|not quite] [a professional|a mountaineer|an expert|an athlete] here, [just|more \
like|rather] {trip} [now and then|twice a year|if I'm lucky]
@!gift [normally|usually|these days] I [go|get] out [in all weathers|at weekends|on {day}s|{n} times a month], [last \
time|recently|{when}] {trip}
2*@!gift {person} [came along|was with me|tried {pthem} too|had a go] on {trip}[ and| when|, where] {weather}
2*@!gift I [live|work|grew up|have family|spend my weekends] [in|near|not far from] {place}, [so|where] {weather}, \
[often|more often than not|you get used to it]
2*@!gift [tried|used|had] {pthem} [in|near|around] {place} [for the first time|for {n} days|all last month|{when}]
2*@!gift [in|near|outside] {place} {weather}, {adverb}
@!gift {weather}[, so|, which meant] [plenty of chances|a good moment|time|reason enough] to [try|test|use] {pthem} \
{situation}
@!gift [about|roughly|nearly|some] {n} [outings|uses|goes|days] [in|so far|by now], [the last|most of them|the \
toughest] {situation}
@!gift on the [first|second|third|last] [day|morning|evening] {weather} and {who} {deed}
@!gift [used|handled|tried] by [me|{who}|both of us], [mostly|mainly|chiefly] {situation}
@!gift between {event} and {outing} I {used}
@!gift {pthey} [came|went|made it] [along|with us] to {event}[, where| and] {weather}
@!gift [on|after] {trip} I {used}
@!gift {who} [drove|came|joined us] [from|to] {place} {when}, {tow}
"""

ASIDE = """
[my|our] [last|first|previous] [one|attempt] was [from {otherbrand}|second-hand|a present from {who}|bought \
{when}|my \
{relative}'s]
[delivered|sent|addressed] to [my work|my {relative}'s|a locker {spot}|the neighbours] [because|as] {who} and I {deed}
[stored|kept|lives] [in the hall|in the boot|by the door|in the garage|under the stairs|in the van] [between \
trips|most of the week|next to my {old}]
[we|I] [talked|argued|joked] about {pthem} {occasionally}, {who} and I
@!gift [bought|picked|chosen] by {who}, [paid|used|tested] by me, [written|typed] {when}
[to|for] {who}, [if|in case] you're reading this: [told you|hello|you owe me {n} quid|yes, I bought it]
[measured|counted|noted] {n} [uses|trips|days] [so far|since {when}|between {day} and {day}]
[there were|I found] {n} [reviews|others|shops|versions] to [read|compare|choose from] [when I looked|{when}|at \
{hour} at night]
[asked|emailed|messaged] {who} [for advice|first|what to buy] {when}
2*{who} [laughed|asked|wondered] why I [needed|wanted|bought] {a_plain} {occasionally}
2*[a word about me|about me|bit of background]: {persona}, [so|and] [make of that what you will|not easily \
impressed|hard on things]
2*[sorry for typos|excuse the rambling|short and quick], I'm {doing_now}
{who} {deed}, but [that's another story|I digress|never mind|back to the point]
2*I [asked|consulted|pestered] {who}, who {habit}, [first|before buying|and still took this one]
[I don't usually|I rarely|I never normally|not one to] [write|leave|do] [reviews|these things|long reviews]
[sorry|apologies|excuse me] for the [long|rambling|short] [review|text|post]
[typing|writing] this [on the train|with one hand|in a hurry|over breakfast|from my phone], so [bear with me|forgive \
the spelling]
[maybe|perhaps] I'm [fussy|old-fashioned|spoilt|picky], [who knows|that's just me|{who} would agree]
[your|the] mileage [may|might|will] [vary|differ], {adverb}
[for reference|to give you an idea|in case it helps], I'm [5'4|5'8|6'1|5'11|5'6] and [fairly \
slim|broad|pear-shaped|average] @worn
[for reference|in case it helps], I took the {option} [version|one|option]
the [website|page|description|little leaflet|label] [says|promises|claims] a lot[, as they all do|, as always|]
{who} [thinks|says|reckons] I [own too many|talk too much about|should stop buying] {goods_kind}
I [read|had read] [a dozen|plenty of|most of the] reviews [before|beforehand|first], [good and bad|some of them \
odd|this one is mine]
there are [cheaper|fancier|bigger] [ones|options] [out there|around], [no doubt|of course|I know]
order {order_id} [if anyone from the shop reads this|for the record|in case you want to check]
[we|I] [compared|looked at] [three|four|five] [others|makes|different ones] [first|online|in town]
[posted|sent|shipped] with {courier}, [for what it's worth|in case you wonder|as usual]
they had {pthem} at {shop} [too|as well], [but I was here first|just so you know|for about the same]
[not much|nothing] else to [say|add|report], [really|I think|at this stage]
I'm writing this after {owned}, [so take it as it is|not after five minutes|give or take]
paid {price}, [for the record|if memory serves|give or take]
"""

VERDICT_GOOD = """
[happy|glad|chuffed|lucky] to [own|have|use] {pthem} [{situation}|on {outing}|{occasionally}]
[on|after] {outing} [I|{who}] [was|felt] [so|very|really] [glad of|grateful for|pleased with] {pthem}
[as|being] {persona}, I [rate|treasure|enjoy|appreciate] {pthem} [a lot|no end|daily|{situation}]
[just|so] [good|reliable|pleasing|satisfying] {situation}[, {adverb}|]
[everything|all] I [needed|wanted|hoped for] [for|on] {outing}[, {adverb}|]
[I should have bought|wish I'd bought|if only I had found] {pthese} [years|ages|months] ago
as {goods_kind} go, {pthis} {pis} [hard to beat|among the best|a delight|everything I need] [for {reason}|]
[if I lost|should I lose|if {who} pinched] {pthem} I'd [order|buy] the same [again|one|straight away]
2*[exactly|just] right for {persona}
2*[perfect|ideal|brilliant|made|just the thing] for [{outing}|{reason} and {reason}|{reason} or {outing}]
[made|saved|rescued|improved] {outing} [for me|for us|for {who}|no end]
[a|the] [hit|success|star|winner] [on|of] {outing}
[can't|couldn't] imagine {reason} without {pthem} [now|any more|these days]
{who} and I [both|] [love|rate|adore|use] {pthem}
[hardly|barely|not] a [day|week|weekend] [goes by|passes] without {pthem}[, {situation}|]
3*{love_it}
2*[all in all|overall|in short|to sum up|in a word]: [great|very happy|a winner|delighted|well done {brand}|a joy]
[really|very|extremely|more than] [happy|pleased|satisfied|chuffed] [with {pthese}|with my {short}|so far|indeed]
[best|nicest|finest] {single} [I've owned|I've had|I've tried|in years|by a mile|we've had]
[exactly|just] what I [needed|wanted|was after|had in mind|hoped for] [for {reason}|]
does [exactly|just] what [it should|it says|I hoped|you'd want], [day in day out|and more|no fuss|{situation}] \
@singular
[couldn't|could not] be [happier|more pleased] [with {pthese}|with my choice|{situation}|]
I {love} {pthese}[, {adverb}| and so does {who}|, no other word|]
[what a|such a] [find|good buy|little gem|great choice|joy]
[ten|10] out of [ten|10] [from me|here|{adverb}|]
[I am|I'm|we are|we're] [delighted|thrilled|over the moon|so pleased] [with {pthese}|with our {brand}|since {when}|]
[exceeded|beat|surpassed] [all|my|every] [expectations|hopes] [by far|{situation}|]
[a keeper|keepers], [that's for sure|no doubt|definitely]
[wouldn't be|I'd be lost|not going anywhere] without {pthem} [now|any more|{situation}]
[no regrets|zero regrets|not a single regret] [whatsoever|so far|after {owned}|]
[my|our] [favourite|best] [purchase|buy] [of the year|in ages|this {month}|for {reason}]
"""

VERDICT_BAD = """
[unhappy|sorry|embarrassed] to [own|have|use] {pthem} [{situation}|on {outing}|{occasionally}]
[on|after] {outing} [I|{who}] [was|felt] [so|very|really] [cross with|let down by|fed up with] {pthem}
[as|being] {persona}, I [expected|demand|need|hoped for] more {situation}
[just|so] [bad|annoying|frustrating|pointless] {situation}[, {adverb}|]
as {goods_kind} go, {pthis} {pis} [the bottom|hard to defend|among the worst|a flop] [for {reason}|]
[spoilt|ruined|soured|nearly wrecked] {outing} [for me|for us|for {who}|]
[of no use|useless|no good] [to|for] {persona}
[wish|how I wish] I [had|'d] [never ordered|left|not bought] {pthem} [{occasionally}|in the shop|]
{who} [laughed|shook their head|said I told you so] {occasionally}
[gave up on|stopped using|put away] {pthem} {occasionally}
[can't|wouldn't] [trust|use|take] {pthem} [for {reason} again|on {outing}|with a clear head]
[had to borrow|ended up borrowing|borrowed] my {relative}'s {occasionally}
[wanted|needed] {pthem} for {outing} and [was let down|got let down|could forget it]
3*{hate_it}
2*[all in all|overall|in short|to sum up|in a word]: [disappointing|not for me|a flop|avoid|a let-down|rubbish]
[really|very|extremely|so|bitterly] [disappointed|unhappy|annoyed|let down|frustrated] [with {pthese}|by {brand}|]
[worst|poorest] {single} [I've owned|I've had|I've tried|in years|by a mile|we've had]
[not|nothing like|not at all] what I [needed|wanted|was promised|had in mind|hoped for] [for {reason}|]
[don't|do not] [bother|buy {pthese}|make my mistake|fall for the pictures]
I [regret|regretted] [buying {pthese}|this purchase|ordering] [after {owned}|{when}|from day one|]
[what a|such a] [let-down|disappointment|shame|mess|flop|letdown {situation}]
[one star|zero stars if I could|minus ten] [from me|here|{adverb}|]
[we are|I'm|I am] [gutted|fuming|not amused|fed up|cross] [since {when}|to be honest|]
[failed|flopped] [completely|miserably|badly] {situation}
I [can't|cannot|could not] recommend {pthese} [to anyone|to my worst enemy|with a clear conscience|]
[honestly|seriously], [don't|just don't|look elsewhere|save yourself the bother]
{pthey} {pare} now [in the bin|at the charity shop|gathering dust|with the {old}]
[had|I had] high hopes, [all dashed|sadly dashed|not one came true|{situation} they died]
[I feel|feeling] [cheated|conned|let down|silly] [after {owned}|by {brand}|to say the least|]
"""

VERDICT_MIXED = """
[okay|fine|acceptable|enough] for {outing}, [not for|less so for|no idea about] {reason}
[good|right|fine] for {persona}, [not|less so|perhaps not] for {persona}
{who} [likes {pthem}|is keen|is happy], [I'm not sure|I less so|I'm in two minds], [so it's a draw|you decide|make \
of \
that what you will]
[would|might] do for {who}, who {habit}
[a|one] [solid|typical|plain] [three|average|middle] [{situation}|in my book|overall], {adverb}
as {goods_kind} go, {pthis} {pis} [average|okay|in the middle|nothing out of the ordinary] [for {reason}|]
[all in all|overall|in short|to sum up]: [okay|so-so|mixed feelings|middling|not bad, not great|decent enough]
{pdoes} the job, [just about|nothing more|more or less|but without flair]
it's [okay|alright|fine|a mixed bag], [no more|I suppose|nothing to write home about|{adverb}]
[hm|well|mixed feelings]. [part of me likes {pthem}, part of me doesn't|a bit of both|some good, some not]
[some|a few] things [are great|work], [others|some] [aren't|don't], [as so often|{adverb}|you decide]
I [expected|hoped for] a [bit|touch|little] more from {brand}
[neither|not] [thrilled|delighted] [nor|and not] [upset|annoyed] [about {pthese}|so far|]
[three|3] stars [seems|feels|sounds] [fair|about right|just] [to me|after {owned}|]
I've [had|seen] [better|worse] and I've [had|seen] [worse|better] [too|as well], [frankly|{adverb}]
[could|might] be [great|so good] with [a few|some|two or three] [changes|tweaks|improvements]
not [bad|terrible], not [amazing|brilliant], [just there|somewhere in between|usable {situation}]
[jury's|the jury is] still out [after {owned}|on {pthese}|]
"""

RECOMMEND_GOOD = """
{who} [tried|borrowed|saw] {pthem} {occasionally} and [wants|ordered|bought] {a_unit} [too|now|for {event}]
2*[would|I'd|can|will] [recommend|suggest] {pthem} to [{persona}|{who}, who {habit}|anyone who {habit}]
2*#purchase [next|second|another] {unit} [goes|is going] to {who} [before|for|ahead of] {outing}
[get|order|buy] {pthese} [before|for|ahead of] {outing}[, trust me|, you'll thank me|, simple as that|]
{who} [asked|wondered|enquired] [about|after] {pthem} {occasionally}
[anyone who|everyone who|whoever] {habit} [should|ought to|must] [have|try|get] {a_unit}
[would|I'd|I would|can only|can] [recommend|heartily recommend|warmly recommend] {pthem} [to anyone|to friends|for \
{reason}|{adverb}|]
[already|since] [told|asked|urged] [{who}|half my street|the lot at work|{who_short} and {who_short}] to \
[get|try|order] {pthem}[, {adverb}| {occasionally}|]
[if you need|anyone who needs|for those who need] {a_plain} for {reason}, [get {pthese}|look no further|go for it]
#purchase [will|I'll|we'll] [definitely|certainly|be sure to|probably] [buy|order] [again|another {unit}|a second \
{unit}] [for {who}|next {month}|soon|before {trip}|]
#purchase [just|have just|I've] ordered [another {unit}|a second {unit}] [for {who}|in {option}|as a spare|]
#purchase {who} [wants|has ordered|asked me for] {a_unit} [too|as well|now]
[go|just go] for it[, you won't regret it|, especially for {reason}|]
thank you[, {brand}|, {person}| to the team|], [keep it up|more of this please|from {who} too|{who} says hello]
[two|both] thumbs [up|firmly up] from [{who}|all of us|{who_short} and me][, {adverb}|]
{who} [is jealous|wants to steal {pthem}|can't believe it|is sold as well]
[deserves|worth|earned] [all|every one of] [the|my|my] stars[, {adverb}|, {ground}]
five stars [from me|all day long|and I'd give six|{adverb}|]
#purchase I'll [be back|come back|stick with {brand}] [for more|when I need another|next season|{adverb}]
[happy|merry|contented] [camper|customer|walker] [here|{situation}|]
[it's|this is] a [yes|clear yes|firm yes] from [me|us|{who}|all of us][, {adverb}| for {reason}|]
"""

RECOMMEND_BAD = """
2*[wouldn't|I'd never|can't|won't] [recommend|suggest] {pthem} to [{persona}|{who}, who {habit}|anyone who {habit}]
#churn [next time|from {month}|before {event}] I'll [go to|order from|try] {shop}[, {adverb}|]
#return {pthey} [went|will go] back [before|after|ahead of] {event}
#refund {price} [back, please|is what I want back|to be returned][, before {event}|, today|, {adverb}|]
[told|warned] {who}, who {habit}, [not to buy|to stay away|about {pthem}]
#churn [never|won't be|not] [buying|ordering|shopping] [here|from {brand}|from this shop] again[, ever|, {adverb}|]
#churn [that was|this was] my last [order|purchase] [here|with you|from {brand}][, after {owned}|, sorry|]
#churn [I'm|we are] [off|going back] to {shop} [for good|next time|from now on|]
#churn [lost|you've lost] a customer [there|of many years|here|for good]
#refund [I want|I'd like|I demand|please give me|where is] my money back[, all {price} of it|, today if possible|, \
and fast|]
#refund [asked|have asked] for a refund {when}[, still waiting|, nothing yet|, let's see|]
#return [sent|sending|am sending|have sent] {pthem} [straight|right] back [{when}|with {courier}|tomorrow|unused|]
#return [going|on the way] back [tomorrow|on {day}|in the post|to the shop] [{adverb}|]
#return {pthey} went back {when}[, no regrets|, end of story|]
[avoid|stay away|steer clear|keep your distance][, especially for {reason}|, {adverb}|, whatever you do|]
[look|go|shop] [elsewhere|somewhere else] [if you need {a_plain}|for {reason}|]
[save|keep] your money [for something better|and buy {other}|{adverb}|]
[zero|no|nil] [recommendation|stars] [from me|from {who} either|]
one star because [I can't give none|zero isn't possible|none isn't allowed]
[back to|I'm back to|now I use] my {old} [again|then|for now|{situation}]
not [worth it|recommended] [for {reason}|to anyone|in my view|{adverb}]
"""

RECOMMEND_MIXED = """
[for|to] {persona} I'd say [maybe|try first|have a look], [for|to] {who} [no|rather not|perhaps]
[I'd|I would] [lend|pass] {pthem} to {who}, [but not buy|rather than buy] [again|another {unit}|a second time]
[ask me again|check back|I'll report] after {event}
[keeping|I'll keep] {pthem} for {outing}, [then we'll see|then decide|for want of better]
[would|might] I [buy|order] {pthem} again? [maybe|perhaps|not sure|probably not at full price]
[fine|okay|good enough] for [{reason}|beginners|occasional use|now], [others|purists] may [want|need] more
[maybe|perhaps] the next [version|one|model] [will be|is] better[, {adverb}|]
[three|3] stars[, could become four|, no more, no less|, {adverb}|]
[I'll keep|keeping] {pthem}, [for now|but grudgingly|because sending things back is a pain|as a spare]
[try|look at] {pthem} [in a shop|in person] [first|if you can]
[if|when] it's [reduced|on offer], [why not|go for it|perhaps]
[you could|one could] do [better|worse], [I guess|{adverb}|as {who} says]
"""

BETTER = """
[I also have|I own|I've tried|I used to have|{who} has] the {other} and this one [wins|beats it|is better|is ahead] \
[by far|hands down|easily|{situation}|] @singular
[compared with|next to|after|unlike] the {other}, [no contest|a big step up|far better|a different league] \
[{situation}|]
[so much|far|way|a lot] better than the {other} [I had before|of {who}|I sent back|{situation}|]
[forget|skip] the {other}, [get|take|go for] {pthese}
the {other} [can't|doesn't] [keep up|compare|come close] [{situation}|at all|]
{otherbrand} [could|should] [learn|take notes] [from {brand}|here|]
[switched|changed|moved over] from the {other} {when} and [never looked back|glad I did|what a difference]
"""

WORSE = """
[I also have|I own|I've tried|I used to have|{who} has] the {other} and that [one wins|one's better|beats it] [by \
far|hands down|easily|{situation}|]
[compared with|next to|after|unlike] the {other}, [a step down|not in the same league|a poor relation|second best] \
[{situation}|]
[not|nowhere near|not half] as good as the {other} [I had before|of {who}|I gave away|]
[get|take|go for] the {other} [instead|every time|if you can][, {adverb}|]
[should|I should] have [stuck with|kept|bought] the {other} [{adverb}|]
{brand} [could|should] [learn|take notes] [from {otherbrand}|here|]
[went|going] back to {otherbrand} [after {owned}|{when}|for {reason}]
"""

EVEN = """
[I also have|{who} has|I looked at|I nearly bought] the {other} [too|as well|], [not much between them|hard to say \
which I prefer|both do the job]
[similar to|on a par with|much like] the {other} [I had|of {who}|I tried {when}|]
"""

OPTIONS = """
[went for|chose|took|picked|ordered] {option} [in the end|this time|after much thought|because {who} has the other \
one|]
[mine|ours] is the {option} [one|version|], [in case you wonder|bought {when}|for {reason}] @singular
I [have|got|own] {pthem} in {option}[, {who} in another|, bought {when}|, by the way|]
{option}, [by the way|for the record|in case anyone asks]
"""

QUESTIONS = """
2*#question [does anyone|anybody|does the shop|would {brand}] know [if|whether] [there are spares|{pthey} can go in \
checked luggage|{n} of them fit in a locker|{pthey} will be sold {spot}]?
2*#question will there [ever |]be [a bigger one|a new version|another {option} batch|one for left-handers|one for \
{reason}] [soon|this {month}|by {month}|after {month}]?
2*#question can [someone|anyone|you|{brand}] tell me [how to register|where {brand} makes these|how to store {pthem} \
{situation}|when the next sale is|who repairs {pthem} near {place}]?
2*#question question [for|to] [{brand}|the shop|other buyers|anyone who {habit}]: [how do you store {pthem}|is there \
a matching one for {who_short}|where do I find the manual|can I use {pthem} {situation}]?
#question [has anyone|did anybody|anyone here] [tried|used|taken] {pthem} [on|for] {outing}?
#question [would|might|could] {pthey} [suit|do for|work for] {who}, who {habit}?
"""

UPDATE_GOOD = """
[update|UPDATE|edit|EDIT], {n} [days|weeks] later: {who} [now has|bought|wants] {a_unit} [too|as well], [still \
happy|no regrets|still a fan]
[update|UPDATE] [on|from] the {nth} of {month}: [back from|just had|survived] {trip}, [still love {pthem}|all \
good|happy as before]
[update|UPDATE|edit|EDIT] after {owned}: [still|even now] [very happy|no complaints|going strong|as good as \
ever|delighted][, {adverb}|]
[update|UPDATE], {month}: [still in use|used almost daily|bought a second {unit}|still love {pthem}][, {situation}|]
"""

UPDATE_BAD = """
[update|UPDATE|edit|EDIT], {n} [days|weeks] later: {who} [has seen it|agrees|tried too], [still unhappy|no \
change|even worse]
[update|UPDATE] [on|from] the {nth} of {month}: [back from|just had|survived] {trip}, [never again|same story|no \
better]
[update|UPDATE|edit|EDIT] after {owned}: [still no better|now even worse|down to one star|gave up on {pthem}][, \
{adverb}|]
[update|UPDATE], {month}: [binned|sold|given away|back in the drawer] [{adverb}|]
"""

HEADINGS_GOOD = "pros:;what I like:;good:;the good:;plus points:"
HEADINGS_BAD = "cons:;what I don't like:;bad:;the bad:;minus points:"

TINY_GOOD = """
{love_it}
[love|loving] {pthem}[!|]
{A} {T}
[great|lovely|super|brilliant|fab|excellent] {goods}[, thanks|, thank you|, love {pthem}|, very happy|]
[very|really|so] [happy|pleased] [with {pthese}|]
[perfect|ideal|just right] for {reason}
[good|great|super] stuff[, {brand}|]
{pdoes} the job [perfectly|nicely|]
[as|just as] described[, happy|, very pleased|, thanks]
"""

TINY_BAD = """
{hate_it}
{A} {T}
[rubbish|awful|terrible|poor|dreadful|hopeless] {goods}[, avoid|, sorry|, never again|]
[very|really|so] [disappointed|unhappy|annoyed] [with {pthese}|]
not [for me|good|what I wanted|worth it]
no good for {reason}
[don't|do not] [bother|buy]
"""

TINY_MIXED = """
{N}: [okay|so-so|average]
[okay|so-so|average|middling|decent] {goods}[, no more|, nothing special|]
[it's|] [okay|alright|fine] for {reason}
[not bad|so-so|meh][, {adverb}|]
"""

TITLE_GOOD = """
{A} {T}
2*[Great|Lovely|Super|Brilliant|Excellent|Fantastic|Top|Smashing] {goods}[!|]
[Very|Really|So|More than] [happy|pleased|satisfied|impressed]
[Love|Loving|In love with] [it|them|my {short}]
[Just|Exactly] what I [needed|wanted|was after]
[Perfect|Ideal|Made] for {reason}
[Would|Will] [buy|order] again
[Worth|Well worth] [it|the wait]
[Five|5] stars
[Well done|Bravo|Thank you], {brand}
[Recommended|Highly recommended|Can only recommend]
[No complaints|Can't fault {pthem}|A keeper|Spot on|A gem|What a find|Delighted|Exceeded expectations]
[Better than|Beats] [my {old}|the rest|{who_short}'s]
Happy [camper|customer|walker|bunny]
{goods}, {A} {T}
"""

TITLE_BAD = """
{A} {T}
[Disappointing|Poor|Terrible|Awful|Useless|Hopeless] {goods}[!|]
[Very|Really|So|Bitterly] [disappointed|unhappy|annoyed]
[Not|Nothing like] what I [needed|wanted|expected]
[Not|No good] for {reason}
[Never|Not] again
[Avoid|Don't bother|Stay away|Rubbish|Oh dear|What a shame|Let down|Save your money]
[One|1] star is too many
[Shame on you|Not good enough|Come on], {brand}
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

EXTEND = """
4*, {ground}
, [and|so] {who} [got|ordered|wants|bought] {a_unit} [too|as well|for {event}]
 - [just ask|so says|ask] {who}
"""

EXTEND_BAD = """
4*, {ground}
, [and|but] {who} [warned|had warned|told] me {occasionally}
 - [just ask|so says|ask] {who}
"""

MORE_RULES: dict[str, str] = {
    "deed_we": "{who} and I {deed};we {deed};I {deed};in the end {who} {deed};we {deed} with {pthem}",
    "love_it": """[love|absolutely love|adore|really love] {pthem}[, {adverb}| and so does \
{who}|];[superb|fantastic|excellent|brilliant|wonderful], [really|thank you|just love {pthem}|{adverb}];
        [great|super|lovely] {goods}, [really|very happy|so pleased|{adverb}];[can't|cannot] [praise {pthem} \
enough|complain|fault {pthem}|stop using {pthem}]""",
    "hate_it": """[hate|really hate|can't stand] {pthem}[, {adverb}| and so does \
{who}|];[awful|terrible|dreadful|hopeless], [really|avoid|sorry|{adverb}];
        [bad|poor|rubbish] {goods}, [really|very unhappy|not happy|{adverb}];[can't|cannot] [recommend {pthem}|say \
anything nice|warn you enough]""",
}
