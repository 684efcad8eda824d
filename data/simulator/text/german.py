"""German phrase banks. A term stands in the singular and nominative behind its article."""

ASPECTS = """
app | die App | verbindet sich [sofort|ohne Murren|beim ersten Mal]; ist [übersichtlich|selbsterklärend]; läuft \
{lang} stabil | stürzt [ständig|dauernd|bei jedem Start] ab; findet das Gerät [nie|nur manchmal|nicht mehr]; will \
erst [ein Konto|meinen Standort]
aroma | das Aroma; der Duft | füllt die ganze [Küche|Wohnung]; ist [kräftig|wunderbar nussig|herrlich]; hält sich \
auch {lang} nach dem Öffnen | ist [kaum da|schal|verflogen]; erinnert an [Pappe|Asche|altes Laub]; war {nach} weg
battery | der Akku; die Akkulaufzeit | hält [locker|gut|problemlos] [zwei Tage|ein Wochenende] durch; lädt \
[schnell|flott|im Nu]; ist auch bei Frost zuverlässig | ist [nach einer Stunde|viel zu schnell|mitten in der Nacht] \
leer; lädt [ewig|nicht mehr richtig]; hat {nach} aufgegeben
brightness | die Helligkeit; die Leuchtkraft | reicht [weit in den Wald|für den ganzen Weg]; ist \
[enorm|beeindruckend|mehr als genug]; bleibt bis zuletzt gleich | ist [ein Witz|viel zu gering|schwach]; lässt [nach \
Minuten|rasch] nach; reicht nicht mal bis zum Boden
capacity | das Fassungsvermögen; das Volumen | ist [üppig|genau richtig|größer als gedacht]; reicht für [einen ganzen \
Tag|zwei Personen]; überrascht [mich|alle] | ist [viel|deutlich] zu klein; stimmt nicht mit der Angabe überein; \
reicht [kaum|nicht] für einen Tag
coating | die Beschichtung | hält [allem stand|auch Metall aus]; lässt nichts anbrennen; sieht {nach} aus wie neu | \
blättert {nach} ab; ist schon [zerkratzt|durch]; klebt bei jedem Ei
colour | die Farbe; der Farbton | ist [in echt noch schöner|wunderschön|genau wie abgebildet]; passt zu allem; bleibt \
auch nach vielen Wäschen | ist [völlig anders als im Bild|blass|scheußlich]; wäscht sich {nach} aus; färbt auf alles ab
comfort | der Komfort; der Tragekomfort | ist [top|vom ersten Moment an super|großartig]; hält den ganzen Tag; \
übertrifft alles, was ich hatte | ist [miserabel|nach einer Stunde dahin|nicht vorhanden]; lässt [sehr|stark] zu \
wünschen übrig; war {nach} vorbei
delivery | die Lieferung; der Versand | kam [schon am nächsten Tag|früher als gedacht|pünktlich]; war \
[blitzschnell|vorbildlich]; lief [reibungslos|wie am Schnürchen] | kam [eine Woche|viel] zu spät; war [eine \
Katastrophe|ein Drama|chaotisch]; ging an die falsche Adresse
effect | die Wirkung | tritt [sofort|schnell] ein; ist [verblüffend|deutlich zu merken]; hält [den ganzen Tag|lange] \
an | ist gleich null; lässt [nach Minuten|sofort] nach; bleibt [leider|völlig] aus
fabric | der Stoff; das Material | fühlt sich [toll|weich|hochwertig] an; trocknet [im Nu|über Nacht]; ist \
[robust|angenehm leicht] | ist [dünn wie Papier|kratzig|billig]; riss {nach}; bildet [schnell|überall] Knötchen
fit | die Passform; der Schnitt | ist [perfekt|genau richtig|wie für mich gemacht]; sitzt [wie angegossen|tadellos]; \
stimmt mit der Tabelle überein | ist [eine Zumutung|viel zu eng|seltsam]; fällt [zwei Nummern|viel] zu klein aus; \
stimmt hinten und vorne nicht
freshness | die Frische; die Haltbarkeit | ist [tadellos|immer top]; bleibt auch {lang} erhalten; überzeugt [jedes \
Mal|uns alle] | lässt zu wünschen übrig; ist [fraglich|dahin]; war schon beim Öffnen ein Problem
grind | der Mahlgrad; die Mahlung | ist [schön gleichmäßig|perfekt für Filter|genau richtig]; passt zu [meiner \
Maschine|meinem Kocher]; lässt keinen Satz zurück | ist [viel zu fein|viel zu grob|ungleichmäßig]; verstopft [den \
Filter|alles]; schwankt von Packung zu Packung
handle | der Griff | liegt [super|gut] in der Hand; bleibt [angenehm|immer] kühl; sitzt [bombenfest|fest] | wird \
[glühend|viel zu] heiß; wackelt [bedenklich|von Anfang an]; ist {nach} abgebrochen
insulation | die Isolierung | hält den Tee [bis abends|den ganzen Tag] heiß; ist [hervorragend|besser als gedacht]; \
überzeugt [selbst im Winter|auch meinen Vater] | taugt nichts; hält [keine Stunde|nicht mal bis zur Arbeit]; ist \
{nach} hinüber
leaks | die Dichtung; die Dichtigkeit | hält [absolut|immer] dicht; ist [top|zuverlässig]; hat noch keinen Tropfen \
durchgelassen | hält nicht dicht; ist {nach} hinüber; lässt [alles|den halben Tee] in die Tasche laufen
lid | der Deckel; der Verschluss | schließt [perfekt|mit einem Klick]; lässt sich [leicht|mit einer Hand] öffnen; \
sitzt [fest|wie er soll] | schließt nicht [richtig|mehr]; klemmt [ständig|jeden Morgen]; ist {nach} gesprungen
packaging | die Verpackung | war [liebevoll|plastikfrei|stabil]; lässt sich [leicht|ohne Messer] öffnen; hat alles \
gut geschützt | war [aufgerissen|völlig zerdrückt|nass]; besteht nur aus Plastik; ist [reine|pure] Verschwendung
poles | das Gestänge | hält [jedem Sturm|auch Böen] stand; ist [stabil|schön leicht]; steckt sich [fast von \
selbst|schnell] zusammen | ist {nach} gebrochen; verbiegt [beim ersten Wind|sofort]; war bei Ankunft krumm
portion | die Portion | macht [richtig|gut] satt; ist [großzügig|genau richtig]; reicht [locker|gut] für eine Tour | \
ist [ein Witz|winzig]; reicht [nicht mal|kaum] für ein Kind; wird immer kleiner
price | der Preis | ist [fair|völlig in Ordnung|unschlagbar]; passt [absolut|genau]; hat mich überzeugt | ist \
[unverschämt|viel zu hoch|nicht gerechtfertigt]; steigt [ständig|jedes Jahr]; steht in keinem Verhältnis
quality | die Qualität; die Verarbeitung | ist [hervorragend|erstklassig|tadellos]; überzeugt [auf ganzer \
Linie|sofort]; hat mich positiv überrascht | ist [mangelhaft|unterirdisch|schlecht]; hat [stark|leider] nachgelassen; \
ist eine Frechheit
safety | die Sicherheit | ist [vorbildlich|sehr gut]; gibt mir ein gutes Gefühl; hat uns überzeugt | ist \
[bedenklich|nicht gegeben]; macht mir Sorgen; lässt [sehr|stark] zu wünschen übrig
screen | das Display; der Bildschirm | ist [auch in der Sonne|immer] gut lesbar; reagiert [sofort|prompt]; ist \
[hell|gestochen scharf] | ist [in der Sonne nicht|kaum] ablesbar; war {nach} zerkratzt; friert [ständig|bei Kälte] ein
service | der Kundenservice; der Service | hat [sofort|freundlich|schnell] geholfen; war [super|sehr \
nett|erstklassig]; antwortete noch am selben Tag | antwortet [nie|einfach nicht]; war [unfreundlich|keine Hilfe]; \
ließ mich [ewig|zwei Wochen] warten
setup | der Aufbau | ist [kinderleicht|selbsterklärend]; dauert [keine zehn|nur fünf] Minuten; geht auch allein | ist \
[ein Albtraum|viel zu kompliziert]; dauert [ewig|über eine Stunde]; hat uns den Abend verdorben
smell | der Geruch; der Duft | ist [angenehm|frisch|dezent]; erinnert an [Sommer|einen Kräutergarten]; verfliegt \
[schnell|rasch] | ist [beißend|kaum auszuhalten|chemisch]; geht nicht mehr weg; macht mir Kopfweh
sole | die Sohle; das Profil | greift [auch auf nassem Fels|überall]; ist [griffig|stabil]; dämpft [wunderbar|gut] | \
löst sich {nach}; rutscht [bei Nässe|auf jedem Stein]; ist {nach} durchgelaufen
stitching | die Naht | sitzt [sauber|perfekt]; hält [bombenfest|alles aus]; ist [ordentlich|doppelt gesichert] | ging \
{nach} auf; scheuert [furchtbar|überall]; ist [schief|schlampig]
straps | der Schultergurt; das Tragesystem | sitzt [bequem|perfekt]; verteilt die Last gut; lässt sich \
[leicht|schnell] einstellen | schneidet [furchtbar|überall] ein; ist {nach} gerissen; rutscht [ständig|bei jedem \
Schritt]
strap | das Armband | trägt sich [angenehm|super]; sitzt [fest|gut]; ist [weich|hautfreundlich] | ist {nach} \
gerissen; macht Ausschlag; öffnet sich [ständig|von selbst]
switch | der Schalter; der Knopf | lässt sich [auch mit Handschuhen|blind] bedienen; ist [gut erreichbar|schön groß]; \
reagiert [sofort|zuverlässig] | klemmt [ständig|bei Kälte]; ist [viel zu klein|kaum zu finden]; geht in der Tasche \
von selbst an
taste | der Geschmack | ist [herrlich|rund|ein Traum]; überzeugt [die ganze Familie|uns alle]; erinnert an früher | \
ist [fad|bitter|seltsam]; erinnert an [Pappe|Seife]; hat uns alle enttäuscht
texture | die Konsistenz | ist [angenehm|genau richtig|schön cremig]; gefällt [mir|uns allen]; bleibt auch bei Hitze \
| ist [klebrig|krümelig|unangenehm]; stört [mich|uns alle] sehr; ist nicht mehr wie früher
warmth | die Wärmeleistung; die Wärme | ist [enorm|auch bei Frost top]; hält [die ganze Nacht|lange]; hat mich \
überrascht | ist [ein Witz|viel zu gering]; reicht [nicht mal|kaum] für zehn Grad; hält keine Stunde
waterproofing | die Wasserdichtigkeit; die Imprägnierung | hält [auch bei Dauerregen|stundenlang]; ist \
[top|makellos]; hat den Sturm überstanden | ist ein Märchen; hält keine zehn Minuten; ist {nach} dahin
weight | das Gewicht | ist [angenehm gering|kaum zu spüren]; stimmt aufs Gramm; überrascht [positiv|angenehm] | ist \
[viel|deutlich] zu hoch; stimmt nicht mit der Angabe überein; macht jede Tour zur Qual
zip | der Reißverschluss | läuft [butterweich|ganz leicht]; klemmt nie; lässt sich [mit Handschuhen|mit einer Hand] \
bedienen | klemmt [ständig|schon wieder|an jeder Ecke]; ist {nach} kaputt gegangen; lässt sich kaum schließen
"""

