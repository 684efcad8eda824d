"""Customers' words: reviews and support messages, written from a known experience, with the truth about them."""

from data.simulator.text.goods import has_aspect
from data.simulator.text.model import AspectMention, Entity, Experience, RandomSource, Written
from data.simulator.text.writer import write

__all__ = ["AspectMention", "Entity", "Experience", "RandomSource", "Written", "has_aspect", "write"]
