"""Errors that are part of the interface: what is wrong, where, and how to mend it."""

from __future__ import annotations


class UsageError(Exception):
    """The user asked for something that is not so: exit 2."""


class EnvironmentLack(Exception):
    """The machine is not able, or there is nothing to run: exit 3."""
