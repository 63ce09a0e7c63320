# perl client.pl LIBRARY HOST PORT
use strict; use warnings; use POSIX qw(setlocale LC_ALL); use IO::Socket::INET;
setlocale(LC_ALL, ""); my ($library, $host, $port) = @ARGV;
if ($library eq 'socket') { IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port, Timeout => 1.5) or die "Cannot connect to $host:$port: $@ ($!)\n" }
elsif ($library eq 'die') { IO::Socket::INET->new(PeerAddr => $host, PeerPort => $port) or die "connect: $!" }
elsif ($library eq 'lwp') { require LWP::UserAgent; my $r = LWP::UserAgent->new(timeout => 2)->get("http://$host:$port/"); print $r->status_line, "\n", $r->decoded_content }
elsif ($library eq 'lwp-tls') { require LWP::UserAgent; my $r = LWP::UserAgent->new(timeout => 2)->get("https://$host:$port/"); print $r->status_line, "\n", $r->decoded_content }
elsif ($library eq 'tiny') { require HTTP::Tiny; my $r = HTTP::Tiny->new(timeout => 2)->get("http://$host:$port/"); print "$r->{status} $r->{reason} $r->{content}\n" }
elsif ($library eq 'listen') { IO::Socket::INET->new(LocalAddr => $host, LocalPort => $port, Listen => 5) or die "bind: $!" }
