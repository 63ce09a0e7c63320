"""Runs every program against every far end that makes it fail, and writes what it printed, one file an error kind."""
import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

HERE = os.environ["here"]
SCRATCH = os.environ["scratch"]
RESULTS = os.environ["results"]
LONGEST = 12_000
SECONDS = 9
SECONDS_FOR_A_BROWSER = 25
AT_ONCE = 8
CLIENTS = HERE + "/clients/"
LOCALES = ["fr_FR", "de_DE", "es_ES", "it_IT", "pt_BR", "ru_RU", "tr_TR", "vi_VN", "ja_JP", "ko_KR", "zh_CN", "zh_TW", "ar_EG", "th_TH"]

subprocess.run(["go", "build", "-o", SCRATCH + "/client-go", CLIENTS + "client.go"], env={**os.environ, "GO111MODULE": "off", "HOME": SCRATCH}, check=False)
subprocess.run(["mcs", "-out:" + SCRATCH + "/client.exe", CLIENTS + "client.cs"], check=False)
JAVAC = os.environ.get("JAVA25_HOME", "/usr/lib/jvm/temurin-25-jdk-amd64") + "/bin/"
subprocess.run([JAVAC + "javac", "-d", SCRATCH, "--release", "17", CLIENTS + "Client.java"], check=False)

LANGUAGES = {
    "node": ("node --version", f"node {CLIENTS}client.js %s {{host}} {{port}}"),
    "python": ("/usr/bin/python3 --version", f"/usr/bin/python3 {CLIENTS}client.py %s {{host}} {{port}}"),
    "php": ("php --version", f"php {CLIENTS}client.php %s {{host}} {{port}}"),
    "java": (JAVAC + "java -version", JAVAC + f"java -XX:TieredStopAtLevel=1 -cp {SCRATCH} Client %s {{host}} {{port}}"),
    "ruby": ("ruby --version", f"ruby {CLIENTS}client.rb %s {{host}} {{port}}"),
    "perl": ("perl -e 'print $^V'", f"perl {CLIENTS}client.pl %s {{host}} {{port}}"),
    "go": ("go version", SCRATCH + "/client-go %s {host} {port}"),
    "mono": ("mono --version", f"mono {SCRATCH}/client.exe %s {{host}} {{port}}"),
}

