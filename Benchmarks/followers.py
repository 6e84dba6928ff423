"""Clients who follow what is recorded, and read what they are told."""

import json
import selectors
import socket
import threading

FOLLOW = {"method": "org.preside.Presiding.Follow", "parameters": {}, "more": True}


class Followers:
    """So many connections that follow; a thread reads what comes, whatever it is."""

    def __init__(self, daemon, count):
        self.connections = []
        self.messages = 0
        self.ended = threading.Event()
        self.selector = selectors.DefaultSelector()
        for _ in range(count):
            connection = socket.socket(socket.AF_UNIX)
            connection.connect(str(daemon.socket))
            connection.sendall(json.dumps(FOLLOW).encode() + b"\0")
            self.connections.append(connection)
            self.selector.register(connection, selectors.EVENT_READ)
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def read(self):
        while not self.ended.is_set():
            for key, _ in self.selector.select(0.1):
                self.messages += key.fileobj.recv(1 << 16).count(b"\0")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()
        for connection in self.connections:
            connection.close()
