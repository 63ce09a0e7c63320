package dev.whence.chat;

/** A platform where people ask Whence; the plug point for another one. */
public interface Chat {
  /** Connects, and goes on trying by itself where it cannot; returns without waiting. */
  void start();

  /** Lets what was begun come to its end, within seconds, and disconnects. */
  void stop();

  /** One line for the operator: what it is connected to, or why it is not. */
  String describe();
}