COMMANDS = {
    "curl": "curl -sS -m 3 http://{host}:{port}/",
    "curl -v": "curl -v -m 3 http://{host}:{port}/",
    "wget": "wget -t 1 -T 2 -O - http://{host}:{port}/",
    "nc": "nc -vz -w 2 {host} {port}",
    "ncat": "ncat -w 2s {host} {port} < /dev/null",
    "socat": "socat -T 2 - TCP:{host}:{port},connect-timeout=2 < /dev/null",
    "telnet": "telnet {host} {port} < /dev/null",
    "bash": "timeout 3 bash -c ': < /dev/tcp/{host}/{port}'",
    "git-http": "git clone http://{host}:{port}/team/app.git {scratch}/none-$$",
    "git-daemon": "git clone git://{host}:{port}/team/app.git {scratch}/none-$$",
    "git-ssh": "GIT_SSH_COMMAND='ssh -o ConnectTimeout=2 -o StrictHostKeyChecking=no' git clone ssh://git@{host}:{port}/team/app.git {scratch}/none-$$",
    "ssh": "ssh -o ConnectTimeout=2 -o StrictHostKeyChecking=no -p {port} deploy@{host} true",
    "scp": "scp -o ConnectTimeout=2 -P {port} /etc/hostname deploy@{host}:/srv/",
    "sftp": "sftp -o ConnectTimeout=2 -P {port} deploy@{host} < /dev/null",
    "rsync": "rsync --contimeout=2 --timeout=2 /etc/hostname rsync://{host}:{port}/module/",
    "psql": "PGCONNECT_TIMEOUT=2 psql -h {host} -p {port} -U app app -c 'select 1'",
    "pg_dump": "PGCONNECT_TIMEOUT=2 pg_dump -h {host} -p {port} -U app app",
    "mysql": "mysql --connect-timeout=2 --protocol=tcp -h {host} -P {port} -u app -e 'select 1'",
    "mysqladmin": "mysqladmin --connect-timeout=2 --protocol=tcp -h {host} -P {port} ping",
    "redis-cli": "timeout 3 redis-cli -h {host} -p {port} ping",
    "mosquitto_pub": "mosquitto_pub -h {host} -p {port} -t t -m m",
    "ldapsearch": "ldapsearch -x -o nettimeout=2 -H ldap://{host}:{port} -b dc=example",
    "smbclient": "smbclient -t 2 -p {port} //{host}/share -N -c ls",
    "lftp": "lftp -c 'set net:timeout 2; set net:max-retries 1; open http://{host}:{port}/; cat /'",
    "ftp": "echo | ftp -n {host} {port}",
    "aria2c": "aria2c -t 2 --connect-timeout=2 -m 1 -d {scratch} http://{host}:{port}/x",
    "httpie": "http --timeout=2 --ignore-stdin http://{host}:{port}/",
    "openssl": "timeout 3 openssl s_client -connect {host}:{port} < /dev/null",
    "gnutls-cli": "timeout 3 gnutls-cli -p {port} {host} < /dev/null",
    "amqp-publish": "amqp-publish -u amqp://{host}:{port} -r q -b hello",
    "kcat": "kcat -b {host}:{port} -L -m 2",
    "swaks": "swaks --timeout 2 --server {host}:{port} --to a@example.org --from b@example.org",
    "tsql": "echo | timeout 4 tsql -H {host} -p {port} -U sa -P x",
    "ab": "ab -n 1 -s 2 http://{host}:{port}/",
    "wrk": "wrk -d 1 -c 1 -t 1 http://{host}:{port}/",
    "siege": "siege -q -r 1 -c 1 http://{host}:{port}/",
    "lua": "luajit -e 'local s=require(\"socket\").tcp(); s:settimeout(2); print(s:connect(\"{host}\",{port}))'",
    "erlang": "erl -noshell -eval 'io:format(\"~p~n\",[gen_tcp:connect(\"{host}\",{port},[],2000)]),halt().'",
}
COMMANDS_TLS = {
    "curl": "curl -sS -m 3 https://{host}:{port}/",
    "curl -v": "curl -v -m 3 https://{host}:{port}/",
    "wget": "wget -t 1 -T 2 -O - https://{host}:{port}/",
    "git-http": "git clone https://{host}:{port}/team/app.git {scratch}/none-$$",
    "openssl": "timeout 3 openssl s_client -verify_return_error -verify_hostname {host} -connect {host}:{port} < /dev/null",
    "gnutls-cli": "timeout 3 gnutls-cli -p {port} {host} < /dev/null",
    "lftp": "lftp -c 'set net:timeout 2; set net:max-retries 1; open https://{host}:{port}/; cat /'",
    "aria2c": "aria2c -t 2 -m 1 -d {scratch} https://{host}:{port}/x",
    "httpie": "http --timeout=2 --ignore-stdin https://{host}:{port}/",
    "ncat": "ncat --ssl-verify -w 2s {host} {port} < /dev/null",
    "socat": "socat -T 2 - OPENSSL:{host}:{port} < /dev/null",
    "mosquitto_pub": "mosquitto_pub -h {host} -p {port} --capath /etc/ssl/certs -t t -m m",
    "ldapsearch": "ldapsearch -x -H ldaps://{host}:{port} -b dc=example",
    "swaks": "swaks --timeout 2 --tlsc --server {host}:{port} --to a@example.org --from b@example.org",
    "siege": "siege -q -r 1 -c 1 https://{host}:{port}/",
    "redis-cli": "timeout 3 redis-cli --tls -h {host} -p {port} ping",
    "psql": "PGCONNECT_TIMEOUT=2 psql 'host={host} port={port} user=app dbname=app sslmode=verify-full' -c 'select 1'",
}
TCP = {
    "node": ["net", "net-caught", "http", "fetch", "axios", "undici", "ws", "socket.io", "mysql2", "pg", "ioredis", "ioredis-events", "mongodb", "amqplib", "nodemailer"],
    "python": ["socket", "urllib", "http.client", "requests", "websockets", "asyncio", "psycopg2", "pymysql", "redis", "smtplib", "ftplib"],
    "php": ["stream_socket_client", "fsockopen", "file_get_contents", "socket_connect"],
    "java": ["socket", "socket-read", "channel", "url", "http", "websocket"],
    "ruby": ["tcp", "socket", "http"],
    "perl": ["socket", "die", "lwp", "tiny"],
    "go": ["dial", "read", "get", "post", "rpc", "smtp"],
    "mono": ["tcp", "web"],
}
TLS = {
    "node": ["https", "tls", "fetch-tls", "wss"], "python": ["urllib-tls", "requests-tls", "ssl", "websockets-tls"], "php": ["stream-tls", "file_get_contents-tls"],
    "java": ["url-tls", "http-tls", "tls"], "ruby": ["https"], "perl": ["lwp-tls"], "go": ["get-tls", "tls"], "mono": ["web-tls"],
}
HTTP = {"curl": "curl -sS -i -m 3 http://{host}:{port}/", "curl -f": "curl -sSf -m 3 http://{host}:{port}/", "wget": COMMANDS["wget"], "httpie": "http --check-status --timeout=3 --ignore-stdin http://{host}:{port}/",
        "git-http": COMMANDS["git-http"], "aria2c": COMMANDS["aria2c"], "lftp": COMMANDS["lftp"]}
