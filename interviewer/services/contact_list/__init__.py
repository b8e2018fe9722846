"""A list of people from a spreadsheet: what its columns mean, what each row would do, before anything is done."""
