"""client.py LIBRARY HOST PORT: one attempt, its traceback printed."""
import locale
import sys

locale.setlocale(locale.LC_ALL, "")
library, host, port = sys.argv[1], sys.argv[2], int(sys.argv[3])


def sockets():
    import socket
    socket.create_connection((host, port), 1.5).recv(1)


def urllib(scheme="http"):
    import urllib.request
    urllib.request.urlopen(f"{scheme}://{host}:{port}/", timeout=1.5)


def http_client():
    import http.client
    c = http.client.HTTPConnection(host, port, timeout=1.5)
    c.request("GET", "/")
    c.getresponse()


def requests(scheme="http"):
    import requests
    requests.get(f"{scheme}://{host}:{port}/", timeout=1.5).raise_for_status()


def websocket(scheme="ws"):
    import asyncio
    import websockets

    async def go():
        async with websockets.connect(f"{scheme}://{host}:{port}/", open_timeout=1.5):
            pass
    asyncio.run(go())


def asyncio_connect():
    import asyncio
    asyncio.run(asyncio.wait_for(asyncio.open_connection(host, port), 1.5))


def psycopg2():
    import psycopg2
    psycopg2.connect(host=host, port=port, user="app", dbname="app", connect_timeout=2)


def pymysql():
    import pymysql
    pymysql.connect(host=host, port=port, user="app", connect_timeout=2, read_timeout=2)


def redis():
    import redis
    redis.Redis(host=host, port=port, socket_timeout=1.5).ping()


def smtplib():
    import smtplib
    smtplib.SMTP(host, port, timeout=1.5)


def ftplib():
    import ftplib
    ftplib.FTP().connect(host, port, timeout=1.5)


def tls():
    import socket
    import ssl
    with socket.create_connection((host, port), 1.5) as plain:
        ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def listen():
    import socket
    s = socket.socket()
    s.bind((host, port))
    s.listen()


def http_server():
    import http.server
    http.server.HTTPServer((host, port), http.server.BaseHTTPRequestHandler)


def asyncio_server():
    import asyncio

    async def go():
        await asyncio.start_server(lambda r, w: None, host, port)
    asyncio.run(go())


def many_sockets():
    import socket
    kept = []
    while True:
        kept.append(socket.socket())


def many_files():
    kept = [open("/etc/hostname") for _ in range(10_000)]
    print(len(kept))


def socketserver():
    import socketserver
    socketserver.TCPServer((host, port), None)


{
    "socket": sockets, "urllib": urllib, "urllib-tls": lambda: urllib("https"), "http.client": http_client, "requests": requests,
    "requests-tls": lambda: requests("https"), "websockets": websocket, "websockets-tls": lambda: websocket("wss"),
    "asyncio": asyncio_connect, "psycopg2": psycopg2, "pymysql": pymysql, "redis": redis, "smtplib": smtplib, "ftplib": ftplib,
    "ssl": tls, "listen": listen, "http.server": http_server, "asyncio-server": asyncio_server, "socketserver": socketserver,
    "many-sockets": many_sockets, "many-files": many_files,
}[library]()
