"""A network between a browser and the site that can be cut, for every program of the browser at once."""

import contextlib
import socket
import threading


class Network:
    """Carries bytes between a port of its own and the site's; cut, it refuses and drops everything."""

    def __init__(self, port: int):
        self.target = port
        self.port = 0
        self.is_cut = True
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._listener = self._door()
        self.port = self._listener.getsockname()[1]
        self.mend()

    @property
    def url(self) -> str:
        """Where the site is reached over this network."""
        return f"http://localhost:{self.port}"

    def mend(self) -> None:
        """Let everything through again, at the same address."""
        self.is_cut = False
        self._listener.listen()
        threading.Thread(target=self._accept, args=[self._listener], daemon=True).start()

    def cut(self) -> None:
        """Refuse what comes and end what is under way; the address stays taken."""
        with self._lock:
            self.is_cut = True
            for each in (self._listener, *self._open):
                _end(each)
            self._open.clear()
        self._listener = self._door()

    def end(self) -> None:
        """Cut it for good and give the address back."""
        self.cut()
        self._listener.close()

    def _door(self) -> socket.socket:
        """Take the address, the first time any; nobody is let in before it listens."""
        door = socket.socket()
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind(("127.0.0.1", self.port))
        return door

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                near, _address = listener.accept()
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                return
            with self._lock:
                if listener is not self._listener or self.is_cut:  # cut while this one was let in
                    _end(near)
                    _end(far)
                    return
                self._open |= {near, far}
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=[one, other], daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
        for each in (source, target):
            with self._lock:
                self._open.discard(each)
            _end(each)


def _end(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
    line.close()
