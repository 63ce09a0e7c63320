"""Far ends that misbehave, each on its own port of loopback. Runs inside the namespace that stage.sh makes."""
import os
import socket
import ssl
import struct
import sys
import threading
import time

CERTIFICATES = sys.argv[1]


def serve(port, handle, backlog=50):
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(backlog)

    def accept():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=guarded, args=(handle, connection), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()


def guarded(handle, connection):
    try:
        handle(connection)
    except OSError:
        pass
    finally:
        connection.close()


def reset(connection):
    connection.settimeout(1)
    try:
        connection.recv(1)
    except OSError:
        pass
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def empty(connection):
    connection.settimeout(1)
    try:
        connection.recv(65536)
    except OSError:
        pass


def silent(connection):
    time.sleep(20)


def banner(connection):
    connection.sendall(b"220 plain.example ESMTP ready\r\n")
    time.sleep(3)


def http(status, body=b"hello\n", headers=b""):
    def handle(connection):
        connection.recv(65536)
        connection.sendall(
            b"HTTP/1.1 " + status + b"\r\nServer: example\r\nContent-Length: "
            + str(len(body)).encode() + b"\r\n" + headers + b"Connection: close\r\n\r\n" + body)
    return handle


def tls(name):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(CERTIFICATES, name + ".pem"), os.path.join(CERTIFICATES, name + ".key"))

    def handle(connection):
        with context.wrap_socket(connection, server_side=True) as wrapped:
            http(b"200 OK")(wrapped)
    return handle


def name_server():
    """Answers NXDOMAIN for *.invalid and *.example, SERVFAIL for servfail.*, nothing for silent.*"""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind(("127.0.0.53", 53))
    while True:
        question, client = server.recvfrom(4096)
        name = question[12:].lower()
        if b"silent" in name:
            continue
        code = 2 if b"servfail" in name else 3
        end = 12
        while question[end]:
            end += question[end] + 1
        server.sendto(
            question[:2] + bytes([0x81, 0x80 | code]) + question[4:6] + b"\0\0\0\0\0\0" + question[12:end + 5], client)


serve(6003, reset)
serve(6004, empty)
serve(6005, banner)
serve(6006, http(b"200 OK"))
serve(6007, tls("good"))
serve(6008, silent)
for port, name in ((6011, "self-signed"), (6012, "expired"), (6013, "other-name"), (6014, "unknown-issuer"), (6015, "not-yet")):
    serve(port, tls(name))
serve(6032, http(b"426 Upgrade Required", b"Upgrade Required", b"Upgrade: websocket\r\n"))
serve(6033, http(b"404 Not Found", b"not here\n"))
serve(6034, http(b"403 Forbidden", b"no\n"))
for code in (502, 503, 504, 520, 521, 522, 523, 524, 525, 526):
    phrase = {502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout", 521: "Web Server Is Down",
              522: "Connection Timed Out", 523: "Origin Is Unreachable", 524: "A Timeout Occurred",
              525: "SSL Handshake Failed", 526: "Invalid SSL Certificate"}.get(code, "Web Server Returned an Unknown Error")
    serve(6500 + code - 500, http(b"%d %s" % (code, phrase.encode()), b"error code: %d" % code))
threading.Thread(target=name_server, daemon=True).start()
print("ready", flush=True)
while True:
    time.sleep(3600)
