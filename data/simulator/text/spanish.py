"""Spanish phrase banks. A term stands in the singular behind its article; ``{o}`` agrees with its gender."""

ASPECTS = """
app | la aplicación:f; la app:f | se conecta [enseguida|sin problemas]; es [clara|muy intuitiva]; va sin fallos \
{desde} | se cuelga [todo el rato|cada dos por tres]; no encuentra [nunca|casi nunca] el aparato; pide [una cuenta|mi \
ubicación] para nada
aroma | el aroma:m | llena toda la [cocina|casa]; es [intenso|maravilloso|delicioso]; aguanta {desde} | [casi no \
existe|es flojo]; recuerda a [cartón|ceniza]; se fue {tras}
battery | la batería:f; la autonomía:f | dura [dos días|todo el fin de semana] sin problema; se carga [rápido|en \
nada]; aguanta [bien|hasta] el frío | se agota [en una hora|enseguida]; no [aguanta nada|carga bien]; murió {tras}
brightness | la luminosidad:f; el brillo:m | llega [muy lejos|hasta el final del camino]; es [impresionante|más que \
suficiente]; se mantiene toda la noche | es [ridícul{o}|demasiado débil]; baja [en minutos|muy pronto]; no alumbra ni \
el suelo
capacity | la capacidad:f; el volumen:m | es [perfect{o}|mayor de lo que pensaba]; alcanza para [todo el día|dos \
personas]; me sorprendió [gratamente|mucho] | es [ridícul{o}|muy just{o}]; no coincide con lo anunciado; no alcanza \
[para nada|ni para un café]
coating | el revestimiento:m | aguanta todo; no se pega [nunca|nada]; está como nuevo {desde} | se desprende {tras}; \
se pega [con cada huevo|por todas partes]; se rayó {tras}
colour | el color:m; el tono:m | es [aún más bonito en persona|precioso|ideal]; combina con todo; no pierde con los \
lavados | es [muy distinto a la foto|apagado|horrible]; destiñe todo; se fue {tras}
comfort | la comodidad:f; el confort:m | es [total|excelente]; dura todo el día; supera [lo que esperaba|todo lo \
anterior] | es [nul{o}|pésim{o}]; desaparece [en una hora|enseguida]; deja mucho que desear
delivery | la entrega:f; el envío:m | fue [rápid{o}|perfect{o}|rapidísim{o}]; llegó [antes de lo previsto|al día \
siguiente]; salió [todo|] a pedir de boca | fue [un desastre|lentísim{o}]; tardó [tres semanas|una eternidad]; llegó \
[tarde|a otra dirección]
effect | el efecto:m | es [inmediato|notable]; dura [todo el día|mucho]; se nota [enseguida|desde el primer uso] | es \
[nulo|inexistente]; no dura ni diez minutos; no se nota nada
fabric | el tejido:m; la tela:f | es [suave|resistente|muy agradable]; seca [rápido|en nada]; transpira [bien|de \
maravilla] | pica [muchísimo|por todas partes]; se rompió {tras}; hace bolitas {tras}
fit | el corte:m; la talla:f | es [perfect{o}|ideal]; sienta [de maravilla|como un guante]; coincide [del todo|bien] \
con la guía | es [rarísim{o}|demasiado estrech{o}]; no coincide con nada; sienta [fatal|como un saco]
freshness | la frescura:f | es [perfecta|total]; se nota [al abrir|en cada bocado]; dura {desde} | deja mucho que \
desear; es [dudosa|un problema]; brillaba por su ausencia
grind | la molienda:f; el molido:m | es [muy uniforme|ideal para filtro]; va [perfect{o}|bien] con mi cafetera; no \
deja posos | es [demasiado fin{o}|demasiado grues{o}|irregular]; atasca [el filtro|todo]; cambia en cada paquete
handle | el mango:m | se agarra [bien|de maravilla]; no quema [nunca|nada]; es [sólido|muy resistente] | quema los \
dedos; baila [desde el principio|mucho]; se rompió {tras}
insulation | el aislamiento:m | mantiene el té caliente [hasta la noche|todo el día]; es [excelente|sorprendente]; \
funciona [bien|hasta] en invierno | no vale nada; no dura ni una hora; murió {tras}
leaks | la junta:f; el cierre hermético:m | no deja pasar ni gota; es [perfect{o}|fiable]; aguanta boca abajo | gotea \
[siempre|por todas partes]; es [pésim{o}|un desastre]; falló {tras}
lid | la tapa:f; el tapón:m | cierra [perfectamente|con un clic]; se abre [fácil|con una mano]; se lava [sin \
problema|bien] | cierra [mal|fatal]; se atasca [cada mañana|siempre]; se rompió {tras}
packaging | el embalaje:m; el paquete:m | venía [muy cuidado|sin plástico|impecable]; protegía bien todo; se abre \
[fácil|sin cuchillo] | venía [roto|aplastado|mojado]; es puro plástico; no protegía nada
poles | la estructura:f | aguanta [el viento|todo]; es [ligera y firme|muy estable]; se monta [sola|rápido] | se \
partió {tras}; se dobla [con nada|al primer viento]; llegó torcida
portion | la ración:f; la porción:f | es [generosa|justa y suficiente]; llena [bien|durante horas]; alcanza [de \
sobra|bien] | es [ridícula|minúscula]; no llena a nadie; encoge [cada año|sin parar]
price | el precio:m | es [justo|muy bueno|imbatible]; merece [mucho|] la pena; me convenció | es [excesivo|un abuso]; \
no se justifica; sube [sin parar|cada año]
quality | la calidad:f; el acabado:m | es [excelente|impecable|de primera]; se nota [enseguida|en los detalles]; me \
sorprendió [gratamente|para bien] | es [mal{o}|pésim{o}|lamentable]; ha bajado [mucho|bastante]; da pena
safety | la seguridad:f | es [ejemplar|total]; me tranquiliza [mucho|de verdad]; convenció a toda la familia | es \
[dudosa|insuficiente]; me preocupa [mucho|de verdad]; deja mucho que desear
screen | la pantalla:f | se lee [bien al sol|en todas partes]; responde [al instante|bien]; es [nítida|muy luminosa] \
| no se lee [al sol|fuera]; se rayó {tras}; se congela [a menudo|con el frío]
service | el servicio:m; la atención al cliente:f | respondió [enseguida|en una hora]; fue \
[[encantador/encantadora]|muy eficaz]; lo resolvió sin discutir | no responde [nunca|jamás]; fue [pésim{o}|de risa]; \
me tuvo esperando [dos semanas|días]
setup | el montaje:m | es [un juego de niños|muy sencillo]; lleva [cinco|diez] minutos; se hace solo | es [una \
pesadilla|demasiado complicado]; lleva [una hora|una eternidad]; nos arruinó la tarde
smell | el olor:m | es [agradable|fresco|suave]; recuerda [al verano|al campo]; no se queda pegado | es \
[asqueroso|químico|insoportable]; da dolor de cabeza; se queda [días|en todo]
sole | la suela:f | agarra [hasta en roca mojada|en todas partes]; es [resistente|flexible]; amortigua [muy bien|de \
maravilla] | se despegó {tras}; resbala [en mojado|en todo]; se gasta [en nada|muy pronto]
stitching | la costura:f | es [firme|limpia|muy cuidada]; aguanta [todo|perfectamente]; sigue intacta {desde} | se \
abrió {tras}; roza [mucho|por todas partes]; está [torcida|mal hecha]
strap | la correa:f; la pulsera:f | es [cómoda|suave]; sujeta [bien|de maravilla]; se ajusta [fácil|rápido] | se \
rompió {tras}; irrita la piel; se abre [sola|cada dos por tres]
straps | el tirante:m; la correa:f | es [cómod{o}|muy acolchad{o}]; reparte bien el peso; se ajusta [rápido|fácil] | \
se clava en los hombros; se rompió {tras}; resbala [sin parar|a cada paso]
switch | el interruptor:m; el botón:m | se encuentra [a oscuras|fácil]; va bien hasta con guantes; responde \
[siempre|a la primera] | se atasca [con frío|siempre]; es [minúsculo|incómodo]; se enciende solo en la mochila
taste | el sabor:m | es [delicioso|redondo|una maravilla]; gusta a toda la familia; recuerda a mi infancia | es \
[soso|amargo|raro]; recuerda a [cartón|jabón]; decepcionó a todos
texture | la textura:f; la consistencia:f | es [agradable|perfecta|cremosa]; gusta a todos; aguanta bien el calor | \
es [pegajosa|harinosa|desagradable]; me molesta [mucho|de verdad]; ya no es como antes
warmth | el calor:m; el abrigo:m | es [increíble|notable]; dura [toda la noche|horas]; me sorprendió en plena helada \
| es [escaso|de broma]; desaparece [en una hora|enseguida]; no basta ni a diez grados
waterproofing | la impermeabilidad:f | aguanta [un chaparrón|horas de lluvia]; es [perfecta|total]; sobrevivió a la \
tormenta | es [un cuento|nula]; no dura ni diez minutos; desapareció {tras}
weight | el peso:m | es [mínimo|ideal]; no se nota [nada|casi]; coincide al gramo | es [excesivo|demasiado]; no \
coincide con lo anunciado; arruina [la ruta|todo]
zip | la cremallera:f; el cierre:m | corre [de maravilla|suave]; no se engancha nunca; se abre [con una mano|con \
guantes] | se engancha [siempre|cada dos por tres]; se rompió {tras}; cierra [mal|a duras penas]
"""

