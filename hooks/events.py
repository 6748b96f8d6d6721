"""MkDocs' front door: the events of one build, in the order they happen."""

from tongbu.site import Site

_site = Site()
on_startup = _site.on_startup
on_config = _site.on_config
on_files = _site.on_files
on_page_markdown = _site.on_page_markdown
on_env = _site.on_env
on_template_context = _site.on_template_context
on_page_context = _site.on_page_context
on_serve = _site.on_serve
on_post_build = _site.on_post_build
on_build_error = _site.on_build_error
