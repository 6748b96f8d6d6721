"""The formats in which offices save tables: those that are read, and those that must not go unnoticed."""

READ = (".csv", ".xlsx")
YAML = (".yml", ".yaml")
NOT_READ = (".xls", ".et", ".xlsm", ".xlsb", ".ods", ".numbers", ".tsv")
