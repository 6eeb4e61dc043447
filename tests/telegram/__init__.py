"""The Telegram front, driven over HTTP by a Bot API server of our own (`bot_api`)."""
