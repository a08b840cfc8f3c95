"""Dates as news prints them, in several languages."""
