package dev.whence.knowledge.index;

import dev.whence.language.Language;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A wording that an author put under a heading, for people who ask with other words. */
record Asked(Language language, String wording) {

  void write(DataOutputStream out) throws IOException {
    TopicCodec.write(language.tag(), out);
    TopicCodec.write(wording, out);
  }

  static Asked read(DataInputStream in) throws IOException {
    String tag = TopicCodec.text(in);
    Language language = Language.of(tag).orElseThrow(() -> new IOException("no language: " + tag));
    return new Asked(language, TopicCodec.text(in));
  }
}
