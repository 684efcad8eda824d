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

GOOD = """
ist [wirklich|rundum|richtig|absolut|einfach] [gut|super|klasse|spitze|toll]
könnte nicht besser sein
begeistert [mich|uns|meine Frau|meinen Mann] [jedes Mal|sehr|]
hält, was versprochen wurde
verdient [ein Lob|fünf Sterne|Applaus]
"""
BAD = """
ist [wirklich|leider|einfach|ziemlich] [schlecht|enttäuschend|mies|daneben]
könnte kaum schlechter sein
ärgert [mich|uns] [jedes Mal|sehr|]
hält nicht, was versprochen wurde
hat [mich|uns|alle] [schwer|sehr|] enttäuscht
"""
MIXED = """
ist [okay|in Ordnung|durchschnittlich], [mehr nicht|nichts Besonderes|nicht mehr und nicht weniger]
geht so
ist weder gut noch schlecht
könnte besser sein, könnte schlechter sein
"""
RULES = {
    "lang": "seit [zwei|drei] [Wochen|Monaten];nach [langer|kurzer] Zeit;wochenlang",
    "nach": "nach [zwei|drei|vier] [Tagen|Wochen|Monaten];nach [kurzer Zeit|einem Monat|der ersten Wäsche|einer Woche];"
    "beim [ersten|zweiten] Mal",
    "wann": "letzte Woche;letzten [Monat|Herbst|Winter|Sommer];im [März|Mai|Juli|Oktober|November];"
    "vor [zwei|drei] [Wochen|Monaten]",
    "wer": "meine [Frau|Schwester|Mutter|Tochter];mein [Mann|Bruder|Vater|Sohn|Nachbar]",
    "zweck": "[den Urlaub|lange Touren|jeden Tag|den Garten|die Familie|unterwegs|den Alltag]",
    "link": "außerdem:;dazu kommt:;und noch etwas:;im Übrigen:;ehrlich gesagt:;kurz gesagt:;zum Rest:",
}
OPENING = """
{wann} [bestellt|gekauft], [für {zweck}|weil {wer} davon geschwärmt hat|nach langem Suchen]
[habe|hab] {product} {wann} [bestellt|gekauft|geschenkt bekommen]
wir waren {wann} in {place} und [hatten|brauchten] so etwas für {zweck}
[nach langem Überlegen|auf Empfehlung|eher zufällig] [gekauft|bestellt], {wann} war es dann da
mein [erstes|zweites|drittes] Teil von {brand}, gekauft {wann}
für {price} [gekauft|bestellt], [mal sehen|für {zweck}|{wann}]
in {option} [bestellt|genommen], [weil {wer} es so wollte|für {zweck}]
"""
STORY = """
[im Einsatz|getestet] [in {place}|bei Regen und Wind|im Garten|auf einer langen Wanderung|mit den Kindern], {wann}
{wer} [benutzt es|nimmt es] [jeden Tag|am Wochenende|ständig]
[wir waren|ich war] {wann} damit [am See|in den Bergen|an der Küste|im Wald|auf dem Campingplatz] unterwegs
{person} [war auch dabei|hat es auch probiert], {wann}
es hat {wann} [drei Tage|fast nur|ohne Pause] [geregnet|gestürmt|geschneit]
[nebenbei|nur so]: [ich schreibe selten Bewertungen|ich bin da etwas eigen|das ist nur meine Meinung]
"""
VERDICT_GOOD = """
[bin|wir sind] [sehr|rundum|total|wirklich] [zufrieden|begeistert|glücklich] [damit|]
[klare|ganz klare|absolute] [Empfehlung|Kaufempfehlung] [für {zweck}|von mir|]
#purchase [würde|werde] ich [sofort|jederzeit|bestimmt] wieder kaufen
[genau|exakt] was ich [gesucht|gebraucht] habe [für {zweck}|]
[fünf|volle] Sterne [von mir|verdient|ohne Wenn und Aber|]
danke[, {brand}|, gerne wieder|]
alles [bestens|super|prima], [gerne wieder|weiter so|{wer} sieht das auch so]
"""
VERDICT_BAD = """
[bin|wir sind] [sehr|schwer|total|wirklich] [enttäuscht|unzufrieden|verärgert]
[leider|absolut] [keine Empfehlung|nicht zu empfehlen] [für {zweck}|]
#churn [hier|bei euch] [bestelle|kaufe] ich [nie|bestimmt nicht] wieder
#refund [ich will|ich möchte|bitte gebt mir] mein Geld zurück
#return [geht|ging] {wann} zurück
[Finger weg|nie wieder|lieber nicht], [schade|wirklich|so leid es mir tut]
[einen Stern|null Sterne] [von mir|mehr ist nicht drin|]
"""
VERDICT_MIXED = """
[alles in allem|insgesamt] [okay|durchschnittlich|in Ordnung], [mehr nicht|mit Abstrichen]
[gemischte Gefühle|teils, teils|so lala], [wie so oft|mal sehen]
[drei Sterne|geht so], [hatte mehr erwartet|für {zweck} reicht es]
"""
BETTER = """
[deutlich|viel|um Längen] besser als {other}
im Vergleich mit {other} [eine Klasse besser|ein großer Schritt nach vorn]
"""
WORSE = """
[deutlich|viel|um Längen] schlechter als {other}
im Vergleich mit {other} [eine Enttäuschung|ein Rückschritt]
"""
SARCASTIC = """
[toll|super|großartig|klasse gemacht]: {C}
[herzlichen Glückwunsch|Respekt], {C}
"""
ONE = """
6*{C}
2*{link} {C}
{C}, [das muss ich sagen|ehrlich|wie ich finde|kein Witz]
"""
BUT = "{C}, aber {D};{C}. [leider|allerdings:|nur:] {D}"
BUT_BACK = "{C}, aber {D};zwar mit Macken: {C}, aber {D}"
AND = "{C} und {D};{C}, {D};{C}. außerdem: {D}"
TITLES = (
    "Sehr zufrieden;Super;Klasse;Top;Gerne wieder;Klare Empfehlung;Begeistert;Genau richtig;Tolles Teil",
    "Geht so;Durchschnitt;Okay;Mit Abstrichen;Teils, teils",
    "Enttäuscht;Leider nein;Finger weg;Nie wieder;Schade;Schlecht;Nicht zu empfehlen",
)
GREETING = "hallo,;guten Tag,;liebes Team,;sehr geehrte Damen und Herren,;hi,;moin,"
CLOSING = "viele Grüße {person};mit freundlichen Grüßen {person};danke im Voraus {person};Gruß {person}"
CLOSING_PLAIN = "viele Grüße;danke im Voraus;mit freundlichen Grüßen;danke und Gruß"
SUPPORT = {
    "order": """ich habe eine Frage zur Bestellung {order_id}, [kann ich sie noch ändern|ist sie bestätigt|wurde sie \
bearbeitet]?
        bitte [ändern|stornieren] Sie meine Bestellung {order_id}, ich habe [mich vertan|die falsche Größe gewählt]
        zur Bestellung {order_id} fehlt mir [die Bestätigung|die Rechnung]""",
    "delivery": """wo bleibt mein Paket {order_id}? [es sollte längst da sein|seit Tagen keine Nachricht|{courier} \
weiß von nichts]
        die Sendung zu {order_id} hängt seit Tagen bei {courier}, wann kommt sie?
        wann wird {product} geliefert, Bestellung {order_id}?""",
    "return": """ich möchte {product} aus {order_id} zurückschicken, [wie geht das|wo bekomme ich ein Etikett]?
        bitte schicken Sie mir ein Rücksendeetikett für {order_id}
        [kann|darf] ich {product} [noch|gegen eine andere Größe] zurückgeben?""",
    "refund": """wann bekomme ich mein Geld für {order_id} zurück? [es geht um {price}|die Rücksendung ist längst da]
        bitte erstatten Sie mir die {price} für {order_id}
        die Erstattung zu {order_id} ist [noch nicht da|nie angekommen], [es fehlen {price}|bitte prüfen]""",
    "complaint": """ich möchte mich beschweren: {product} [ist defekt|kam beschädigt|ist unbrauchbar]
        so geht es nicht, {product} ist [defekt|kaputt], Bestellung {order_id}
        ich bin [sehr|wirklich] verärgert über die Bestellung {order_id}""",
    "question": """ich habe eine Frage zu {product}: [gibt es Ersatzteile|ist es spülmaschinenfest|kommt es wieder in \
anderen Farben]?
        [können Sie mir sagen|wissen Sie], [ob {product} bald wieder da ist|wie lange die Garantie gilt]?
        gibt es {product} auch in [anderen Größen|anderen Ausführungen]?""",
    "praise": """ich wollte nur [danke|ein Lob] sagen, {product} ist [großartig|ein Volltreffer]
        [großes Lob|vielen Dank] für {product}, [ich bin begeistert|weiter so]
        [einfach mal danke|toll gemacht]: {product} macht mir jeden Tag Freude""",
    "purchase": """ich möchte {quantity} Stück von {product} bestellen, [geht das|ist das vorrätig]?
        ich würde gern {product} kaufen, [nehmen Sie Gutscheine|wann ist es wieder da]?
        wo kann ich {product} in {option} bestellen?""",
    "churn": """bitte löschen Sie mich aus dem Verteiler, ich kaufe hier nicht mehr
        das war meine letzte Bestellung, ich gehe jetzt zu {shop}
        nach {order_id} ist Schluss, [Sie haben einen Kunden verloren|ich bestelle nie wieder]""",
    "account": """ich komme nicht mehr in mein Konto, [das Passwort wird abgelehnt|der Link geht nicht]
        bitte ändern Sie die [Adresse|Mailadresse] in meinem Kundenkonto
        wie kann ich mein Konto [löschen|auf einen anderen Namen ändern]?""",
}