HTTP_LIBRARIES = {"node": ["axios", "ws", "socket.io-ws"], "python": ["urllib", "requests", "websockets"], "php": ["file_get_contents"], "java": ["url", "websocket"], "ruby": ["http"], "perl": ["lwp"], "mono": ["web"]}
WEBSOCKET = {"node": ["ws", "socket.io-ws"], "python": ["websockets"], "java": ["websocket"]}
LISTEN = {"node": ["listen", "ws-listen"], "python": ["listen", "http.server", "asyncio-server", "socketserver"], "php": ["stream_socket_server", "socket_bind"],
          "java": ["listen", "listen-http", "listen-channel"], "ruby": ["listen"], "perl": ["listen"], "go": ["listen", "serve"], "mono": ["listen"]}
LISTEN_COMMANDS = {
    "nc": "nc -l {host} {port}", "ncat": "ncat -l {host} {port}", "socat": "socat TCP-LISTEN:{port},bind={host} -",
    "nginx": "printf 'pid {scratch}/p2; error_log stderr; events {{}} http {{ access_log off; server {{ listen {host}:{port}; }} }}' > {scratch}/n2.conf; timeout 5 nginx -c {scratch}/n2.conf",
    "haproxy": "printf 'defaults\\n mode http\\n timeout connect 1s\\n timeout client 1s\\n timeout server 1s\\nfrontend web\\n bind {host}:{port}\\n' > {scratch}/h2.cfg; timeout 3 haproxy -f {scratch}/h2.cfg",
    "redis-like-php": "php -S {host}:{port}", "python-module": "/usr/bin/python3 -m http.server --bind {host} {port}",
    "lighttpd": "printf 'server.document-root=\"/srv\"\\nserver.bind=\"{host}\"\\nserver.port={port}\\n' > {scratch}/l.conf; timeout 3 lighttpd -D -f {scratch}/l.conf",
    "squid": "printf 'http_port {host}:{port}\\npid_filename {scratch}/sq.pid\\ncache_log stdio:/dev/stderr\\nlogfile_rotate 0\\n' > {scratch}/sq.conf; timeout 5 squid -N -d1 -f {scratch}/sq.conf",
    "stunnel": "printf 'foreground=yes\\npid=\\ncert={scratch}/certificates/good.pem\\nkey={scratch}/certificates/good.key\\n[x]\\naccept={host}:{port}\\nconnect=127.0.0.1:1\\n' > {scratch}/st2.conf; timeout 3 stunnel {scratch}/st2.conf",
}
EXPECTED = re.compile(r"\S")
records = []
versions = {}


def version(program, command):
    if program not in versions:
        done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=20, errors="replace")
        lines = [l for l in (done.stdout + done.stderr).splitlines() if re.search(r"\d", l)]
        versions[program] = lines[0].strip()[:120] if lines else ""
    return versions[program]


def package_version(program):
    binary = program.split()[0].split("-http")[0].split("-daemon")[0]
    special = {"git-ssh": "git", "bash": "bash", "lua": "luajit", "erlang": "erl", "httpie": "http", "redis-like-php": "php", "python-module": "python3"}
    binary = special.get(program, binary)
    command = f"p=$(dpkg -S $(readlink -f $(which {binary})) 2>/dev/null | head -1 | cut -d: -f1); dpkg-query -W -f='${{Package}} ${{Version}}' $p"
    return version(program, command)


