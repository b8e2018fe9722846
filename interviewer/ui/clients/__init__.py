"""The Clients room: programmes and waves, accounts and contacts, lists brought in, the team's and company's forms."""
