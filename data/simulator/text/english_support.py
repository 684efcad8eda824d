"""English messages to the shop's support: greetings, what is the matter, what is wished, and the end.

``<INTENT>`` opens the matter, ``<INTENT>_WISH`` says what the customer wants. ``{C}`` is a clause on an aspect.
"""

GREETING = """
3*hi[ there| all| team| folks|],
3*hello[ there| team| again|],
[good morning|good afternoon|good evening|morning|afternoon|evening],
dear [team|sir or madam|customer service team|all|support|shop],
hey[ there| guys| team|],
to whom it may concern,
[hiya|heya|greetings],
"""

ORDER = """
I [placed|made] {an_order} {when} and [just noticed|see now|realise] [I picked|I chose] the wrong \
[size|colour|address|option]
[about|regarding|re] {my_order}: I [ordered|put in] {quantity} {of_these} but only [wanted|need] one
my confirmation for {order_id} [never came|says something else|lists the wrong items|is missing]
I [was charged|have been billed] [twice|two times] for {my_order}, {price} each time
I [wanted|meant] to add {a_goods} to {my_order} but [the page won't let me|it's locked|the basket froze]
is {my_order} [still|already] [open|being packed|in the warehouse]? I'd like to change [the address|one item|the size]
{my_order} [shows|still says|has said] "processing" since {since}
[something|a thing] in {my_order} is wrong: I [chose|wanted] {option}, not what's in the [email|confirmation]
I [ordered|bought] the {product} {when} and [can't find|have lost] the [invoice|receipt|order email]
[there|somehow there] are two orders in my name, {order_id} and one I [never made|don't know]
I paid {price} {when} but [no order shows up|my account shows nothing|I got no number]
I [chose|ticked|ordered] {option} by mistake in {my_order}, [can it be swapped|is it too late|sorry to be a pain]
{my_order} went to [my old address|my work|my mum's], [can you change it|is it packed yet|help]
a [gift note|second item|discount code|company name] is missing from {my_order}, [can it be added|what can I do|code \
was valid till {day}]
paid by [card|PayPal|bank transfer|gift card] on {n_day} {month_short}, [nothing confirmed|no email so far|the app \
says failed] for {order_id}
the {product} in {my_order} [dropped|was reduced] to less than {price} [{when}|a day later], [do you refund the \
difference|any chance of the new price]?
[hi I|I] think I ordered {quantity} {of_these} [twice|in error|half asleep], see {order_id}
the invoice for {order_id} [shows the wrong name|has no VAT number|adds up wrong|is in another currency]
"""
ORDER_WISH = """
[could|can] you [please|] [change|correct|update|amend] {pthat} [before it ships|today|for me|right away]?
please [cancel|stop] [it|the order|{order_id}] [if that's still possible|before it goes out|altogether]
[can|could] someone [confirm|check|tell me] [what was ordered|that it went through|the total|where it stands]?
I'd [need|like] [a copy of the invoice|a new confirmation|one of them taken off|the order split in two]
please send the [invoice|receipt] [to this address|again|as a PDF]
"""

