"""English rules that other templates are built from: intensifiers, times, people, small talk.

Each value is a list of alternatives separated by semicolons.
"""

RULES_TEXT: dict[str, str] = {
    "i": "I",
    "since": """{month};early {month};late {month};the {nth} of {month};last {month};[Easter|Christmas|half term|my \
birthday|the
        autumn|the spring|the summer holidays|the clocks changed];the [first|last] week of {month};a {day} in \
{month}""",
    "in_month": "{month};[early|late|mid] {month};the [first|second|last] week of {month};the [last|first] days of \
{month}",
    "on_day": "{day};{day} [morning|afternoon|evening|night];[a|the last|the first] {day} [in|of] {month};the {nth}",
    "my_order": """[my |]order {order_id};2*{order_id};my order;my [last|latest|recent] order;order no {order_id};
        my order ({order_id})""",
    "an_order": "an order;an order ({order_id});order {order_id}",
    "pthat": "this;it;that",
    "a_new": "a new one;another one;a replacement",
    "a_other": "another size;another colour;something else;a different one",
    "had": "had",
    "gave": "gave",
    "very": "very; really; so; incredibly; properly; seriously; absolutely; wonderfully; remarkably; super",
    "so": "so; that",
    "too": "too; far too; way too; much too; a bit too; just too; simply too",
    "love": "love; adore; really like; absolutely love; can't get enough of; am in love with; am a fan of",
    "hate": "hate; can't stand; dislike; really don't like; am not keen on; loathe",
    "everyone": "everyone; my sister; half the office; my neighbour; my walking group; everybody; my daughter",
    "now": "now; currently; already; these days",
    "pt": """9*;so far;[also|even|especially] {situation};2*{situation};2*after {span};
        without [fail|fuss|any fuss|a hitch];[just|exactly] as I['d| had] [hoped|expected|read|wished];
        , [much to|greatly to|to] [my|our|{who_short}'s] [surprise|delight|relief|amazement];
        , and [I'm|we're|I am|{who_short} is] [picky|fussy|hard to please|no beginner|demanding];
        , which [I|we|{who_short}] [didn't expect|hadn't expected|never expected|had not dared hope for];
        , [no matter|regardless of] what [I do|the weather does|comes|I throw at {pthem}|{who_short} says];
        , [just|exactly|precisely|quite] as [it should|described|promised|advertised|the page says];
        , [so|or so] [says|claims|thinks|reckons] {who};
        , [which is|and that's] [all|just what|precisely what|the main thing] [I|we|you] [ask|want|need|hope \
for|expect];
        and [that's|this is|we're talking] [after|following] {span};{situation}, no less;
        , [rare|a first|a relief|a joy|refreshing] [these days|for me|at my age|in my house|for us|nowadays];
        , [better|nicer] than [most|others|my {old}|some|{who_short}'s];[also|even|and even] {occasionally};
        , [and|as] {who} [agrees|noticed too|confirms|can confirm|would agree];, [as|just as] {who} \
[promised|predicted|told me|said]""",
    "nt": """8*;2*{situation};2*after {span};[already|even] {situation};[every single|each and every|nearly \
every|every other] time;
        [right from|ever since|since] [day one|the start|the first hour|I opened the box];
        , which [is|was|I find] [maddening|no joke|a shame|poor|really annoying|beyond me|a disgrace|unacceptable];
        and [I|we] {treated} {pthem} [well|gently|with care|like a baby|by the book];
        , for no [good|obvious|apparent|clear] reason [that I can see|at all|];, [nearly|almost|half] the time;
        , as [I|we|{who_short}] [found out|discovered|noticed|learnt] {situation};
        , which drives [me|us|{who_short}] [mad|up the wall|nuts|crazy|to despair];
        [just|exactly|precisely] when [you|I|we] [need|want|rely on] {pthem};and [not only|not just|more than] once;
        [just|exactly|] as {who} [predicted|warned|feared|said];, so what's the [point|use|idea];
        , [and|which] {who} [agrees|noticed too|had to laugh|confirms|can confirm];{occasionally}, of all times;
        [and|though] [nobody|no one] [touched|dropped|misused] {pthem};[even|also] {occasionally}""",
    "treated": "treated; handled; used",
    "adverb": """honestly;[to be|let's be|let me be] [fair|honest|frank|clear|blunt];for [me|us|my part|my taste];
        in [my|our|{who_short}'s] [view|opinion|book|experience|eyes|case];so far;overall;personally;in all honesty;
        all things considered;on [balance|the whole|reflection];by and large;
        [from what|by what] [I|we|{who_short}] [saw|could tell|found|can judge];if [you ask|anyone asks] me;[I \
think|I find|I'd say|I reckon|I feel];
        after {span};[truth|fact] is;[looking back|having slept on it|thinking back|after {n} uses];
        [no|without a] lie;{who} would [agree|say the same|nod];[as of|up to] [today|now|this {month}]""",
    "link": """also,;[on top|ahead] of [that|all that];what's more;then there's [this|something else]:;another \
[thing|point|detail]:;besides,;
        and;plus,;oh and;mind you;[next|second|third] [up|point|thing]:;while I'm [at it|on the subject],;
        in addition,;[and|oh,] by the way,;[worth|also worth] [adding|mentioning|knowing]:;likewise,;
        [something|a thing|one thing] [else|more|I noticed|{who_short} noticed]:;[not to|let me not] \
forget:;[I'd|let \
me] add [that|this:]""",
    "n": """3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;28;30;three;four;five;six;seven;eight;
nine;ten;
        eleven;twelve;fourteen;fifteen;twenty""",
    "nth": "1st;2nd;3rd;4th;5th;6th;7th;8th;9th;10th;11th;12th;14th;15th;17th;19th;20th;21st;22nd;24th;26th;27th;28th",
    "hour": """[six|seven|eight|nine|ten|eleven|noon|one|two|three|four|five|half six|half nine]""",
    "who_short": "my [wife|husband|dad|mum|sister|brother|son|daughter|partner|boss|neighbour|cousin|aunt|gran]",
    "tow": """with {pthem} [packed|to hand|in the car|with me|along|for company|ready];[having|keeping|needing] \
{pthem} [with me|along|to hand|close by];
        [taking|bringing|carrying|using] {pthem} [along|all the way|throughout|for the first time|again]""",
    "day": """Monday;Tuesday;Wednesday;Thursday;Friday;Saturday;Sunday""",
    "month": """January;February;March;April;May;June;July;August;September;October;November;December""",
    "when": """last [week|month|{day}|weekend|spring|autumn|summer|winter|{month}|night];[in|back in|early in|late \
in|mid] {month};
        a [few|couple of] [days|weeks|months] [ago|back];{n} [days|weeks] [ago|back];on [{n}|the {nth} of] {month};
        over [the bank holiday|the weekend|half term|New Year|Easter];the other [day|week|weekend];
        [just|shortly|right] [before|after] [Easter|Christmas|the holidays|my birthday|half term|New Year];this \
[morning|week|{month}|spring|autumn];
        3*{occasionally}""",
    "who": """3*my {relative};4*my {relative};
        2*[a|one] [friend|colleague|neighbour] [from {group}|at work|nearby];
        my [husband|wife|partner|brother|sister|mum|dad|neighbour|son|daughter|colleague|boss|cousin];the \
[wife|husband|missus];
        [a|one] [friend|mate|colleague|chap|pal|lad|woman] from {group}""",
    "group": """work;choir;school;football;church;yoga;uni;judo;pilates;nursery;town;band \
practice;scouts;rowing;netball;
        my street;our road;bowls;home""",
    "trip": """[a|one] [long|wet|sunny|short|muddy|windy|lazy|cold|rainy] [weekend|week|day|afternoon|fortnight] \
[at|around|near|outside|just north of] {place};
        {n} [days|miles|hours|nights] [in|near|around|outside] {place};a [trip|drive|visit|day out|long walk] \
[to|via] {place};
        our [annual|yearly|family|first|last] [week|break|holiday|visit] [in|near] {place};
        [a|one] [long|wet|sunny|short|muddy|windy|lazy|cold|rainy] [weekend|week|day|afternoon] [by the sea|in the \
hills|with friends|away|with my {relative}|on the coast|in the woods];
        a [camping|walking|cycling|family|fishing|birthday|canoe|climbing] [trip|weekend|holiday|break|day|tour] \
[with my {relative}|for two|in {month}|of {n} days|];
        3*[a weekend|a week|two days|an afternoon|a night|{n} hours|a morning] {spot};[a weekend|a week|{n} days] \
[before|after] {event}""",
    "weather": """it [rained|poured|drizzled|hailed|blew|snowed|thundered] [all day|the whole time|on and off|from \
start to finish|sideways|for {n} hours|at night|until {day}];
        the [sun|wind|fog|rain|heat|frost|damp|mist] [hardly let up|was relentless|never stopped|came and went|got \
to \
everyone|lasted till {day}|eased off by {hour}];
        it was [boiling|freezing|wet|close to zero|{n} degrees|grim|glorious|bitter|humid|icy|mild|blustery] [out \
there|most days|the whole way|in the mornings|by {hour}|up there|at night];
        we [had|got|faced] [light|heavy|biting|gusty|endless|patchy|sudden] \
[rain|wind|sleet|drizzle|snow|sun|fog|showers] [from {day}|all week|till {hour}|most of the time|in the evenings|off \
the sea|at the top]""",
    "people": """the [dog|kids|twins|grandchildren|whole family|neighbours|scouts|in-laws|lads|girls];
        my [two boys|niece|nephew|running club|old school friends|flatmate];our [labrador|terrier|spaniel|toddler]""",
    "doing": """2*{deed};[fell|jumped|ran|tumbled] [in a stream|into a bog|through nettles|down a bank|in the mud];
        [ate|hid|lost|found] [the sandwiches|my map|the car keys|a glove|the last biscuit];
        [moaned|sang|slept|giggled] [all the way|for hours|in the back|until we got there];
        [made friends with|chased|ran from] [a sheep|some cows|a swan|the postman|another dog]""",
}

