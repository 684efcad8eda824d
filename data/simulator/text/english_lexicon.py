"""English vocabulary for small talk: people, occasions, deeds, spots. Nothing here holds an opinion on an aspect.

Each value is a list of alternatives separated by semicolons, as in ``english_words``.
"""

RULES_TEXT: dict[str, str] = {
    "adjective_person": """retired;grumpy;cheerful;impatient;frugal;outdoorsy;forgetful;sporty;sceptical;stubborn;
        newly-wed;part-time;freelance;chatty;practical;seasoned;tall;
        adventurous;lazy;busy;former;semi-retired;curious;careful;keen""",
    "job": """nurse;teacher;postman;gardener;plumber;electrician;librarian;baker;farmer;paramedic;carpenter;roofer;vet;
        joiner;midwife;ranger;lorry driver;bus driver;dog \
walker;cyclist;angler;birder;beekeeper;climber;runner;sailor;
        scout leader;surveyor;photographer;student;architect;potter;chef;barista;bookkeeper;paddler;
        fell runner;allotment holder;festival goer;caravan owner;tree surgeon;lifeguard;
        shop fitter;translator;grandparent;shepherd;window cleaner;painter and decorator""",
    "relative": """brother;sister;cousin;uncle;aunt;nephew;niece;mother;father;gran;grandad;stepson;flatmate;landlord;
neighbour;boss;
        \
partner;wife;husband;colleague;eldest;youngest;teacher;hairdresser;daughter;son;mum;dad;godson;teammate;goddaughter;
        lodger;trainer;twin;fiancée;fiancé;stepdad;stepmum;tenant;roommate;apprentice""",
    "occasion": """wedding;christening;retirement party;fortieth;fiftieth;sixtieth;stag weekend;hen weekend;leaving \
do;graduation;
        house move;house-warming;birthday;half marathon;charity walk;school trip;sports day;garden party;anniversary;
        camping weekend;ski trip;race;barbecue;summer party;thirtieth;birthday picnic;first triathlon;engagement \
party""",
    "event": """6*my {relative}'s {occasion};
        [the|our|a] [village|school|county|local|club|office|charity|street|church] \
[fete|fair|show|run|picnic|bonfire|party|camp|walk|outing];
        2*[a|our|the|my] {kind_of_trip} [trip|weekend|holiday|tour|break|week] [with|for] my {relative};
        [a|the|that] [long |sudden |short |mild |]{mishap};
        2*[a|one|our|my] [week|weekend|fortnight|break|stay|night] [near|by|around|above|beyond] the {landscape}""",
    "kind_of_trip": """sailing;canoe;camping;walking;beach;coach;fishing;cycling;surfing;climbing;ski;festival;city;
kayak;birding;
        caving;riding;train;motorbike;family;school;scout;summer;autumn;Easter;golf;diving;painting;wine""",
    "landscape": """coast;lake;hills;moors;forest;border;islands;mountains;river;seaside;city;woods;valley;dunes;
canal;peaks;estuary;
        downs;fens;loch;cliffs;marshes;bay;harbour;falls;reservoir;gorge;vineyards;glen;headland""",
    "mishap": """heatwave;power cut;cold snap;bank holiday;storm;snow day;house move;flood;train strike;
        thaw;gale;hike;heatwave""",
    "occasionally": """[during|before|after|right after|just before|shortly before|soon after|ahead \
of|following|around] {event};
        [the week|the day|the weekend|two days|{n} days|a week|an hour] [before|after] {event};[shortly after|well \
before|straight after] {event}""",
    "outing": """[a|my|our|one more|the next] {kind_of_trip} [trip|weekend|holiday|tour|week] [with my {relative}|in \
{month}|near the {landscape}|]""",
    "spot": """[behind|in front of|next to|opposite|near] the [church|station|pub|chip shop|post \
office|castle|reservoir|mill|
        cricket ground|bandstand|library|quarry|farm shop|lighthouse|brewery|harbour|cemetery|garden \
centre|ferry|bakery|
        old railway|village hall|golf course|viaduct|swimming pool|boathouse|petrol station|primary \
school|windmill|hospital];
        [in|at] a [layby|campsite|car park|bothy|beer garden|field|motorway services|bus \
shelter|hayloft|boatyard|farmyard|
        youth hostel|waiting room|bird hide|walled garden|tea room|launderette|multi-storey|quarry|vineyard|ruin];
        [on|by] the [canal|pier|common|towpath|beach|jetty|village green|roadside|riverbank|high street|coast \
road|playing field|
        railway bridge|cliff top|allotments|marsh|motorway|ring road|slipway|terrace|ski slope]""",
    "dish": """porridge;fish pie;lentil soup;pancakes;toasted sandwiches;cold pizza;noodles;rhubarb \
crumble;sausages;chilli;
        egg rolls;pea soup;flapjack;lemon cake;mackerel;jacket potatoes;risotto;samosas;beans on \
toast;gingerbread;stew;
        scrambled eggs;pork pie;shortbread;ratatouille;fried bread;stuffed peppers;dumplings;apple \
pie;marshmallows""",
    "thing": """fence;gate;shed;bathroom;bicycle;hen house;garden wall;gutter;boat trailer;tree house;caravan;
        greenhouse;kitchen floor;chimney;rabbit hutch;piano;hedge;old van;front door;pond;compost heap;lawnmower;
        drystone wall;bunk bed;wardrobe;sofa;water butt;bird table;garage roof;washing line;patio;rowing boat""",
    "animal": """heron;otter;red kite;barn \
owl;deer;hedgehog;seal;badger;kingfisher;fox;peregrine;adder;puffin;hare;bat;
        goose;stoat;dolphin;woodpecker;buzzard;toad;goat;pony;highland cow;robin;swan;jellyfish;magpie;osprey""",
    "person": """a [retired|friendly|lost|wet|young|very tall|talkative] [farmer|vicar|couple|ranger|
        hitch-hiker|hiker|pilgrim|cyclist|fisherman|teacher|scout troop|wedding party];
        [my|our] [old|former|favourite] [maths teacher|neighbour|boss|landlady|flatmate|team mate|dance \
partner|lodger];
        [two|three|five|a dozen] [scouts|students|surfers|pensioners|joggers|tourists|runners|cyclists]""",
    "deed": """[cooked|ate|shared|made] {dish} {spot};[drove|cycled|walked|hitched|rushed] to {event};
        [met|bumped into|got talking to] {person} {spot};[watched|spotted|photographed] a {animal} {spot};
                [helped|drove|joined|surprised|met] my {relative} {occasionally};[slept|waited|sheltered|stopped|had \
lunch] {spot};
        [set off|left|came back|got lost] [early|late|in the rain|at dawn|in the dark] {occasionally};
        [walked|rode|wandered|drove] {n} miles {occasionally}""",
    "doing_now": """[packing|getting ready|shopping] for {event};[waiting|sitting] {spot};[on a train|in a queue|in \
bed|at work];
        [clearing|painting|moving] [a|the|my {relative}'s] {thing};[cooking|eating] {dish}""",
    "habit": """[walks|hikes|runs|rides|commutes|cycles] {n} miles [a day|every week|each {day}|most mornings|twice \
a \
month];
        [camps|travels|hikes|goes out|sails] with [three kids|two dogs|a baby|twins|scouts|a school \
class|grandchildren|{n} cousins];
        [works|teaches|paints|guides|digs|volunteers] outdoors [all year|{n} hours a day|in any weather|from {month} \
to {month}];
        [hates|loves|dreads|adores|avoids|enjoys] \
[shopping|camping|winter|mornings|crowds|drizzle|hills|swimming|driving|heights|{month}|{day}s];
        [rarely|never|hardly ever] [reads|keeps|finds|believes] [instructions|receipts|labels|boxes|adverts|reviews];
        [collects|repairs|sells|restores|studies|hoards] \
[gear|maps|boats|tents|knots|lamps|bikes|clocks|canoes|radios|knives|kettles];
        has [bad knees|a dodgy back|cold hands|big feet|long arms|a tiny car|no patience|{n} grandchildren|sharp \
eyes|a boat];
        is [always|never|usually|forever|often] [late|cold|outdoors|hungry|rushing|complaining|packing|right];
        [once was|trained as|works as] a {job};[lives|works|grew up|walks] [near|by|beyond] the {landscape};
        [owns|tried|tested|returned|lost] [far too many|dozens|plenty|half a dozen|{n}] of [these|them]""",
    "persona": """a {adjective_person} {job};a {job} [of|for] [six|ten|fifteen|thirty] years;a {job} who {habit};
        someone who {habit};a {job} with [a family|little time]""",
    "ground": """and I [say|write|mean] [that|this] as {persona};[just ask|ask] my {relative};and {who}, who \
{habit}, \
agrees;says {who}, who {habit};
        as {who} [found out|remarked|said|noted] {occasionally};[told|wrote \
to|texted|rang] my {relative} [about it|to say so|at once] {when};
        I [thought|knew] so [already|] {occasionally};even my {relative} [said so|had to admit it|agreed] \
{occasionally};{who} [said|put it|texted] [much |exactly |]the same {when};
        [my|our] {relative} and [half|most of] [the office|the club|the team|my street] [agree|think so too|would \
say \
the same];
        [decided|settled|agreed] over {dish} with {who};{who} and I [finally|for once|fully] agree;
        and I've [seen|had|tried] {n} [of them|others|so far];[after|and that after] {trip};
        I [realised|decided|noticed] that {occasionally};[whatever|despite what] my {relative} \
[says|thinks|mutters|believes]""",
}
