"""English rules that other templates are built from: intensifiers, times, people, small talk.

Each value is a list of alternatives separated by semicolons. Nothing here holds an opinion on an aspect.
"""

RULES_TEXT: dict[str, str] = {
    "very": "very; really; so; incredibly; seriously; absolutely; remarkably; super; surprisingly; genuinely",
    "so": "so; that",
    "too": "too; far too; way too; much too; a bit too; just too",
    "love": "love; adore; really like; absolutely love; can't get enough of; am a fan of; really rate",
    "n": """3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;28;30;three;four;five;six;seven;eight;
        nine;ten;eleven;twelve;fourteen;fifteen;twenty""",
    "nth": "1st;2nd;3rd;4th;5th;6th;7th;8th;9th;10th;11th;12th;14th;15th;17th;19th;20th;21st;22nd;24th;26th;27th;28th",
    "hour": """[six|seven|eight|nine|ten|eleven|noon|one|two|three|four|five|half six|half nine|quarter to eight|ten \
past four|half past eleven|2pm|9am|10.30|4.15]""",
    "day": "Monday;Tuesday;Wednesday;Thursday;Friday;Saturday;Sunday",
    "month": "January;February;March;April;May;June;July;August;September;October;November;December",
    "since": """{month};early {month};late {month};the {nth} of {month};last {month};{n_day} {month_short};[Easter|\
Christmas|half term|my birthday|the autumn|the spring|the summer holidays|the clocks changed];a {day} in {month}""",
    "in_month": "{month};[early|late|mid] {month}",
    "on_day": "{day};{day} [morning|afternoon|evening|night];[the last|the first] {day} [in|of] {month};the {nth}",
    "when": """3*last [week|month|weekend|spring|autumn|summer|winter|{day}|{month}];3*[back in|early in|late \
in|in|in mid] \
{month};
        2*[a few|a couple of|two|three|four|five|six|ten] [days|weeks|months] ago;2*on the {nth} of {month};2*on \
{n_day} \
{month_short};in the [January|summer|spring|autumn|Black Friday|bank holiday|Easter] [sale|sales];
        over [the bank holiday|half term|New Year|Easter|Christmas];the other [day|week];2*[just |shortly |right |]\
[before|after] [Easter|Christmas|the holidays|half term|New Year|payday|the summer|the school holidays];
        earlier [this week|this {month}|this spring|this autumn];[mid|end of|start of] {month};[early|late] \
[spring|summer|autumn|winter|\
{month}];around {n_day} {month_short};one [rainy|quiet|dull|idle|wet|slow] {day};{month} [last year|just gone]""",
    "n_day": "1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28",
    "month_short": "Jan;Feb;March;April;May;June;July;Aug;Sept;Oct;Nov;Dec",
    "who": """my [wife|husband|partner|other \
half|sister|brother|mum|dad|daughter|son|mother-in-law|father-in-law|best \
friend|brother-in-law|sister-in-law|cousin|flatmate|neighbour|colleague|boyfriend|girlfriend];a [friend|colleague|\
neighbour|mate] [from work|of mine|at the club|from the running club|from church|from school|]""",
    "who_short": "my [wife|husband|dad|mum|sister|brother|son|daughter|partner|cousin|aunt|gran]",
    "relative": "brother;sister;cousin;uncle;aunt;nephew;niece;mother;gran;daughter;son;mum;dad",
    "adverb": """[to be|I'll be|being] [fair|honest|frank];for me;in my [view|opinion|book|experience];so far;overall;
        in all honesty;all things considered;on [balance|the whole];by and large;from what I've [seen|found];if you \
ask \
me;I'd say;in fairness;honestly;I must say;I have to say;if I'm honest;truth be told""",
    "link": """also,;on top of that,;then again,;and;plus,;oh and;another thing:;besides,;next,;by the way,;[one \
more|a further] thing:;[something|one thing] [I noticed|worth mentioning|worth knowing|to add]:;I'd add that;what \
else?;moving on,;not forgetting:""",
    "trip": """[a|our] [long|short|wet|sunny] weekend [near|in] {place};[a week|ten days|a fortnight|a few days] in \
{place};a [trip|drive|day out] to {place};our [holiday|week] [near|in] {place};
        [a|our] [camping|walking|cycling|family|fishing|canoe|climbing] [trip|weekend|holiday|week];[a|the] [wedding|\
school trip|scout camp|festival|half marathon|city break|ski trip|charity walk];[a week|a fortnight|ten days] \
abroad""",
    "weather": """it [rained|poured|drizzled|blew|snowed] [all day|most of the day|on and off|for {n} hours|until \
{day}|overnight];we had [rain|wind|sleet|showers|sun|fog|frost] [from {day} on|all week|till {hour}|most mornings]""",
    "i": "I",
    "had": "had",
    "gave": "gave",
    "pthat": "this;it;that",
    "my_order": "[my |]order {order_id};2*{order_id};my order;my [last|latest|recent] order;order no {order_id};my \
order ({order_id});order number {order_id}",
    "an_order": "an order;an order ({order_id});order {order_id};my order {order_id}",
    "a_new": "a new one;another one;a replacement",
    "a_other": "another size;another colour;something else;a different one",
    "pt": """90*;so far;after {span};, as described;, exactly as described;, just as [hoped|promised|it says];, \
better than my {old};, which I [hadn't expected|didn't expect];, [which is|and that's] all I [ask|wanted|need];and \
that's after {span};2*{situation};, no complaints there;, as it should be""",
    "nt": """90*;after {span};already;, sadly;, unfortunately;, [which is a shame|such a pity|a pain|a nuisance];, \
and that's \
[after {span}|not what I paid for|the second one now];2*{situation};;, not \
what I expected;, so disappointing;, no idea why""",
}