GOOD = """
es [realmente|sencillamente|de verdad] [genial|excelente|estupend{o}]
supera [mis expectativas|lo que esperaba]
[nos|me] encanta [cada día|de verdad|]
merece [cinco estrellas|un aplauso]
cumple [todo|] lo prometido
"""
BAD = """
es [realmente|de verdad|por desgracia] [pésim{o}|lamentable|un desastre]
decepciona [mucho|de verdad|a cualquiera]
no cumple lo prometido
lo estropea todo
merece un cero
"""
MIXED = """
es [correct{o}|normal], [sin más|nada especial]
cumple, [sin más|ni más ni menos]
no es ni [buen{o}|genial] ni mal{o}
podría ser mejor, podría ser peor
"""
RULES = {
    "desde": "desde hace [dos|tres] [semanas|meses];desde [el principio|hace un año]",
    "tras": "a las [dos|tres] semanas;a los [dos|tres] [días|meses];tras [una semana|un mes|un solo lavado];"
    "el [primer|segundo] día",
    "wann": "la semana pasada;el mes pasado;en [marzo|mayo|julio|octubre];hace [dos|tres] [semanas|meses]",
    "wer": "mi [mujer|hermana|madre|hija];mi [marido|hermano|padre|hijo|vecino]",
    "zweck": "[las vacaciones|las excursiones|el día a día|el jardín|la familia|los viajes]",
    "link": "además,;por cierto,;otra cosa:;sinceramente,;en fin,;por lo demás,;ojo:",
}
OPENING = """
[comprado|pedido] {wann} para {zweck}
[compré|pedí|me regalaron] {product} {wann}
estuvimos en {place} {wann} y hacía falta algo así para {zweck}
[tras pensarlo mucho|por recomendación|casi por casualidad] compré {product} {wann}
mi [primera|segunda|tercera] compra de {brand}, {wann}
pagué {price} {wann}, para {zweck}
pedido en {option}, [porque {wer} lo quería así|para {zweck}]
"""
STORY = """
[usado|probado] [en {place}|con lluvia|en el jardín|de excursión|con los niños] {wann}
{wer} lo usa [a diario|los fines de semana|todo el tiempo]
[fuimos|fui] [al lago|a la montaña|a la costa|de camping] con esto {wann}
{person} [estaba allí también|lo probó también] {wann}
[llovió|nevó|hizo un viento terrible] [tres días|sin parar] {wann}
[por cierto|que conste], [casi nunca escribo reseñas|soy bastante exigente|es solo mi opinión]
"""
VERDICT_GOOD = """
[estoy|estamos] [muy|realmente|de lo más] [a gusto|felices con la compra|encantados]
[lo recomiendo|recomendable] [sin dudarlo|para {zweck}|al cien por cien|]
#purchase [volveré a|pienso] comprar otro [sin dudarlo|pronto|para {wer}]
[justo|exactamente] lo que [buscaba|necesitaba] [para {zweck}|]
[cinco estrellas|un diez] [de mi parte|merecido|]
[gracias|bravo], {brand}
[ninguna queja|todo perfecto|una maravilla], [seguid así|{wer} piensa igual|gracias]
"""
VERDICT_BAD = """
[qué|menuda|vaya] decepción [de compra|de verdad|]
[no lo recomiendo|nada recomendable] [para {zweck}|en absoluto|]
#churn no [vuelvo a comprar|compraré] [aquí|en esta tienda] [nunca más|jamás]
#refund [quiero|exijo] que me devuelvan el dinero [ya|cuanto antes|]
#return [lo devolví|devuelto] {wann}
[ni se os ocurra|evitadlo|una pena], [de verdad|en serio]
[una estrella|cero estrellas] [de mi parte|y sobra|]
"""
VERDICT_MIXED = """
[en general|en conjunto] [normal|aceptable|regular], [sin más|con reservas]
[sensaciones encontradas|ni fu ni fa], [como tantas veces|ya veremos]
[tres estrellas|regular], [esperaba más|para {zweck} vale]
"""
BETTER = """
[mucho|bastante|infinitamente] mejor que {other}
comparado con {other}, [un gran paso adelante|no hay color, gana de calle]
"""
WORSE = """
[mucho|bastante|infinitamente] peor que {other}
comparado con {other}, [una decepción|un paso atrás]
"""
SARCASTIC = """
[bravo|genial|estupendo|qué bien]: {C}
[enhorabuena|olé], {C}
"""
ONE = """
6*{C}
2*{link} {C}
{C}, [hay que decirlo|sinceramente|a mi juicio|no es broma]
"""
BUT = "{C}, pero {D};{C}. [lástima:|eso sí,|sin embargo,] {D}"
BUT_BACK = "{C}, pero {D};aunque con peros: {C}, pero {D}"
AND = "{C} y {D};{C}, {D};{C}. además, {D}"
TITLES = (
    "Muy recomendable;Genial;Perfecto;Estupendo;De diez;Buena compra;Una maravilla;Excelente",
    "Normal;Regular;Ni fu ni fa;Aceptable;Esperaba más",
    "Decepción;No lo compréis;Una pena;Nunca más;Mala compra;Fatal;Decepcionante",
)
GREETING = "hola,;buenos días,;buenas tardes,;estimado equipo,;buenas,"
CLOSING = "un saludo, {person};gracias de antemano, {person};saludos, {person};atentamente, {person}"
CLOSING_PLAIN = "un saludo;gracias de antemano;saludos;atentamente"
SUPPORT = {
    "order": """tengo una duda sobre el pedido {order_id}, [¿se puede cambiar|¿está confirmado]?
        por favor, [cambien|cancelen] mi pedido {order_id}, me equivoqué
        me falta [la factura|la confirmación] del pedido {order_id}""",
    "delivery": """¿dónde está mi paquete {order_id}? [debería haber llegado hace días|sin noticias desde \
entonces|{courier} no sabe nada]
        el paquete {order_id} está parado en {courier}, ¿cuándo llega?
        ¿cuándo se entrega {product}, pedido {order_id}?""",
    "return": """quiero devolver {product} del pedido {order_id}, [¿cómo se hace|¿dónde está la etiqueta]?
        por favor, mándenme una etiqueta de devolución para {order_id}
        ¿[puedo|todavía puedo] devolver {product}?""",
    "refund": """¿cuándo me reembolsan {order_id}? [son {price}|la devolución llegó hace días]
        por favor, devuélvanme los {price} de {order_id}
        el reembolso de {order_id} no ha llegado [todavía|nunca]""",
    "complaint": """quiero poner una queja: {product} [está defectuoso|llegó dañado|no sirve]
        así no, {product} está [roto|defectuoso], pedido {order_id}
        estoy [muy|realmente] molesto con el pedido {order_id}""",
    "question": """tengo una pregunta sobre {product}: [¿hay recambios|¿va al lavavajillas|¿viene en otras tallas]?
        [¿me pueden decir|¿saben] [si {product} vuelve pronto|cuánto dura la garantía]?
        ¿existe {product} en otras versiones?""",
    "praise": """solo quería decirles [gracias|enhorabuena], {product} es [genial|perfecto]
        [muchas gracias|un aplauso] por {product}, [me encanta|sigan así]
        {product} me alegra cada día, [gracias|bravo]""",
    "purchase": """quiero pedir {quantity} unidades de {product}, [¿es posible|¿hay existencias]?
        me gustaría comprar {product}, [¿aceptan vales|¿cuándo vuelve]?
        ¿dónde puedo pedir {product} en {option}?""",
    "churn": """bórrenme de la lista, ya no compro aquí
        este fue mi último pedido, me paso a {shop}
        después de {order_id} se acabó, [pierden un cliente|no vuelvo a pedir]""",
    "account": """no puedo entrar en mi cuenta, [rechaza la contraseña|el enlace no va]
        por favor, cambien [la dirección|el correo] de mi cuenta
        ¿cómo puedo [borrar|cambiar] mi cuenta?""",
}
