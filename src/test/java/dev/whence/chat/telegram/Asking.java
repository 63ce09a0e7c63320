package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many questions over many chats, and the account of what became of each. A question is known again
 * by the host that it names.
 */
final class Asking {
  private static final long FIRST_GROUP = -1_002_000_000_000L;
  private static final long FIRST_PERSON = 7_100_000_000L;

  private final StandInTelegram telegram;
  private final int people;
  private final int groups;
  private final Map<Long, List<String>> asked = Collections.synchronizedMap(new LinkedHashMap<>());
  private int count;

  Asking(StandInTelegram telegram, int people, int groups) {
    this.telegram = telegram;
    this.people = people;
    this.groups = groups;
    for (int number = 0; number < groups; number++) {
      telegram.chats.group(FIRST_GROUP - number, "group " + number, false);
    }
  }

  /** What became of the questions. */
  record Account(int asked, List<String> never, List<String> again, List<String> outOfOrder) {}

  synchronized int count() {
    return count;
  }

  /** Asks one more question in the chat of that number; groups come after people. */
  synchronized void ask(int place) {
    int number = count++;
    String host = "h" + number + ".example.com";
    String text = "Error: connect ECONNREFUSED " + host + ":3306";
    int chat = place % (people + groups);
    ObjectNode message;
    if (chat < people) {
      message = telegram.people.direct(FIRST_PERSON + chat, "en", text);
    } else {
      long person = FIRST_PERSON + 100_000 + number % 50;
      message =
          telegram.people.written(
              FIRST_GROUP - (chat - people),
              person,
              "en",
              "/why@" + StandInTelegram.NAME + " " + text);
    }
    asked
        .computeIfAbsent(message.path("chat").path("id").asLong(), any -> new ArrayList<>())
        .add(host);
    telegram.people.says(message);
  }

  int answered() {
    Set<String> hosts = new HashSet<>();
    for (StandInChats.Sent sent : telegram.sent()) {
      hosts.add(host(sent.text()));
    }
    hosts.remove("");
    return hosts.size();
  }

  private static String host(String text) {
    int end = text.indexOf(".example.com");
    int start = end < 0 ? 0 : text.lastIndexOf('h', end);
    return end < 0 ? "" : text.substring(start, end) + ".example.com";
  }

  Account account() {
    Map<Long, List<String>> answers = new HashMap<>();
    for (StandInChats.Sent sent : telegram.sent()) {
      String host = host(sent.text());
      if (!host.isEmpty()) {
        answers.computeIfAbsent(sent.chat(), any -> new ArrayList<>()).add(host);
      }
    }
    List<String> never = new ArrayList<>();
    List<String> again = new ArrayList<>();
    List<String> outOfOrder = new ArrayList<>();
    synchronized (asked) {
      asked.forEach(
          (chat, hosts) -> {
            List<String> came = answers.getOrDefault(chat, List.of());
            List<String> first = came.stream().distinct().toList();
            hosts.stream().filter(host -> !came.contains(host)).forEach(never::add);
            hosts.stream()
                .filter(host -> Collections.frequency(came, host) > 1)
                .forEach(again::add);
            List<String> inOrder = hosts.stream().filter(first::contains).toList();
            if (!inOrder.equals(first)) {
              outOfOrder.add(chat + ": asked " + inOrder + ", answered " + first);
            }
          });
    }
    return new Account(count(), never, again, outOfOrder);
  }
}