DELIVERY = """
where is [my parcel|{my_order}|the {product}]? [it was due {when}|tracking hasn't moved|nobody seems to know]
{my_order} [was meant to|should have|was supposed to] [arrive|be here|come] {when} and [there's no sign of it|nothing \
came|I'm still waiting]
the tracking [for|of] {order_id} [says delivered|has been stuck|shows an error|went silent] since {since}
{courier} [claims|says|insists] [they left it|it was handed over] [with a neighbour|in a safe place|at the depot], \
[not true|it wasn't|nobody has it]
I [stayed in|took the day off|waited] {when} for {courier} and [no one came|they never rang]
half of {my_order} [arrived|came], the {goods} {pis} [missing|still to come]?
I've [moved|gone away|a new job] and {my_order} is [on its way to|heading for] my old [address|flat|office] in {place}
do you [deliver|ship|send] to {place}, and [how long does it take|what does it cost|with which courier]?
[how long|when] [does|will] [a parcel|an order|delivery] to {place} [take|get there]? {order_id} is [urgent|a present]
{courier} [lost|damaged|returned] [my parcel|{my_order}], [or so the app says|says the text I got|according to the \
depot]
[nine|eleven|twelve|fourteen|{n}] days since I ordered, [not a word|no update|nothing] about {order_id}
{courier} [left a card|sent a text|says I was out] [on {day}|at {hour}|{when}], [I was in|the bell works|we were all \
home]
the photo {courier} took for {order_id} [isn't my door|shows somebody else's porch|is just dark]
{order_id} has been at {courier}'s [depot|hub|sorting office] since {n_day} {month_short}, [what now|is it \
lost|please nudge them]
the {product} was [a birthday present|for our trip|needed for {outing}] and [still isn't here|is {n} days \
late|tracking stopped]
can {my_order} go [to a parcel shop|to my neighbour|{doorplace}] [instead|please|from {day}]?
one box of [two|three] came on {day}, the one with the {goods} [didn't|is missing|is stuck with {courier}]
the parcel for {order_id} came [open|empty|soaked|torn] and [the {goods} had gone|things are missing|I took photos]
"""
DELIVERY_WISH = """
[can|could] you [chase|check with|ring|ask] {courier} [please|for me|today]?
when can I [expect|have] it? I [leave|travel|go away] on {day}
please [send|ship] {a_new} [if it's lost|at once|with someone else]
[could|can] it be [left with a neighbour|sent to work instead|redirected to {place}|put in the porch]?
I [need|would need] it [before|by] [{day}|the weekend|our trip|the birthday]
a [date|straight answer|tracking number that works] would [help|do|be nice]
"""

RETURN = """
I [want|would like|need] to [return|send back] the {product} from {my_order}
the {product} [isn't for me|was a present nobody wants|came twice|is the wrong size], so back it goes
[how do I|what's the way to] [return|send back] [one item|part|some] of {my_order}?
I [can't|couldn't] [print|find|open] the [returns label|return form] for {order_id}
I [sent back|returned] {my_order} {when} with {courier} and [heard nothing|have no receipt|it's not showing]
[is it|would it be] [possible|okay] to swap the {goods} for {a_other}? [never used|tags on|still boxed]
bought {quantity} {of_these}, [would like|want] to keep one and [return|send back] the rest
my [28|30|14] days [end|run out] on {day}, [can I still|is there time to] [return|send back] the {product}?
I [opened|tried] the {product} [once|indoors only] and [it's not right|want to exchange it], order {order_id}
the {goods} came in {option}, [I'd hoped for another|not for me in daylight|ordered in a hurry], how do I [send it \
back|swap]? @singular
I'd like to return {my_order}, [unopened|tried on once|labels on|in the box], [can I drop it at {courier}|is a \
printer needed|by post]
the returns page says {order_id} [doesn't exist|is too old|was a gift], [it came {when}|ordered on {n_day} \
{month_short}]
[sent|posted] the {product} on {n_day} {month_short}, [have you got it|no email since|proof of postage attached]
is it [free|okay] to return [part of|half of] {my_order} [to a shop|in {place}|after {n} days]?
it was a present [from my aunt|for {giftee}|from work], [no receipt|wrong size|got two], can I exchange the {product}?
"""
RETURN_WISH = """
please [send|email|post] me a [returns label|label|returns form] [for {courier}|today|to this address|]
[what|which] [address|depot|shop] do I [send|bring|post] it to, and who pays?
[can|could] {courier} [collect|pick it up] [from {place}|from my work|on {day}]?
I'd [take|like|prefer] [an exchange|another size|{option} instead|the same in another size]
do I need the [original box|receipt|tags]?
"""

