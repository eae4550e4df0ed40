"""THE LETTERBOX: it keeps what Safaricom and the tills say, and tells every till once it is on disk."""
