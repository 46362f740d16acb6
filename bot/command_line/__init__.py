"""`index-lotse`: what an operator and the press office do with the bot, apart from running it."""
