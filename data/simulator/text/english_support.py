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
{my_order} [shows|still says|has said] "processing" since {when}
[something|a thing] in {my_order} is wrong: I [chose|wanted] {option}, not what's in the [email|confirmation]
I [ordered|bought] the {product} {when} and [can't find|have lost] the [invoice|receipt|order email]
[there|somehow there] are two orders in my name, {order_id} and one I [never made|don't know]
I paid {price} {when} but [no order shows up|my account shows nothing|I got no number]
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
the tracking [for|of] {order_id} [says delivered|has been stuck|shows an error|went silent] since {when}
{courier} [claims|says|insists] [they left it|it was handed over] [with a neighbour|in a safe place|at the depot], \
[not true|it wasn't|nobody has it]
I [stayed in|took the day off|waited] {when} for {courier} and [no one came|they never rang]
half of {my_order} [arrived|came], the {goods} [is|are] [missing|still to come]?
I've [moved|gone away|a new job] and {my_order} is [on its way to|heading for] my old [address|flat|office] in {place}
do you [deliver|ship|send] to {place}, and [how long does it take|what does it cost|with which courier]?
[how long|when] [does|will] [a parcel|an order|delivery] to {place} [take|get there]? {order_id} is [urgent|a present]
{courier} [lost|damaged|returned] [my parcel|{my_order}], [or so the app says|says the text I got|according to the \
depot]
it's been [nine|eleven|twelve|fourteen] days since I ordered, [not a word|no update|nothing] about {order_id}
"""
DELIVERY_WISH = """
[can|could] you [chase|check with|ring|ask] {courier} [please|for me|today]?
when [will|can] I [expect|have] it? I [leave|travel|go away] on {day}
please [send|ship] {a_new} [if it's lost|at once|with someone else]
[could|can] it be [left with a neighbour|sent to work instead|redirected to {place}|put in the porch]?
I [need|would need] it [before|by] [{day}|the weekend|our trip|the birthday]
a [date|straight answer|tracking number that works] would [help|do|be nice]
"""

RETURN = """
I [want|would like|need] to [return|send back] the {product} from {my_order}
the {product} [isn't for me|was a present nobody wants|came twice|is the wrong size], so back it goes
[how|what is the way] do I [return|send back] [one item|part|some] of {my_order}?
I [can't|couldn't] [print|find|open] the [returns label|return form] for {order_id}
I [sent back|returned] {my_order} {when} with {courier} and [heard nothing|have no receipt|it's not showing]
[is it|would it be] [possible|okay] to swap the {goods} for {a_other}? [never used|tags on|still boxed]
bought {quantity} {of_these}, [would like|want] to keep one and [return|send back] the rest
my [28|30|14] days [end|run out] on {day}, [can I still|is there time to] [return|send back] the {product}?
I [opened|tried] the {product} [once|indoors only] and [it's not right|want to exchange it], order {order_id}
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
[compliments|hats off|thank you] to [everyone|all of you] from a happy customer [in {place}|since {when}|]
my [third|fifth|tenth] order and [never a problem|always a pleasure|happy every time]
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
"""
CHURN_WISH = """
[no need to|don't] [reply|call|send vouchers], [my mind's made up|it's too late|I mean it]
#account please [delete|close] my account [and data|today|and confirm it]
[and|oh,] [I'll tell|I've told] {who} [too|as well|all about it]
[it's a pity|shame], I used to [like|recommend] [you|this shop]
#refund [and|but first] I want the {price} back
"""

ACCOUNT = """
I [can't|cannot|am unable to] [log in|sign in|get into my account] [since {when}|any more|on my phone]
the password [reset|link] [never arrives|goes to my old email|has expired|loops forever]
I'd like to [change|update|correct] my [email|address|surname|phone number] [in my account|after moving to {place}|]
[someone|somebody] [changed|used] my account {when}, [I see|there's] an order {order_id} I never made
my [points|vouchers|order history] [vanished|are gone|disappeared] from my account {when}
please [delete|close|merge] my [account|two accounts|old account]
I've got [two|three] accounts [with different emails|by mistake] and {my_order} is in the [wrong|old] one
how do I [change|remove] [my card|my address|the newsletter] in my account?
my account is [locked|blocked] after [too many tries|the update|a wrong code]
"""
ACCOUNT_WISH = """
[can|could] you [reset|unlock|check|fix] it [please|for me|today|by hand]?
please [confirm|tell me] when it's done
my [name|surname] is now {person}, [it was different|newly married|in case you need it]
[what|which] details do you need from me?
I'd rather not [make|open] a new one
"""

ASPECT = """
{C}
[also|and], {C}
[by the way|one more thing|what's more], {C}
{adverb} {C}
for your [information|records], {C}
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
