"""A stand-in Safaricom to learn, demonstrate and test with: Daraja's API, and a customer's phone."""
