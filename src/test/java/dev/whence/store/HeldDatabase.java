package dev.whence.store;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Another process that is in the middle of a long transaction: nobody else can write. */
public final class HeldDatabase implements AutoCloseable {
  private final Database database;
  private final CountDownLatch letGo = new CountDownLatch(1);
  private final Thread holder;

  public HeldDatabase(Path directory) throws InterruptedException {
    database = new Database(directory);
    CountDownLatch held = new CountDownLatch(1);
    holder =
        Thread.ofPlatform()
            .daemon()
            .start(
                () ->
                    database.write(
                        connection -> {
                          held.countDown();
                          try {
                            letGo.await();
                          } catch (InterruptedException interrupted) {
                            Thread.currentThread().interrupt();
                          }
                        }));
    held.await();
  }

  @Override
  public void close() {
    letGo.countDown();
    try {
      holder.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }
}
