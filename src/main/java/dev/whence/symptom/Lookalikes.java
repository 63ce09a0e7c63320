package dev.whence.symptom;

import dev.whence.symptom.line.PrintedLine;
import dev.whence.symptom.paste.Line;
import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.paste.Places;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What is spelled like a signature in a paste and is none: names, ports, amounts, processes. */
final class Lookalikes {
  /** What people say themselves has seldom more lines. */
  private static final int MOST_SAID = 4;

  private static final int LONGEST_SAID = 1_000;

  /** Longer than a name and what its value begins with. */
  private static final int LONGEST_JOINED = 60;

  /** A longer line is looked through for every error in it. */
  private static final int LONGEST_FRAME = 1_000;

  private final Paste paste;
  private final BitSet addressed;

  Lookalikes(Paste paste) {
    this.paste = paste;
    addressed = Addressed.in(paste.text());
  }

  List<Hit> without(List<Hit> hits) {
    List<Hit> kept = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      boolean few = hit.to() - hit.from() <= LONGEST_JOINED;
      boolean joined = hit.role() == Role.OTHER_FAULT && few && joinsPair(hit);
      boolean elsewhere = hit.role() == Role.OTHER_FAULT && isAddressed(hit);
      boolean number = isProcess(hit) || isPort(hit) || isAmount(hit);
      if (!joined && !elsewhere && !number && !isParameter(hit)) {
        kept.add(hit);
      }
    }
    return kept;
  }

  /** Whether a word that it takes is part of a name of the net. */
  boolean isAddressed(Hit hit) {
    return addressed.get(hit.from()) || addressed.get(hit.to() - 1);
  }

  /** {@code at Lidgren.Network.NetPeer.SendPacket (System.Boolean& connectionReset)}. */
  private boolean isParameter(Hit hit) {
    Line line = paste.lines().get(paste.lineAt(hit.from()));
    if (line.end() - line.start() > LONGEST_FRAME) {
      return false;
    }
    String frame = line.in(paste.text());
    int open = frame.indexOf('(');
    return open > 0
        && hit.from() > line.start() + open
        && hit.to() < line.end()
        && frame.stripLeading().startsWith("at ")
        && frame.indexOf(' ', open) > 0;
  }

  /** {@code [error] 24#24: *5}: nginx's process and thread, and no number of an error. */
  private boolean isProcess(Hit hit) {
    String text = paste.text();
    int mark = hit.to();
    return mark + 1 < text.length()
        && text.charAt(mark) == '#'
        && Character.isDigit(text.charAt(mark - 1))
        && Character.isDigit(text.charAt(mark + 1));
  }

  /** A number by itself says nothing among what a program printed. */
  private boolean isAmount(Hit hit) {
    if (hit.role() != Role.HINT) {
      return false;
    }
    for (int index = hit.from(); index < hit.to(); index++) {
      if (!Character.isDigit(paste.text().charAt(index))) {
        return false;
      }
    }
    Line line = paste.lines().get(paste.lineAt(hit.to() - 1));
    return paste.lines().size() > MOST_SAID
        || line.end() - line.start() > LONGEST_SAID
        || line.fenced()
        || PrintedLine.looksPrinted(line.in(paste.text()));
  }

  /** {@code port 502}: Modbus', and no number of a gateway's error. */
  private boolean isPort(Hit hit) {
    if (hit.signature().kind().orElse(null) != ErrorKind.BAD_GATEWAY || hit.role() == Role.TEXT) {
      return false;
    }
    int digits = hit.from();
    while (digits < hit.to() && !Character.isDigit(paste.text().charAt(digits))) {
      digits++;
    }
    return digits < hit.to() && Places.isPort(paste.text(), digits);
  }

  /** {@code "message":"timeout of 10ms exceeded"}: a name and its value are no phrase. */
  private boolean joinsPair(Hit hit) {
    String text = paste.text();
    int colon = hit.from() + 1;
    while (colon < hit.to() - 2 && text.charAt(colon) != ':') {
      colon++;
    }
    if (colon >= hit.to() - 2 || text.charAt(colon) != ':') {
      return false;
    }
    int behind = text.charAt(colon + 1) == ' ' ? colon + 2 : colon + 1;
    return isQuote(text.charAt(colon - 1)) && isQuote(text.charAt(behind));
  }

  private static boolean isQuote(char character) {
    return character == '"' || character == '\'';
  }
}
