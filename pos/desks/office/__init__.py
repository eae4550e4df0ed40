"""The desks of the office: what its screens show, and what happens when a person asks for something there."""
