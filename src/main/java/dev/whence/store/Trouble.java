package dev.whence.store;

import java.io.IOException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Why the database cannot be used, for the operator's log. */
public enum Trouble {
  DISK_FULL("the disk is full; answers go on, nothing is saved until there is room"),
  READ_ONLY("the file or its folder cannot be written; give the bot's user write access to it"),
  BUSY("another process kept the file locked; it is tried again with the next change"),
  CORRUPT("the file is damaged; stop Whence, move the file away and start again"),
  TOO_NEW("the file was written by a newer Whence; update this one or use another data folder"),
  CLOSED("it was closed, for Whence is stopping"),
  BROKEN("the database cannot be used");

  private static final int CODE_MASK = 0xff;

  private final String sentence;

  Trouble(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  static Trouble of(Throwable fault) {
    if (fault instanceof SchemaTooNewException) {
      return TOO_NEW;
    }
    if (fault instanceof IOException) {
      return READ_ONLY;
    }
    if (!(fault instanceof SQLException sql)) {
      return BROKEN;
    }
    int code = sql.getErrorCode() & CODE_MASK;
    if (code == SQLiteErrorCode.SQLITE_FULL.code) {
      return DISK_FULL;
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY.code
        || code == SQLiteErrorCode.SQLITE_CANTOPEN.code
        || code == SQLiteErrorCode.SQLITE_PERM.code) {
      return READ_ONLY;
    }
    if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
      return BUSY;
    }
    boolean damaged =
        code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    return damaged ? CORRUPT : BROKEN;
  }
}
