"""What the catalogue (主动公开目录) and the key columns (重点领域专栏) come to: what is there, what lacks, how fresh.

Pure computations over the library and the disclosure data; whether an address of the site leads somewhere is asked of
whoever knows (`Pages`).
"""
