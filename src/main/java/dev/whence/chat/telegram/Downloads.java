package dev.whence.chat.telegram;

import dev.whence.chat.Attachment;
import dev.whence.chat.telegram.Arrival.Enclosed;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/** Fetches files, when they are read and not before. */
final class Downloads {
  /** Few files are read at the same time, so none may hold up the others for long. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Api api;
  private final Courier courier;

  Downloads(Api api, Courier courier) {
    this.api = api;
    this.courier = courier;
  }

  Attachment attachment(Enclosed file) {
    return new Attachment(file.name(), () -> open(file));
  }

  private InputStream open(Enclosed file) throws IOException {
    return switch (courier.ask(new GetFile(file.id()), PATIENCE)) {
      case Reply.Done<File>(File found) when found.getFilePath() != null ->
          new PatientStream(() -> api.download(found.getFilePath()), PATIENCE);
      case Reply.Done<File> _ -> throw new IOException("a file that cannot be fetched");
      case Reply.Refused<File> refused when refused.says("too big") -> throw Attachment.tooLarge();
      case Reply.Refused<File> refused -> throw new IOException(refused.why());
      case Reply.Lost<File>(String why, boolean _) -> throw new IOException(why);
    };
  }
}
