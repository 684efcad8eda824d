"""Messages from templates: rendered in a sandbox with a customer's own facts, and checked before anybody is sent one.

Answers to complaints that a language model drafts are held against a template here, too; who asks it is in ``assets/``.

Which templates there are and where they stand is in ``orchestration/``.
"""

from ml.messages.rendering import LIMITS, Message, Template, TemplateError, render
from ml.messages.replying import Complaint, ask_for_reply, read_reply, taken_up

__all__ = [
    "LIMITS",
    "Complaint",
    "Message",
    "Template",
    "TemplateError",
    "ask_for_reply",
    "read_reply",
    "render",
    "taken_up",
]
