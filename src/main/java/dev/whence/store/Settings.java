package dev.whence.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What people, channels and servers have set. The subject is the platform and its id. */
public final class Settings {
  private final Database database;

  public Settings(Database database) {
    this.database = database;
  }

  public Optional<String> get(Scope scope, String subject, String name) {
    return Optional.ofNullable(all(scope, subject).get(name));
  }

  public Map<String, String> all(Scope scope, String subject) {
    return database.read(
        Map.of(),
        connection -> {
          Map<String, String> found = new LinkedHashMap<>();
          Sql.query(
              connection,
              "SELECT name, value FROM setting WHERE scope = ? AND subject = ? ORDER BY name",
              row -> found.put(row.getString(1), row.getString(2)),
              scope.id(),
              subject);
          return found;
        });
  }

  public Saving put(Scope scope, String subject, String name, String value) {
    return database.write(
        connection ->
            Sql.change(
                connection,
                "INSERT INTO setting VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT DO UPDATE SET value = excluded.value",
                scope.id(),
                subject,
                name,
                value));
  }

  public Saving remove(Scope scope, String subject, String name) {
    return database.write(
        connection ->
            Sql.change(
                connection,
                "DELETE FROM setting WHERE scope = ? AND subject = ? AND name = ?",
                scope.id(),
                subject,
                name));
  }
}
