"""Names of people and places; addresses and numbers are those reserved for examples (RFC 2606; Ofcom)."""

WOMEN = (
    "Amelia", "Olivia", "Isla", "Grace", "Priya", "Aisha", "Hannah", "Megan", "Chloe", "Niamh", "Eilidh", "Rhian",
    "Zara", "Fatima", "Sophie", "Lucy", "Ruth", "Helen", "Karen", "Joanne", "Linda", "Margaret", "Susan", "Claire",
    "Emma", "Laura", "Leila", "Anya", "Noor", "Freya", "Maisie", "Orla", "Janet", "Gillian", "Beth", "Katie", "Shanice",
    "Charlotte", "Poppy", "Sian", "Mhairi", "Bronwen", "Rosie", "Heather", "Elaine", "Pauline", "Denise", "Tracey",
    "Yvonne", "Ngozi", "Meera", "Sunita", "Agnieszka", "Ioana", "Dilys", "Moira", "Catriona", "Phoebe", "Harriet",
    "Imogen", "Abigail", "Jodie", "Lorna", "Sinead", "Aoife", "Roisin", "Deirdre", "Nadia", "Amina", "Esther", "Iris",
)  # fmt: skip
MEN = (
    "Oliver", "Jack", "Harry", "George", "Arjun", "Mohammed", "Callum", "Rhys", "Liam", "Ewan", "Tom", "Ben", "Sam",
    "Dan", "Mark", "Paul", "Steve", "Andrew", "Peter", "Graham", "Keith", "Colin", "Brian", "Tomasz", "Kwame", "Wei",
    "Yusuf", "Ravi", "Jakub", "Dylan", "Alfie", "Rory", "Neil", "Gareth", "Imran", "Jamie", "Stuart", "Declan",
    "Lewis", "Fraser", "Hamish", "Gethin", "Ieuan", "Conor", "Padraig", "Cormac", "Toby", "Felix", "Hugh", "Alan",
    "Trevor", "Nigel", "Clive", "Derek", "Malcolm", "Gordon", "Ian", "Adrian", "Simon", "Martin", "Ahmed", "Bilal",
    "Omar", "Vikram", "Sanjay", "Kofi", "Emeka", "Piotr", "Marek", "Andrei", "Marcus", "Leon", "Jonah", "Theo",
)  # fmt: skip
FIRST_NAMES = WOMEN + MEN
SURNAMES = (
    "Smith", "Jones", "Taylor", "Brown", "Williams", "Wilson", "Johnson", "Davies", "Patel", "Robinson", "Wright",
    "Thompson", "Evans", "Walker", "White", "Roberts", "Green", "Hall", "Wood", "Jackson", "Clarke", "Khan", "Hughes",
    "Edwards", "Turner", "Hill", "Moore", "Clark", "Harrison", "Scott", "Morris", "Ward", "Cooper", "Murphy", "Kelly",
    "Campbell", "MacLeod", "Stewart", "O'Brien", "Begum", "Ahmed", "Singh", "Kowalski", "Nowak", "Okafor", "Mensah",
    "Chen", "Rossi", "Baxter", "Fenwick", "Pritchard", "Ó Dálaigh", "Holloway", "Lister", "Bain", "Tranter", "Sykes",
)  # fmt: skip
# Women's, men's and surnames, where they are others than in Britain.
NAMES_BY_COUNTRY = {
    "DE": (
        ("Anna", "Katharina", "Sabine", "Julia", "Lena", "Petra", "Ayşe", "Heike", "Marie", "Franziska"),
        ("Lukas", "Jürgen", "Stefan", "Michael", "Felix", "Emre", "Jan", "Matthias", "Uwe", "Tobias"),
        ("Müller", "Schmidt", "Weber", "Fischer", "Wagner", "Becker", "Demir", "Hoffmann", "Krüger", "Vogel"),
    ),
    "FR": (
        ("Camille", "Chloé", "Nathalie", "Sylvie", "Inès", "Manon", "Aurélie", "Hélène"),
        ("Lucas", "Théo", "Philippe", "Karim", "Antoine", "Jérôme", "Hugo", "Rémi"),
        ("Martin", "Bernard", "Dubois", "Lefèvre", "Moreau", "Benali", "Girard", "Fournier"),
    ),
    "ES": (
        ("Lucía", "Carmen", "Marta", "Pilar", "Nuria", "Inés", "Rocío"),
        ("Javier", "Álvaro", "Pablo", "Sergio", "Íñigo", "Manuel", "Jordi"),
        ("García", "Fernández", "López", "Martínez", "Núñez", "Romero", "Vidal"),
    ),
    "NL": (
        ("Sanne", "Femke", "Anouk", "Lotte", "Fleur", "Ingrid"),
        ("Daan", "Bram", "Jeroen", "Thijs", "Mohamed", "Sander"),
        ("de Vries", "Jansen", "Bakker", "van Dijk", "Visser", "El Idrissi"),
    ),
}

