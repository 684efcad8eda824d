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

# More on the aspects: name, good, bad.
MORE_ASPECTS = """
app | lo enseña todo [de un vistazo|sin buscar]; funciona sin registrarse | se cierra [sola|en plena ruta]; está mal \
traducida; perdió [dos semanas|un mes] de datos
aroma | recuerda a [avellana|cacao|caramelo]; se nota al abrir | es [plano|a quemado]; se esfuma [en dos \
días|enseguida]
battery | aguantó [nueve|once|catorce] horas; seguía a la mitad tras [tres noches|una semana] | se apaga [con frío|en \
plena subida]; tarda [toda la noche|horas] en cargar
brightness | ilumina [todo el patio|el carril|medio valle]; no deslumbra a nadie | parpadea [en baches|a cada paso]; \
sirve solo para leer
capacity | traga [más de lo que parece|el portátil y la chaqueta|ropa de tres días]; es la justa | se queda cort{o}; \
engaña en la foto
coating | casi no pide aceite; se limpia [con agua|de una pasada] | salta [en escamas|por los bordes]; está áspero \
{tras}
colour | es [más vivo|más cálido] que en pantalla; disimula el barro | tira a gris; es [feo|chillón]
comfort | hace cortos [doce|veinte] kilómetros; llega desde el primer día | se va [a los tres kilómetros|antes de \
comer]; me dejó [ampollas|dolor de espalda]
delivery | tardó [dos|tres] días; llegó [el sábado|antes de las doce|pese a la nieve] | tardó [once|catorce] días; se \
quedó en el almacén; acabó [con un vecino equivocado|en otra calle]
effect | me convenció [en el lago|en vacaciones]; se ve [al día siguiente|a la segunda vez] | se va con el agua; es \
[flojo|imperceptible]
fabric | no hace ruido; resiste [las zarzas|los lavados]; pesa poco y abriga | se pega a la piel; se transparenta; \
encogió {tras}
fit | deja sitio para [un jersey|calcetines gordos]; me va bien con mi [1,62 m|1,70 m|1,78 m|1,86 m] | aprieta [en \
los \
hombros|en la cintura|en el empeine]; hace bolsa [en el talón|en la espalda]
freshness | era perfecta [al abrir|dos meses antes de caducar] | se va en dos días; no cuadra con la fecha
grind | va bien [en émbolo|en italiana|con filtro] | deja el café amargo; parece [polvo|gravilla]
handle | se pliega [plano|de un gesto]; no baila nada | es corto; se aflojó {tras}; corta los dedos
insulation | mantuvo el café caliente [de seis a dos|toda la guardia]; conserva el hielo hasta la noche | deja el té \
templado a las [diez|nueve]; es el de una taza
leaks | salvó [mi bolso|mi cuaderno|la mochila]; no falla ni en el coche | moja [el bolso|los pantalones]; arruinó \
[mi \
agenda|el portátil]
lid | se desmonta entera; va al lavavajillas | salta [en la mochila|al menor golpe]; huele a [leche vieja|moho]; \
cuesta \
tanto que [los niños no pueden|hacen falta dos]
packaging | era [pequeño y firme|todo cartón]; serviría de regalo | era [tres veces más grande|pura bolsa]; venía \
[agujereado|con cinta]
poles | cedió con el viento y volvió; va por colores | se astilló [la primera noche|al montar]; venía incompleta
portion | llega [hasta la cumbre|para tres horas]; da para dos pequeños | se acaba en dos bocados; es más bolsa que \
comida
price | está por debajo de {shop}; era [imbatible|buenísimo] en rebajas; es [razonable|prudente] | es más bajo en \
{shop}; \
subió un [diez|veinte] por ciento; da [risa|rabia]
quality | es la de antes; se nota [al tacto|por dentro y por fuera] | recuerda [a la feria|a un juguete]; es indigna \
de \
la marca; bajó {tras}
safety | aguanta aunque la niña se mueva; se ve de lejos | cede al jugar; tiene bordes que cortan
screen | se lee sin gafas; sobrevivió a [una caída|las llaves|la lluvia] | refleja mucho; va a tirones; se quedó \
negra {tras}
service | contestó [la misma tarde|en dos horas|un domingo]; mandó [otro|una pieza] sin preguntar | remite a una \
página; me \
colgó; pide [fotos|la caja original] y luego silencio
setup | sale hasta [de noche|con viento]; salió a la primera | pide tres personas; falló [dos|tres] veces
smell | huele a [limón|lavanda|cera]; se va pronto | recuerda [a gasolina|a perro mojado|a lejía]; se pega [a las \
manos|al coche]
sole | agarra en [pizarra|musgo|raíces|adoquines]; está como nueva tras [cien|doscientos] kilómetros | chirría [en \
las \
baldosas|a cada paso]; es dura como madera
stitching | es recta por dentro y por fuera; resistió [zarzas|lavados] | se deshilacha [en el bajo|en el bolsillo]; \
reventó al agacharme
straps | no resbala en hombros estrechos; lleva [doce|quince] kilos sin marcar | se deshilachó {tras}; deja marcas \
rojas
strap | pasa por encima de la manga; no roza | se queda corta; huele mal {tras}
switch | recuerda el último modo; cae bajo el pulgar | pide [tres intentos|una uña]; pasa por todos los modos
taste | recuerda al [chocolate|mango de verdad|fruto seco]; se queda en la boca | es [dulzón|a quemado|artificial]; \
deja \
un fondo a [cartón|metal]
texture | se absorbe pronto; es [crujiente|ligera] | es [grasa|seca]; se deshace; se pega [a los dientes|a los dedos]
warmth | basta [a cinco bajo cero|a cero grados]; llega enseguida | me dejó tiritando [desde las tres|en octubre]
waterproofing | aguantó [tres horas de lluvia|una semana en Galicia]; sigue como el primer día | cedió [en veinte \
minutos|al primer chubasco]
weight | pasa desapercibido en la mochila; está por debajo de lo anunciado | tira de los hombros; es el doble que el \
anterior
zip | se cierra a ciegas; tiene un buen tirador | muerde el forro; pide [las dos manos|fuerza]; se abrió {tras}
"""

