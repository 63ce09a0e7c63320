package dev.whence.chat;

import dev.whence.answer.Answer;
import dev.whence.answer.Block;
import dev.whence.language.Language;
import dev.whence.safety.Gate;
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

  /** A name longer than this is no help to tell a file by. */
  private static final int NAME_LENGTH = 80;

  /** What was sent, and the files that could not be read. */
  record Content(String text, List<Fault> faults, boolean tooMany) {
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
    return new Content(all.toString(), faults, attachments.size() > MOST_FILES);
  }

  List<Block> faults(Language language, Content content) {
    List<Block> notes = new ArrayList<>();
    for (Fault fault : content.faults()) {
      Map<String, String> named = Map.of("name", cleared(fault.name()));
      notes.add(new Block.Note(speaker.text(language, fault.why().key(), named)));
    }
    if (content.tooMany()) {
      notes.add(
          new Block.Note(
              speaker.text(language, "chat.file.too-many", Map.of("count", MOST_FILES))));
    }
    return notes;
  }

  /** A file's name is a stranger's words: no link, no mention, and no longer than it must be. */
  private static String cleared(String name) {
    int end =
        name.offsetByCodePoints(0, Math.min(NAME_LENGTH, name.codePointCount(0, name.length())));
    return Gate.insert(name.substring(0, end));
  }

  Answer withFaults(Answer answer, Content content) {
    if (content.faults().isEmpty() && !content.tooMany()) {
      return answer;
    }
    List<Block> brief = new ArrayList<>(answer.brief());
    brief.addAll(faults(answer.language(), content));
    return new Answer(answer.language(), brief, answer.more(), answer.actions());
  }
}
