package dev.whence.symptom.signature;

/** Something in the catalogue that cannot be used, and where it stands. */
public record CatalogueFault(String file, int line, String message) {
  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
