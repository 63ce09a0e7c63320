package dev.whence.symptom.output;

import java.util.Map;

/** The few service names that firewalls print in place of ports. */
final class ServiceNames {
  private static final Map<String, Integer> PORTS =
      Map.of(
          "ssh", 22,
          "http", 80,
          "https", 443,
          "mysql", 3306,
          "postgresql", 5432,
          "redis", 6379,
          "http-alt", 8080,
          "mongodb", 27017);

  private ServiceNames() {}

  /** 0 where the name is not known. */
  static int port(String name) {
    return PORTS.getOrDefault(name, 0);
  }
}
