"""English predicates that hold of any aspect, by polarity, and what joins to a term.

``{is}`` and ``~s`` agree with the aspect's term.
"""

GOOD = """
{is} [great|excellent|brilliant|fantastic|superb|lovely|terrific|first class|top notch|faultless|exemplary|spot on]
{is} [really|very|surprisingly|genuinely|properly|seriously] [good|impressive|decent|pleasing]
{is} [even |far |much |]better than [I expected|described|I dared hope|last time|the reviews suggested|I remembered]
couldn't be better
{is} [the best|the nicest|among the best] I've [had|come across|seen|owned|tried]
impressed me [straight away|from the start|the most|again]
{is} [exactly|just] [what I hoped for|as I wanted|what I needed|how I like it]
{is} a [real|huge|definite|big|genuine|nice] [plus|strength|bonus|step up|improvement]
[exceeded|beat|surpassed] [my|all my|our] expectations
deserve~s [a mention|full marks|five stars by itself|a medal|praise]
{is} [hard|difficult|impossible] to [fault|beat|improve on]
won me over [at once|within days|straight off|in the end]
{is} [why I'd buy another|what sold me|what I like most|the best part|my favourite part|the highlight]
get~s [full marks|ten out of ten|a thumbs up|top marks] from me
{is} [as good as|every bit as good as] [they say|the pictures|I had read|I remembered]
{has} been [great|faultless|a pleasant surprise|no trouble] [for {span}|since {since}|from the start]
live~s up to [the hype|its reputation|the description|expectations]
"""

BAD = """
{is} [poor|disappointing|dreadful|below par|substandard|not good enough|a letdown|the weak spot|a real weakness|a big \
minus]
{is} [really|very|surprisingly|seriously|just] [poor|bad|disappointing|weak|annoying]
{is} [far |much |a lot |]worse than [I expected|described|I feared|last time|the photos suggest]
couldn't be [much |]worse
{is} [the worst|the poorest|among the worst] I've [had|come across|seen|owned|tried]
let~s [the whole thing|everything else|the rest] down
{isnt} [good enough|acceptable|what I paid for|up to the job|as described|what I was promised]
{is} [why I'm sending {pthem} back|why I gave up on {pthem}|what spoils it|the deal breaker|the reason for the low \
score]
[annoyed|frustrated|disappointed] me [from the start|every time|straight away|no end]
leave~s a lot to be desired
fall~s [well|far|way] short of [what I expected|the description|the pictures|any standard]
{is} a [real|huge|big|constant|major] [weakness|failure|letdown|headache|nuisance|disappointment]
made me regret [the order|buying {pthem}|it]
{isnt} [anything like|nearly as good as] [the pictures|the description|last time]
get~s no marks from me
spoilt it for me [completely|within days|]
{has} been [a problem|trouble|a pain|nothing but trouble] [from the start|since {since}|for {span}]
need~s [a rethink|work|sorting out|looking at|a complete redesign]
"""

MIXED = """
{is} [okay|alright|average|so-so|middling|fair], [no more than that|I suppose|nothing remarkable|neither good nor bad]
{is} [about|roughly|more or less] [what I expected|average|as expected|standard]
could be better, could be worse
{is} [not bad|decent enough|passable], [not outstanding|nothing special|but not more]
do~es the job, [nothing more|just about|no fireworks]
{has} [good|better] and [bad|worse] [days|sides|moments]
{is} [fine|okay] [for now|for the most part|most of the time|I guess]
[didn't wow me or bother me|{doesnt} stand out either way]
{is} [acceptable|adequate|reasonable], [no strong feelings|others do it better|I've had better and worse]
"""

# What may follow a term.
PART_MODIFIERS = """
4*on {pthis} {goods}
3*on the {short}
2*on mine
on {pthese}
on my {goods}
"""
TRAIT_MODIFIERS = """
4*of {pthis} {goods}
3*of the {short}
of mine
of my {goods}
"""
ORDER_MODIFIERS = """
2*this time
3*
"""
