print("preside")
