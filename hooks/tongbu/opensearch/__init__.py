"""The library for an OpenSearch or Elasticsearch that a province runs: articles as bulk NDJSON, and how to index them.

What the files are and how they are loaded is told in docs/operations/opensearch.md.
"""

from tongbu.opensearch.bulk import Bulk
from tongbu.opensearch.definition import NotAnIndexNameError, aliases, definition, index_name, search_template
from tongbu.opensearch.library import NoAddressError, library_records

__all__ = [
    "Bulk",
    "NoAddressError",
    "NotAnIndexNameError",
    "aliases",
    "definition",
    "index_name",
    "library_records",
    "search_template",
]
