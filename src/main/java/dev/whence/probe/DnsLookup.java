package dev.whence.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.WireParseException;

/**
 * Asks by dnsjava, which shows what Java's own look-up hides: the code, the aliases, each family.
 */
final class DnsLookup implements NameLookup {
  /** A server that gives an alias without its address is asked again, so often at most. */
  private static final int MOST_QUESTIONS = 4;

  private final Resolver resolver;
  private final Duration limit;

  private DnsLookup(Resolver resolver, Duration limit) {
    this.resolver = resolver;
    this.limit = limit;
    resolver.setTimeout(limit.dividedBy(2));
  }

  /** The name servers that this machine uses. */
  static NameLookup ofSystem(Duration limit) {
    ExtendedResolver resolver = new ExtendedResolver();
    resolver.setRetries(2);
    return new DnsLookup(resolver, limit);
  }

  /** One name server, by its address. */
  static NameLookup of(InetSocketAddress server, Duration limit) {
    return new DnsLookup(new SimpleResolver(server), limit);
  }

  @Override
  public Answer lookUp(String asciiName) throws InterruptedException {
    Name name;
    try {
      name = Name.fromString(asciiName + ".");
    } catch (TextParseException tooLong) {
      Reply none = new Reply(Outcome.UNUSABLE, "unusable");
      return new Answer(none, none, List.of(), List.of(), Optional.empty());
    }
    long deadline = System.nanoTime() + limit.toNanos();
    CompletableFuture<Message> v4 = ask(name, Type.A);
    CompletableFuture<Message> v6 = ask(name, Type.AAAA);
    Family first = settle(name, Type.A, v4, deadline);
    Family second = settle(name, Type.AAAA, v6, deadline);
    return join(first, second);
  }

  private CompletableFuture<Message> ask(Name name, int type) {
    return resolver
        .sendAsync(Message.newQuery(Record.newRecord(name, type, DClass.IN)))
        .toCompletableFuture();
  }

  private Family settle(Name name, int type, CompletableFuture<Message> asked, long deadline)
      throws InterruptedException {
    AliasWalk walk = new AliasWalk(name, type);
    CompletableFuture<Message> waiting = asked;
    for (int question = 0; question < MOST_QUESTIONS; question++) {
      try {
        walk.read(waiting.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
      } catch (TimeoutException | ExecutionException failed) {
        waiting.cancel(true);
        return Family.failed(failed, walk);
      }
      if (walk.next().isEmpty()) {
        return walk.result();
      }
      waiting = ask(walk.next().get(), type);
    }
    return new Family(new Reply(Outcome.UNUSABLE, "aliases"), List.of(), walk.aliases(), -1);
  }

  private static Answer join(Family v4, Family v6) {
    Set<IpAddress> addresses = new LinkedHashSet<>(v4.addresses());
    addresses.addAll(v6.addresses());
    List<String> aliases = v4.aliases().isEmpty() ? v6.aliases() : v4.aliases();
    List<Long> lifetimes = new ArrayList<>();
    for (Family family : List.of(v4, v6)) {
      if (family.leastSeconds() >= 0) {
        lifetimes.add(family.leastSeconds());
      }
    }
    return new Answer(
        v4.reply(),
        v6.reply(),
        List.copyOf(addresses),
        aliases,
        lifetimes.stream().min(Long::compare));
  }

  /** What one family's questions came to. */
  record Family(Reply reply, List<IpAddress> addresses, List<String> aliases, long leastSeconds) {
    static Family failed(Exception failure, AliasWalk walk) {
      return new Family(replyTo(failure), List.of(), walk.aliases(), -1);
    }

    private static Reply replyTo(Exception failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      for (Throwable each = cause; each != null; each = each.getCause()) {
        if (each instanceof WireParseException) {
          return new Reply(Outcome.UNUSABLE, "malformed");
        }
      }
      boolean silent = failure instanceof TimeoutException || isTimeout(cause);
      return new Reply(Outcome.SERVER_SILENT, silent ? "timeout" : "unreachable");
    }

    private static boolean isTimeout(Throwable cause) {
      return cause instanceof IOException
          && String.valueOf(cause.getMessage()).toLowerCase(java.util.Locale.ROOT).contains("time");
    }
  }

  static InetSocketAddress requireServer(String hostAndPort) {
    return serverAt(hostAndPort)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a name server is an address and a port, such as 192.0.2.1:53, not "
                        + hostAndPort));
  }

  /**
   * Reads {@code host:port}, the host an address, for a name server has no name to be asked for.
   */
  static Optional<InetSocketAddress> serverAt(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    int port = colon < 0 ? 53 : Digits.decimal(hostAndPort.substring(colon + 1), 1, 65535);
    String address = bare.equals("localhost") ? "127.0.0.1" : bare;
    return port < 0
        ? Optional.empty()
        : IpAddress.parse(address).map(ip -> new InetSocketAddress(ip.toInetAddress(), port));
  }
}
