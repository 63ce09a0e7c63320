<?php
// php client.php LIBRARY HOST PORT: one attempt with PHP's warnings as they come; stream sockets as Workerman uses them
[, $library, $host, $port] = $argv;
ini_set('default_socket_timeout', '2');
switch ($library) {
    case 'stream_socket_client':
        $s = stream_socket_client("tcp://$host:$port", $code, $message, 1.5);
        if (!$s) { echo "Connect to $host:$port failed: $message ($code)\n"; }
        break;
    case 'stream-tls':
        $s = stream_socket_client("tls://$host:$port", $code, $message, 1.5);
        if (!$s) { echo "$message ($code)\n"; }
        break;
    case 'fsockopen':
        $s = fsockopen($host, (int) $port, $code, $message, 1.5);
        break;
    case 'file_get_contents':
        echo file_get_contents("http://$host:$port/");
        break;
    case 'file_get_contents-tls':
        echo file_get_contents("https://$host:$port/");
        break;
    case 'stream_socket_server':
        $s = stream_socket_server("tcp://$host:$port", $code, $message);
        if (!$s) { throw new RuntimeException($message, $code); }
        break;
    case 'socket_connect':
        $s = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
        if (!socket_connect($s, $host, (int) $port)) { echo socket_strerror(socket_last_error($s)), "\n"; }
        break;
    case 'socket_bind':
        $s = socket_create(AF_INET, SOCK_STREAM, SOL_TCP);
        if (!socket_bind($s, $host, (int) $port)) { echo socket_strerror(socket_last_error($s)), "\n"; }
        break;
    case 'many':
        for ($i = 0; $i < 100; $i++) { $kept[] = stream_socket_client("tcp://$host:$port", $code, $message, 1.5); if ($code) { echo "$message ($code)\n"; exit(1); } }
}
