"""The 政务公开 pages: one module for each kind of disclosure data, and the page that leads to them."""