REFUND = """
I [sent back|returned] the {product} {when} and [still|have] [no refund|not seen a penny|nothing in my account]
you [owe|still owe] me {price} for {my_order}
my [bank|card] shows no [refund|credit] for {order_id}, [and I've checked twice|{price} in total]
I was [promised|told] {price} back [by {person}|on the phone|in an email] {when}
only [part of|half] the money [arrived|came back], {price} [is missing|are still open] for {order_id}
the {product} [is out of stock|was cancelled], yet I was charged {price}
you [refunded|credited] the wrong [card|account|amount] for {my_order}
it says ["refunded"|"completed"] in my account but {price} [never arrived|hasn't turned up]
[I'd|I would] like my money back for the {product}, order {order_id}
I [cancelled|called off] {my_order} {when} and the {price} [has not come back|is still gone]
the return was signed for on {n_day} {month_short}, {price} [still missing|not on my card|nothing so far]
you took {price} for [a cancelled item|postage I never chose|{order_id} twice], please put it right
the refund for {order_id} [went to an old card|is short by {n} pounds|came as a voucher]
{person} [said|wrote|promised] on {day} that {price} was on its way, [it isn't|nothing yet|no sign]
I was charged {price} at [checkout|the weekend|{hour}] and the order [failed|vanished|never went through]
"""
REFUND_WISH = """
[when|how soon] will I [get|see|have] my money?
please [refund|pay back|transfer|return] the [full|whole] [amount|sum|{price}] [this week|today|to my card|to the \
account I paid from]
[no|I don't want a] voucher, [just|only] the money [please|thanks|]
[could|can] you [check|find out] what [happened|went wrong] with {pthat}?
how long does a refund [normally|usually] take? [{who} said five days|your page says three]
"""

COMPLAINT = """
#bad I'm [very|really|so|extremely] [unhappy|annoyed|disappointed] with {my_order}
#bad the {product} I [got|received|bought] {when} [is faulty|came broken|doesn't work|arrived damaged|is defective]
#bad [this is|it's] the [second|third|fourth] time [something goes wrong|I write about {order_id}|my order is a mess]
#bad I [want|wish|would like] to [complain|make a complaint] about {my_order}
#bad [somebody|someone] sent me [the wrong thing|a used one|somebody else's order] instead of the {product}
#bad [what a|such a] [mess|shambles|let-down]: the {product} [broke {when}|is unusable|has a crack]
#bad [not|really not] what I [expect|paid {price} for|am used to] [from {brand}|from you]
#bad I [spoke|talked] to {person} {when} and [nothing was done|got nowhere|was promised a call]
#bad {quantity} {of_these} and [not one works|all of them faulty], [unbelievable|I ask you]
#bad the {product} [split|stopped working|fell apart|tore] [at {outing}|after {n} days|{when}|on day one]
#bad {order_id}: [wrong item|used goods|parts missing|box empty], [again|photos attached|not good enough]
#bad I have [written|rung|chatted] {n} times about {my_order}, [no answer|different story each time|still broken]
#bad we had to do {outing} without the {goods} because [it broke|it never came|you sent the wrong one]
#bad paid {price} and [got this|it lasted {n} days|the {goods} looks second-hand]
#bad {quantity} {of_these}, [one cracked|none alike|all in the wrong colour], and [nobody answers|no reply since {day}]
"""
COMPLAINT_WISH = """
[what|so what] are you [going to do|doing] about it?
I [expect|want|demand] [an answer|an explanation|a solution|a replacement] [by {day}|today|within two days|in writing]
please [put this right|sort this out|get back to me|look into it] [quickly|today|without excuses|]
#refund [I want|I'd like|please send] my money back[, all {price}|]
[who|which manager] can I [speak|talk] to?
photos [attached|to follow|on request]
"""

QUESTION = """
[quick|small|silly|one] question about the {product}: [can it be repaired|is there a spare part|how do I clean \
it|what is it made of]?
does the {product} [come|exist] in [other sizes|other versions|{option}]?
[is|will] the {product} [be back|come back] [in stock|soon|this {month}]?
what's the [difference|best choice] between the {product} and the {other}?
how long is the [guarantee|warranty] on the {product}? bought {when}
[can|may] I [take|use] the {product} [on a plane|abroad|with kids|near the sea]?
do you [sell|stock|have] [spare parts|bits|gift wrap|gift cards] for {goods_kind}?
I'm [looking for|after] {a_goods} for {reason}, [is the {product} right|what do you suggest|would this do]?
[which|what] [size|version] of the {product} [do I need|should I take] [for {who}|for {reason}]?
do you have a shop [near|in] {place} where I can [see|try] the {product}?
is the {option} one [available|in your shops] [again|already]?
would the {product} do for {outing} [in {sky}|with kids|at night]?
can the {product} be [washed at forty|repaired|engraved|posted to {place}|used left-handed]?
is the {product} made in [Europe|Britain|one piece], and [of what|is it vegan|how heavy is it]?
I have the old {short}, [do the parts fit|is the new one bigger|are spares still sold]?
{when} you had the {product} in {option}, [will it return|any left|is it discontinued]?
what's the [return policy|guarantee|lead time] on {quantity} {of_these} for {reason}?
"""
QUESTION_WISH = """
[couldn't|could not] find [anything|an answer] on [your page|the website|the label]
[thanks|cheers] for [any|your] [help|pointers|advice]
[not urgent|no rush], [just curious|whenever you have time|I'm buying next {month}]
{who} [wants|needs] to know [too|before {day}|]
"""

