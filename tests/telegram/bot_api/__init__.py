"""A Bot API server on loopback that holds bots to Telegram's real limits, and lets tests play the people.

Limits, as in https://core.telegram.org/bots/api and its FAQ: 1 to 4096 UTF-16 units per message, callback data of 1 to 64 bytes,
`start` payloads of at most 64 characters, entities inside the text and never inside a surrogate pair, one message per second and
chat after a short burst, 30 per second over all chats, 20 per minute in a group, Forbidden from people who blocked the bot,
"not modified" for edits that change nothing, one consumer of getUpdates, and the webhook's secret header.
"""
