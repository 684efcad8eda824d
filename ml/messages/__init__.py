"""Messages from templates: rendered in a sandbox with a customer's own facts, and checked before anybody is sent one.

Which templates there are and where they stand is in ``orchestration/``.
"""

from ml.messages.rendering import LIMITS, Message, Template, TemplateError, render

__all__ = ["LIMITS", "Message", "Template", "TemplateError", "render"]
