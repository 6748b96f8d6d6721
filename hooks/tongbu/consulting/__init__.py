"""What can be computed about one public consultation (意见征集): periods, events, totals, and what opinions changed."""
