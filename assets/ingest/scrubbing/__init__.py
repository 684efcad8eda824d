"""What gives people away in what they wrote or where they clicked is taken out before it is stored.

E-mail addresses, telephone and card numbers: in free text (``texts``) and in addresses of pages (``urls``).
``columns`` finds the few values of a table that may hold any, and has those looked at closely. Names are not looked
for. Order and product numbers, dates, prices and sizes stay.
"""

from assets.ingest.scrubbing.columns import scrub_delivery, scrub_quarantine, scrub_record
from assets.ingest.scrubbing.texts import scrub
from assets.ingest.scrubbing.urls import scrub_url

__all__ = ["scrub", "scrub_delivery", "scrub_quarantine", "scrub_record", "scrub_url"]
