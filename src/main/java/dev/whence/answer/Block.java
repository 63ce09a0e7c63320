package dev.whence.answer;

import dev.whence.diagnosis.Verdict.Ruling;
import dev.whence.evidence.Status;
import java.util.Optional;

/** One part of an answer, by its meaning; how it looks is each platform's affair. */
public sealed interface Block {
  /** What the answer is about: the error's name in the person's language. */
  record Title(Text text) implements Block {}

  /** A person's or program's own line, to be shown as code only. */
  record Quoted(String line) implements Block {}

  record Paragraph(Text text) implements Block {}

  /** Sets apart what follows, such as "What to do". */
  record Heading(Text text) implements Block {}

  /** One documented cause; the ruling is absent where nothing has been judged. */
  record CauseItem(int number, Text title, Optional<Ruling> ruling, Optional<Text> reason)
      implements Block {}

  /** Something to run, and where and why. */
  record Command(String command, Text reason) implements Block {}

  /** One finding of a live check. */
  record CheckLine(Status status, Text text) implements Block {}

  record Code(String code, Optional<String> language) implements Block {}

  record Note(Text text) implements Block {}

  /** Where the answer stands in the documents. */
  record Source(Text label, Optional<String> url) implements Block {}
}
