"""The only room that knows MkDocs: when it asks for what."""
