"""Annual reports (年度报告) as files: the whole as a Word document, its tables as an Excel workbook."""
