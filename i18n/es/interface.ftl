# El marco de cada página
menu-label = Menú
colours-dark = Modo oscuro
colours-light = Modo claro
skip-to-content = Saltar al contenido
languages-label = Idiomas
navigation-label = Secciones
about-label = Acerca de este archivo
licence-line = Textos de este archivo: { $licence }.
social-alt = Una cenefa a punto de cruz, roja y azul, sobre lino
redirect-here = Esta página se encuentra ahora aquí.
page-title = { $title } · { $site }
site-line = { $title }. { $tagline }
# Datos en una línea, cada uno por sí mismo; datos uno tras otro; nombres enumerados. Las líneas más largas se forman con
# pares.
joined = { $first } · { $next }
listed = { $first }, { $next }
enumerated = { $first }, { $next }
# Un texto que continúa.
text-cut = { $text }…

# Clases de fichas
kind-story = Relato
kind-city = Ciudad
kind-twinning = Hermanamiento
kind-event = Acontecimiento
kind-object = Objeto
kind-source = Fuente
kind-question = Cuestión
kind-topic = Tema
kind-page = Acerca del archivo
kinds-story = Relatos
kinds-city = Ciudades
kinds-twinning = Hermanamientos
kinds-event = Acontecimientos
kinds-object = Objetos
kinds-source = Fuentes
kinds-question = Cuestiones abiertas
kinds-topic = Temas
kinds-page = Acerca del archivo

# Etapas de un hermanamiento
stage-contact = contactos establecidos
stage-declared = declarado
stage-signed = acuerdo firmado
stage-renewed = acuerdo renovado o ampliado
stage-suspended = suspendido
stage-resumed = reanudado
stage-ended = rescindido
stage-listed = figura en una lista de ciudades hermanadas
stage-by = por { $by }
stage-line = { $date } { $stage }
stage-line-by = { $date } { $stage } { $by }
status-date-by = { $stage }, { $date }, por { $by }
status-date = { $stage }, { $date }
status-by = { $stage } por { $by }
date-unknown = fecha desconocida

# Datos
fact-date = Cuándo
fact-cities = Dónde
fact-twinnings = Hermanamientos
fact-objects = Objetos
fact-topics = Temas
fact-status = Estado:
fact-country = País
fact-former-names = Nombres anteriores
fact-position = Coordenadas
fact-made = Datación
fact-holder = Conservado por
fact-kept-in = Lugar de conservación
fact-rights = Derechos
fact-creator = Autoría
fact-publisher = Publicado por
fact-published = Fecha de publicación
fact-address = Dirección
fact-accessed = Fecha de consulta
fact-language = Idioma
fact-machine-translated = Traducción automática, idioma de origen
fact-same-text = Mismo texto que
country-contested = Según las fuentes:
city-then-now = { $then } (hoy { $now })
city-position = { $latitude }, { $longitude }
former-name-period = { $name }, { $period }
stages-title = Etapas
# Cómo se llama un hermanamiento que no tiene título propio.
twinning-title = { $first } – { $second }
both-cities = Las dos ciudades
shared-timeline = Cronología común
object-no-picture = El archivo no tiene ninguna imagen de este objeto.