def run(kind, situation, program, version_text, command, locale, host, port):
    seconds = SECONDS_FOR_A_BROWSER if program == "chromium" else SECONDS
    environment = {**os.environ, "LC_ALL": locale + ".UTF-8" if locale != "C" else "C.UTF-8", "LANGUAGE": "", "HOME": SCRATCH, "NO_COLOR": "1"}
    environment.pop("here", None)
    filled = command.replace("{host}", host).replace("{port}", str(port)).replace("{scratch}", SCRATCH).replace("{{", "{").replace("}}", "}")
    try:
        done = subprocess.run(["timeout", "-k", "1", str(seconds), "bash", "-c", filled], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, cwd=SCRATCH, timeout=seconds + 5)
    except subprocess.TimeoutExpired:
        return
    text = done.stdout.decode("utf-8", "replace").replace(SCRATCH, "/srv/app").replace(CLIENTS, "/srv/app/").replace(HERE, "/srv/app").strip()
    if not EXPECTED.search(text) or (done.returncode == 0 and program not in ("chromium", "wrk", "siege", "perl lwp", "perl tiny", "perl lwp-tls", "curl", "httpie", "lua", "erlang", "openssl", "stunnel", "php socket_connect", "php stream_socket_client", "php file_get_contents", "php fsockopen", "php stream-tls", "php file_get_contents-tls", "php socket_bind", "node socket.io", "node ioredis-events", "ftp", "tsql")):
        return
    records.append({"id": f"{kind}/{situation}/{program}/{locale}".replace(" ", "-"), "kind": kind, "situation": situation, "program": program, "version": version_text,
                    "locale": locale, "command": filled.replace(SCRATCH, "$scratch").replace(HERE, "$here"), "text": text[:LONGEST]})


def all_of(kind, situation, host, port, commands=(), libraries=None, locales=("C",), only=None):
    """Every program and library that is wanted, some at a time, in a fixed order of results."""
    wanted = []
    for locale in locales:
        for program, command in dict(commands).items():
            if only is None or program in only:
                wanted.append((kind, situation, program, package_version(program), command, locale, host, port))
        for language, names in (libraries or {}).items():
            version_command, command = LANGUAGES[language]
            for name in names:
                if only is None or f"{language} {name}" in only:
                    wanted.append((kind, situation, f"{language} {name}", version(language, version_command), command % name, locale, host, port))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(lambda arguments: run(*arguments), wanted))
    records.sort(key=lambda record: (record["kind"], record["situation"], record["locale"], record["program"]))
    print(kind, situation, len(wanted), "of which kept in all", len(records), flush=True)


LOCALISED = {"curl", "wget", "bash", "git-http", "psql", "lftp", "aria2c", "telnet", "ncat", "nc", "python socket", "perl die", "perl socket", "java socket", "rsync", "mysql", "python psycopg2", "socat"}


