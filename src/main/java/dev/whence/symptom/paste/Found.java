package dev.whence.symptom.paste;

import dev.whence.evidence.Scheme;
import dev.whence.evidence.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Collects endpoints, each once. */
final class Found {
  /** More endpoints than this are a list, not a question. */
  static final int MOST = 64;

  private final List<Endpoint> endpoints = new ArrayList<>();

  boolean isFull() {
    return endpoints.size() >= MOST;
  }

  List<Endpoint> endpoints() {
    return endpoints;
  }

  void add(Scheme scheme, String host, OptionalInt port, String path, int from, int to) {
    int zone = host.indexOf('%');
    String name = (zone > 0 ? host.substring(0, zone) : host).toLowerCase(Locale.ROOT);
    endpoints.add(new Endpoint(new Target(scheme, name, port, path), from, to));
  }

  /** Whether a port was found for a host. */
  boolean knows(String host) {
    for (Endpoint endpoint : endpoints) {
      if (endpoint.target().host().equalsIgnoreCase(host)) {
        return true;
      }
    }
    return false;
  }
}
