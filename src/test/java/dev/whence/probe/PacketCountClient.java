package dev.whence.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for every hostile target inside the laboratory, and reads the counter at the wire. */
final class PacketCountClient {
  /** Answers that a name can lead to and that are never dialled, each beside a good one too. */
  private static final List<String> HOSTILE_ANSWERS =
      List.of(
          "127.0.0.1",
          "10.77.2.2",
          "169.254.169.254",
          "0.0.0.0",
          "100.100.100.200",
          "224.0.0.1",
          "::1",
          "::",
          "fd77:2::2",
          "fe80::1",
          "fd00:ec2::254",
          "::ffff:a4d:202",
          "64:ff9b::a4d:202",
          "2002:a4d:202::1");

  private PacketCountClient() {}

  public static void main(String[] arguments) throws Exception {
    try (StandInNameServer names = StandInNameServer.start()) {
      LiveCheck live = Bench.live();
      int denied = 0;
      List<String> targets = new ArrayList<>(HostileTargets.all(8000));
      for (int number = 0; number < HOSTILE_ANSWERS.size(); number++) {
        String hostile = HOSTILE_ANSWERS.get(number);
        names.addresses("alone" + number + ".example.com", hostile);
        names.addresses("mixed" + number + ".example.com", "10.77.2.2", "1.1.1.1", hostile);
        targets.add("alone" + number + ".example.com:8000");
        targets.add("http://mixed" + number + ".example.com:8000/");
      }
      for (String target : targets) {
        CheckReport report = live.check(target, Bench.asking(names), _ -> {});
        denied += report instanceof CheckReport.Denied ? 1 : 0;
      }
      System.out.println("asked " + targets.size());
      System.out.println("denied " + denied);
      System.out.println("packets " + packets());
      // The control: the same counter sees a check that is made.
      live.check("10.77.2.2:8001", Bench.opened(), _ -> {});
      System.out.println("control " + packets());
    }
    System.exit(0);
  }

  private static long packets() throws IOException {
    Process list = new ProcessBuilder("nft", "list", "counter", "inet", "wire", "dialled").start();
    String text = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher packets = Pattern.compile("packets (\\d+)").matcher(text);
    if (!packets.find()) {
      throw new IOException("the counter cannot be read: " + text);
    }
    return Long.parseLong(packets.group(1));
  }
}
