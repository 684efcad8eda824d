"""English predicates that hold of any aspect, by polarity, and what joins to a term.

``{is}`` and ``~s`` agree with the aspect's term. These are drawn for all aspects, so nearly every word has \
alternatives.
"""

GOOD = """
[turned|turn~s] [a|every|each] [dull|hard|long|bad|grey] [day|trip|week|morning] into [a treat|fun|a \
pleasure|something good] {pt}
[tick~s|ticked] [every|each|nearly every|my last] [box|wish|point] [on my list|for {reason}|{who} had|we had] {pt}
[set~s|raise~s|raised] [a new standard|the bar|the mark] [for me|for {who}|for others|in this class] {pt}
[brought|bring~s] [a smile|peace|order|joy] [to my face|to our house|to {event}|{situation}] {pt}
{is} [one of the|easily the|by far the|among the|probably the|surely the] [best|nicest|finest] [I've come across|I \
know|around|I've had|{who} has seen|on the market] {pt}
[couldn't|could not|can't|could hardly] [be|get] [better|finer|nicer] [for {reason}|in my eyes|as {who_short} \
says|these days|] {pt}
{is} [first class|top notch|faultless|exemplary|great|a cut above] {pt}
[exceeded|beat|topped|surpassed] [my|all our|every one of my|{who_short}'s] [hopes|expectations|demands|wishes] {pt}
{is} [better|even better|finer|nicer] than [described|promised|I dared hope|last time|{who} let on|we had any right \
to expect] {pt}
[impressed|amazed|delighted|surprised|convinced|pleased] [me|us|{who}|all of us|the sceptics|both {who_short} and \
me] \
{pt}
get~s [full|top|high|the best] [marks|scores|grades] [from|with] [me|{who}|us all|everybody here] {pt}
deserve~s [a mention|praise|a special mention|applause|a medal|more credit|a round of applause] {pt}
{is} [just|exactly|precisely] [how|what] [I|we|{who_short}] [wanted|needed|pictured|hoped for|had in mind] {pt}
left [nothing|little|not much] to [be desired|complain about|wish for|improve] {pt}
made [me|us|{who_short}|the whole family] [happy|smile|grin|glad we chose {pthem}|proud of the choice] {pt}
{is} a [real|huge|clear|definite|big|genuine] [plus|strength|winner|highlight|step up|bonus|treat] [for me|for \
{reason}|over my {old}|] {pt}
had me [smiling|convinced|sold|hooked|nodding] [from the start|within {span}|by {hour}|{situation}|straight away]
[won|earned|got] [my|our|{who_short}'s] [full|complete|total|lasting|grudging] \
[approval|respect|trust|praise|admiration] {pt}
[did|do~es] [me|us|{who}] [proud|a world of good|a big favour] [{situation}|{occasionally}|for {reason}]
[passed|came through] [every|each|my toughest|{who_short}'s] [test|trial|check] [{situation}|with ease|without a \
scratch|{occasionally}]
[stand~s|stood] [out|head and shoulders above the rest|up to scrutiny] [{situation}|for me|in my book|to this day]
[keep~s|kept] [me|us|{who}] [happy|content|coming back|satisfied] [{situation}|to this day|week in week out]
{is} the [main |real |very |]reason [why |][I|we|{who}] [kept|chose|recommend|stuck with] {pthem} [{situation}|every \
day|]
[work~s|worked] [wonders|out well|like a charm|as one hopes] [{situation}|for me|for {who}|for {reason}]
[suit~s|suited] [me|us|{who}] [down to the ground|to a tee|very well|just fine|nicely] {pt}
[put~s|put] my {old} [to shame|in the shade|well behind] {pt}
[live~s|lived] up to [the hype|the promises|what {who} said|its reputation|the pictures] {pt}
"""