PLACES = (
    "Keswick", "Ben Nevis", "Snowdonia", "the Peak District", "Edinburgh", "Whitby", "Cornwall", "the Lake District",
    "Leeds", "Bristol", "Skye", "Glencoe", "Brecon", "Dartmoor", "Norfolk", "Manchester", "Glasgow", "Cardiff",
    "Aviemore", "Ullapool", "Helvellyn", "Scafell Pike", "Pembrokeshire", "Northumberland", "Hadrian's Wall", "London",
    "Sheffield", "York", "the Cairngorms", "Anglesey", "Devon", "the Yorkshire Dales", "Inverness", "Belfast",
    "Connemara", "Dublin", "Iceland", "Norway", "Mallorca", "the Dolomites", "Chamonix", "Brittany", "Sweden",
    "Birmingham", "Kent", "Loch Lomond", "Ambleside", "Windermere", "Kendal", "Buttermere", "Wastwater", "Grasmere",
    "Hexham", "Alnwick", "Bamburgh", "Berwick", "Durham", "Saltburn", "Scarborough", "Filey", "Malham", "Settle",
    "Skipton", "Ilkley", "Hebden Bridge", "Buxton", "Edale", "Bakewell", "Matlock", "Derby", "Nottingham", "Lincoln",
    "Southwold", "Cromer", "Aldeburgh", "Ipswich", "Norwich", "Cambridge", "Oxford", "Bath", "Wells", "Glastonbury",
    "Exmoor", "Lynton", "Ilfracombe", "Bude", "Padstow", "Newquay", "St Ives", "Penzance", "Falmouth", "Looe",
    "Plymouth", "Torquay", "Lyme Regis", "Swanage", "Weymouth", "Bournemouth", "the New Forest", "the Isle of Wight",
    "Brighton", "Hastings", "Rye", "Dover", "Margate", "Whitstable", "Canterbury", "the South Downs", "Guildford",
    "Reading", "Swindon", "Stroud", "Cheltenham", "Hereford", "Hay-on-Wye", "Ludlow", "Shrewsbury", "Oswestry",
    "Llangollen", "Bala", "Betws-y-Coed", "Conwy", "Beddgelert", "Barmouth", "Aberystwyth", "Tenby", "Gower",
    "Abergavenny", "Pen y Fan", "Tryfan", "Crib Goch", "Cadair Idris", "Chester", "Liverpool", "Preston", "Lancaster",
    "Carlisle", "Dumfries", "Galloway", "Arran", "Islay", "Jura", "Mull", "Oban", "Fort William", "Mallaig", "Torridon",
    "Assynt", "Durness", "Orkney", "Shetland", "Harris", "Barra", "Pitlochry", "Perth", "Dundee",
    "Aberdeen", "Braemar", "Stirling", "Callander", "Fife", "St Andrews", "the Borders", "Kelso", "the Mournes",
    "Derry", "Donegal", "Sligo", "Galway", "Kerry", "Killarney", "Cork", "Wexford", "Wicklow", "Kilkenny", "Lisbon",
    "Madeira", "the Azores", "Tenerife", "La Gomera", "Andalusia", "the Pyrenees", "Corsica", "Provence", "Annecy",
    "Zermatt", "Innsbruck", "Slovenia", "Tuscany", "Sicily", "Crete", "Corfu", "Croatia", "the Tatras", "Bavaria",
    "Copenhagen", "Bergen", "the Lofoten Islands", "Tromsø", "Lapland", "Helsinki", "Tallinn", "Nepal", "Patagonia",
    "Morocco", "Kenya", "Japan", "Vermont", "Yosemite", "New Zealand", "Tasmania", "Costa Rica",
)  # fmt: skip
MAIL_DOMAINS = ("example.com", "example.org", "example.net")
