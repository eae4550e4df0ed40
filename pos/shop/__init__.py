"""The rules: values and pure functions, with no Qt, SQL, network, files, clock, logging or threads."""