# Debajo del texto
contents-title = En esta página
notes-title = Notas
# La llamada de una nota en el texto, y cómo se lee en voz alta.
note-number = ({ $number })
note-label = Nota { $mark }
note-back = Volver al texto
references-title = Fuentes
# La llamada de una fuente en el texto, sin el pasaje y con él, y cómo se lee en voz alta.
reference-number = [{ $number }]
reference-number-at = [{ $number }, { $locator }]
reference-label = Fuente { $mark }
reference-back = Volver a la llamada { $number }
# Tras lo que se discute: el signo, y lo que significa.
disputed-mark = [?]
disputed-label = discutido: quién dice qué
# Una fuente al pie de una página: autor, título y fecha; después, de qué clase es y dónde encontrarla.
source-line = { $work } ({ $about })
source-online = en línea
source-accessed = { $form ->
   *[other] fecha de consulta: { $date }
}
source-rests = Lo que se basa en esta fuente
questions-about = Cuestiones abiertas al respecto
related-title = Relatos relacionados
neighbours-label = Relatos anterior y siguiente
story-before = Anterior
story-after = Siguiente
cite-title = Cómo citar esta página
citation = { $title } · { $site } · { $address }
citation-by = { $authors } · { $title } · { $site } · { $address }
cite-files = Para su gestor bibliográfico: { $files }
text-published = Publicado el { $date }
text-updated = Última modificación: { $date }
credit-source = { $credit }, { $source }
table-label = Tabla
gallery = Galería
gallery-previous = Imagen anterior
gallery-next = Imagen siguiente
gallery-whole = Tamaño completo
gallery-close = Cerrar
size-kilobytes = { $number }{ "\u00A0" }kB
size-megabytes = { $number }{ "\u00A0" }MB
size-gigabytes = { $number }{ "\u00A0" }GB
transcript = Transcripción
transcript-in = Transcripción ({ $language })

# Cuestiones
answers-title = Las respuestas
said-by = Quién lo afirma
same-text-note = Un solo texto y, por tanto, un solo testimonio: { $sources }.
question-about = A qué se refiere la cuestión
question-answers = { $count } respuestas

# Traducciones que faltan o que han quedado anticuadas
notice-fallback = Este texto aún no está traducido. Se muestra el original ({ $language }).
notice-stale = El original ha cambiado desde que se hizo esta traducción. { $original }
notice-original = Leer el original ({ $language })
card-fallback = solo en { $language }

# Listas y página de inicio
# CLDR tiene además «many» (un millón de entradas); ningún archivo llega a tanto.
list-count = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
list-description = { $kinds } en el archivo «{ $site }»: { $count } en total.
parts-label = Partes de la lista
parts-beside = Anterior y siguiente
part-before = Anterior: { $part }
part-after = Siguiente: { $part }
letters-other = Otros caracteres
figures-label = El archivo en cifras
figure-story = { $count ->
    [one] { $count } relato
   *[other] { $count } relatos
}
figure-city = { $count ->
    [one] { $count } ciudad
   *[other] { $count } ciudades
}
figure-twinning = { $count ->
    [one] { $count } hermanamiento
   *[other] { $count } hermanamientos
}
figure-event = { $count ->
    [one] { $count } acontecimiento
   *[other] { $count } acontecimientos
}
figure-object = { $count ->
    [one] { $count } objeto
   *[other] { $count } objetos
}
figure-question = { $count ->
    [one] { $count } cuestión abierta
   *[other] { $count } cuestiones abiertas
}
figure-source = { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}
figure-topic = { $count ->
    [one] { $count } tema
   *[other] { $count } temas
}
figure-page = { $count ->
    [one] { $count } página
   *[other] { $count } páginas
}
home-featured = Para empezar
home-twinnings = Los hermanamientos y su estado
home-stories = Últimos relatos
home-questions = En qué discrepan las fuentes

# Cronología
timeline-title = Cronología
timeline-of = Cronología: { $what }
timeline-description = { $title }. { $site }
timeline-undated = Sin año
timeline-without-month = Sin mes
timeline-whole-city = Toda la cronología de esta ciudad
decades-label = Décadas

# Canales y calendario
feed-title = Canal web
feed-city-title = { $city } · { $site }
calendar-title = Calendario
calendar-anniversary = { $title } ({ $year })
calendar-stage = { $title }: { $stage }
calendar-world-day = Día Mundial de las Ciudades Hermanadas

# Cuando la página no existe
not-found-title = Esta página no existe
not-found-text = Puede que la dirección esté mal escrita o que la página se haya trasladado.
not-found-home = Ir a la página de inicio en español

