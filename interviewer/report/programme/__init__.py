"""The programme report for the chief executive (METHOD 4b): a module for each page, and one table of them."""
