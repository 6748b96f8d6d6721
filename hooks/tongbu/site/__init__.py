"""The only room that knows MkDocs: it hands our pages to the publisher and guards what is published."""

from tongbu.site.site import Site

__all__ = ["Site"]
