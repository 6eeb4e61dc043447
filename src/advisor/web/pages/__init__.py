"""What the pages for people are made of: language, access, small Markdown, views and templates."""
