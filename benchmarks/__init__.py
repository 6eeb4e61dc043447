"""Speed and memory, measured beside a peer in the same run and reported as ratios. Never a pass or fail."""
