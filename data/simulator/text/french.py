"""French phrase banks. A term stands in the singular behind its article; ``{e}`` agrees with its gender."""

ASPECTS = """
app | l'application:f; l'appli:f | se connecte [tout de suite|sans problème]; est [claire|très intuitive]; marche \
sans bug {depuis} | plante [tout le temps|sans arrêt]; ne trouve [jamais|plus] l'appareil; demande [un compte|ma \
position] pour rien
aroma | l'arôme:m; le parfum:m | remplit toute la [cuisine|maison]; est [intense|merveilleux|délicieux]; tient \
{depuis} | est [presque absent|éventé]; rappelle [le carton|la cendre]; a disparu {apres}
battery | la batterie:f; l'autonomie:f | tient [deux jours|tout un week-end] sans souci; se recharge [vite|en un rien \
de temps]; résiste [bien|même] au froid | se vide [en une heure|à vue d'œil]; ne tient [rien|pas la charge]; a lâché \
{apres}
brightness | la luminosité:f; l'éclairage:m | porte [très loin|jusqu'au bout du chemin]; est \
[impressionnant{e}|largement suffisant{e}]; reste constant{e} toute la nuit | est [ridicule|trop faible]; baisse \
[très vite|en dix minutes]; n'éclaire [rien|que mes pieds]
capacity | la contenance:f; le volume:m | est [[généreux/généreuse]|parfait{e}|plus grand{e} que prévu]; suffit pour \
[la journée|deux personnes]; m'a bien surpris | est [trop juste|ridicule]; ne correspond pas à l'annonce; suffit [à \
peine|tout juste] pour un café
coating | le revêtement:m | résiste à tout; n'accroche [jamais|pas]; est comme neuf {depuis} | s'écaille {apres}; \
accroche [à chaque œuf|partout]; s'est rayé {apres}
colour | la couleur:f; le coloris:m | est [encore plus [beau/belle] en vrai|magnifique|superbe]; va avec tout; ne \
bouge pas au lavage | est [très différent{e} de la photo|terne]; déteint sur tout; a passé {apres}
comfort | le confort:m | est [total|excellent|au rendez-vous]; dure toute la journée; dépasse [mes attentes|tout ce \
que j'ai eu] | est [nul|absent|bien décevant]; disparaît [en une heure|vite]; laisse à désirer
delivery | la livraison:f; l'expédition:f | a été [rapide|très rapide|parfaite]; s'est passée [sans accroc|à \
merveille]; est arrivée [en avance|dès le lendemain] | a été [une catastrophe|interminable]; a pris [trois \
semaines|une éternité]; est partie à la mauvaise adresse
effect | l'effet:m | est [immédiat|bluffant|bien réel]; dure [toute la journée|longtemps]; se voit [tout de \
suite|vite] | est [nul|inexistant]; ne dure pas dix minutes; se fait toujours attendre
fabric | le tissu:m; la matière:f | est [[doux/douce]|agréable au toucher|solide]; sèche [vite|en un clin d'œil]; \
respire [bien|à merveille] | gratte [affreusement|partout]; s'est déchiré{e} {apres}; bouloche {apres}
fit | la coupe:f; la taille:f | est [parfaite|impeccable|flatteuse]; correspond [exactement|bien] au guide; tombe \
[pile|à merveille] | est [beaucoup trop serrée|bizarre|ratée]; ne correspond à rien; est [deux fois|bien] trop petite
freshness | la fraîcheur:f | est [parfaite|toujours là]; se sent [dès l'ouverture|à chaque bouchée]; dure {depuis} | \
laisse à désirer; est [douteuse|un vrai souci]; n'était pas au rendez-vous
grind | la mouture:f | est [bien régulière|parfaite pour le filtre]; convient [très bien|à merveille] à ma cafetière; \
ne laisse pas de dépôt | est [trop fine|trop grossière|inégale]; bouche [le filtre|tout]; change à chaque paquet
handle | la poignée:f; le manche:m | tient bien en main; reste [toujours|bien] froid{e}; est [très solide|bien \
pensé{e}] | brûle les doigts; bouge [dangereusement|depuis le début]; a cassé {apres}
insulation | l'isolation:f | garde le thé chaud [jusqu'au soir|toute la journée]; est [excellente|bluffante]; tient \
[bien|même] en hiver | ne vaut rien; ne tient pas une heure; est morte {apres}
leaks | le joint:m; l'étanchéité:f | ne laisse rien passer; est [parfait{e}|irréprochable]; tient même à l'envers | \
laisse tout couler; est [à revoir|déplorable]; a lâché {apres}
lid | le couvercle:m; le bouchon:m | ferme [parfaitement|d'un clic]; s'ouvre [facilement|d'une main]; se lave [sans \
peine|bien] | ferme mal; se bloque [chaque matin|tout le temps]; a cassé {apres}
packaging | l'emballage:m; le colis:m | était [soigné|sans plastique|impeccable]; protégeait bien le tout; s'ouvre \
[facilement|sans couteau] | était [déchiré|écrasé|trempé]; déborde de plastique; n'a rien protégé
poles | l'armature:f | résiste [au vent|à tout]; est [légère et solide|très stable]; se monte [toute seule|vite] | a \
cassé {apres}; plie [au premier coup de vent|pour un rien]; est arrivée tordue
portion | la portion:f | est [généreuse|bien dosée]; cale [bien|pour des heures]; suffit [largement|bien] | est \
[ridicule|minuscule]; ne cale personne; diminue [chaque année|sans cesse]
price | le prix:m; le tarif:m | est [correct|très honnête|imbattable]; vaut [largement|bien] le coup; m'a convaincu | \
est [excessif|abusif]; ne se justifie pas; grimpe [sans cesse|chaque année]
quality | la qualité:f; la finition:f | est [excellente|irréprochable|au top]; se voit [tout de suite|dans les \
détails]; m'a bluffé | est [médiocre|déplorable|lamentable]; a [beaucoup|bien] baissé; fait peine à voir
safety | la sécurité:f | est [exemplaire|au rendez-vous]; me rassure [vraiment|beaucoup]; a convaincu toute la \
famille | est [douteuse|insuffisante]; m'inquiète [beaucoup|vraiment]; laisse à désirer
screen | l'écran:m | reste lisible [au soleil|partout]; réagit [au quart de tour|bien]; est [net|lumineux] | est \
illisible [au soleil|dehors]; s'est rayé {apres}; se fige [souvent|au froid]
service | le service client:m; le service:m | a répondu [tout de suite|dans l'heure]; a été [adorable|très efficace]; \
a réglé le souci sans discuter | ne répond [jamais|pas]; a été [désagréable|incompétent]; m'a fait attendre [deux \
semaines|des jours]
setup | le montage:m | est [un jeu d'enfant|très simple]; prend [cinq|dix] minutes; se fait tout seul | est [un \
cauchemar|bien trop compliqué]; prend [une heure|une éternité]; nous a gâché la soirée
smell | l'odeur:f; la senteur:f | est [agréable|fraîche|discrète]; rappelle [l'été|la garrigue]; ne persiste pas | \
est [écœurante|chimique|insupportable]; donne mal à la tête; reste [des jours|partout]
sole | la semelle:f | accroche [même sur rocher mouillé|partout]; est [robuste|bien souple]; amortit [très bien|à \
merveille] | se décolle {apres}; glisse [sur le mouillé|partout]; s'use [à vue d'œil|très vite]
stitching | la couture:f | est [nette|solide|soignée]; tient [bon|parfaitement]; ne bouge pas {depuis} | a lâché \
{apres}; gratte [partout|beaucoup]; est [de travers|bâclée]
strap | le bracelet:m | est [confortable|souple]; tient bien au poignet; se règle [facilement|vite] | a cassé \
{apres}; irrite la peau; s'ouvre [tout seul|sans arrêt]
straps | la bretelle:f; le portage:m | est [confortable|bien rembourré{e}]; répartit bien la charge; se règle \
[vite|facilement] | scie les épaules; a lâché {apres}; glisse [sans arrêt|à chaque pas]
switch | le bouton:m; l'interrupteur:m | est [facile à trouver|bien placé]; marche même avec des gants; répond \
[bien|du premier coup] | se bloque [au froid|tout le temps]; est [minuscule|mal placé]; s'allume tout seul dans le sac
taste | le goût:m; la saveur:f | est [[délicieux/délicieuse]|un régal|top]; plaît à toute la famille; rappelle mon \
enfance | est [fade|[amer/amère]|bizarre]; rappelle [le carton|le savon]; a déçu tout le monde
texture | la texture:f; la consistance:f | est [agréable|parfaite|onctueuse]; plaît à tous; tient bien à la chaleur | \
est [collante|farineuse|désagréable]; me gêne [beaucoup|vraiment]; n'est plus comme avant
warmth | la chaleur:f | est [incroyable|au rendez-vous]; dure [toute la nuit|longtemps]; m'a surpris en plein gel | \
est [insuffisante|une blague]; disparaît [en une heure|vite]; ne suffit pas à dix degrés
waterproofing | l'imperméabilité:f | tient sous [l'averse|des heures de pluie]; est [parfaite|totale]; a survécu à \
l'orage | est [une légende|nulle]; ne tient pas dix minutes; a disparu {apres}
weight | le poids:m | est [très contenu|idéal]; ne se sent [pas|presque pas]; correspond au gramme près | est \
[excessif|bien trop élevé]; ne correspond pas à l'annonce; gâche [la marche|tout]
zip | la fermeture éclair:f; la fermeture:f | glisse [à merveille|toute seule]; ne coince jamais; s'ouvre [d'une \
main|avec des gants] | coince [sans arrêt|tout le temps]; a cassé {apres}; ferme [mal|à peine]
"""

