package dev.whence.chat;

/** Somebody on a platform, by the platform's own id; no name is kept. */
public record Person(String platform, String id) {
  /** What stands for the person in the database. */
  public String key() {
    return platform + ":" + id;
  }
}
