"""依申请公开: how to apply and the form, each year's register, and statistics."""