PRAISE = """
just [wanted|writing] to say [thank you|thanks|well done] for the {product}
[no problem|nothing wrong] at all, [for once|honestly], I [love|adore] the {product}
the {product} [made|saved] [our trip|my week|our holiday] in {place}, [thank you|bravo]
please [pass on|give] my thanks to {person}, [what a star|so kind|who sorted {order_id}]
[you don't hear this often enough|credit where due]: [great shop|super team|lovely people]
{who} [is over the moon|can't put it down|loves it], [thank you|all thanks to you]
[compliments|hats off|thank you] to [everyone|all of you] from a happy customer [in {place}|since {since}|]
my [third|fifth|tenth] order and [never a problem|always a pleasure|happy every time]
the {product} came through {outing} [in {sky}|without a hitch|like a hero], [thank you|well done]
ordered [{when}|at {hour} on {day}], here [next day|two days later|by {hour}], [impressive|thanks all|what a service]
{person} [rang me back|found me the last one|was patience itself] on {day}, [please thank her|please thank him|lovely]
wore out my old {short} and [the new one is as good|still a fan|came straight back]
"""
PRAISE_WISH = """
[keep it up|keep up the good work|don't change a thing|you've made my day]
#purchase I'll [order|buy|be back] [again|for more] [soon|next {month}|for {reason}]
[no need to reply|no reply needed], [just thought you'd like to know|have a good week]
{brand} [can be proud|got it right]
"""

PURCHASE = """
I [want|would like|am hoping] to [buy|order] {quantity} {of_these} for [our club|the school|my team|the scouts]
I'd like to [buy|order] the {product} but [the basket is empty|payment fails|it says sold out|my card is refused]
[can I|may I|is it possible to] [order|buy] the {product} [by phone|as a gift|on account|with two vouchers]?
[is there|do you give] a [discount|better deal] on {quantity} {of_these}?
when [can I|will I be able to] [order|buy|pre-order] the {product} in {option}?
[about to buy|thinking of buying] the {product} for {reason}, [do you price match {shop}|is it still {price}|any sale \
coming up]?
{shop} [has|sells] the {product} for {price}, [can you match that|I'd rather buy here]
my voucher [doesn't work|is rejected] for the {product} and I [want|wanted] to order [today|now]
do you have the {product} in {option} for [{outing}|{reason}|collection in {place}] by {day}?
I need {quantity} {of_these} for [a school trip|our cadets|a wedding|the staff] by {n_day} {month_short}, \
[possible|what price]?
the checkout [won't take my card|loses my basket|shows the wrong postage to {place}], I'd like the {product}
is the {product} [in the January sale|cheaper with the newsletter code|part of a set]? I was going to order {quantity}
"""
PURCHASE_WISH = """
please [reserve|keep|hold] [one|them] for me [till {day}|until payday|]
[let me know|tell me] how to [pay|order|go on]
I'd [need|want] [it|them] [in {option}|by {day}|for {who}]
[can|could] you [send|make] me [an offer|a quote|a link]?
"""

CHURN = """
#bad [that's it|enough|I'm done], {order_id} was my last order [with you|here]
#bad please [take me off|remove me from] your [list|newsletter|database], I [won't be back|shop at {shop} now]
#bad after [six|ten|four] years as a customer I'm [leaving|off to {shop}|done]
#bad I [won't|will not] be [ordering|buying] from you [again|any more] after {my_order}
#bad [goodbye|farewell]: {shop} [gets|will get] my money from now on
#bad you've [lost|just lost] a [loyal|good|long-standing] customer [over {price}|over {order_id}|in {place}]
#bad [cancel|please cancel|close] [everything|my membership], I'm [moving|switching] to {shop}
#bad {order_id} took {n} days, {shop} does it in two, [so goodbye|that's me gone|bye]
#bad [unsubscribe me|stop the emails|close it all], [{shop} from now on|no more orders|done]
#bad [ten|five|eight] years of orders and [this|no apology|not even a reply], I'm off
"""
CHURN_WISH = """
[no need to|don't] [reply|call|send vouchers], [my mind's made up|it's too late|I mean it]
#account please [delete|close] my account [and data|today|and confirm it]
[and|oh,] [I'll tell|I've told] {who} [too|as well|all about it]
[it's a pity|shame], I used to [like|recommend] [you|this shop]
#refund [and|but first] I want the {price} back
"""