def main():
    all_of("connection-refused", "nothing-listens", "127.0.0.1", 6001, COMMANDS, TCP)
    all_of("connection-refused", "nothing-listens-name", "db.internal", 6001, COMMANDS, TCP)
    all_of("connection-refused", "nothing-listens-v6", "localhost", 6001, COMMANDS, TCP, only={"curl -v", "nc", "ssh", "psql", "node net", "node fetch", "python asyncio", "php stream_socket_client", "go dial", "wget", "ruby http", "lftp", "telnet"})
    all_of("connection-refused", "tls", "localhost", 6001, COMMANDS_TLS, TLS)
    all_of("connection-refused", "localised", "127.0.0.1", 6001, COMMANDS, TCP, LOCALES, LOCALISED)
    all_of("connection-timeout", "dropped", "127.0.0.1", 6002, COMMANDS, TCP)
    all_of("connection-timeout", "no-answer", "127.0.0.1", 6008, COMMANDS, TCP)
    all_of("connection-timeout", "localised", "127.0.0.1", 6002, COMMANDS, TCP, LOCALES, {"wget", "psql", "git-http", "lftp"})
    all_of("connection-reset", "reset", "127.0.0.1", 6003, COMMANDS, TCP)
    all_of("connection-reset", "empty", "127.0.0.1", 6004, COMMANDS, TCP)
    all_of("connection-reset", "tls-reset", "localhost", 6003, COMMANDS_TLS, TLS)
    all_of("connection-reset", "localised", "127.0.0.1", 6003, COMMANDS, TCP, LOCALES, {"curl", "wget", "psql", "python socket", "lftp"})
    all_of("host-unreachable", "host", "10.98.0.1", 6001, COMMANDS, TCP)
    all_of("host-unreachable", "network", "10.97.0.1", 6001, COMMANDS, TCP)
    all_of("host-unreachable", "localised", "10.98.0.1", 6001, COMMANDS, TCP, LOCALES, {"curl", "wget", "psql", "bash", "python socket"})
    all_of("host-unreachable", "network-localised", "10.97.0.1", 6001, COMMANDS, TCP, LOCALES, {"wget", "bash"})
    all_of("name-not-resolved", "nxdomain", "gone.invalid", 6001, COMMANDS, TCP)
    all_of("name-not-resolved", "servfail", "servfail.example", 6001, COMMANDS, TCP)
    all_of("name-not-resolved", "silent", "silent.example", 6001, COMMANDS, TCP, only={"curl", "wget", "ssh", "psql", "git-http", "node http", "python socket", "go dial", "php stream_socket_client", "java socket", "ruby tcp", "nc", "mysql", "redis-cli"})
    all_of("name-not-resolved", "localised", "gone.invalid", 6001, COMMANDS, TCP, LOCALES, {"wget", "psql", "bash", "python socket", "perl socket", "git-http", "lftp", "telnet"})
    for port, situation in ((6011, "self-signed"), (6012, "expired"), (6013, "other-name"), (6014, "unknown-issuer"), (6015, "not-yet-valid")):
        all_of("certificate-invalid", situation, "localhost", port, COMMANDS_TLS, TLS)
    all_of("certificate-invalid", "localised", "localhost", 6012, COMMANDS_TLS, TLS, LOCALES, {"wget", "git-http", "lftp", "aria2c"})
    all_of("protocol-mismatch", "tls-to-plain", "localhost", 6006, COMMANDS_TLS, TLS)
    all_of("protocol-mismatch", "tls-to-banner", "localhost", 6005, COMMANDS_TLS, TLS)
    all_of("protocol-mismatch", "plain-to-tls", "localhost", 6030, HTTP, HTTP_LIBRARIES)
    for port, situation in ((6006, "websocket-to-http"), (6032, "websocket-426"), (6033, "websocket-404"), (6034, "websocket-403")):
        all_of("protocol-mismatch", situation, "localhost", port, {}, WEBSOCKET)
    all_of("protocol-mismatch", "http-426", "localhost", 6032, HTTP, {"node": ["axios"], "python": ["urllib", "requests"]}, only={"curl", "wget", "node axios", "python urllib", "python requests"})
    all_of("protocol-mismatch", "http-to-banner", "localhost", 6005, HTTP, HTTP_LIBRARIES)
    for port, situation in ((6021, "nginx-refused"), (6022, "nginx-mute"), (6023, "nginx-dropped"), (6024, "nginx-reset"), (6028, "nginx-503"), (6041, "haproxy-refused"), (6042, "haproxy-mute"), (6043, "haproxy-reset")):
        all_of("bad-gateway", situation, "localhost", port, HTTP, HTTP_LIBRARIES)
    for code in (520, 521, 522, 523, 524, 525, 526):
        all_of("bad-gateway", f"edge-{code}", "localhost", 6000 + code, HTTP, HTTP_LIBRARIES, only={"curl", "curl -f", "wget", "node ws", "node axios", "python requests", "python websockets", "git-http", "java websocket"})
    all_of("address-in-use", "taken", "127.0.0.1", 6006, LISTEN_COMMANDS, LISTEN)
    all_of("address-in-use", "localised", "127.0.0.1", 6006, LISTEN_COMMANDS, LISTEN, LOCALES, {"python listen", "perl listen", "ncat"})
    all_of("address-not-available", "bind", "203.0.113.7", 6600, LISTEN_COMMANDS, LISTEN)
    all_of("address-not-available", "localised", "203.0.113.7", 6600, LISTEN_COMMANDS, LISTEN, LOCALES, {"python listen", "perl listen"})
    many_files()
    no_ports_left()
    nginx_log()
    chromium()
    write()