# Datos para programas
data-title = Datos
data-lead = Los datos de este archivo en forma de ficheros para programas y hojas de cálculo, en todos los idiomas.
data-conventions = Las fechas están en EDTF (ISO 8601-2), tal como las escribió la redacción; las ciudades y las fichas se designan por sus identificadores; los países, por los códigos ISO 3166-1; las coordenadas van en grados (WGS 84). El texto está en UTF-8.
data-archive = Todas las fichas con sus datos, sus títulos en cada idioma y los identificadores de sus fuentes.
data-cities = Las ciudades en forma de puntos, en GeoJSON (RFC 7946): nombre en cada idioma, país, elemento de Wikidata, hermanamientos. Cuando las fuentes discrepan sobre el país, este se omite.
data-twinnings = Un par de ciudades por línea (RFC 4180), las aristas de un grafo:
data-events = Un acontecimiento por línea (RFC 4180), en orden cronológico:
data-turtle = El archivo en forma de grafo, en Turtle (RDF 1.1), con los vocabularios de schema.org y Dublin Core.
data-sources-csl = Todas las fuentes, para Zotero, pandoc y otros gestores bibliográficos (CSL JSON).
data-sources-bib = Todas las fuentes para BibTeX y BibLaTeX, con las mismas claves.
data-shapes = Las reglas que sigue el grafo (SHACL): clases, propiedades y cuántas hay de cada una.
data-package = Qué son todos estos ficheros y qué contienen sus columnas, para programas (Frictionless Data Package).
data-csvw = Qué contienen las columnas de las tablas (CSV on the Web, W3C).
data-licence-title = Licencia
column-id = el identificador, que es también el final de la dirección
column-city = los identificadores de las dos ciudades
column-first-date = la fecha más antigua que se conoce del hermanamiento
column-status = el último acto: declared, signed, renewed, suspended, resumed o ended; a falta de él, «listed», y si no, «contact». Nada de esto dice que el hermanamiento esté activo
column-status-date = la fecha de esa etapa; vacía cuando nadie la da
column-status-sources = los identificadores de las fuentes de esa etapa, separados por espacios
column-date = la fecha en EDTF
column-lists = identificadores separados por espacios
column-titles = el título en cada idioma

# Clases de fuentes
source-type-web-page = página web
source-type-news-article = artículo de prensa
source-type-press-release = comunicado de prensa
source-type-magazine-article = artículo de revista
source-type-blog = blog
source-type-book = libro
source-type-encyclopedia = enciclopedia
source-type-reference-work = obra de consulta
source-type-dataset = conjunto de datos
source-type-open-letter = carta abierta
source-type-object-record = ficha de objeto
source-type-compilation = recopilación
source-type-letter = carta
source-type-photograph = fotografía
source-type-charter = acta


# La cronología: filtros y dibujo
timeline-all = Todo
entry-kind = · { $kind }
timeline-earlier = Con inicio anterior
# $form es la categoría de plural de CLDR, para el script que cuenta; $count es texto.
timeline-shown = { $form ->
    [one] Se muestra { $count } entrada.
   *[other] Se muestran { $count } entradas.
}
timeline-milestones = Los acontecimientos de los que más habla el archivo
timeline-none-shown = Nada en el archivo cumple todos estos criterios.
filters-label = Elegir entradas
filter-city = Ciudad
filter-topic = Tema
filter-any-city = Todas las ciudades
filter-any-topic = Todos los temas
chart-title = Cada hermanamiento es un hilo
chart-lead = Un hilo empieza en la primera fecha conocida y sigue hasta la más reciente que mencionan las fuentes ({ $today }), a no ser que el hermanamiento se haya rescindido. Que un hilo siga no quiere decir que el hermanamiento esté activo.
chart-skip = Saltar el dibujo
chart-density = Número de entradas a lo largo del tiempo
chart-decade = { $decade }: { $count }
chart-earlier = { $count ->
    [one] { $count } entrada es anterior a { $year }; solo figura en la lista.
   *[other] { $count } entradas son anteriores a { $year }; solo figuran en la lista.
}
chart-undated = { $stage }: fecha desconocida
chart-undated-twinnings = { $count ->
    [one] { $count } hermanamiento del que no se conoce ninguna fecha: { $twinnings }
   *[other] { $count } hermanamientos de los que no se conoce ninguna fecha: { $twinnings }
}
chart-legend = Cómo se leen los hilos
thread-loose = solo contactos, o mención en una lista
thread-standing = hermanamiento
thread-suspended = suspendido
thread-fading = fecha exacta desconocida
data-timeline = La cronología en este idioma, en el JSON que lee TimelineJS: un título, la fecha en palabras y, con toda la exactitud que permiten las fuentes, en números; las décadas como épocas.
data-oai = Cada texto como registro Dublin Core, en una sola respuesta, tal como la leen los recolectores de las bibliotecas (OAI-PMH 2.0, ListRecords, oai_dc).
data-resourcesync = Lo que hay y lo que ha cambiado, para los programas que mantienen una copia (ResourceSync): las listas de todos los textos y ficheros, y la de los cambios.

