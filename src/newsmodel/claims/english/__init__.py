"""What English words say: attributions, mentions, quantities, times."""
