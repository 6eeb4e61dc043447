"""A language model as a guest: it proposes and words, all it says is checked, nothing waits for it longer than allowed."""
