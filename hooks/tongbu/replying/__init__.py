"""What letters (留言) and answers come to: whether an answer says anything, and what is asked again and again."""
