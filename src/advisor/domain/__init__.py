"""The vocabulary of partnership, evidence and talk. Standard library only; nothing here reads, writes or connects."""
