"""Paper: receipts, reports, slips and labels as bytes for any printer, as a picture, and as plain text."""