# More on the aspects: name, good, bad.
MORE_ASPECTS = """
app | koppelt sich [im Handumdrehen|ohne Handbuch]; zeigt alles [auf einen Blick|verständlich]; braucht kein Konto | \
hängt sich [dauernd|beim Synchronisieren] auf; ist [schlecht übersetzt|völlig unübersichtlich]; hat [zwei \
Wochen|alle] \
Daten verloren
aroma | duftet nach [Nuss und Kakao|Karamell|frisch gerösteten Mandeln]; kommt schon beim Öffnen durch | ist \
[muffig|flach|\
verbrannt]; lässt [nach zwei Tagen|sofort] nach
battery | hat [neun|elf|vierzehn] Stunden durchgehalten; war nach [drei Nächten|einer Woche] noch halb voll | macht \
[nach {n} Minuten|bei Frost|bergauf] schlapp; entlädt sich [über Nacht|in der Tasche]
brightness | leuchtet [den ganzen Hof|den Radweg|das halbe Tal] aus; blendet [keinen|niemanden] im Gegenverkehr | \
flackert [auf Schotter|bei jedem Schritt]; taugt [nicht für unbeleuchtete Wege|höchstens zum Lesen]
capacity | schluckt [mehr als gedacht|Laptop, Jacke und Brotzeit|das halbe Wochenendgepäck]; passt genau | ist [nach \
einem \
Pullover voll|ein schlechter Scherz]; ist kleiner als angegeben
coating | braucht kaum Fett; lässt sich mit [einem Tuch|klarem Wasser] reinigen; ist [kratzfest|ganz gleichmäßig] | \
löst \
sich [in Flocken|am Rand] ab; hat [Blasen|Flecken] {nach}; ist [rau|stumpf] geworden
colour | leuchtet [richtig schön|im Nebel]; ist [dunkler, aber schön|satt und warm]; gefällt [allen|mir sehr] | ist \
[eher \
grau als blau|ein anderer Ton als bestellt]; ist {nach} ausgeblichen
comfort | macht [zwölf|zwanzig] Kilometer zum Spaziergang; braucht kein Einlaufen; ist [himmlisch|wirklich gut] | \
lässt \
nach [einer Stunde|drei Kilometern] nach; hat mir [Blasen|Rückenschmerzen|einen steifen Hals] beschert
delivery | war in [zwei|drei] Tagen da; kam [am Samstag|noch vor Mittag|trotz Schnee]; ging [zügig|problemlos bis in \
den vierten Stock] | hat [elf|neun|vierzehn] Tage gedauert; hing [eine Woche|ewig] im Verteilzentrum; landete beim \
[falschen Nachbarn|Kiosk|Nachbarhaus]; kam [ohne Ankündigung|im Regen vor die Tür]
effect | hat [mich|uns] [am See|im Urlaub|zwei Wochen lang] überzeugt; zeigt sich nach [einem Tag|zwei Anwendungen] | \
war \
[kaum der Rede wert|nach einer Stunde weg]; ist [mir zu schwach|nicht zu erkennen]
fabric | raschelt nicht; übersteht [Brombeeren|jede Wäsche|den Waldkindergarten]; ist [schön dicht|angenehm auf der \
Haut] | \
klebt [am Rücken|auf der Haut]; ist [nach drei Wäschen|an den Knien] durch; raschelt [wie eine Chipstüte|bei jedem \
Schritt]
fit | passt mir bei [1,68 m|1,75 m|1,82 m|1,90 m] [genau|bestens]; lässt Platz für [einen Pulli|dicke Socken]; ist \
schön \
lang am Rücken | spannt [an den Schultern|am Bauch|über dem Spann]; ist [am Knöchel|am Bund] zu weit; taugt nur für \
schmale Leute
freshness | war [einwandfrei|wie frisch vom Hersteller]; stimmt auch nach [drei Wochen|dem Öffnen] noch | war \
[miserabel|\
nach zwei Tagen hin]; passt nicht zum Datum auf der Packung
grind | ist wie gemacht für [die French Press|den Herdkocher|Filterkaffee]; bleibt gleichmäßig | ist [Staub und Kies \
gemischt|für meine Maschine unbrauchbar]; macht den Kaffee bitter
handle | ist [griffig|gut ausbalanciert]; klappt [flach|sauber] weg; wackelt kein bisschen | ist [zu \
kurz|scharfkantig|\
locker]; lässt sich nicht arretieren; verbrennt einem die Finger
insulation | hielt den Kaffee [von sechs bis zwei|acht Stunden|die ganze Schicht] heiß; hält Eiswürfel bis abends | \
lässt \
den Tee [bis neun|in einer Stunde] kalt werden; ist so gut wie [keine|die einer Tasse]
leaks | hat [die Tasche|den Schulranzen|einen Sturz] trocken überstanden; hält auch kopfüber | tropft [bei jedem \
Kippen|auf die Hose]; hat [mein Notizbuch|den Laptop|die Sporttasche] ruiniert
lid | lässt sich [ganz zerlegen|in der Spülmaschine waschen]; klickt [satt|sicher] ein | riecht [nach alter \
Milch|muffig]; springt [im Rucksack|beim kleinsten Stoß] auf; geht so schwer, dass [die Kinder aufgeben|man zwei \
Leute \
braucht]
packaging | kam ganz ohne Plastik; war [klein und stabil|hübsch genug zum Verschenken]; wanderte direkt ins Altpapier \
| \
war [dreimal zu groß|voller Luftkissen|mit Klebeband geflickt]; hatte ein Loch; gab [einen ganzen Müllsack|nur Abfall]
poles | bog sich im Wind und kam zurück; ist farblich markiert; passte [auf Anhieb|sofort] | splitterte [in der \
ersten \
Nacht|beim Aufbau]; fehlte zur Hälfte; hält keiner Bö stand
portion | hält [bis zum Gipfel|drei Stunden|bis zum Abendessen] vor; ist [für zwei kleine Esser genug|ehrlich] | ist \
in \
zwei Bissen weg; besteht [mehr aus Tüte als Inhalt|zur Hälfte aus Luft]
price | liegt [unter|deutlich unter] dem, was {shop} verlangt; ist [für die Leistung|dafür] [top|angemessen|ein Witz \
im \
guten Sinn]; war im Angebot [super|nicht zu schlagen] | ist [für das Gebotene|dafür] [dreist|überzogen]; lag bei \
{shop} \
deutlich niedriger; ist seit {monat} [schon wieder|kräftig] gestiegen
quality | hält, was der Name verspricht; stimmt [bis ins Detail|innen wie außen]; ist besser als bei \
[anderen|teureren \
Marken] | erinnert an [Jahrmarktware|einen Kaugummiautomaten]; ließ {nach} nach; ist [schlampig|lieblos|dürftig]
safety | hält auch, wenn [die Kleine zappelt|getobt wird]; fällt Autofahrern auf | löst sich [von selbst|beim Toben]; \
hat scharfe Kanten
screen | zeigt alles [groß genug|ohne Lesebrille]; übersteht [Schlüssel|Regen|einen Sturz] | spiegelt \
[stark|draußen]; \
reagiert [träge|nur mit trockenen Fingern]; wurde {nach} schwarz
service | hat [am selben Tag|noch am Abend|binnen zwei Stunden] geantwortet; schickte [ohne Diskussion|sofort] \
Ersatz; \
hat sich [wirklich gekümmert|Zeit genommen] | verwies [dreimal|nur] auf die FAQ; legte einfach auf; wollte [erst \
Fotos|die Originalschachtel] und meldete sich dann nicht mehr
setup | klappt [auch im Dunkeln|sogar bei Wind|mit Kindern an der Hand]; ging [beim ersten Versuch|ohne Streit] | \
braucht \
[drei Leute|eine Anleitung, die es nicht gibt]; ging [zweimal|dreimal] schief
smell | ist [zitronig|leicht nach Lavendel|nach Bienenwachs]; stört nicht | erinnert an [Putzmittel|nassen \
Hund|Benzin]; hängt [im Auto|an den Händen|tagelang in der Jacke]
sole | hält auf [nassem Schiefer|Moos|Wurzeln|Kopfsteinpflaster]; ist nach [hundert|zweihundert] Kilometern wie neu | \
quietscht [auf Fliesen|bei jedem Schritt]; ist [hart wie Holz|zu weich]; hat sich [an der Spitze|an der Ferse] gelöst
stitching | ist [innen wie außen sauber|schnurgerade]; hat [jede Wäsche|den Dornbusch] überlebt | franst [am Saum|an \
der Tasche] aus; platzte [im Schritt|beim Bücken]; hatte [lose Fäden|Lücken] von Anfang an
straps | rutscht auch auf schmalen Schultern nicht; trägt [zwölf|fünfzehn] Kilo ohne Druck | war nach [einer \
Woche|einem Flug] ausgefranst; hat [kaum Polster|rote Striemen hinterlassen]
strap | passt auch über [die Jacke|den Neoprenanzug]; reizt die Haut nicht | ist zu kurz für [mein|ein normales] \
Handgelenk; stinkt {nach}
switch | merkt sich die letzte Stufe; sitzt [genau unter dem Daumen|wo er hingehört] | muss [dreimal|mit dem \
Fingernagel] gedrückt werden; schaltet erst durch alle Stufen
taste | ist [nussig|vollmundig|angenehm mild|wie hausgemacht]; schmeckt nach [echter Mango|Schokolade und \
Nuss|früher] | \
ist [verbrannt|zu süß|wässrig|künstlich]; hat einen Nachgeschmack von [Pappe|Metall|Seife]
texture | zieht [sofort|gut] ein; ist [knusprig|schön weich|nicht zu fest] | ist [zäh|bröselig|fettig]; klebt [an den \
Zähnen|an den Fingern]
warmth | reicht bis [minus fünf|zwei Grad|null Grad]; kommt sofort; genügt [morgens an der Haltestelle|auf der \
Tribüne|im Zelt] | ließ mich [ab drei Uhr|schon im Oktober] frieren; fehlt an [den Füßen|den Schultern]
waterproofing | hat [drei Stunden Regen|eine Woche Schottland|ein Gewitter] ausgehalten; perlt [immer noch|wie am \
ersten \
Tag] ab | gab nach [zwanzig Minuten|dem ersten Schauer] auf; ist nach [zwei Wäschen|einer Saison] weg
weight | liegt [unter|genau bei] der Angabe; fällt im Rucksack nicht auf | zieht [an den Schultern|alles nach unten]; \
ist das Doppelte von [meinem alten|dem, was man braucht]
zip | schließt [auch bei Kälte|blind]; hakt [nirgends|kein einziges Mal]; hat einen großen Zipper | verhakt sich im \
[Futter|Windschutz]; riss {nach} aus; lässt sich nur mit [Gewalt|zwei Händen] bewegen
"""

