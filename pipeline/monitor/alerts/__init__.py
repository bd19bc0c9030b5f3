"""What people are told of incidents and doubts, when, and in which words."""
