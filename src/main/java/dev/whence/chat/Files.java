package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Joins a message with its files, and has a clear word for those that cannot be read. */
final class Files {
  /** A message with more files than this is an archive, not a question. */
  private static final int MOST_FILES = 5;

  private final AttachmentReader reader = new AttachmentReader();
  private final Speaker speaker;

  Files(Speaker speaker) {
    this.speaker = speaker;
  }

  /** What was sent, and the files that could not be read. */
  record Content(String text, List<Fault> faults) {
    Content {
      faults = List.copyOf(faults);
    }
  }

  /** A file that was not read, and why. */
  record Fault(String name, Reading.Why why) {}

  Content read(String text, List<Attachment> attachments) {
    StringBuilder all = new StringBuilder(text);
    List<Fault> faults = new ArrayList<>();
    for (Attachment attachment : attachments.subList(0, Math.min(MOST_FILES, attachments.size()))) {
      switch (reader.read(attachment)) {
        case Reading.Text(String content) -> all.append(all.isEmpty() ? "" : "\n").append(content);
        case Reading.Unreadable(Reading.Why why) -> faults.add(new Fault(attachment.name(), why));
      }
    }
    return new Content(all.toString(), faults);
  }

  List<Block> faults(Language language, Content content) {
    return content.faults().stream()
        .<Block>map(
            fault ->
                new Block.Note(
                    speaker.text(language, fault.why().key(), Map.of("name", fault.name()))))
        .toList();
  }

  Answer withFaults(Answer answer, Content content) {
    if (content.faults().isEmpty()) {
      return answer;
    }
    List<Block> brief = new ArrayList<>(answer.brief());
    brief.addAll(faults(answer.language(), content));
    return new Answer(answer.language(), brief, answer.more(), answer.actions());
  }
}
