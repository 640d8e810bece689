"""A terminal timeline browser: dated events beside the quoted statements."""
