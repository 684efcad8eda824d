"""From landing files to ``raw.*``: exactly once by content, every row accounted for.

``files`` finds and opens them, ``records`` splits text into records, ``mapping`` turns the shop's columns into the
contract's, ``load`` writes rows, quarantine and ledger in one transaction.
"""
