package dev.whence.probe;

import dev.whence.probe.DnsLookup.Family;
import dev.whence.probe.NameLookup.Outcome;
import dev.whence.probe.NameLookup.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Follows a name through its aliases to the addresses of one family, without going in circles. */
final class AliasWalk {
  /** Real chains have up to six; more is a loop in disguise. */
  private static final int MOST_ALIASES = 16;

  /** Large services answer with a few dozen; thousands are an attack on whoever reads them. */
  private static final int MOST_RECORDS = 256;

  private final int type;
  private final Set<Name> seen = new LinkedHashSet<>();
  private final List<IpAddress> addresses = new ArrayList<>();
  private Name current;
  private Reply reply = new Reply(Outcome.NO_RECORD, "noerror");
  private long leastSeconds = -1;
  private boolean goesOn;

  AliasWalk(Name name, int type) {
    this.type = type;
    this.current = name;
    seen.add(name);
  }

  /** Takes in one answer of the name server. */
  void read(Message answer) {
    goesOn = false;
    reply = replyTo(answer.getRcode());
    List<Record> records = answer.getSection(Section.ANSWER);
    if (records.size() > MOST_RECORDS) {
      reply = new Reply(Outcome.UNUSABLE, "oversized");
      return;
    }
    boolean moved = follow(records);
    if (reply.outcome() != Outcome.NO_RECORD) {
      return;
    }
    collect(records);
    if (!addresses.isEmpty()) {
      reply = new Reply(Outcome.FOUND, "noerror");
      return;
    }
    goesOn = moved && !SpecialNames.isUnasked(hostOf(current));
  }

  private boolean follow(List<Record> records) {
    boolean moved = false;
    Optional<CNAMERecord> alias = aliasOf(current, records);
    while (alias.isPresent()) {
      moved = true;
      current = alias.get().getTarget();
      note(alias.get());
      if (!seen.add(current) || seen.size() > MOST_ALIASES) {
        reply = new Reply(Outcome.UNUSABLE, "loop");
        return true;
      }
      alias = aliasOf(current, records);
    }
    return moved;
  }

  private static Optional<CNAMERecord> aliasOf(Name name, List<Record> records) {
    return records.stream()
        .filter(record -> record instanceof CNAMERecord && record.getName().equals(name))
        .map(CNAMERecord.class::cast)
        .findFirst();
  }

  private void collect(List<Record> records) {
    for (Record record : records) {
      if (record.getType() == type && record.getName().equals(current)) {
        addresses.add(IpAddress.of(record.rdataToWireCanonical()));
        note(record);
      }
    }
  }

  private void note(Record record) {
    leastSeconds = leastSeconds < 0 ? record.getTTL() : Math.min(leastSeconds, record.getTTL());
  }

  private static Reply replyTo(int code) {
    String name = Rcode.string(code).toLowerCase(Locale.ROOT);
    return switch (code) {
      case Rcode.NOERROR -> new Reply(Outcome.NO_RECORD, name);
      case Rcode.NXDOMAIN -> new Reply(Outcome.NO_SUCH_NAME, name);
      case Rcode.REFUSED -> new Reply(Outcome.SERVER_REFUSED, name);
      default -> new Reply(Outcome.SERVER_FAILED, name);
    };
  }

  /** The alias to ask for next, where the server gave one and left its address out. */
  Optional<Name> next() {
    return goesOn ? Optional.of(current) : Optional.empty();
  }

  Family result() {
    List<IpAddress> found = reply.outcome() == Outcome.FOUND ? List.copyOf(addresses) : List.of();
    return new Family(reply, found, aliases(), leastSeconds);
  }

  /** The names gone through after the first. */
  List<String> aliases() {
    return seen.stream().skip(1).map(AliasWalk::hostOf).toList();
  }

  private static String hostOf(Name name) {
    String host = name.toString(true).toLowerCase(Locale.ROOT);
    return host.chars().allMatch(AliasWalk::isPlain) ? host : "unprintable";
  }

  private static boolean isPlain(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= '0' && letter <= '9')
        || "-_.".indexOf(letter) >= 0;
  }
}