GOOD = """
es [realmente|sencillamente|de verdad] [genial|excelente|estupend{o}]
supera [mis expectativas|lo que esperaba]
[nos|me] encanta [cada día|de verdad|]
merece [cinco estrellas|un aplauso|una mención]
cumple [todo|] lo prometido
es [justo|exactamente] lo que quería
es mejor que [lo descrito|lo esperado|en el modelo anterior]
nunca me ha fallado
es un punto a favor
marca la diferencia
no tiene pega
"""
BAD = """
es [realmente|de verdad|por desgracia] [pésim{o}|lamentable|un desastre]
decepciona [mucho|de verdad]
no cumple lo prometido
lo estropea todo
merece un cero
es peor que [lo descrito|lo esperado|en el modelo anterior]
es el punto débil
es el motivo de mi nota
me saca de quicio
no está a la altura
"""
MIXED = """
es [correct{o}|normal], [sin más|nada especial]
cumple[, sin más|, ni más ni menos|]
podría ser mejor
es [pasable|aceptable], [otros lo hacen mejor|uno se acostumbra]
tiene cosas buenas y malas
me deja [igual|con dudas]
"""
RULES = {
    "desde": "desde hace [dos|tres|cinco] [semanas|meses];desde [el principio|hace un año|{mes}|el verano]",
    "tras": "a las [dos|tres|seis] semanas;a los [dos|tres|diez|{n}] [días|meses];tras [una semana|un mes|un solo \
lavado|un "
    "invierno|{n} días];el [primer|segundo|tercer] día;en pleno {mes}",
    "n": "5;6;8;9;10;11;12;14;15;16;18;20;25;30;40",
    "dia": "1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28",
    "mes": "enero;febrero;marzo;abril;mayo;junio;julio;agosto;septiembre;octubre;noviembre;diciembre",
    "wann": "la semana pasada;el mes pasado;en {mes};a [principios|mediados|finales] de {mes};el {dia} de {mes};hace "
    "[dos|tres|diez] [días|semanas|meses];[justo antes|después] de [Navidad|Semana Santa|las vacaciones|Reyes];este "
    "[verano|invierno|otoño];en rebajas;el [sábado|lunes|miércoles] pasado;en el puente",
    "wer": "mi [mujer|hermana|madre|hija|novia];mi [marido|hermano|padre|hijo|novio]",
    "link": "además,;por cierto,;otra cosa:;sinceramente,;en fin,;un detalle:;eso sí,;en lo práctico,",
    "tiempo": "lluvia fina;sol a plomo;niebla;aguanieve;viento del \
norte;tormenta;helada;calor;levante;chubascos;granizo;cielo "
    "azul;frío seco;bochorno;nieve",
    "lugar": "en el monte;junto al lago;en la costa;en Picos de Europa;en Gredos;en el Pirineo;por el canal;entre "
    "viñas;en el Camino;en la ciudad;en la sierra;en Cabo de Gata;en Galicia;en el parque;en Ordesa;en Menorca;en el "
    "pantano;por la vía verde;en Asturias",
}
# What is bought for what, by kind of goods; and what was done with it.
PURPOSES = {
    "wear": "[el senderismo|pasear al perro|ir al trabajo|el invierno|la montaña|la bici|el huerto|el entretiempo|una "
    "travesía en {mes}|el norte|el día a día]",
    "carry": "[la oficina|la facultad|escapadas|equipaje de mano|el tren|excursiones de un día|la piscina|el "
    "interrail|el cole]",
    "camp": "[ir de camping|festivales|el campamento scout|el jardín|la furgoneta|noches frescas|un viaje en bici|los "
    "invitados|la playa]",
    "tech": "[correr|los apagones|el sótano|salir de noche|volver a casa|el barco|una maratón|el huerto|viajes largos]",
    "kitchen": "[el camping|la oficina|una cocina pequeña|la furgoneta|picnics|la carretera|el cole|la pesca|el día a \
día]",
    "food": "[el monte|la oficina|la merienda|el desayuno|rutas largas|las visitas|el domingo|el descanso]",
    "care": "[las vacaciones|las manos secas|el botiquín|las botas|la playa|la ropa de lana|Laponia|el huerto]",
    "kids": "[la guardería|el cole|los charcos|mi nieto|la pequeña|el parque|las vacaciones en el mar|el cumple de \
los "
    "gemelos]",
}
USES = {
    "wear": """
puesto {wann} {lugar}, {tiempo}
[ocho|doce|quince|veinte] kilómetros {lugar}, {tiempo}
[cada mañana|tres veces por semana|casi a diario] [al trabajo|con el perro|hasta la estación]
[un|dos|ya tres] lavados, [a treinta grados|del revés|a mano]
mido [1,60 m|1,68 m|1,75 m|1,83 m] y [uso la M|pedí mi talla de siempre|pedí una talla más]
{wann} {lugar}, primero {tiempo}, luego {tiempo}
[cuatro|seis|ocho] horas seguidas, [bocadillo en la hierba|vuelta en tren|compra incluida]
vive [en la entrada|en el coche|en el perchero], [siempre a mano|de uso diario]
""",
    "carry": """
[cargado|lleno] {wann} con [el portátil y un jersey|toallas|ropa de deporte|dos libros y la botella], {lugar}
[una semana|diez días|tres días] [de trenes|de refugio en refugio|de escapada], {tiempo}
cabe [bajo el asiento del avión|en la taquilla de la estación|en el portabultos de la bici|bajo la mesa del AVE]
a diario [en el metro|en bici|andando], {n} minutos de ida y {n} de vuelta
espera [medio lleno en la entrada|junto a la mesa|en la furgoneta]
""",
    "camp": """
[tres|cuatro|cinco|seis] noches {lugar}, {tiempo}
{wann} en un [camping junto al río|prado|festival|camping municipal], {tiempo}
de noche [dos|cinco|ocho|once] grados, [gorro puesto|calcetines gordos|solo un jersey]
con [dos niños|el perro|las bicis|el kayak], {lugar}
al despertar, [rocío por todas partes|escarcha|vacas en la puerta|café de pie], {wann}
recogido mojado y secado [en el garaje|en el balcón|en el trastero]
""",
    "tech": """
[cada tarde|tres veces por semana|todo el invierno] {lugar}, {tiempo}
{wann} para [cambiar un fusible|buscar al gato|arreglar una rueda|bajar al sótano]
[diez|ocho|veintiún] kilómetros {lugar}, {tiempo}
caído [una|dos] veces, [en el asfalto|en una roca|en un charco]
[dos móviles|una tableta|una cámara] cargados [en el tren|en el refugio|en la tienda], {wann}
guardado [en la guantera|en un cajón|junto a la cama]
""",
    "kitchen": """
[tortitas|tortilla|patatas|sopa|arroz] [en el camping|en la furgoneta|en casa|en la playa], {wann}
[té|café|caldo|zumo] para [la oficina|la guardia|el parque|la carretera], {tiempo}
a diario [en la oficina|en el cole|en la obra]
[ensalada de pasta|fruta|sobras de ayer|empanada] dentro y en marcha
[tres veces|muchas veces|una vez] al lavavajillas
{wann} {lugar}, [entre amigos|con los niños|para seis]
""",
    "food": """
comido {lugar}, [en la cumbre|en un banco|a medio camino], {tiempo}
[en el desayuno|en la merienda|tras el deporte] con [yogur|tostada|bebida de avena|una manzana]
el [primer|segundo|tercer] paquete, [abierto|empezado|acabado] {wann}
repartido [en la oficina|en el club|en el tren] {wann}
[dos|tres|cuatro] al día, [con el café|andando|en el coche]
probado con [émbolo|italiana|filtro|leche fría]
""",
    "care": """
usado {wann} {lugar}, {tiempo}
[mañana y noche|dos veces por semana|después de cada salida], {desde}
probado antes [en un trocito|en un par viejo|en la mano]
[medio tubo|la mitad|un tercio] en [tres semanas|dos meses]
[después del huerto|antes de andar|tras fregar|en la playa]
siempre [en el botiquín|en el bolso|junto al fregadero]
""",
    "kids": """
la niña tiene [tres|cuatro|cinco] años y [se sube a todo|adora los charcos|anda sin parar]
desde {mes} a diario [en la guardería|en el cole|en el bosque]
[barro|kétchup|helado de fresa|pintura] encima, [a treinta grados|una pasada|a la lavadora]
{wann} {lugar}, {tiempo}, [dos horas corriendo|palos recogidos|patos alimentados]
una talla más, [crecen enseguida|para el invierno que viene]
[la abuela|el abuelo] estaba allí, {lugar}, {tiempo}
""",
}
OPENING = """
[comprado|pedido|elegido] {wann} para {zweck}
[compré|pedí|me regalaron] {product} {wann}
buscaba algo para {zweck}, [elegí|me quedé con|al final] {product}
estuvimos en {place} {wann} y hacía falta algo así para {zweck}
[tras pensarlo mucho|por recomendación|casi por casualidad] compré {product} {wann}
mi [primera|segunda|tercera] compra de {brand}, {wann}
pagué {price} {wann}, para {zweck}
pedido en {option}, [para {zweck}|{wann}]
el anterior murió {wann}, [hacía falta otro|de ahí la compra]
regalo [de Reyes|de cumpleaños|de jubilación] para {wer}, [pedido {wann}|para {zweck}]
comparé [varias tardes|dos semanas], y al final {product}
no conocía {brand}, [lo probé para {zweck}|pedido {wann}]
pedido {wann}, [en oferta|con un vale|a precio completo]
"""
STORY = """
[usado|probado] en {place} {wann}
[estuvimos|estuve] {lugar} con esto, {wann}, {tiempo}
{person} [estaba allí también|tiene uno igual], {wann}
[por cierto|que conste], [casi nunca escribo reseñas|soy bastante exigente|es solo mi opinión]
en uso desde {mes}, para {zweck}
primera salida {wann}, {lugar}
escrito tras [dos|tres|seis] [semanas|meses]
"""
VERDICT_GOOD = """
[estoy|estamos] [muy|realmente|de lo más] [a gusto|felices con la compra|encantados]
[lo recomiendo|recomendable] [sin dudarlo|para {zweck}|al cien por cien|]
#purchase [volveré a|pienso] comprar otro [sin dudarlo|pronto|para {wer}|en {option}]
#purchase ya hay [otro|un segundo] [pedido|en camino|para {zweck}]
[justo|exactamente] lo que [buscaba|necesitaba]
[cinco estrellas|un diez] [de mi parte|merecido|]
[gracias|bravo], {brand}
[ninguna queja|todo perfecto|una maravilla][, seguid así|, gracias|]
[perfecto|ideal|hecho] para {zweck}
tendría que haberlo comprado [antes|en {mes}]
[de lujo|redondo|impecable], [me lo quedo|como se describe|repetiré]
no lo suelto
"""
VERDICT_BAD = """
[qué|menuda|vaya] decepción [de compra|de verdad|]
[no lo recomiendo|nada recomendable] [para {zweck}|en absoluto|]
#churn no [vuelvo a comprar|compraré] [aquí|en esta tienda] [nunca más|jamás]
#churn la próxima vez [en {shop}|en otro sitio|en tienda]
#refund [quiero|exijo] que me devuelvan el dinero [ya|cuanto antes|]
#return [lo devolví|devuelto] {wann}
#return la devolución [sale mañana|va con {courier}|está lista]
[ni se os ocurra|evitadlo|una pena][, de verdad|, en serio|]
[una estrella|cero estrellas] [de mi parte|y sobra|]
{price} [tirados|a la basura|perdidos]
inútil para {zweck}
[tenía ilusión|las fotos prometían|esperaba mucho], [pues no|qué pena|y ya veis]
el anterior era [mejor|mucho mejor]
"""
VERDICT_MIXED = """
[en general|en conjunto] [normal|aceptable|regular], [sin más|con reservas]
[sensaciones encontradas|ni fu ni fa][, como tantas veces|, ya veremos|]
[tres estrellas|regular], [esperaba más|para {zweck} vale]
para {zweck} [vale|sirve], [para otra cosa no|poco más]
[a ver|ya veremos], [me lo quedo de momento|sentencia en {mes}]
"""
BETTER = """
[mucho|bastante|infinitamente] mejor que {other}
comparado con {other}, [un gran paso adelante|no hay color, gana de calle]
antes tenía {other}, [ningún arrepentimiento|como el día y la noche]
"""
WORSE = """
[mucho|bastante|infinitamente] peor que {other}
comparado con {other}, [una decepción|un paso atrás]
antes tenía {other}, [me arrepiento|era mejor]
"""
SARCASTIC = """
[bravo|genial|estupendo|qué bien]: {C}
[enhorabuena|olé], {C}
"""
ONE = """
14*{C}
2*{link} {C}
{C}, [hay que decirlo|sinceramente|a mi juicio|no es broma]
tras [dos|tres|cuatro] [semanas|meses], {C}
[primera impresión|balance|probado con {tiempo}]: {C}
"""
BUT = "4*{C}, pero {D};{C}. [lástima:|eso sí,|sin embargo,] {D};{C}, solo que {D}"
BUT_BACK = "4*{C}, pero {D};[única pega|un pero]: {C}, pero {D};aunque {C}, {D}"
AND = "4*{C} y {D};2*{C}, {D};{C}. [además,|también,|y] {D}"
TITLES = (
    "Muy recomendable;Genial;Perfecto;Estupendo;De diez;Buena compra;Una maravilla;Excelente;Como se \
describe;Repetiré;"
    "Vale lo que cuesta;Muy contentos;Impecable;Buen compañero",
    "Normal;Regular;Ni fu ni fa;Aceptable;Esperaba más;Mejorable;Cumple sin más",
    "Decepción;No lo compréis;Una pena;Nunca más;Mala compra;Fatal;Decepcionante;Devuelto;No es lo anunciado;Dinero "
    "tirado;Dura poco",
)
GREETING = "hola,;buenos días,;buenas tardes,;@sie estimado equipo,;@ihr buenas,;@ihr hola a todos,;@sie muy señores \
míos,"
CLOSING = (
    "un saludo, {person};gracias de antemano, {person};saludos, {person};@sie atentamente, {person};@ihr un abrazo, \
{person}"
)
CLOSING_PLAIN = "un saludo;gracias de antemano;saludos;@sie atentamente;@ihr gracias por todo"
SUPPORT = {
    "order": """tengo una duda sobre el pedido {order_id}, [¿se puede cambiar|¿está confirmado]?
        @sie por favor, [cambien|cancelen] mi pedido {order_id}, me equivoqué
        @ihr ¿podéis [cambiar|cancelar] el pedido {order_id}? me equivoqué
        me falta [la factura|la confirmación] del pedido {order_id}
        pedido {wann}, {order_id} sigue "en preparación"
        me han cobrado dos veces {price} por {order_id}
        puse [la dirección antigua|otra talla] en {product}, ¿se puede cambiar?""",
    "delivery": """¿dónde está mi paquete {order_id}? [debería haber llegado hace días|sin noticias desde \
entonces|{courier} no sabe nada]
        el paquete {order_id} está parado en {courier}, ¿cuándo llega?
        ¿cuándo se entrega {product}, pedido {order_id}?
        según {courier}, {order_id} está [entregado|con un vecino|en el punto de recogida], [aquí no hay nada|nadie \
lo tiene]
        pedido {wann}, [nada todavía|el seguimiento no se mueve|ni un correo]
        nos vamos el {dia} de {mes}, ¿pueden avisar a {courier}?
        ¿envían a {place}, y en cuántos días?""",
    "return": """quiero devolver {product} del pedido {order_id}, [¿cómo se hace|¿dónde está la etiqueta]?
        @sie por favor, mándenme una etiqueta de devolución para {order_id}
        @ihr ¿me mandáis una etiqueta de devolución para {order_id}?
        ¿[puedo|todavía puedo] devolver {product}?
        {product} [no me va|es pequeño|no gusta], ¿cómo se cambia?
        la devolución salió {wann} con {courier}, ¿ha llegado?""",
    "refund": """¿cuándo me reembolsan {order_id}? [son {price}|la devolución llegó hace días]
        @sie por favor, devuélvanme los {price} de {order_id}
        @ihr ¿cuándo me devolvéis los {price} de {order_id}?
        el reembolso de {order_id} no ha llegado [todavía|nunca]
        devolución recibida {wann}, [nada en la cuenta|solo la mitad]
        nada de vales, solo mis {price}""",
    "complaint": """quiero poner una queja: {product} [está defectuoso|llegó dañado|no sirve]
        así no, {product} está [roto|defectuoso], pedido {order_id}
        estoy [muy|realmente] molesto con el pedido {order_id}
        comprado {wann}, roto {tras}, [¿y ahora qué|¿qué hago]?
        es la [segunda|tercera] vez que {product} [llega mal|da problemas]
        en el paquete {order_id} había [otra cosa|un artículo usado]
        espero una [respuesta|solución] antes del {dia} de {mes}""",
    "question": """tengo una pregunta sobre {product}: [¿hay instrucciones|¿cómo se cuida|¿viene en otras tallas]?
        [¿me pueden decir|¿saben] [si {product} vuelve pronto|cuánto dura la garantía]?
        ¿existe {product} en otras versiones?
        ¿sirve {product} para {zweck}?
        ¿qué diferencia hay con {other}?
        ¿se puede ver {product} en {place}?
        ¿estará {product} rebajado en {mes}?""",
    "praise": """solo quería decir [gracias|enhorabuena], {product} es [genial|perfecto]
        [muchas gracias|un aplauso] por {product}, [me encanta|a seguir así]
        {product} me alegra cada día, [gracias|bravo]
        pedido {wann}, recibido [al día siguiente|en dos días], [bravo|enhorabuena]
        gracias a {person}, [muy amable|qué paciencia]
        {product} nos salvó las vacaciones en {place}""",
    "purchase": """quiero pedir {quantity} unidades de {product}, [¿es posible|¿hay existencias]?
        me gustaría comprar {product}, [¿aceptan vales|¿cuándo vuelve]?
        ¿dónde puedo pedir {product} en {option}?
        ¿hay descuento por {quantity} unidades? es para {zweck}
        en {shop} {product} cuesta menos, ¿lo igualan?
        @ihr ¿me guardáis {product} hasta el {dia} de {mes}?""",
    "churn": """@sie bórrenme de la lista, ya no compro aquí
        este fue mi último pedido, me paso a {shop}
        después de {order_id} se acabó, [pierden un cliente|no vuelvo a pedir]
        cliente desde hace [cuatro|seis|diez] años, se acabó, ahora {shop}
        @ihr no me mandéis más correos, me voy""",
    "account": """no puedo entrar en mi cuenta, [rechaza la contraseña|el enlace no va]
        @sie por favor, cambien [la dirección|el correo] de mi cuenta
        ¿cómo puedo [borrar|cambiar] mi cuenta?
        mi cuenta está bloqueada desde {mes}, ¿por qué?
        @ihr han desaparecido mis puntos, ¿lo miráis?
        tengo dos cuentas, {order_id} está en la antigua""",
}
