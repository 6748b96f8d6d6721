"""What templates see of document pages: frozen values with every link and word already decided."""
