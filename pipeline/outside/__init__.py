"""The only code that touches the world: the clock, Git, the network, other processes."""
