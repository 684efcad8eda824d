"""A shop of one's own, told from its files: what is in a folder, what each column probably is, and the shop's file.

``samples`` looks into the files, ``words`` knows what columns are called, ``values`` what their values can be;
``proposing`` puts both together, ``writing`` writes the shop's file, and ``trying`` reads everything once to show what
would be quarantined.
"""

from orchestration.new_shop.proposing import Guess, LogProposal, Proposal, propose
from orchestration.new_shop.samples import FileGroup, look
from orchestration.new_shop.trying import Trial, try_out
from orchestration.new_shop.writing import shop_yaml

__all__ = ["FileGroup", "Guess", "LogProposal", "Proposal", "Trial", "look", "propose", "shop_yaml", "try_out"]
