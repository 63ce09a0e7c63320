package dev.whence.configuration;

/** What is wrong at one key, for the person who wrote it. */
public record SettingFault(String key, String found, String expected, String where) {
  @Override
  public String toString() {
    return where + ": " + key + " is " + found + ", expected " + expected;
  }
}