BAD = """
[turned|turn~s] [a|every|each] [nice|easy|long|good|sunny] [day|trip|week|morning] into [a chore|a farce|a \
struggle|something grim] {nt}
[miss~es|missed] [every|each|nearly every|my first] [box|wish|point] [on my list|for {reason}|{who} had|we had] {nt}
[set~s|reach~es|reached] [a new low|rock bottom|the limit] [for me|for {who}|in this class] {nt}
[brought|bring~s] [a frown|strife|chaos|gloom] [to my face|to our house|to {event}|{situation}] {nt}
{is} [one of the|easily the|by far the|among the|probably the|surely the] [worst|poorest|weakest] [I've come \
across|I \
know|around|I've had|{who} has seen|on the market] {nt}
[couldn't|could not|can't|could hardly] [be|get] [worse|poorer|weaker] [for {reason}|in my eyes|as {who_short} \
says|] \
{nt}
{is} [below par|a real weak spot|not up to scratch|a write-off|a letdown|substandard|a sore point] {nt}
[fell|fall~s] [far|well|way|miles] short of [my hopes|what I expected|the promises|what {who} told me|any standard] \
{nt}
{is} [worse|far worse|poorer|much weaker] than [described|promised|I feared|last time|{who} let on|you'd think] {nt}
[annoyed|let down|shocked|appalled|frustrated|irritated] [me|us|{who}|all of us|even {who_short}|both {who_short} \
and \
me] {nt}
get~s [no|zero|low|the worst] [marks|points|grades] [from|with] [me|{who}|us all|anybody here] {nt}
[ruin~s|ruined|spoilt|wrecked] [the whole thing|it for me|{event}|the day|everything else|my mood] {nt}
{isnt} [what I paid for|good enough|acceptable|up to the job|worth the bother|what {who} promised] {nt}
left [a lot|much|plenty|everything] to [be desired|complain about|wish for|improve] {nt}
made [me|us|{who_short}|the whole family] [cross|regret the order|furious|groan|swear] {nt}
{is} a [real|huge|clear|definite|big|major] [minus|weakness|failure|letdown|step down|headache] [for me|for \
{reason}|after my {old}|] {nt}
had me [groaning|swearing|in despair|fuming|regretting it] [from the start|within {span}|by \
{hour}|{situation}|straight away]
[lost|cost them] [my|our|{who_short}'s] [full|complete|total|last bit of] [trust|goodwill|respect|patience] {nt}
[did|do~es] [me|us|{who}] [no favours|no good|a disservice] [{situation}|{occasionally}|for {reason}]
[failed|flunked] [every|each|the simplest|{who_short}'s] [test|trial|check] [{situation}|at \
once|{occasionally}|without exception]
[let~s|let] [me|us|{who}|everything else] down [{situation}|badly|{occasionally}|again and again]
[drove|drive~s] [me|us|{who}] [mad|up the wall|to tears|crazy] [{situation}|to this day|{occasionally}]
{is} the [main |real |very |]reason [why |][I|we|{who}] [returned|stopped using|gave up on|moaned about] {pthem} \
[{situation}|for good|]
[gave|give~s] [me|us|{who}] [nothing but|plenty of|endless] [trouble|grief|bother|headaches] \
[{situation}|{occasionally}|since {when}]
[make~s|made] my {old} look [good|brilliant|like luxury] {nt}
[fail~s|failed] to live up to [the hype|the promises|what {who} said|its reputation|the pictures] {nt}
"""

MIXED = """
{is} [okay|alright|average|so-so|middling], [no more than that|I suppose|nothing remarkable|neither good nor \
bad|says \
{who}]
{is} [about|roughly|more or less] [what I expected|average|as expected|in the middle|standard] [for me|{situation}|]
[could|might] be [better|worse], [could|might] be [worse|better]
{is} [not bad|decent enough], [not outstanding|though nothing special|but not more|so {who} says]
do~es [the job|what it should], [nothing more|just about|no fireworks|nothing to tell {who} about]
{has} [good|better] and [bad|worse] [days|sides|moments] [{situation}|as {who} says|]
[divide~s|divided] [us|the family|opinion]: {who} [likes it|approves|is for], I'm [lukewarm|unsure|neutral]
neither [impressed|thrilled] nor [annoyed|bothered] [me|us|{who}] [{situation}|much|]
"""

# What may follow a term.
PART_MODIFIERS = """
3*on {pthis} {goods}
2*on the {short}
on mine
{itself}
here
they used
on {pthis}
on my {goods}
on {who_short}'s
you get
"""
TRAIT_MODIFIERS = """
3*of {pthis} {goods}
2*of the {short}
of mine
{itself}
here
of {pthis}
of my {goods}
you get
"""
ORDER_MODIFIERS = """
this time
here
in my case
[as a whole|overall|altogether]
at {brand}
"""

# Between a term and what is said of it.
ADVERBS = """
really
honestly
actually
clearly
simply
definitely
also
frankly
certainly
obviously
, in fact,
, once again,
, to my mind,
, I feel,
, I think,
, in the end,
, so {who_short} says,
, I must say,
, no doubt,
, of course,
, as I see it,
"""
