package dev.whence.symptom.output;

/** Whether a port stands in such a list as {@code 22, 80, 9000-9001} or {@code 9000:9001}. */
final class PortWords {
  private PortWords() {}

  static boolean holds(String list, int port) {
    for (String part : list.replace("{", "").replace("}", "").split(",", -1)) {
      String item = part.strip();
      int dash = Math.max(item.indexOf('-'), item.indexOf(':'));
      String from = dash < 0 ? item : item.substring(0, dash).strip();
      String to = dash < 0 ? item : item.substring(dash + 1).strip();
      boolean numbers = Pasted.isNumber(from) && Pasted.isNumber(to);
      if (numbers && Integer.parseInt(from) <= port && port <= Integer.parseInt(to)) {
        return true;
      }
      if (!numbers && ServiceNames.port(item) == port) {
        return true;
      }
    }
    return false;
  }
}