# Safe anywhere: each may be swapped for the key wherever a template has it.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "minutes": ("minutes", "mins"),
    "hours": ("hours", "hrs", "hours"),
    "weeks": ("weeks", "weeks", "wks"),
    "kilometres": ("kilometres", "km"),
    "in the morning": ("in the morning", "before breakfast", "in the early morning"),
    "by the sea": ("on the coast", "at the seaside", "by the sea"),
    "the dog": ("our dog", "the dogs", "the dog"),
    "the car": ("our car", "my car", "the car"),
    "the van": ("our van", "the camper", "the van"),
    "the garden": ("the back garden", "our garden", "the garden"),
    "the boat": ("our boat", "a boat", "the boat"),
    "the train": ("the early train", "a train", "the train"),
    "the beach": ("a beach", "the beach", "a windy beach"),
    "the hills": ("the fells", "the mountains", "the hills"),
    "the lake": ("a lake", "the reservoir", "the lake"),
    "the woods": ("the forest", "some woods", "the woods"),
    "the river": ("a river", "the stream", "the river"),
    "at work": ("in the office", "at my workplace", "at work"),
    "at home": ("back home", "in the house", "at home"),
    "on holiday": ("on our holiday", "on vacation", "on holiday"),
    "every day": ("daily", "each day", "day after day"),
    "most days": ("nearly every day", "on most days", "almost daily"),
    "every morning": ("each morning", "most mornings", "every morning"),
    "twice a week": ("two or three times a week", "a couple of times a week", "twice weekly"),
    "all week": ("the whole week", "all week long", "all week"),
    "a week": ("a week", "seven days", "a whole week"),
    "a month": ("a month", "four weeks", "a whole month"),
    "by now": ("by now", "up to now", "as we speak"),
    "and back": ("and back", "and back again"),
    "my desk": ("my desk", "my work desk", "the desk"),
    "in the car": ("in our car", "in my car", "in the car"),
    "by the door": ("next to the door", "by the front door", "by the door"),
    "what you get": ("what you get", "what is offered", "what comes"),
    "probably": ("probably", "most likely", "surely"),
    "a bit": ("a little", "slightly", "a touch", "somewhat"),
    "a couple of": ("two", "a few", "several"),
    "straight away": ("right away", "at once", "immediately"),
    "all the time": ("constantly", "again and again", "over and over"),
    "at all": ("whatsoever", "at all"),
    "as well": ("too", "as well"),
    "in no time": ("in a flash", "within moments", "before you know it"),
    "really": ("truly", "genuinely", "really"),
    "perfectly": ("superbly", "beautifully", "brilliantly"),
    "nothing special": ("nothing much", "no great shakes", "nothing fancy"),
    "brilliant": ("fantastic", "excellent", "first rate"),
    "great": ("great", "terrific", "super", "cracking", "grand"),
    "lovely": ("lovely", "beautiful", "delightful"),
    "terrible": ("awful", "dreadful", "abysmal", "shocking"),
    "useless": ("hopeless", "rubbish", "worthless", "no good"),
    "a joke": ("a bad joke", "laughable", "ridiculous", "a farce"),
    "disappointed": ("let down", "underwhelmed", "disappointed"),
    "already": ("by now", "already"),
    "every single time": ("each and every time", "without exception", "time after time"),
    "from day one": ("right from the start", "since the very first day", "from the word go"),
    "a nightmare": ("a pain", "hell", "a misery"),
    "no time": ("seconds", "no time", "a jiffy"),
    "miles better": ("a world better", "so much better", "leagues better"),
    "nowhere near": ("not remotely", "a long way off", "far from"),
    "too small": ("too small", "on the small side", "undersized"),
    "gorgeous": ("gorgeous", "beautiful", "stunning"),
    "the first time": ("the very first time", "first time round", "the first time"),
    "in the dark": ("at night", "after dark", "in the pitch dark"),
    "in the rain": ("in wet weather", "in a shower", "in the wet"),
    "in the cold": ("in cold weather", "in a frost", "when it's freezing"),
    "the kids": ("the children", "the little ones", "my kids"),
    "I expected": ("I'd expected", "I was expecting", "I had in mind"),
    "nothing like": ("not remotely like", "a far cry from", "nothing like"),
    "perfect": ("ideal", "flawless", "perfect"),
    "quick": ("fast", "swift", "speedy"),
    "easy": ("simple", "easy"),
    "the whole": ("the entire",),
    "every time": ("each time", "every time", "time and again"),
    "all day": ("all day long", "the whole day", "from morning to night"),
    "so far": ("up to now", "until now", "to date"),
    "won't": ("will not", "refuses to", "won't"),
    "out of the box": ("straight from the box", "fresh out of the box", "on opening the box"),
    "on day one": ("on the very first day", "on the day it came", "in the first hours"),
    "anyone": ("anybody",),
    "someone": ("somebody",),
    "everyone": ("everybody",),
    "for hours": ("for hours on end", "hour after hour"),
    "quickly": ("fast", "swiftly", "rapidly"),
    "delighted": ("thrilled", "delighted", "over the moon"),
    "like new": ("as good as new", "like on the first day"),
    "just right": ("spot on", "exactly right", "just as it should be"),
    "way too": ("far too", "much too"),
    "superb": ("outstanding", "superb", "excellent"),
    "constantly": ("all the time", "non-stop"),
    "when you": ("whenever you", "as soon as you", "when you"),
    "after an hour": ("after barely an hour", "an hour in", "within the hour"),
    "in seconds": ("within seconds", "in a moment", "in seconds"),
    "easily": ("with ease", "without effort", "easily"),
    "completely": ("totally", "entirely", "fully"),
    "more than once": ("several times", "more than once", "a few times"),
    "my old one": ("the one before", "my previous one", "my last one"),
    "I'd": ("I would", "I'd"),
    "it's": ("it is", "it's"),
    "I've": ("I have", "I've"),
    "can't": ("cannot", "can't"),
}
