"""The demo shop: a simulated shop whose truth is known.

What belongs here: how its customers live, buy, browse and write, the files that the shop delivers, the truth that is
kept aside, and the judge that holds a published night against it. What doesn't: anything that a night needs. The
pipeline reads the delivered files like any other shop's; nothing in ``orchestration`` but the command line, and nothing
in ``assets``, ``ml`` or ``dbt_project``, may know of this package (a test holds that).

The way through it: ``sizes`` → ``catalogue``, ``people``, ``campaigns`` → ``lives`` (when they buy) → ``baskets``
(what) → ``experiences`` (how they liked it) make up the ``world``; ``browsing`` and ``words`` tell a day of it;
``deliveries`` writes that day's files, ``dirt`` spoils some of them in known amounts, ``truth`` keeps what was really
going on.
"""