# El mapa
map-title = Mapa
map-description = Las ciudades y sus hermanamientos en un mapa: { $site }.
map-lead = Cada hilo es un hermanamiento y sigue el camino más corto sobre el globo. Cada cruz es una ciudad y lleva a su página. Más abajo, una tabla dice lo mismo en palabras.
map-world = El mundo
map-closer = Vista ampliada
map-skip = Saltar los dibujos e ir a la tabla
map-open = Ver el mapa completo
map-show-closer = Vista ampliada de esta parte
map-legend = Lo que dicen los hilos
map-thread-standing = en vigor: declarado, firmado, renovado o reanudado
map-thread-broken = suspendido o rescindido
map-thread-loose = contactos, o mención en una lista
map-credit = Tierras: Natural Earth. El mapa no muestra fronteras.
map-tools = Controles del mapa
map-zoom-in = Acercar
map-zoom-out = Alejar
map-reset = Volver a mostrar todo el mapa
map-keys = Las flechas mueven el mapa, más y menos cambian la escala, cero lo muestra entero.
map-table = Los hermanamientos en una tabla
map-table-caption = Cada hermanamiento con sus ciudades, su último estado conocido y la distancia por el camino más corto sobre el globo
map-twinning = Hermanamiento
map-cities = Ciudades
map-status = Estado
map-since = Desde
map-distance = Distancia
map-unlocated = No están en el mapa porque el archivo desconoce su ubicación:
distance-km = { $km }{ "\u00A0" }km
distance-unknown = —
locator-pair = { $km }{ "\u00A0" }km en línea recta
locator-city = { $count ->
    [one] La ciudad y su ciudad hermanada en el globo
   *[other] La ciudad y sus ciudades hermanadas en el globo
}
locator-alone = La ciudad en el globo
locator-label = Mapa: { $what }

