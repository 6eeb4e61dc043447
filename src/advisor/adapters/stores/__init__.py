"""Where conversations are kept: SQLite or PostgreSQL (`sql.py`), or in memory for tests (`memory.py`)."""
