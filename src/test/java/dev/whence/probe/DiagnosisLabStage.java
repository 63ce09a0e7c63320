package dev.whence.probe;

import dev.whence.diagnosis.NextStep;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What stands and listens in a scenario's laboratory, and the commands that are run there: each on
 * {@code server}, on {@code router} or on {@code client}.
 */
final class DiagnosisLabStage implements AutoCloseable {
  private static final String SERVER = "10.77.2.2";

  /** The first packet, and those that the kernel sends again after one second and after three. */
  private static final int DIALLING_MILLIS = 4_000;

  private final DiagnosisScenario scenario;
  private final List<Process> programs = new ArrayList<>();

  private DiagnosisLabStage(DiagnosisScenario scenario) {
    this.scenario = scenario;
  }

  static DiagnosisLabStage set(String classPath, DiagnosisScenario scenario) throws IOException {
    DiagnosisLabStage stage = new DiagnosisLabStage(scenario);
    stage.listenHere();
    stage.start(
        "server",
        classPath,
        DiagnosisLabServer.class,
        "0.0.0.0:8000",
        "127.0.0.1:8002",
        "0.0.0.0:8004",
        "0.0.0.0:8010",
        "0.0.0.0:8110");
    stage.start("server", namedMysqld(), classPath, DiagnosisLabServer.class, "0.0.0.0:3307");
    Optional<String> ports = scenario.localPorts();
    if (ports.isPresent()) {
      stage.start("router", classPath, LocalPorts.class, SERVER, ports.get());
    }
    return stage;
  }

  /** Servers that speak on the client's own loopback address: HTTP, WebSocket alone, and TLS. */
  private void listenHere() throws IOException {
    StandInServer.start(at(9080), StandInServer.answers(200));
    StandInServer.start(at(9081), StandInServer.answers(426, "Upgrade: websocket"));
    if (scenario.paste().contains(":9443")) {
      SSLContext context = new Certificates().good("127.0.0.1");
      StandInServer.start(
          at(9443),
          client ->
              StandInServer.answers(200)
                  .serve(context.getSocketFactory().createSocket(client, null, true)));
    }
  }

  private static ServerSocket at(int port) throws IOException {
    return new ServerSocket(port, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  private static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Listings show a program by the name that it was started by. */
  private static Path namedMysqld() throws IOException {
    return Files.createSymbolicLink(Files.createTempDirectory("lab").resolve("mysqld"), java());
  }

  private void start(String place, String classPath, Class<?> program, String... arguments)
      throws IOException {
    start(place, java(), classPath, program, arguments);
  }

  private void start(
      String place, Path java, String classPath, Class<?> program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", place, java.toString()));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-Djava.net.preferIPv4Stack=true", "-cp", classPath));
    command.add(program.getName());
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    programs.add(process);
    String first = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (first == null || !first.startsWith("ready")) {
      throw new IOException(program.getSimpleName() + " does not start: " + first);
    }
  }

  /** What the person pastes back: each command at its prompt, and what it really printed. */
  String output(List<NextStep> proposed) throws IOException {
    StringBuilder pasted = new StringBuilder();
    for (String command : scenario.commandsAfter(proposed)) {
      int space = command.indexOf(' ');
      String place = command.substring(0, space);
      String plain = command.substring(space + 1);
      switch (place) {
        case "ports" -> {}
        case "dial" -> Thread.ofVirtual().start(() -> dial(Integer.parseInt(plain)));
        default ->
            pasted.append("$ ").append(plain).append('\n').append(run(place, plain)).append("$\n");
      }
    }
    return pasted.toString();
  }

  private static void dial(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(SERVER, port), DIALLING_MILLIS);
    } catch (IOException dropped) {
      return;
    }
    throw new IllegalStateException("port " + port + " is not dropped");
  }

  private static String run(String place, String command) throws IOException {
    List<String> whole = new ArrayList<>();
    if (!place.equals("client")) {
      whole.addAll(List.of("ip", "netns", "exec", place));
    }
    whole.addAll(List.of("sh", "-c", command));
    Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    programs.forEach(Process::destroy);
  }
}