GOOD = """
ist [wirklich|rundum|richtig|absolut|einfach] [gut|super|klasse|spitze|toll]
könnte nicht besser sein
begeistert [mich|uns] [jedes Mal|sehr|bis heute]
hält, was versprochen wurde
verdient [ein Lob|fünf Sterne|eine Eins]
ist [besser|viel besser] als [erwartet|beschrieben|beim Vorgänger]
hat mich [überzeugt|positiv überrascht|nie enttäuscht]
gefällt [mir|uns] [am besten|ausgesprochen gut|sehr]
lässt keine Wünsche offen
ist genau [so, wie ich es wollte|richtig|das, was gefehlt hat]
ist [ein echtes Plus|der Grund für fünf Sterne|tadellos]
"""
BAD = """
ist [wirklich|leider|einfach|ziemlich] [schlecht|enttäuschend|mies|daneben]
könnte kaum schlechter sein
ärgert [mich|uns] [jedes Mal|sehr|seit dem ersten Tag]
hält nicht, was versprochen wurde
hat [mich|uns] [schwer|sehr|] enttäuscht
ist [schlechter|viel schlechter] als [erwartet|beschrieben|beim Vorgänger]
ist [der Schwachpunkt|das Problem|der Grund für den Punktabzug]
geht gar nicht
ist [unter aller Kanone|nicht zu gebrauchen|ein Ärgernis]
macht alles andere zunichte
hat mir die Freude verdorben
"""
MIXED = """
ist [okay|in Ordnung|durchschnittlich], [mehr nicht|nichts Besonderes|nicht mehr und nicht weniger]
geht so
ist weder gut noch schlecht
könnte besser sein
ist [ganz brauchbar|annehmbar], [Luft nach oben bleibt|andere können das besser]
ist mal so, mal so
hat [Stärken und Schwächen|mich weder gefreut noch gestört]
"""
RULES = {
    "lang": "seit [zwei|drei|fünf] [Wochen|Monaten];nach [langer|kurzer] Zeit;wochenlang;seit {monat};seit einem Jahr",
    "nach": "nach [zwei|drei|vier|zehn] [Tagen|Wochen|Monaten];nach [kurzer Zeit|einem Monat|der ersten Wäsche|einer "
    "Woche|einem Winter|{n} Tagen];beim [ersten|zweiten|dritten] Mal;schon [am ersten Tag|im {monat}|in der zweiten \
Woche]",
    "n": "5;6;8;9;10;11;12;14;15;16;18;20;25;30;40",
    "tag": "1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28",
    "monat": "Januar;Februar;März;April;Mai;Juni;Juli;August;September;Oktober;November;Dezember",
    "wann": "letzte Woche;letzten [Monat|Herbst|Winter|Sommer|Freitag|Samstag|Dienstag];im \
{monat};[Anfang|Mitte|Ende] "
    "{monat};vor [zwei|drei|vier|zehn] [Tagen|Wochen|Monaten];am {tag}. {monat};kurz [vor|nach] [Weihnachten|Ostern|"
    "Pfingsten|den Ferien];über [Ostern|Weihnachten|den Jahreswechsel];diesen [Sommer|Herbst|Winter|Monat]",
    "wer": "meine [Frau|Schwester|Mutter|Tochter|Freundin|Kollegin];mein [Mann|Bruder|Vater|Sohn|Freund|Kollege]",
    "link": "außerdem:;dazu kommt:;und noch etwas:;im Übrigen:;ehrlich gesagt:;kurz gesagt:;was noch auffällt:;"
    "auch wichtig:;kleiner Hinweis:",
    "wetter": "Dauerregen;Schneeregen;Nebel;Sturm;Sonnenschein;Nieselregen;Frost;Hitze;Gewitter;Föhn;Graupel;Gegenwind;"
    "Hochnebel;Wind;Sonne;Landregen;Tauwetter;Schwüle",
    "ort": "im Wald;am See;auf dem Deich;im Harz;im Allgäu;im Schwarzwald;an der Nordsee;auf dem Balkon;in der "
    "Stadt;auf dem Radweg;am Kanal;in den Weinbergen;auf Amrum;im Erzgebirge;auf der Alb;am Rhein;in der Eifel;auf \
dem "
    "Jakobsweg;in Südtirol;am Bodensee;im Elbsandstein;auf dem Rennsteig",
}
# What is bought for what, by kind of goods; and what was done with it.
PURPOSES = {
    "wear": "[den Weg zur Arbeit|die Hunderunde|lange Wanderungen|den Herbst|die Alpen|Radtouren|den Garten|den \
Winter|"
    "das Wandern mit dem Verein|die Bergtour im {monat}|schlechtes Wetter|den Alltag]",
    "carry": "[Tagestouren|die Uni|das Büro|Städtereisen|Handgepäck|die Schule|Bahnreisen|eine Hüttentour|den Sport|"
    "zwei Wochen Interrail|den Badesee]",
    "camp": "[den Campingurlaub|Festivals|das Zeltlager|den Garten|die Radreise|kühle Nächte|den Bulli|Schweden im \
{monat}|"
    "Gäste|die Hängematte nebenan|das Pfadfinderlager]",
    "tech": "[die dunkle Jahreszeit|den Keller|Nachtwanderungen|den Stromausfall|das Lauftraining|den \
Arbeitsweg|lange "
    "Touren|den Schrebergarten|den Marathon|die Garage|das Boot]",
    "kitchen": "[die Campingküche|den Alltag|das Büro|die Schule|unterwegs|lange Autofahrten|den Bulli|die \
Frühschicht|"
    "Picknicks|den Angelplatz|die kleine Küche]",
    "food": "[unterwegs|das Büro|den Sonntag|lange Touren|die Brotdose|zwischendurch|die Frühschicht|Besuch|den "
    "Gipfel|das Frühstück|den Nachmittag]",
    "care": "[den Urlaub|trockene Hände|den Rucksack|die Wanderschuhe|die ganze Familie|Schweden|den Strand|die "
    "Wollsachen|lange Märsche|den Garten]",
    "kids": "[den Kindergarten|den Waldkindergarten|die Schule|den Enkel|die Kleine|Regentage|den Spielplatz|den \
Urlaub an "
    "der See|die Zwillinge|den Geburtstag]",
}
USES = {
    "wear": """
bei {wetter} [{ort}|auf dem Rad|mit dem Hund] [getragen|angehabt], {wann}
[acht|zwölf|fünfzehn|zwanzig] Kilometer {ort}, {wetter}
[jeden Morgen|dreimal die Woche|fast täglich] [auf dem Weg zur Arbeit|auf der Hunderunde|zum Bahnhof] dabei
[einmal|zweimal|schon dreimal] gewaschen, [bei dreißig Grad|auf links|im Schonwaschgang]
ich bin [1,62|1,70|1,78|1,85|1,93] m groß und [schlank|kräftig|eher breit|normal gebaut] und [trage sonst M|habe wie \
immer bestellt|habe eine \
Nummer größer genommen]
{wann} {ort}, erst {wetter}, dann {wetter}
[vier|sechs|acht] Stunden am Stück an, [danach noch einkaufen|inklusive Zugfahrt|Brotzeit im Gras]
liegt [im Auto|an der Haustür|im Flur] und [kommt täglich mit|wird ständig gebraucht]
""",
    "carry": """
{wann} mit [Laptop und Brotdose|Schlafsack und Zelt|Badesachen|zwei Büchern und Jacke] unterwegs, {ort}
[eine Woche|zehn Tage|drei Tage] [Bahnreise|Hüttentour|Interrail] damit gemacht, {wetter} inklusive
passt [unter den Sitz im Flieger|ins Schließfach am Bahnhof|auf den Gepäckträger|unter den Tisch im ICE]
täglich [in der S-Bahn|auf dem Rad|zu Fuß], {n} Minuten hin, {n} zurück
[gepackt|beladen] mit [Kletterzeug|Windeln und Wechselsachen|drei Litern Wasser|Sportschuhen], {ort}
steht [halb gepackt im Flur|neben dem Schreibtisch|im Bulli]
""",
    "camp": """
[drei|vier|fünf|sechs] Nächte {ort}, {wetter}
{wann} auf einem [Platz am See|Bauernhof|Festival|vollen Campingplatz] [geschlafen|übernachtet], {wetter}
nachts [zwei|fünf|acht|elf] Grad, [Mütze auf|dicke Socken an|nur ein dünner Pulli]
mit [zwei Kindern|Hund|Rad|Kajak] unterwegs, {ort}
morgens [Tau auf allem|Raureif|Kühe vor der Tür|Kaffee im Stehen], {wann}
[nass eingepackt|auf dem Balkon getrocknet|im Keller aufgehängt] und [eine Woche später|am Abend] wieder {ort}
liegt jetzt [im Bulli|im Keller|auf dem Dachboden] bis zum {monat}
""",
    "tech": """
[jeden Abend|dreimal die Woche|im Winter täglich] {ort}, {wetter}
{wann} im Keller [eine Sicherung gewechselt|nach dem Rechten gesehen|die Heizung entlüftet]
[zehn|einundzwanzig|acht] Kilometer {ort} aufgezeichnet, {wetter}
[einmal|zweimal] heruntergefallen, [auf Asphalt|auf Fels|in eine Pfütze]
[zwei Handys|ein Tablet|eine Kamera] [im Zug|auf Tour|im Zelt] geladen, {wann}
liegt [im Handschuhfach|in der Küchenschublade|neben dem Bett]
[mit dem Hund|mit dem Rad|laufend] um [sechs|halb sieben|neun|zehn] {ort}
""",
    "kitchen": """
[Pfannkuchen|Rührei|Bratkartoffeln|Linsensuppe|Risotto] [auf dem Campingplatz|im Bulli|zu Hause|am Strand] gemacht, \
{wann}
[Tee|Kaffee|Suppe|Saftschorle] für [die Frühschicht|den Spielplatz|den Ansitz|die Autofahrt], {wetter}
täglich [im Büro|in der Schule|auf der Baustelle|im Labor] dabei
[Nudelsalat|Obst|Reste vom Vortag|belegte Brote] rein und los
[dreimal|schon oft|einmal] in der Spülmaschine gewesen
{wann} {ort} mit [Freunden|den Kindern|der Jugendgruppe] gekocht, {wetter}
steht [auf dem Herd|in der Spüle|im Auto], so oft kommt es dran
""",
    "food": """
{ort} auf [dem Gipfel|halber Strecke|einer Bank] gegessen, {wetter}
[zum Frühstück|nachmittags|nach dem Sport] mit [Joghurt|einem Stück Kuchen|Haferdrink|einem Apfel]
die [erste|zweite|dritte] Packung, [angefangen|aufgemacht|geleert] {wann}
im [Büro|Verein|Zug] herumgereicht, {wann}
[zwei|drei|vier] Stück am Tag, [meist zum Kaffee|auf Tour|im Auto]
mit [der French Press|dem Herdkocher|Handfilter|kalter Milch] probiert
liegt [in der Schublade|im Vorratsschrank|im Rucksack]
""",
    "care": """
{wann} {ort} benutzt, {wetter}
[morgens und abends|zweimal die Woche|nach jeder Tour] aufgetragen, [seit zwei Wochen|seit {monat}]
zuerst an [einer Stelle|einem alten Paar|der Hand] ausprobiert
[eine halbe Tube|die halbe Dose|ein Drittel] in [drei Wochen|einem Urlaub|zwei Monaten]
[nach der Gartenarbeit|vor der Wanderung|nach dem Abwasch|am Strand] benutzt
ist [im Erste-Hilfe-Beutel|in der Handtasche|im Schuhschrank] immer dabei
""",
    "kids": """
die Kleine ist [drei|vier|fünf] und [klettert auf alles|liebt Pfützen|läuft jeden Weg]
seit {monat} täglich [im Kindergarten|in der Schule|im Wald]
[Matsch|Ketchup|Erdbeereis|Fingerfarbe] drauf, [dreißig Grad|feuchtes Tuch|ab in die Maschine]
{wann} {ort}, {wetter}, [zwei Stunden getobt|Stöcke gesammelt|Enten gefüttert]
eine Nummer größer bestellt, [Kinder wachsen ja|für den Winter|mit Socken geht es]
der [Große|Kleine|Enkel] ist damit {ort} herumgerannt, {wann}
[Oma|Opa|die Erzieherin] war dabei, {ort}, {wetter}
""",
}
OPENING = """
{wann} [bestellt|gekauft], [für {zweck}|nach langem Suchen|auf gut Glück]
[habe|hab] {product} {wann} [bestellt|gekauft|geschenkt bekommen]
für {zweck} [bestellt|gekauft|gesucht und gefunden], {wann}
wir waren {wann} in {place} und [hatten|brauchten] so etwas für {zweck}
[nach langem Überlegen|auf Empfehlung|eher zufällig] [gekauft|bestellt], {wann} war es dann da
mein [erstes|zweites|drittes] Teil von {brand}, gekauft {wann}
für {price} [gekauft|bestellt], [für {zweck}|{wann}]
in {option} [bestellt|genommen], [für {zweck}|{wann}]
brauchte etwas für {zweck}, [die Wahl fiel auf|am Ende wurde es|bestellt wurde] {product}
[das alte|der Vorgänger|das vorige] hat {wann} den Geist aufgegeben, [also das hier|da musste Ersatz her]
[Geschenk|Weihnachtsgeschenk|Geburtstagsgeschenk] für {wer}, [bestellt {wann}|für {zweck}]
[lange|wochenlang|zwei Abende lang] verglichen, dann {product} [bestellt|genommen]
{brand} kannte ich [nicht|nur vom Namen|schon], [bestellt {wann}|gekauft für {zweck}]
bestellt {wann}, [im Angebot|mit Gutschein|zum vollen Preis], für {zweck}
"""
STORY = """
[im Einsatz|getestet] in {place}, {wann}
[wir waren|ich war] {wann} damit {ort}, {wetter}
{person} [war auch dabei|hat auch eins], {wann}
[nebenbei|nur so]: [ich schreibe selten Bewertungen|ich bin da etwas eigen|das ist nur meine Meinung]
seit {monat} für {zweck} im Gebrauch
{wann} zum ersten Mal benutzt, {ort}
[Foto|Bild] [folgt|hängt an]
geschrieben nach [zwei|drei|sechs] [Wochen|Monaten]
"""
VERDICT_GOOD = """
[bin|wir sind] [sehr|rundum|total|wirklich|mehr als] [zufrieden|begeistert|glücklich]
[klare|ganz klare|absolute] [Empfehlung|Kaufempfehlung] [für {zweck}|von mir|]
#purchase [würde|werde] ich [sofort|jederzeit|bestimmt] wieder kaufen
#purchase [das nächste|noch eins|ein zweites] [ist bestellt|kommt in {option}|für {wer}]
[genau|exakt] was ich [gesucht|gebraucht] habe
[fünf|volle] Sterne [von mir|verdient|ohne Wenn und Aber|]
danke[, {brand}|, gerne wieder|]
alles [bestens|super|prima][, gerne wieder|, weiter so|]
[wie gemacht|perfekt|ideal|goldrichtig] für {zweck}
[top|klasse|super|feine Sache], [jederzeit wieder|da gibt es nichts|kann man so lassen]
hätte ich [früher|schon im {monat}] kaufen sollen
[nichts|rein gar nichts] zu meckern
[gebe|geben wir] nicht mehr her
[wer|wer so etwas] für {zweck} sucht: [zugreifen|nehmen|kaufen]
"""
VERDICT_BAD = """
[bin|wir sind] [sehr|schwer|total|wirklich] [enttäuscht|unzufrieden|verärgert]
[leider|absolut] [keine Empfehlung|nicht zu empfehlen] [für {zweck}|]
#churn [hier|bei euch] [bestelle|kaufe] ich [nie|bestimmt nicht] wieder
#churn nächstes Mal [bei {shop}|im Laden|woanders]
#refund [ich will|ich möchte|bitte gebt mir] mein Geld zurück
#return [geht|ging] {wann} zurück
#return [Retoure|Rücksendung] ist [unterwegs|angemeldet|bei {courier}]
[Finger weg|nie wieder|lieber nicht][, schade|, wirklich|, so leid es mir tut|]
[einen Stern|null Sterne] [von mir|mehr ist nicht drin|]
{price} [in den Sand gesetzt|zum Fenster hinaus|hätte ich mir sparen können]
für {zweck} [unbrauchbar|nicht zu gebrauchen|völlig ungeeignet]
[hatte mich gefreut|hatte viel erwartet|nach den Fotos dachte ich mehr], [leider nein|schade drum|und dann das]
[liegt|steht] jetzt [im Keller|in der Ecke|bei den Rücksendungen]
das [alte|vorige] war [besser|um Welten besser]
"""
VERDICT_MIXED = """
[alles in allem|insgesamt|unterm Strich] [okay|durchschnittlich|in Ordnung], [mehr nicht|mit Abstrichen]
[gemischte Gefühle|teils, teils|so lala][, mal sehen|, wie so oft|]
[drei Sterne|geht so], [hatte mehr erwartet|für {zweck} reicht es]
für {zweck} [reicht es|geht es], [mehr nicht|sonst eher nicht]
[kann man|muss man nicht] kaufen, [muss man nicht|kann man aber]
[weiß noch nicht|unentschlossen], [behalte ich vielleicht|mal den {monat} abwarten]
"""
BETTER = """
[deutlich|viel|um Längen|spürbar] besser als {other}
im Vergleich mit {other} [eine Klasse besser|ein großer Schritt nach vorn]
hatte vorher {other}, [kein Vergleich|das hier gewinnt|bin froh über den Wechsel]
"""
WORSE = """
[deutlich|viel|um Längen|spürbar] schlechter als {other}
im Vergleich mit {other} [eine Enttäuschung|ein Rückschritt]
hatte vorher {other}, [hätte ich dabei bleiben sollen|das war besser|kein guter Tausch]
"""
SARCASTIC = """
[toll|super|großartig|klasse gemacht]: {C}
[herzlichen Glückwunsch|Respekt|Hut ab], {C}
"""
ONE = """
14*{C}
2*{link} {C}
{C}, [das muss ich sagen|ehrlich|wie ich finde|kein Witz]
nach [zwei|drei|vier] [Wochen|Monaten]: {C}
[Erster Eindruck|Fazit bisher|vorweg]: {C}
bei {wetter} [getestet|ausprobiert]: {C}
"""
BUT = "4*{C}, aber {D};{C}. [allerdings:|nur:|das Aber:] {D};{C}, nur: {D}"
BUT_BACK = "4*{C}, aber {D};[kleiner Makel|einziger Kritikpunkt|Abzug]: {C}, aber {D};{C}. [dafür:|trotzdem:] {D}"
AND = "4*{C} und {D};2*{C}, {D};{C}. [außerdem:|dazu:|auch:] {D}"
TITLES = (
    "Sehr zufrieden;Super;Klasse;Top;Gerne wieder;Klare Empfehlung;Begeistert;Genau richtig;Tolles Teil;Hält, was es "
    "verspricht;Volle Punktzahl;Immer wieder;Treuer Begleiter;Rundum gelungen;Jeden Cent wert;Wie beschrieben",
    "Geht so;Durchschnitt;Okay;Mit Abstrichen;Teils, teils;Ganz brauchbar;Luft nach oben;Hatte mehr erwartet",
    "Enttäuscht;Leider nein;Finger weg;Nie wieder;Schade;Schlecht;Nicht zu empfehlen;Rausgeworfenes Geld;Geht zurück;"
    "Nicht wie beschrieben;Hält nicht lange;So nicht",
)
GREETING = (
    "hallo,;@sie guten Tag,;@ihr liebes Team,;@sie sehr geehrte Damen und Herren,;@ihr hi,;@ihr moin,;@ihr hallo "
    "zusammen,;@ihr servus,;guten Morgen,;@sie guten Abend,"
)
CLOSING = (
    "viele Grüße {person};@sie mit freundlichen Grüßen {person};danke im Voraus {person};Gruß {person};@ihr liebe "
    "Grüße {person};beste Grüße aus {place}, {person}"
)
CLOSING_PLAIN = (
    "viele Grüße;danke im Voraus;@sie mit freundlichen Grüßen;danke und Gruß;@ihr danke euch;beste Grüße aus {place}"
)
SUPPORT = {
    "order": """ich habe eine Frage zur Bestellung {order_id}, [kann ich sie noch ändern|ist sie bestätigt|wurde sie \
bearbeitet]?
        @sie bitte [ändern|stornieren] Sie meine Bestellung {order_id}, ich habe [mich vertan|die falsche Größe \
gewählt]
        @ihr könnt ihr {order_id} noch [stornieren|ändern|anhalten]? ich habe [die falsche Farbe|zweimal dasselbe] \
bestellt
        zur Bestellung {order_id} fehlt mir [die Bestätigung|die Rechnung]
        {wann} bestellt, bei {order_id} steht immer noch "in Bearbeitung"
        mir wurden für {order_id} zweimal {price} abgebucht
        ich habe {product} bestellt und [eine alte Adresse|die falsche Hausnummer] angegeben, [geht das noch zu \
ändern|was \
nun]?""",
    "delivery": """wo bleibt mein Paket {order_id}? [es sollte längst da sein|seit Tagen keine Nachricht|{courier} \
weiß von nichts]
        die Sendung zu {order_id} hängt seit Tagen bei {courier}, wann kommt sie?
        wann wird {product} geliefert, Bestellung {order_id}?
        laut {courier} wurde {order_id} [zugestellt|bei einem Nachbarn abgegeben|in der Filiale hinterlegt], [hier \
ist \
nichts|keiner weiß davon]
        bestellt {wann}, [noch nichts da|die Verfolgung rührt sich nicht|keine Mail, nichts]
        @ihr könnt ihr bei {courier} nachfragen? wir fahren am {tag}. {monat} weg
        @sie können Sie das Paket bitte [umleiten|zurückhalten|an meine Arbeit schicken]?""",
    "return": """ich möchte {product} aus {order_id} zurückschicken, [wie geht das|wo bekomme ich ein Etikett]?
        @sie bitte schicken Sie mir ein Rücksendeetikett für {order_id}
        [kann|darf] ich {product} [noch|gegen eine andere Größe] zurückgeben?
        {product} [passt nicht|ist zu klein|gefällt leider nicht], wie läuft der Umtausch?
        die Rücksendung ging {wann} an {courier}, [kommt noch eine Bestätigung|ist sie angekommen]?
        @ihr ich finde bei euch kein Formular für die Retoure von {order_id}""",
    "refund": """wann bekomme ich mein Geld für {order_id} zurück? [es geht um {price}|die Rücksendung ist längst da]
        @sie bitte erstatten Sie mir die {price} für {order_id}
        die Erstattung zu {order_id} ist [noch nicht da|nie angekommen], [es fehlen {price}|bitte prüfen]
        die Retoure kam {wann} an, auf dem Konto ist [nichts|nur die Hälfte]
        @ihr ihr habt mir {price} zugesagt, [wann kommt das|da ist nichts]
        bitte keinen Gutschein, nur die {price} zurück""",
    "complaint": """ich möchte mich beschweren: {product} [ist defekt|kam beschädigt|ist unbrauchbar]
        so geht es nicht, {product} ist [defekt|kaputt], Bestellung {order_id}
        ich bin [sehr|wirklich] verärgert über die Bestellung {order_id}
        {wann} gekauft, {nach} kaputt, [was nun|und jetzt]?
        das ist schon das [zweite|dritte] Mal, dass {product} [Ärger macht|defekt ankommt]
        im Paket {order_id} war [etwas ganz anderes|gebrauchte Ware|nur die Hälfte]
        @ihr bitte kümmert euch darum, [ich warte seit Tagen|so bleibt das nicht]
        @sie ich erwarte [eine Lösung|Ersatz|eine Antwort] bis {tag}. {monat}""",
    "question": """ich habe eine Frage zu {product}: [gibt es eine Anleitung|wie wird es gepflegt|kommt es wieder in \
anderen Farben]?
        @sie [können Sie mir sagen|wissen Sie], [ob {product} bald wieder da ist|wie lange die Garantie gilt]?
        gibt es {product} auch in [anderen Größen|anderen Ausführungen]?
        eignet sich {product} für {zweck}?
        @ihr wisst ihr, ob {product} [repariert werden kann|ins Handgepäck darf|im {monat} reduziert wird]?
        was ist der Unterschied zu {other}?
        kann man {product} in {place} irgendwo ansehen?""",
    "praise": """ich wollte nur [danke|ein Lob] sagen, {product} ist [großartig|ein Volltreffer]
        [großes Lob|vielen Dank] für {product}, [ich bin begeistert|weiter so]
        [einfach mal danke|toll gemacht]: {product} macht mir jeden Tag Freude
        @ihr ihr seid [spitze|super], {wann} bestellt und [am nächsten Tag|zwei Tage später] da
        bitte [richtet {person} meinen Dank aus|Dank an {person}], [sehr freundlich|so hilfsbereit]
        {product} hat uns in {place} [den Urlaub|die Tour] gerettet""",
    "purchase": """ich möchte {quantity} Stück von {product} bestellen, [geht das|ist das vorrätig]?
        ich würde gern {product} kaufen, [gelten Gutscheine|wann ist es wieder da]?
        wo kann ich {product} in {option} bestellen?
        gibt es bei {quantity} Stück [Rabatt|einen Mengenpreis]? es ist für {zweck}
        bei {shop} kostet {product} weniger, [geht da etwas|zieht der Laden mit]?
        @ihr könnt ihr mir {product} bis {tag}. {monat} zurücklegen?""",
    "churn": """@sie bitte löschen Sie mich aus dem Verteiler, ich kaufe hier nicht mehr
        das war meine letzte Bestellung, ich gehe jetzt zu {shop}
        @sie nach {order_id} ist Schluss, [Sie haben einen Kunden verloren|ich bestelle nie wieder]
        @ihr nach {order_id} ist Schluss, [ihr habt einen Kunden verloren|ich bestelle nie wieder]
        nach [vier|sechs|zehn] Jahren ist jetzt Schluss, künftig {shop}
        @ihr keine Newsletter mehr bitte, ich bin raus""",
    "account": """ich komme nicht mehr in mein Konto, [das Passwort wird abgelehnt|der Link geht nicht]
        @sie bitte ändern Sie die [Adresse|Mailadresse] in meinem Kundenkonto
        wie kann ich mein Konto [löschen|auf einen anderen Namen ändern]?
        mein Konto ist seit {monat} gesperrt, [warum|was muss ich tun]?
        @ihr meine Punkte sind weg, könnt ihr nachsehen?
        ich habe zwei Konten, {order_id} liegt im [alten|falschen]""",
}
