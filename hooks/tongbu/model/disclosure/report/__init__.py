"""政府信息公开工作年度报告: a year's report, its tables in the official form, and what these must agree with."""