# Lo que se puede hacer con las imágenes: los nombres de los derechos, y después su sentido
rights-CC0-1-0 = CC0 1.0
rights-CC-PDM-1-0 = dominio público
rights-CC-BY-2-0 = CC BY 2.0
rights-CC-BY-SA-2-0 = CC BY-SA 2.0
rights-CC-BY-3-0 = CC BY 3.0
rights-CC-BY-SA-3-0 = CC BY-SA 3.0
rights-CC-BY-4-0 = CC BY 4.0
rights-CC-BY-SA-4-0 = CC BY-SA 4.0
rights-CC-BY-ND-4-0 = CC BY-ND 4.0
rights-CC-BY-NC-4-0 = CC BY-NC 4.0
rights-CC-BY-NC-SA-4-0 = CC BY-NC-SA 4.0
rights-CC-BY-NC-ND-4-0 = CC BY-NC-ND 4.0
rights-InC = protegido por derecho de autor
rights-InC-OW-EU = protegido por derecho de autor, obra huérfana (UE)
rights-InC-EDU = protegido por derecho de autor, uso educativo permitido
rights-InC-NC = protegido por derecho de autor, uso no comercial permitido
rights-InC-RUU = protegido por derecho de autor, titular imposible de localizar
rights-NoC-CR = sin derecho de autor, restricciones contractuales
rights-NoC-NC = sin derecho de autor, solo uso no comercial
rights-NoC-OKLR = sin derecho de autor, otras restricciones legales
rights-NoC-US = sin derecho de autor en los Estados Unidos
rights-CNE = derecho de autor sin evaluar
rights-UND = derecho de autor sin determinar
rights-NKC = sin derecho de autor conocido
rights-meaning-CC0 = El autor ha renunciado a todos sus derechos: la obra puede usarse para cualquier fin, sin pedir permiso ni nombrar a nadie.
rights-meaning-CC-PDM = No se conoce derecho de autor alguno en ningún lugar del mundo: la obra puede usarse para cualquier fin.
rights-meaning-CC-BY = La obra puede usarse y modificarse con cualquier fin si se nombran el autor y esta licencia y se indica qué se ha modificado.
rights-meaning-CC-BY-SA = La obra puede usarse y modificarse con cualquier fin si se nombran el autor y esta licencia y se difunde lo que resulte bajo la misma licencia.
rights-meaning-CC-BY-ND = La obra puede usarse con cualquier fin si se nombran el autor y esta licencia; no se permite difundir versiones modificadas.
rights-meaning-CC-BY-NC = La obra puede usarse y modificarse con fines no comerciales si se nombran el autor y esta licencia.
rights-meaning-CC-BY-NC-SA = La obra puede usarse y modificarse con fines no comerciales si se nombran el autor y esta licencia y se difunde lo que resulte bajo la misma licencia.
rights-meaning-CC-BY-NC-ND = La obra puede usarse sin modificarla, con fines no comerciales, si se nombran el autor y esta licencia.
rights-meaning-InC = La obra está protegida por derecho de autor: para lo que no permita la ley de cada país hay que dirigirse al titular de los derechos.
rights-meaning-InC-OW-EU = La obra está protegida por derecho de autor y no se ha podido encontrar a los titulares de los derechos; la directiva europea sobre obras huérfanas permite mostrarla. Para cualquier otro uso hay que dirigirse a la institución que la conserva.
rights-meaning-InC-EDU = La obra está protegida por derecho de autor; el titular de los derechos permite el uso educativo. Para lo demás hay que pedir permiso.
rights-meaning-InC-NC = La obra está protegida por derecho de autor; el titular de los derechos permite el uso no comercial. Para lo demás hay que pedir permiso.
rights-meaning-InC-RUU = La obra está protegida por derecho de autor, pero no se ha encontrado a nadie a quien pedir permiso.
rights-meaning-NoC-CR = La obra no está protegida por derecho de autor, pero un acuerdo de la institución que la conserva restringe su uso.
rights-meaning-NoC-NC = La obra no está protegida por derecho de autor; un acuerdo permite solo el uso no comercial.
rights-meaning-NoC-OKLR = La obra no está protegida por derecho de autor, pero otras leyes pueden restringir su uso, como las que protegen el patrimonio cultural o la intimidad.
rights-meaning-NoC-US = La obra no está protegida por derecho de autor en los Estados Unidos; en otros países puede estarlo.
rights-meaning-CNE = Nadie ha comprobado todavía si la obra está protegida por derecho de autor: conviene averiguarlo antes de usarla.
rights-meaning-UND = Se ha estudiado si la obra está protegida por derecho de autor, sin llegar a una conclusión: conviene averiguarlo antes de usarla.
rights-meaning-NKC = Nada indica que la obra esté protegida por derecho de autor, pero nadie lo garantiza.
rights-more = Texto completo

