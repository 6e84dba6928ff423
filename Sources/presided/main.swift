print("presided")
