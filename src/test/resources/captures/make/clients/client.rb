# ruby client.rb LIBRARY HOST PORT
require 'socket'
require 'net/http'
require 'openssl'
library, host, port = ARGV
case library
when 'tcp' then TCPSocket.new(host, port.to_i).readpartial(1)
when 'socket' then Socket.tcp(host, port.to_i, connect_timeout: 1.5)
when 'http' then Net::HTTP.start(host, port.to_i, open_timeout: 1.5, read_timeout: 1.5, max_retries: 0) { |h| puts h.get('/').tap(&:value).body }
when 'https' then Net::HTTP.start(host, port.to_i, use_ssl: true, open_timeout: 1.5) { |h| h.get('/') }
when 'listen' then TCPServer.new(host, port.to_i)
when 'many' then kept = []; loop { kept << TCPSocket.new(host, port.to_i) }
end
