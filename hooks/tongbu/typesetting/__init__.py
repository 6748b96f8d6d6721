"""Documents as they are set on paper (版式文件): PDF and Word files of policies, and cards to share."""