ACCOUNT = """
I [can't|cannot|am unable to] [log in|sign in|get into my account] [since {since}|any more|on my phone]
the password [reset|link] [never arrives|goes to my old email|has expired|loops forever]
I'd like to [change|update|correct] my [email|address|surname|phone number] [in my account|after moving to {place}|]
[someone|somebody] [changed|used] my account {when}, [I see|there's] an order {order_id} I never made
my [points|vouchers|order history] [vanished|are gone|disappeared] from my account {when}
please [delete|close|merge] my [account|two accounts|old account]
I've got [two|three] accounts [with different emails|by mistake] and {my_order} is in the [wrong|old] one
how do I [change|remove] [my card|my address|the newsletter] in my account?
my account is [locked|blocked] after [too many tries|the update|a wrong code]
[I've moved to {place}|new address|I got married], how do I change [it|my details|my name] in my account?
the code you text me [never comes|goes to my old phone|is refused] [since {n_day} {month_short}|since {day}|each time]
my basket and [wish list|order history|points] are [empty|someone else's|from 2019] when I sign in
two emails a day, please [stop the newsletter|change it to monthly|take me off the list]
"""
ACCOUNT_WISH = """
[can|could] you [reset|unlock|check|fix] it [please|for me|today|by hand]?
please [confirm|tell me] when it's done
my [name|surname] is now {person}, [it was different|newly married|in case you need it]
[what|which] details do you need from me?
I'd rather not [make|open] a new one
"""

ASPECT = """
8*{C}
[also|and], {C}
[by the way|one more thing|what's more], {C}
as for {N}: {A}
[while I'm writing|since I'm here|for what it's worth]: {C}
"""

CONTEXT = """
I [bought|ordered] {pthem} {when} for {reason}
{pthey} {pwas} [a present|meant] for {who}
I've been a customer since [{month}|2016|2018|2019|2021|years ago]
I [already|] [rang|called|wrote|emailed] {when} [and spoke to {person}|but got cut off|without success]
the order number is {order_id}
[order|order no|order number|ref]: {order_id}
it's the {product} in {option}
we [leave|go] for {trip} on {day}
I'm [not very|no good] [technical|with computers], [so keep it simple|bear with me]
I'm [writing|messaging] from [my phone|work|the train], [excuse typos|so briefly]
{who} [told|advised] me to [write|ask|contact you]
"""

URGENCY = """
[it's|this is] [urgent|quite urgent|really urgent|a bit urgent]
please [hurry|reply soon|answer today], [time is short|we leave on {day}|it's for {who}]
[asap|as soon as you can] please
[looking forward to|hope for|awaiting] [your reply|a quick answer|a prompt response]
[many thanks|thanks a lot|thank you] [in advance|for your help|for looking into it]
[let me know|please advise|get back to me] [soon|either way|when you can|by {day}]
"""

SIGN_OFF = """
3*[thanks|cheers|thank you|many thanks], {person}
2*[regards|kind regards|best regards|best wishes|best|yours], {person}
{person} [from|in] {place}
[yours sincerely|yours faithfully|with kind regards|all the best], {person}
"""

SIGN_OFF_PLAIN = """
[thanks|cheers|thank you|many thanks|ta]
[regards|kind regards|best wishes|all the best]
[a customer|a loyal customer|a worried customer] in {place}
"""

TITLES = """
[Order|Re:] {order_id}
[Question|Query|Help] [about|with|re] [my order|the {goods}|{order_id}]
{goods}
[Urgent|Help please|Question|Hello]
[About|Regarding|Re:] {order_id}
"""
