"""Words that a letter to a customer writes with a capital though they name nobody, by language; all in small letters.

A draft of a language model may begin with a capital what stands here, what its template has, and what it was told.
"""

ORDINARY = {
    language: frozenset(words.casefold().split())
    for language, words in {
        "en": """
            i i'm i've we we're we've we'll our ours us you you've you're your it it's its this that these those the
            a an and but so as at by for from in of on to with if when while what which who how why there here
            please thank thanks hello hi dear customer sorry apologies unfortunately clearly hearing reading knowing
            having being receiving getting not no every each all both one any after before once since until because
            although though however also again meanwhile feedback message review complaint experience problem issue
            quality sincerely regards kind best warm about regarding concerning following order delivery product item
            parcel package shipping purchase service care support team concern concerns trouble trust patience
            understanding time disappointment inconvenience apology rest
        """,
        "de": """
            ich wir uns unser unsere unserem unseren unserer sie ihnen ihr ihre ihrem ihren ihrer ihres es das der
            die den dem des dass dies diese dieser dieses ein eine einen einem und aber auch so wie wenn was wer da
            dafür darüber damit deshalb daher für von vom mit bei bitte danke vielen dank guten tag hallo leider
            selbstverständlich natürlich gerne hier jetzt nun nach vor im in am an auf aus zu zum zur sehr sollte
            sollten nicht kein keine kunde kundin kunden geehrte geehrter liebe lieber nachricht rückmeldung
            bewertung beschwerde anliegen hinweis hinweise worte offenheit zeit mühe geduld verständnis vertrauen
            bedauern entschuldigung unannehmlichkeiten ärger enttäuschung erfahrung erfahrungen erwartung
            erwartungen problem probleme fehler mangel mängel schaden ursache sache sachverhalt angelegenheit thema
            punkt punkte kritik qualität produkt produkte artikel ware bestellung lieferung versand paket verpackung
            kauf einkauf zustand nutzung gebrauch team kundenservice kundendienst service fall weise kontakt antwort
            angaben grüße grüßen
        """,
        "fr": """
            je j'ai nous notre nos vous votre vos il elle ce cela c'est cette ces le la les l' un une des de du d'
            et mais aussi si comme quand que qui pour par avec sur dans en à au aux bonjour madame monsieur cher
            chère merci malheureusement désolé désolés soyez sachez veuillez l'équipe cordialement
        """,
    }.items()
}
