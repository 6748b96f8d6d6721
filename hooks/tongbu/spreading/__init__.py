"""Interpretations and notices beyond the site (多渠道传播): articles for WeChat, text for notice boards."""
