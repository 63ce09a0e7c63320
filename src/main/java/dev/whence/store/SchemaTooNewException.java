package dev.whence.store;

import java.sql.SQLException;

/** The file holds a schema that this version does not know. */
final class SchemaTooNewException extends SQLException {
  private static final long serialVersionUID = 1;

  SchemaTooNewException(int found, int known) {
    super("schema " + found + ", known up to " + known);
  }
}
