"""A disk with a volatile cache, for a machine that is to lose its power.

Killing a virtual machine alone loses nothing: what its disk was given stands in the page cache of
the host, which lives on. So this disk is a server of the NBD protocol that behaves as a drive with
a write cache does. It takes a write into memory and says 'done'; only a flush, or a write marked
FUA, carries it to the platter. `cut` takes the power away: every sector that was written after the
last flush is lost, or each one by the toss of a coin, since a drive may write what it holds at any
time and in any order, so that a large write may be there in part. A flush takes its time, as it
does on a real drive, so that the power often fails within one.
"""

import os
import random
import socket
import struct
import threading

SECTOR = 512
FLUSH_SECONDS = 0.03
HAS_FLAGS, SEND_FLUSH, SEND_FUA = 1, 4, 8
READ, WRITE, DISCONNECT, FLUSH = 0, 1, 2, 3
FUA = 1
OPTION_EXPORT_NAME, OPTION_ABORT, OPTION_LIST, OPTION_INFO, OPTION_GO = 1, 2, 3, 6, 7
REPLY_ACK, REPLY_INFO, REPLY_UNSUPPORTED = 1, 3, 0x80000001
EINVAL = 22


class Disk:
    """The platter, and what is written but not flushed."""

    def __init__(self, image):
        self.platter = bytearray(image)
        self.cache = {}
        self.lock = threading.Lock()
        self.powered = True
        self.off = threading.Event()
        self.flushes = 0
        self.lost = 0

    def read(self, offset, length):
        with self.lock:
            data = bytearray(self.platter[offset:offset + length])
            if self.cache:
                first = offset // SECTOR
                for sector in range(first, (offset + length) // SECTOR):
                    held = self.cache.get(sector)
                    if held is not None:
                        at = sector * SECTOR - offset
                        data[at:at + SECTOR] = held
            return data

    def write(self, offset, data, through):
        with self.lock:
            if not self.powered:
                return
            for at in range(0, len(data), SECTOR):
                sector = (offset + at) // SECTOR
                if through:
                    self.cache.pop(sector, None)
                    self.put(sector, data[at:at + SECTOR])
                else:
                    self.cache[sector] = data[at:at + SECTOR]

    def put(self, sector, data):
        self.platter[sector * SECTOR:sector * SECTOR + SECTOR] = data

    def flush(self):
        self.off.wait(random.random() * FLUSH_SECONDS)
        with self.lock:
            if not self.powered:
                return
            for sector, data in self.cache.items():
                self.put(sector, data)
            self.cache.clear()
            self.flushes += 1

    def cut(self, seed=None):
        """The power fails. With a seed each sector in the cache is kept by the toss of a coin."""
        with self.lock:
            self.powered = False
            self.off.set()
            coin = random.Random(seed)
            self.lost = 0
            for sector, data in self.cache.items():
                if seed is not None and coin.random() < 0.5:
                    self.put(sector, data)
                else:
                    self.lost += 1
            self.cache.clear()


class Server:
    """Serves one disk to one machine on a Unix socket."""

    def __init__(self, disk, path):
        self.disk = disk
        if os.path.exists(path):
            os.unlink(path)
        self.listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.listener.bind(path)
        self.listener.listen(4)
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def close(self):
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join(10)

    def serve(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            try:
                if self.negotiate(connection):
                    self.transmit(connection)
            except (EOFError, OSError):
                pass
            finally:
                connection.close()

    @staticmethod
    def take(connection, count):
        data = bytearray()
        while len(data) < count:
            part = connection.recv(count - len(data))
            if not part:
                raise EOFError
            data += part
        return bytes(data)

    def negotiate(self, connection):
        connection.sendall(b"NBDMAGIC" + b"IHAVEOPT" + struct.pack(">H", 1))
        no_zeroes = struct.unpack(">I", self.take(connection, 4))[0] & 2
        size, flags = len(self.disk.platter), HAS_FLAGS | SEND_FLUSH | SEND_FUA
        while True:
            _, option, length = struct.unpack(">8sII", self.take(connection, 16))
            self.take(connection, length)

            def reply(kind, data=b""):
                connection.sendall(
                    struct.pack(">QIII", 0x3E889045565A9, option, kind, len(data)) + data)

            if option == OPTION_EXPORT_NAME:
                connection.sendall(
                    struct.pack(">QH", size, flags) + (b"" if no_zeroes else bytes(124)))
                return True
            if option in (OPTION_INFO, OPTION_GO):
                reply(REPLY_INFO, struct.pack(">HQH", 0, size, flags))
                reply(REPLY_ACK)
                if option == OPTION_GO:
                    return True
            elif option == OPTION_ABORT:
                reply(REPLY_ACK)
                return False
            else:
                reply(REPLY_UNSUPPORTED)

    def transmit(self, connection):
        while True:
            _, flags, kind, handle, offset, length = struct.unpack(
                ">IHHQQI", self.take(connection, 28))
            answer, error = b"", 0
            if kind == READ:
                answer = self.disk.read(offset, length)
            elif kind == WRITE:
                self.disk.write(offset, self.take(connection, length), flags & FUA)
            elif kind == FLUSH:
                self.disk.flush()
            elif kind == DISCONNECT:
                return
            else:
                error = EINVAL
            if not self.disk.powered:
                return
            connection.sendall(struct.pack(">IIQ", 0x67446698, error, handle) + answer)
