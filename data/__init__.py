"""The shops: their contracts, the demo shop's simulator, and public data laid out as landing files."""
