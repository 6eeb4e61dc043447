"""Telegram front of the partnership advisor: `advisor telegram`.

The way of an update: `polling` or `webhook` takes it in, `lanes` keeps the order of its chat, `events` says what it is,
`private` or `groups` decide the answer with the engine, `render` and `keyboards` write it, `delivery` sends it.
"""
