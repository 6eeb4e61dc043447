"""Whether what a language model says is carried by what it was given. Pure: knows passages and citations, nothing else."""