# Búsqueda
search-title = Búsqueda
search-description = Búsqueda en el archivo «{ $site }» por palabra, tipo, ciudad y década.
search-label = Buscar
search-button = Buscar
search-words = Términos de búsqueda
search-narrow = Acotar la búsqueda
search-kind = Tipo
search-city = Ciudad
search-decade = Década
search-any = cualquiera
search-all-languages = Buscar en todos los idiomas
search-found = { $form ->
    [one] { $count } resultado para «{ $words }»
   *[other] { $count } resultados para «{ $words }»
}
search-found-chosen = { $form ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
search-nothing = No se ha encontrado nada para «{ $words }».
search-nothing-chosen = Ningún resultado cumple todos estos criterios.
search-help = Sugerencias:
search-help-spelling = revisar la ortografía o probar con otra palabra;
search-help-fewer = usar menos palabras y dejar sin elegir el tipo, la ciudad y la década;
search-help-languages = buscar en todos los idiomas;
search-help-lists = recorrer las listas.
search-more = Mostrar más resultados
search-working = Buscando…
search-failed = En este momento no se puede cargar la búsqueda. Las listas llevan a todo lo que hay aquí.
search-without-script = La búsqueda necesita JavaScript, que aquí no está activo. Las listas llevan a todo lo que hay aquí.
search-from-folder = Este sitio se ha abierto desde una carpeta, donde los navegadores no permiten la búsqueda. Las listas llevan a todo lo que hay aquí.
search-lists = Todas las listas, de la A a la Z

# Imágenes para los visores de los museos (IIIF)
iiif-credit = Créditos
fact-iiif = Para visores de imágenes
iiif-manifest = manifiesto IIIF
iiif-collection = colección IIIF de los objetos de esta ciudad

# Lo que recibe una biblioteca: el texto que acompaña al archivo entregado (README.txt)
preserve-about = Esta carpeta conserva el sitio web «{ $title }», que estaba en { $url }, con todo aquello de lo que está hecho. No hace falta ningún programa en particular: son textos, imágenes y grabaciones en formatos descritos públicamente.
preserve-site = El sitio web en forma de ficheros. Abra index.html en un navegador; todo funciona sin servidor, salvo la búsqueda.
preserve-wacz = El sitio web tal como lo recibían los navegadores: un archivo web (WACZ, un fichero ZIP de registros WARC, ISO 28500). Un reproductor como ReplayWeb.page lo muestra como si siguiera en su dirección, incluida la búsqueda.
preserve-sources = Aquello de lo que está hecho el sitio: los textos en Markdown (UTF-8), con sus datos en YAML al principio, y junto a ellos las imágenes, las grabaciones y los documentos tal como se entregaron. Lo que el archivo ha cambiado en el aspecto y los rótulos del sitio está en las carpetas contiguas a «content». El programa que hace el sitio con todo ello se llama Tablecloth.
preserve-metadata = Lo que necesitan los catálogos: la descripción del conjunto en DataCite y en Dublin Core (XML).
preserve-checksums = Una suma de comprobación para cada fichero. La carpeta es una «bolsa» (BagIt, RFC 8493): programas como bagit.py indican si algo ha cambiado o se ha perdido en ella.
preserve-rights = Los textos están bajo { $licence }. Las condiciones de cada imagen o grabación figuran junto a ella en el sitio y en los datos del texto que la muestra.

# El libro
book-title = En forma de libro
book-description = { $site } en un solo documento: relatos, ciudades, hermanamientos, cronología, mapa, cuestiones abiertas y todas las fuentes, con un índice.
book-lead = Todos los relatos en el orden de lo que cuentan, con las ciudades, los hermanamientos, los objetos y los acontecimientos que nombran, la cronología, el mapa, las cuestiones abiertas y todas las fuentes. Imprima esta página o guárdela como PDF.
book-contents = Contenido
book-index = Índice de nombres
book-index-lead = Los números son los de los capítulos; el primero es el del capítulo propio.
book-former = { $name }: véase { $now }
book-address = En línea: { $address }
book-day = Estado del archivo: { $date }
book-accessibility = Todo el texto puede leerse en voz alta y mostrarse en cualquier tamaño. Las imágenes con contenido están descritas; los emblemas son decorativos. Las notas y las fuentes están enlazadas en ambos sentidos.