# More on the aspects: name, good, bad.
MORE_ASPECTS = """
app | montre tout [d'un coup d'œil|sans fouiller]; se passe de compte | se ferme [toute seule|en pleine sortie]; est \
mal \
traduite; a perdu [deux semaines|un mois] de données
aroma | rappelle [la noisette|le cacao|le caramel]; se sent dès l'ouverture | est [plat|brûlé]; s'évapore [en deux \
jours|aussitôt]
battery | a tenu [neuf|onze|quatorze] heures; était encore à moitié pleine après [trois nuits|une semaine] | s'épuise \
[par grand froid|en pleine montée]; met [une nuit entière|des heures] à charger
brightness | éclaire [toute la cour|la piste|le champ entier]; n'éblouit personne | vacille [sur les cailloux|sans \
cesse]; convient tout juste pour lire
capacity | avale [plus qu'on ne croit|l'ordinateur et la veste|tout un week-end]; est juste ce qu'il faut | est vite \
atteint{e}; me laisse sur ma faim
coating | se passe presque d'huile; se nettoie [à l'eau claire|d'un coup d'éponge] | part [en flocons|sur les bords]; \
est [rugueux|terne] {apres}
colour | est plus [profond/profonde] qu'à l'écran; ne craint pas la boue | tire sur le gris; est \
[fade|criard{e}]
comfort | fait oublier [douze|vingt] kilomètres; se passe de rodage | s'en va [au bout de trois kilomètres|avant \
midi]; \
m'a valu [des ampoules|mal au dos]
delivery | a pris [deux|trois] jours; est arrivée [le samedi|avant midi|malgré la neige] | a traîné [onze|quatorze] \
jours; est restée bloquée au dépôt; a fini chez [un inconnu|le mauvais voisin]
effect | m'a convaincu [au bord du lac|en vacances]; se sent [le lendemain|après deux usages] | s'en va avec la \
première goutte; est [trop faible|imperceptible]
fabric | ne fait pas de bruit; résiste [aux ronces|aux lavages]; est [léger/légère] sans être fragile | colle à la \
peau; \
est [transparent{e}|bruyant{e}]; a rétréci {apres}
fit | laisse de la place pour [un pull|de grosses chaussettes]; me va bien avec mon [1,65 m|1,72 m|1,80 m|1,88 m] | \
serre [aux épaules|à la taille|au cou-de-pied]; bâille [au talon|dans le dos]
freshness | était parfaite [à l'ouverture|deux mois avant la date] | s'envole en deux jours; ne colle pas avec la date
grind | va bien [en piston|en italienne|en filtre] | donne un café amer; est [poussiéreuse|grossière comme du gravier]
handle | se replie [à plat|d'un geste]; ne branle pas | est trop court{e}; s'est dévissé{e} {apres}; coupe les doigts
insulation | a gardé le café chaud [de six à quatorze heures|toute la garde]; garde les glaçons jusqu'au soir | \
laisse \
le thé tiède à [dix|neuf] heures; est celle d'une tasse
leaks | a sauvé [mon sac|mon cahier|le cartable]; ne bouge pas même tête en bas | goutte [dans le sac|sur le \
pantalon]; a noyé [mon agenda|l'ordinateur]
lid | se démonte entièrement; passe au lave-vaisselle | saute [dans le sac|au moindre choc]; sent [le vieux lait|le \
moisi]; est trop dur pour [les enfants|ma mère]
packaging | était [petit et solide|tout en carton]; ferait un joli cadeau | était [trois fois trop grand|percé|plein \
d'air]; tenait avec du ruban adhésif
poles | a plié puis repris sa forme; est repérée par couleurs | s'est fendue [la première nuit|au montage]; manquait \
à \
moitié
portion | tient [jusqu'au sommet|trois heures]; suffit pour deux petits | tient en deux bouchées; est surtout de \
l'emballage
price | est [sous celui de|plus bas que chez] {shop}; était [imbattable|très doux] en promo; reste [raisonnable|\
mesuré] | est plus bas chez {shop}; a pris [dix|vingt] pour cent; fait [grimacer|hésiter]
quality | est celle [d'autrefois|d'une grande marque]; se remarque [au toucher|dedans comme dehors] | rappelle \
[la fête foraine|le gadget]; est [bâclée|indigne de la marque]; a chuté {apres}
safety | tient même quand la petite gigote; se voit de loin | lâche quand on joue; a des bords coupants
screen | se lit sans lunettes; a survécu à [une chute|mes clés|l'orage] | brille trop dehors; rame; est devenu noir \
{apres}
service | a répondu [le soir même|en deux heures|un dimanche]; a renvoyé [une pièce|un neuf] sans discuter | renvoie \
vers une page; m'a raccroché au nez; demande [des photos|la boîte d'origine] puis plus rien
setup | marche même [de nuit|par grand vent]; s'est fait du premier coup | demande trois personnes; a raté \
[deux|trois] \
fois
smell | sent [le citron|la lavande|la cire]; reste légère | rappelle [l'essence|le chien mouillé|la javel]; \
s'accroche \
[aux mains|à la voiture]
sole | tient sur [l'ardoise|la mousse|les racines|les pavés]; est comme neuve après [cent|deux cents] kilomètres | \
couine [sur le carrelage|à chaque pas]; est dure comme du bois
stitching | est droite dedans comme dehors; a survécu [aux ronces|aux lavages] | s'effiloche [à l'ourlet|à la poche]; \
a \
craqué [en m'accroupissant|à l'entrejambe]
straps | reste en place sur des épaules étroites; porte [douze|quinze] kilos sans gêne | s'effiloche {apres}; laisse \
des marques rouges
strap | passe par-dessus la manche; ne gratte pas | est trop court; sent mauvais {apres}
switch | retient le dernier réglage; tombe sous le pouce | demande [trois essais|un ongle]; passe par tous les modes
taste | rappelle [le chocolat|la vraie mangue|la noisette]; reste en bouche | est [trop [sucré/sucrée]|brûlé{e}|\
sans âme]; laisse un fond de [carton|métal]
texture | pénètre vite; est [croquante|légère] | est [grasse|sèche|friable]; colle [aux dents|aux doigts]
warmth | suffit [à moins cinq|à zéro degré]; vient tout de suite | m'a laissé grelotter [dès trois heures|en octobre]
waterproofing | a tenu [trois heures de pluie|une semaine en Bretagne]; perle encore {depuis} | a cédé [en vingt \
minutes|à la première averse]
weight | passe inaperçu dans le sac; est sous l'annonce | tire sur les épaules; fait le double de l'ancien
zip | se ferme à l'aveugle; a une grande tirette | mange la doublure; demande [les deux mains|de la force]; s'est \
ouverte {apres}
"""

