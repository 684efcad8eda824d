"""Names of people and places; addresses and numbers are those reserved for examples (RFC 2606; Ofcom)."""

WOMEN = (
    "Amelia", "Olivia", "Isla", "Grace", "Priya", "Aisha", "Hannah", "Megan", "Chloe", "Niamh", "Eilidh", "Rhian",
    "Zara", "Fatima", "Sophie", "Lucy", "Ruth", "Helen", "Karen", "Joanne", "Linda", "Margaret", "Susan", "Claire",
    "Emma", "Laura", "Leila", "Anya", "Noor", "Freya", "Maisie", "Orla", "Janet", "Gillian", "Beth", "Katie", "Shanice",
)  # fmt: skip
MEN = (
    "Oliver", "Jack", "Harry", "George", "Arjun", "Mohammed", "Callum", "Rhys", "Liam", "Ewan", "Tom", "Ben", "Sam",
    "Dan", "Mark", "Paul", "Steve", "Andrew", "Peter", "Graham", "Keith", "Colin", "Brian", "Tomasz", "Kwame", "Wei",
    "Yusuf", "Ravi", "Jakub", "Dylan", "Alfie", "Rory", "Neil", "Gareth", "Imran", "Jamie", "Stuart", "Declan",
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
    "Birmingham", "Kent", "Loch Lomond",
)  # fmt: skip
MAIL_DOMAINS = ("example.com", "example.org", "example.net")
