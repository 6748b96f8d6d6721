"""Files of offices (Word, WPS, Excel, PDF, saved web pages) become documents of the project, and no word is lost."""