# Safe anywhere: each may be swapped for the key wherever a template has it.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "minutes": ("minutes", "mins"),
    "hours": ("hours", "hrs", "hours"),
    "weeks": ("weeks", "weeks", "wks"),
    "kilometres": ("kilometres", "km"),
    "the dog": ("our dog", "the dogs", "the dog"),
    "the car": ("our car", "my car", "the car"),
    "the van": ("our van", "the camper", "the van"),
    "the garden": ("the back garden", "our garden", "the garden"),
    "at work": ("in the office", "at work"),
    "on holiday": ("on our holiday", "on vacation", "on holiday"),
    "every day": ("daily", "each day", "every single day"),
    "most days": ("nearly every day", "almost daily"),
    "every morning": ("each morning", "most mornings", "every morning"),
    "twice a week": ("two or three times a week", "a couple of times a week", "twice weekly"),
    "all week": ("the whole week", "all week long", "all week"),
    "my desk": ("my desk", "my work desk", "the desk"),
    "a bit": ("a little", "slightly", "a touch", "somewhat"),
    "straight away": ("right away", "at once", "immediately"),
    "all the time": ("constantly", "again and again", "over and over"),
    "at all": ("whatsoever", "at all"),
    "as well": ("too", "as well"),
    "in no time": ("in a flash", "within moments", "before you know it"),
    "nothing special": ("nothing much", "no great shakes", "nothing fancy"),
    "brilliant": ("fantastic", "excellent", "first rate"),
    "great": ("great", "terrific", "super", "cracking"),
    "lovely": ("lovely", "beautiful", "delightful"),
    "terrible": ("awful", "dreadful", "abysmal", "shocking"),
    "useless": ("hopeless", "rubbish", "worthless"),
    "a joke": ("a bad joke", "laughable", "ridiculous"),
    "disappointed": ("let down", "underwhelmed", "disappointed"),
    "every single time": ("each and every time", "without exception", "time after time"),
    "from day one": ("right from the start", "since the very first day", "from the word go"),
    "a nightmare": ("a pain", "hell", "a misery"),
    "miles better": ("a world better", "so much better", "leagues better"),
    "nowhere near": ("not remotely", "a long way off", "far from"),
    "gorgeous": ("gorgeous", "beautiful", "stunning"),
    "the first time": ("the very first time", "first time round", "the first time"),
    "in the dark": ("at night", "after dark", "in the pitch dark"),
    "the kids": ("the children", "the little ones", "my kids"),
    "I expected": ("I had expected", "I was expecting", "I had in mind"),
    "nothing like": ("not remotely like", "a far cry from", "nothing like"),
    "easy": ("simple", "easy"),
    "every time": ("each time", "every time"),
    "all day": ("the whole day", "all day"),
    "so far": ("up to now", "until now", "so far"),
    "out of the box": ("straight from the box", "fresh out of the box", "on opening the box"),
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
}
