"""The tables of an existing annual report, of a Word document, a web page or a workbook, become its cells."""
