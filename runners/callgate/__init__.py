"""Callgate's command line, plan and execution. It never understands a type: callgate-core does."""

VERSION = "0.1.0"