def many_files():
    limited = {"python many-sockets": ("python", "many-sockets"), "python many-files": ("python", "many-files"), "node ws": ("node", "net"), "php many": ("php", "many"), "ruby many": ("ruby", "many"), "go many": ("go", "many"), "java many": ("java", "many")}
    for program, (language, name) in limited.items():
        limit = {"java": 40, "node": 22, "php": 12}.get(language, 20)
        for locale in ["C"] + (LOCALES if program == "python many-files" else []):
            run("too-many-open-files", "ulimit", program, version(language, LANGUAGES[language][0]), f"ulimit -n {limit}; " + LANGUAGES[language][1] % name, locale, "127.0.0.1", 6008)
    for program, command in {"curl": "ulimit -n 4; curl -sS http://127.0.0.1:6006/ ", "wget": "ulimit -n 4; wget -O - http://127.0.0.1:6006/", "ssh": "ulimit -n 4; ssh -p 6005 deploy@127.0.0.1", "bash": "ulimit -n 10; exec 3</dev/null 4</dev/null 5</dev/null 6</dev/null 7</dev/null 8</dev/null 9</dev/null; cat < /etc/hostname | cat | cat",
                             "ab": "ulimit -n 20; ab -n 100 -c 50 http://127.0.0.1:6008/", "wrk": "ulimit -n 20; wrk -d 1 -c 200 -t 2 http://127.0.0.1:6006/", "git-http": "ulimit -n 5; git clone http://127.0.0.1:6006/a.git none-$$", "psql": "ulimit -n 4; psql -h 127.0.0.1 -p 6006", "redis-cli": "ulimit -n 4; redis-cli -h 127.0.0.1 -p 6006 ping", "nc": "ulimit -n 3; nc -vz 127.0.0.1 6006"}.items():
        run("too-many-open-files", "ulimit", program, package_version(program), command, "C", "127.0.0.1", 6008)


def no_ports_left():
    """Two local ports and three connections: what is left is EADDRNOTAVAIL."""
    import socket
    old = open("/proc/sys/net/ipv4/ip_local_port_range").read()
    kept = []
    with open("/proc/sys/net/ipv4/ip_local_port_range", "w") as setting:
        setting.write("40000 40001")
    try:
        for port in (6008, 6006):
            for _ in range(2):
                s = socket.socket()
                s.connect(("127.0.0.1", port)) if port == 6008 else None
                kept.append(s)
        all_of("address-not-available", "no-ports-left", "127.0.0.1", 6008, COMMANDS, TCP)
        all_of("address-not-available", "no-ports-left-localised", "127.0.0.1", 6008, COMMANDS, TCP, LOCALES, {"curl", "wget", "bash", "psql", "python socket"})
    finally:
        with open("/proc/sys/net/ipv4/ip_local_port_range", "w") as setting:
            setting.write(old)


def nginx_log():
    seen = set()
    for line in open(SCRATCH + "/nginx/logs/error.log", errors="replace"):
        message = re.sub(r"^\S+ \S+ |\d+#\d+: \*\d+ |\"[^\"]*\"", "", line)
        if "[error]" in line and message not in seen and len(seen) < 60:
            seen.add(message)
            records.append({"id": f"bad-gateway/nginx-log/{len(seen)}", "kind": "bad-gateway", "situation": "nginx-log", "program": "nginx", "version": package_version("nginx"), "locale": "C", "command": "nginx error.log", "text": line.strip()})


def chromium():
    """Chromium's own pages for what will not load, in every language that it speaks."""
    cases = [("connection-refused", "http://127.0.0.1:6001/"), ("connection-reset", "http://127.0.0.1:6003/"), ("connection-reset", "http://127.0.0.1:6004/"),
             ("certificate-invalid", "https://localhost:6012/"), ("protocol-mismatch", "https://localhost:6006/"), ("protocol-mismatch", "http://localhost:6005/")]
    for locale in ["C"] + LOCALES:
        tag = "en" if locale == "C" else locale.replace("_", "-")
        for kind, address in cases if locale == "C" else [cases[0], cases[1], cases[3], cases[4]]:
            run(kind, address, "chromium", package_version("chromium"), f"LANGUAGE={tag.replace('-', '_')} node {CLIENTS}browser.js {address} {tag} {{scratch}}/chromium-{tag}", locale, "", "")


def write():
    by_kind = {}
    for record in records:
        by_kind.setdefault(record["kind"], []).append(record)
    for kind, members in by_kind.items():
        with open(os.path.join(RESULTS, kind + ".jsonl"), "w", encoding="utf-8") as file:
            for record in members:
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        print(kind, len(members))


if os.environ.get("ONLY") == "chromium":
    chromium()
    write()
else:
    main()
