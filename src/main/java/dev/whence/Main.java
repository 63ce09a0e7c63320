package dev.whence;

/** Reads the configuration, builds everything, starts the chats. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("whence");
  }
}
