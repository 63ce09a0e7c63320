package dev.whence.symptom;

/** The person's operating system, where the paste shows it; commands are given for it. */
public enum OperatingSystem {
  LINUX,
  WINDOWS,
  MACOS
}
