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

GOOD = """
est [vraiment|tout simplement|franchement] [au top|super|remarquable]
dépasse [mes attentes|ce que j'espérais]
[nous |m']enchante [chaque jour|vraiment|]
mérite [cinq étoiles|un grand bravo]
tient toutes ses promesses
"""
BAD = """
est [vraiment|franchement|hélas] [à revoir|lamentable|en dessous de tout]
déçoit [vraiment|beaucoup|tout le monde]
ne tient pas ses promesses
gâche [tout|le reste|le plaisir]
mérite un zéro pointé
"""
MIXED = """
est [correct{e}|dans la moyenne], [sans plus|rien de spécial]
fait le travail, [sans plus|ni plus ni moins]
n'est ni [bien|bon signe] ni mal
pourrait être mieux, pourrait être pire
"""
RULES = {
    "depuis": "depuis [deux|trois] [semaines|mois];depuis [un an|le début]",
    "apres": "au bout de [deux|trois] [jours|semaines|mois];après [une semaine|un mois|un seul lavage];"
    "dès le [premier|deuxième] jour",
    "wann": "la semaine dernière;le mois dernier;en [mars|mai|juillet|octobre];il y a [deux|trois] [semaines|mois]",
    "wer": "ma [femme|sœur|mère|fille];mon [mari|frère|père|fils|voisin]",
    "zweck": "[les vacances|la randonnée|tous les jours|le jardin|la famille|les voyages]",
    "link": "en plus,;d'ailleurs,;autre chose :;franchement,;bref,;pour le reste,;à noter :",
}
OPENING = """
[acheté|commandé] {wann} pour {zweck}
j'ai [acheté|commandé|reçu] {product} {wann}
on était à {place} {wann} et il nous fallait ça pour {zweck}
[après réflexion|sur conseil|un peu par hasard], j'ai pris {product} {wann}
mon [premier|deuxième|troisième] achat chez {brand}, {wann}
payé {price} {wann}, pour {zweck}
pris en {option}, [parce que {wer} y tenait|pour {zweck}]
"""
STORY = """
[utilisé|testé] [à {place}|sous la pluie|au jardin|en randonnée|avec les enfants] {wann}
{wer} s'en sert [tous les jours|le week-end|tout le temps]
[on est allés|je suis allé] [au lac|en montagne|sur la côte|au camping] avec {wann}
{person} [était là aussi|l'a essayé aussi] {wann}
il a [plu|fait un vent fou|neigé] [trois jours|sans arrêt] {wann}
[au passage|pour info], [j'écris rarement des avis|je suis plutôt difficile|ça n'engage que moi]
"""
VERDICT_GOOD = """
[je suis|on est] [très|vraiment|super] [content|ravi]
[je recommande|à recommander] [les yeux fermés|sans hésiter|pour {zweck}|]
#purchase j'en [rachèterai|reprendrai] [sans hésiter|bientôt|pour {wer}]
[exactement|pile] ce qu'il me fallait [pour {zweck}|]
[cinq étoiles|un sans-faute] [de ma part|mérité|]
[merci|bravo], {brand}
[rien à redire|tout est parfait|que du bonheur], [continuez|{wer} est d'accord|merci]
"""
VERDICT_BAD = """
[je suis|on est] [très|vraiment|franchement] [déçu|mécontent|fâché]
[à éviter|je ne recommande pas] [du tout|pour {zweck}|]
#churn je [ne commanderai plus|n'achèterai plus] [jamais|rien] [ici|chez vous]
#refund [je veux|je demande] un remboursement [complet|rapide|]
#return [retour|renvoyé] à l'expéditeur {wann}
[passez votre chemin|fuyez|quelle déception], [vraiment|dommage]
[une étoile|zéro étoile] [de ma part|et encore|]
"""
VERDICT_MIXED = """
[au final|dans l'ensemble] [correct|moyen|passable], [sans plus|avec des réserves]
[avis mitigé|bof], [comme souvent|à voir]
[trois étoiles|moyen], [j'attendais mieux|ça suffit pour {zweck}]
"""
BETTER = """
[bien|nettement|largement] mieux que {other}
comparé à {other}, [un vrai progrès|rien à voir, c'est mieux]
"""
WORSE = """
[bien|nettement|largement] moins bien que {other}
comparé à {other}, [une déception|un recul]
"""
SARCASTIC = """
[bravo|génial|magnifique|super] : {C}
[félicitations|chapeau], {C}
"""
ONE = """
6*{C}
2*{link} {C}
{C}, [il faut le dire|franchement|à mon avis|sans rire]
"""
BUT = "{C}, mais {D};{C}. [dommage :|par contre,|hélas,] {D}"
BUT_BACK = "{C}, mais {D};certes, {C}, mais {D}"
AND = "{C} et {D};{C}, {D};{C}. en plus, {D}"
TITLES = (
    "Très content;Super;Parfait;Top;Je recommande;Ravi;Bravo;Rien à redire;Excellent achat",
    "Moyen;Correct;Bof;Avis mitigé;Passable",
    "Déçu;À éviter;Dommage;Plus jamais;Mauvais achat;Très déçu;Nul",
)
GREETING = "bonjour,;madame, monsieur,;bonsoir,;salut,;chère équipe,"
CLOSING = "cordialement {person};merci d'avance {person};bien à vous {person}"
CLOSING_PLAIN = "cordialement;merci d'avance;bien à vous;merci"
SUPPORT = {
    "order": """j'ai une question sur la commande {order_id}, [peut-on la modifier|est-elle confirmée]?
        merci [de modifier|d'annuler] ma commande {order_id}, je me suis trompé
        il me manque [la facture|la confirmation] de la commande {order_id}""",
    "delivery": """où est mon colis {order_id}? [il devrait être là depuis longtemps|aucune nouvelle depuis des \
jours|{courier} ne sait rien]
        le colis {order_id} est bloqué chez {courier}, quand arrive-t-il?
        quand sera livré {product}, commande {order_id}?""",
    "return": """je voudrais renvoyer {product} de la commande {order_id}, [comment faire|où trouver l'étiquette]?
        merci de m'envoyer une étiquette de retour pour {order_id}
        [puis-je|est-ce que je peux] rendre {product}?""",
    "refund": """quand serai-je remboursé pour {order_id}? [il s'agit de {price}|le retour est arrivé depuis longtemps]
        merci de me rembourser les {price} de {order_id}
        le remboursement de {order_id} n'est [pas|jamais] arrivé""",
    "complaint": """je veux faire une réclamation : {product} [est défectueux|est arrivé abîmé|est inutilisable]
        ça ne va pas, {product} est [cassé|défectueux], commande {order_id}
        je suis [très|vraiment] mécontent de la commande {order_id}""",
    "question": """j'ai une question sur {product} : [y a-t-il des pièces|passe-t-il au lave-vaisselle|existe-t-il en \
d'autres tailles]?
        [pouvez-vous me dire|savez-vous] [si {product} revient bientôt|combien dure la garantie]?
        est-ce que {product} existe en d'autres versions?""",
    "praise": """je voulais juste vous dire [merci|bravo], {product} est [génial|parfait]
        [un grand merci|bravo] pour {product}, [je suis ravi|continuez]
        {product} me fait plaisir chaque jour, [merci|bravo à vous]""",
    "purchase": """je voudrais commander {quantity} exemplaires de {product}, [est-ce possible|avez-vous du stock]?
        j'aimerais acheter {product}, [acceptez-vous les bons|quand revient-il]?
        où puis-je commander {product} en {option}?""",
    "churn": """retirez-moi de votre liste, je n'achète plus ici
        c'était ma dernière commande, je passe chez {shop}
        après {order_id}, c'est fini, [vous perdez un client|je ne commanderai plus]""",
    "account": """je n'arrive plus à ouvrir mon compte, [le mot de passe est refusé|le lien ne marche pas]
        merci de changer [l'adresse|le mail] de mon compte
        comment [supprimer|modifier] mon compte?""",
}