GOOD = """
est [vraiment|tout simplement|franchement] [au top|super|remarquable]
dépasse [mes attentes|ce que j'espérais]
m'enchante [chaque jour|vraiment|encore]
mérite [cinq étoiles|un grand bravo|une mention]
tient toutes ses promesses
est [exactement|tout à fait] ce que je voulais
est [mieux|bien mieux] que [prévu|décrit|sur l'ancien modèle]
ne m'a jamais déçu
est un vrai plus
a fait la différence
est [sans reproche|difficile à battre]
"""
BAD = """
est [vraiment|franchement|hélas] [à revoir|lamentable|en dessous de tout]
déçoit [vraiment|beaucoup]
ne tient pas ses promesses
gâche [tout|le reste|le plaisir]
mérite un zéro pointé
est [pire|bien pire] que [prévu|décrit|sur l'ancien modèle]
est le point faible
est la raison de ma note
m'agace [chaque jour|depuis le début]
n'est pas à la hauteur
"""
MIXED = """
est [correct{e}|dans la moyenne], [sans plus|rien de spécial]
fait le travail[, sans plus|, ni plus ni moins|]
pourrait être mieux
est [passable|acceptable], [d'autres font mieux|on s'y fait]
a du bon et du moins bon
me laisse [indifférent|partagé]
"""
RULES = {
    "depuis": "depuis [deux|trois|cinq] [semaines|mois];depuis [un an|le début|{mois}|l'été]",
    "apres": "au bout de [deux|trois|dix|{n}] [jours|semaines|mois];après [une semaine|un mois|un seul lavage|un \
hiver|"
    "{n} jours];dès le [premier|deuxième|troisième] jour;en plein mois de {mois}",
    "n": "5;6;8;9;10;11;12;14;15;16;18;20;25;30;40",
    "jour": "2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28",
    "mois": "janvier;février;mars;avril;mai;juin;juillet;août;septembre;octobre;novembre;décembre",
    "wann": "la semaine dernière;le mois dernier;en {mois};[début|courant|fin] {mois};le {jour} {mois};il y a "
    "[deux|trois|dix] [jours|semaines|mois];[juste avant|juste après] [Noël|Pâques|les vacances|la rentrée];cet "
    "[été|hiver|automne];pendant les soldes;[samedi|lundi|mercredi] dernier;à la Toussaint",
    "wer": "ma [femme|sœur|mère|fille|copine];mon [mari|frère|père|fils|copain]",
    "link": "en plus,;d'ailleurs,;autre chose :;franchement,;bref,;à noter :;petit détail :;côté pratique,",
    "temps": "pluie fine;grand soleil;brouillard;neige fondue;vent du nord;orage;gel;canicule;mistral;crachin;averses;"
    "grêle;ciel bleu;froid sec;tempête",
    "lieu": "en forêt;au bord du lac;sur la côte;dans les Vosges;dans le Jura;en Auvergne;au bord du canal;dans les "
    "vignes;en Ardèche;sur le GR;en ville;dans le Vercors;sur l'île de Ré;en Corse;au parc;dans les Cévennes;en "
    "baie de Somme;dans le Queyras;sur les quais",
}
# What is bought for what, by kind of goods; and what was done with it.
PURPOSES = {
    "wear": "[la randonnée|les balades du chien|le trajet du matin|l'hiver|la montagne|le vélo|le jardin|la mi-saison|"
    "un trek en {mois}|la Bretagne|tous les jours]",
    "carry": "[le bureau|la fac|les week-ends|la cabine|le train|les sorties à la journée|la piscine|un tour "
    "d'Europe|l'école]",
    "camp": "[le camping|les festivals|le camp scout|le jardin|le fourgon|les nuits fraîches|un voyage à vélo|les "
    "amis de passage|la plage]",
    "tech": "[la course|les coupures de courant|la cave|les sorties de nuit|le trajet du soir|le bateau|un \
marathon|le "
    "potager|les longs voyages]",
    "kitchen": "[le camping|le bureau|la petite cuisine|le fourgon|les pique-niques|la route|l'école|la pêche|tous \
les "
    "jours]",
    "food": "[la randonnée|le bureau|le goûter|le petit-déjeuner|les longues sorties|les invités|le dimanche|la pause]",
    "care": "[les vacances|les mains sèches|la trousse|les chaussures de marche|la plage|les lainages|la Laponie|le \
jardin]",
    "kids": "[la crèche|l'école|les flaques|mon petit-fils|la petite|le parc|les vacances à la mer|l'anniversaire des "
    "jumeaux]",
}
USES = {
    "wear": """
porté {wann} {lieu}, {temps}
[huit|douze|quinze|vingt] kilomètres {lieu}, {temps}
[tous les matins|trois fois par semaine|presque chaque jour] [pour aller au travail|avec le chien|jusqu'à la gare]
[un|deux|déjà trois] lavages, [à trente degrés|à l'envers|à la main]
je fais [1,60 m|1,68 m|1,76 m|1,84 m] et [je mets du M|j'ai pris ma taille habituelle|j'ai pris une taille au-dessus]
{wann} {lieu}, d'abord {temps}, puis {temps}
[quatre|six|huit] heures d'affilée, [pique-nique dans l'herbe|retour en train|courses comprises]
reste [dans l'entrée|dans la voiture|sur le portemanteau], [toujours prêt à partir|utilisé chaque jour]
""",
    "carry": """
rempli {wann} [d'un ordinateur et d'un pull|de serviettes|d'affaires de sport|de deux livres et d'une gourde], {lieu}
[une semaine|dix jours|trois jours] [de train|de refuge en refuge|d'auto-stop], {temps}
va [sous le siège de l'avion|dans un casier de gare|sur le porte-bagages du vélo|sous la table du TGV]
chaque jour [dans le métro|à vélo|à pied], {n} minutes aller, {n} retour
posé [à moitié plein dans l'entrée|près du bureau|dans le fourgon]
""",
    "camp": """
[trois|quatre|cinq|six] nuits {lieu}, {temps}
{wann} dans un [camping au bord de l'eau|champ de ferme|festival|camping municipal], {temps}
la nuit [deux|cinq|huit|onze] degrés, [bonnet|grosses chaussettes|un simple pull]
avec [deux enfants|le chien|les vélos|le kayak], {lieu}
au réveil, [rosée partout|givre|vaches devant la porte|café debout], {wann}
plié mouillé et séché [au garage|sur le balcon|à la cave]
""",
    "tech": """
[chaque soir|trois fois par semaine|tout l'hiver] {lieu}, {temps}
{wann} pour [changer un fusible|chercher le chat|réparer une roue|descendre à la cave]
[dix|huit|vingt et un] kilomètres {lieu}, {temps}
tombé [une|deux] fois, [sur le bitume|sur un rocher|dans une flaque]
[deux téléphones|une tablette|un appareil photo] à charger [en train|au refuge|sous la tente], {wann}
rangé [dans la boîte à gants|dans un tiroir|près du lit]
""",
    "kitchen": """
[crêpes|omelette|pommes de terre|soupe|risotto] [au camping|dans le fourgon|à la maison|sur la plage], {wann}
[thé|café|soupe|sirop] pour [le bureau|la garde|le parc|la route], {temps}
chaque jour [au bureau|à l'école|sur le chantier]
[taboulé|fruits|restes de la veille|quiche] dedans et en route
[trois fois|souvent|une fois] au lave-vaisselle
{wann} {lieu}, [entre amis|avec les enfants|pour six]
""",
    "food": """
mangé {lieu}, [au sommet|sur un banc|à mi-chemin], {temps}
[au petit-déjeuner|au goûter|après le sport] avec [un yaourt|une tartine|du lait d'avoine|une pomme]
le [premier|deuxième|troisième] paquet, [ouvert|entamé|fini] {wann}
partagé [au bureau|au club|dans le train] {wann}
[deux|trois|quatre] par jour, [avec le café|en marchant|en voiture]
essayé avec [un piston|une italienne|un filtre|du lait froid]
""",
    "care": """
utilisé {wann} {lieu}, {temps}
[matin et soir|deux fois par semaine|après chaque sortie], {depuis}
essayé d'abord [sur un petit coin|sur une vieille paire|sur la main]
[un demi-tube|la moitié|un tiers] en [trois semaines|deux mois]
[après le jardin|avant la marche|après la vaisselle|à la plage]
toujours [dans la trousse|dans le sac|près de l'évier]
""",
    "kids": """
la petite a [trois|quatre|cinq] ans et [grimpe partout|adore les flaques|marche tout le temps]
depuis {mois} tous les jours [à la crèche|à l'école|en forêt]
[boue|ketchup|glace à la fraise|peinture] dessus, [lavage à trente|un coup d'éponge|à la machine]
{wann} {lieu}, {temps}, [deux heures à courir|des bâtons ramassés|des canards nourris]
une taille au-dessus, [ça pousse vite|pour l'hiver prochain]
[mamie|papi|la nounou] était là, {lieu}, {temps}
""",
}
OPENING = """
[acheté|commandé|pris] {wann} pour {zweck}
j'ai [acheté|commandé|reçu] {product} {wann}
je cherchais quelque chose pour {zweck}, [j'ai pris|ce fut|d'où] {product}
on était à {place} {wann} et il nous fallait ça pour {zweck}
[après réflexion|sur conseil|un peu par hasard], j'ai pris {product} {wann}
mon [premier|deuxième|troisième] achat chez {brand}, {wann}
payé {price} {wann}, pour {zweck}
pris en {option}, [pour {zweck}|{wann}]
l'ancien a rendu l'âme {wann}, [il en fallait un autre|d'où cet achat]
cadeau [de Noël|d'anniversaire|pour la retraite] pour {wer}, [commandé {wann}|pour {zweck}]
comparé [des soirs entiers|pendant deux semaines], puis {product}
je ne connaissais pas {brand}, [essayé pour {zweck}|commandé {wann}]
commandé {wann}, [en promo|avec un bon|plein tarif]
"""
STORY = """
[utilisé|testé] à {place} {wann}
[on est partis|je suis allé] {lieu} avec, {wann}, {temps}
{person} [était là aussi|en a un aussi], {wann}
[au passage|pour info], [j'écris rarement des avis|je suis plutôt difficile|ça n'engage que moi]
en service depuis {mois}, pour {zweck}
première sortie {wann}, {lieu}
écrit après [deux|trois|six] [semaines|mois]
"""
VERDICT_GOOD = """
[je suis|on est] [très|vraiment|super|plus que] [content|ravi]
[je recommande|à recommander] [les yeux fermés|sans hésiter|pour {zweck}|]
#purchase j'en [rachèterai|reprendrai] [sans hésiter|bientôt|pour {wer}|en {option}]
#purchase un [deuxième|autre] [est commandé|arrive|pour {zweck}]
[exactement|pile] ce qu'il me fallait
[cinq étoiles|un sans-faute] [de ma part|mérité|]
[merci|bravo], {brand}
[rien à redire|tout est parfait|que du bonheur][, continuez|, merci|]
[parfait|idéal|fait] pour {zweck}
[j'aurais dû|il fallait] l'acheter [avant|dès {mois}]
[top|nickel|impeccable], [on garde|comme décrit|vu les avis je m'y attendais]
je ne m'en sépare plus
"""
VERDICT_BAD = """
[je suis|on est] [très|vraiment|franchement] [déçu|mécontent|fâché]
[à éviter|je ne recommande pas] [du tout|pour {zweck}|]
#churn je [ne commanderai plus|n'achèterai plus] [jamais|rien] [ici|chez vous]
#churn la prochaine fois [chez {shop}|ailleurs|en magasin]
#refund [je veux|je demande] un remboursement [complet|rapide|]
#return [retour|renvoyé] à l'expéditeur {wann}
#return le retour [part demain|est chez {courier}|est prêt]
[passez votre chemin|fuyez|quelle déception][, vraiment|, dommage|]
[une étoile|zéro étoile] [de ma part|et encore|]
{price} [jetés par la fenêtre|de perdus|pour rien]
inutilisable pour {zweck}
[j'y croyais|les photos faisaient envie|j'en attendais beaucoup], [raté|quel dommage|et voilà]
l'ancien était [mieux|bien mieux]
"""
VERDICT_MIXED = """
[au final|dans l'ensemble] [correct|moyen|passable], [sans plus|avec des réserves]
[avis mitigé|bof][, comme souvent|, à voir|]
[trois étoiles|moyen], [j'attendais mieux|ça suffit pour {zweck}]
pour {zweck} [ça va|ça suffit], [sinon non|pas plus]
[à voir|à suivre], [je garde pour l'instant|verdict en {mois}]
"""
BETTER = """
[bien|nettement|largement] mieux que {other}
comparé à {other}, [un vrai progrès|rien à voir, c'est mieux]
avant j'avais {other}, [aucun regret|le jour et la nuit]
"""
WORSE = """
[bien|nettement|largement] moins bien que {other}
comparé à {other}, [une déception|un recul]
avant j'avais {other}, [je regrette|c'était mieux]
"""
SARCASTIC = """
[bravo|génial|magnifique|super] : {C}
[félicitations|chapeau], {C}
"""
ONE = """
14*{C}
2*{link} {C}
{C}, [il faut le dire|franchement|à mon avis|sans rire]
après [deux|trois|quatre] [semaines|mois], {C}
[première impression|bilan|testé par {temps}] : {C}
"""
BUT = "4*{C}, mais {D};{C}. [dommage :|par contre,|hélas,] {D};{C}, seulement {D}"
BUT_BACK = "4*{C}, mais {D};certes, {C}, mais {D};[petit bémol|seul défaut] : {C}, mais {D}"
AND = "4*{C} et {D};2*{C}, {D};{C}. [en plus,|aussi,|et puis] {D}"
TITLES = (
    "Très content;Super;Parfait;Top;Je recommande;Ravi;Bravo;Rien à redire;Excellent achat;Conforme;Que du bonheur;"
    "Vaut son prix;Adopté;Impeccable;Un bon compagnon",
    "Moyen;Correct;Bof;Avis mitigé;Passable;Peut mieux faire;J'attendais mieux",
    "Déçu;À éviter;Dommage;Plus jamais;Mauvais achat;Très déçu;Nul;Retour;Non conforme;Argent perdu;Ne tient pas",
)
GREETING = "bonjour,;@sie madame, monsieur,;bonsoir,;@ihr salut,;@ihr chère équipe,;bonjour à tous,"
CLOSING = (
    "@sie cordialement, {person};merci d'avance, {person};bien à vous, {person};@sie avec mes salutations, "
    "{person};bonne journée, {person}"
)
CLOSING_PLAIN = "cordialement;merci d'avance;bien à vous;merci;bonne journée;@sie salutations distinguées"
SUPPORT = {
    "order": """j'ai une question sur la commande {order_id}, [peut-on la modifier|est-elle confirmée]?
        merci [de modifier|d'annuler] ma commande {order_id}, je me suis trompé
        il me manque [la facture|la confirmation] de la commande {order_id}
        commandé {wann}, {order_id} est toujours "en préparation"
        j'ai été débité deux fois de {price} pour {order_id}
        j'ai mis [l'ancienne adresse|la mauvaise taille] pour {product}, peut-on changer?""",
    "delivery": """où est mon colis {order_id}? [il devrait être là depuis longtemps|aucune nouvelle depuis des \
jours|{courier} ne sait rien]
        le colis {order_id} est bloqué chez {courier}, quand arrive-t-il?
        quand sera livré {product}, commande {order_id}?
        d'après {courier}, {order_id} est [livré|chez un voisin|au point relais], [il n'y a rien|personne ne l'a]
        commandé {wann}, [toujours rien|le suivi ne bouge pas|pas un mail]
        on part le {jour} {mois}, pouvez-vous relancer {courier}?
        livrez-vous à {place}, et en combien de jours?""",
    "return": """je voudrais renvoyer {product} de la commande {order_id}, [comment faire|où trouver l'étiquette]?
        merci de m'envoyer une étiquette de retour pour {order_id}
        [puis-je|est-ce que je peux] rendre {product}?
        {product} [ne va pas|est trop petit|ne plaît pas], comment l'échanger?
        le retour est parti {wann} avec {courier}, l'avez-vous reçu?""",
    "refund": """quand serai-je remboursé pour {order_id}? [il s'agit de {price}|le retour est arrivé depuis longtemps]
        merci de me rembourser les {price} de {order_id}
        le remboursement de {order_id} n'est [pas|jamais] arrivé
        retour reçu {wann}, [rien sur le compte|la moitié seulement]
        pas de bon d'achat, juste mes {price}""",
    "complaint": """je veux faire une réclamation : {product} [est défectueux|est arrivé abîmé|est inutilisable]
        ça ne va pas, {product} est [cassé|défectueux], commande {order_id}
        je suis [très|vraiment] mécontent de la commande {order_id}
        acheté {wann}, cassé {apres}, [que faire|et maintenant]?
        c'est la [deuxième|troisième] fois que {product} [arrive abîmé|pose problème]
        dans le colis {order_id} il y avait [autre chose|un article usagé]
        j'attends une [réponse|solution] avant le {jour} {mois}""",
    "question": """j'ai une question sur {product} : [y a-t-il une notice|comment l'entretenir|existe-t-il en \
d'autres tailles]?
        [pouvez-vous me dire|savez-vous] [si {product} revient bientôt|combien dure la garantie]?
        est-ce que {product} existe en d'autres versions?
        {product} convient-il pour {zweck}?
        quelle différence avec {other}?
        peut-on voir {product} à {place}?
        {product} sera-t-il soldé en {mois}?""",
    "praise": """je voulais juste vous dire [merci|bravo], {product} est [génial|parfait]
        [un grand merci|bravo] pour {product}, [je suis ravi|continuez]
        {product} me fait plaisir chaque jour, [merci|bravo à vous]
        commandé {wann}, reçu [le lendemain|deux jours après], [bravo|chapeau]
        merci à {person}, [très aimable|si patiente]
        {product} a sauvé nos vacances à {place}""",
    "purchase": """je voudrais commander {quantity} exemplaires de {product}, [est-ce possible|avez-vous du stock]?
        j'aimerais acheter {product}, [acceptez-vous les bons|quand revient-il]?
        où puis-je commander {product} en {option}?
        une remise pour {quantity} pièces? c'est pour {zweck}
        chez {shop} {product} est moins cher, pouvez-vous vous aligner?
        pouvez-vous me garder {product} jusqu'au {n} {mois}?""",
    "churn": """retirez-moi de votre liste, je n'achète plus ici
        c'était ma dernière commande, je passe chez {shop}
        après {order_id}, c'est fini, [vous perdez un client|je ne commanderai plus]
        client depuis [quatre|six|dix] ans, c'est terminé, désormais {shop}
        plus de publicité, je m'en vais""",
    "account": """je n'arrive plus à ouvrir mon compte, [le mot de passe est refusé|le lien ne marche pas]
        merci de changer [l'adresse|le mail] de mon compte
        comment [supprimer|modifier] mon compte?
        mon compte est bloqué depuis {mois}, pourquoi?
        mes points ont disparu, pouvez-vous regarder?
        j'ai deux comptes, {order_id} est dans l'ancien""",
}
