"""A recognised document as files of a project: Markdown, front matter, pictures and attachments beside it."""
