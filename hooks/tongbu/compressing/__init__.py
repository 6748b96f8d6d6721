"""The compressed forms that lie beside a site's files once it is published: made, and told from forged ones."""
