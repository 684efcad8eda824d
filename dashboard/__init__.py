"""The marketers' window: a web page that reads what is published, and nothing else.

A page is a module in ``views``; what they share is here: the night they read (``night``), how figures are shown
(``figures``, ``flows``), how numbers are said (``wording``), and who may see what (``access``).
"""
