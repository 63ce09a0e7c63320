package dev.whence.knowledge.engine;

import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

/**
 * A folder that does not wait until the disk has what was written. An index can be derived again,
 * and the checksums, read when it is opened, tell one that a crash of the machine cut short.
 */
final class UnhurriedDirectory extends FilterDirectory {
  UnhurriedDirectory(Directory directory) {
    super(directory);
  }

  @Override
  public void sync(Collection<String> names) {}

  @Override
  public void syncMetaData() {}
}
