package dev.whence.knowledge.index;

import dev.whence.knowledge.Cause;
import dev.whence.knowledge.Link;
import dev.whence.knowledge.Section;
import dev.whence.knowledge.Solution;
import dev.whence.knowledge.Topic;
import dev.whence.knowledge.TopicName;
import dev.whence.language.Language;
import dev.whence.symptom.ErrorKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A topic as bytes and back: everything that an answer needs of it. */
final class TopicCodec {
  /** Bytes of most sections, and of most topics in many languages: a buffer seldom has to grow. */
  private static final int USUAL_SECTION = 2_048;

  private static final int USUAL_TOPIC = 16_384;

  private TopicCodec() {}

  static byte[] bytes(Topic topic) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_TOPIC);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(topic.id(), out);
      kinds(topic.errorKinds(), out);
      list(topic.sections(), TopicCodec::translation, out);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException("writing to memory", impossible);
    }
    return bytes.toByteArray();
  }

  /** A section behind what chooses among translations, and behind its length. */
  private static void translation(Section section, DataOutputStream out) throws IOException {
    write(section.language().tag(), out);
    write(section.file(), out);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SECTION);
    section(section, new DataOutputStream(bytes));
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  /** A topic, of which no translation is read yet. */
  static StoredTopic topic(byte[] bytes) throws IOException {
    ByteArrayInputStream at = new ByteArrayInputStream(bytes);
    try (DataInputStream in = new DataInputStream(at)) {
      String id = text(in);
      Set<ErrorKind> kinds = kinds(in);
      List<StoredTopic.Translation> translations = list(in, _ -> translation(in, at, bytes.length));
      return new StoredTopic(new TopicName(id, kinds), translations, bytes);
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new IOException("a stored topic is damaged", damaged);
    }
  }

  private static StoredTopic.Translation translation(
      DataInputStream in, ByteArrayInputStream at, int end) throws IOException {
    Language language = language(text(in));
    String file = text(in);
    int length = in.readInt();
    int start = end - at.available();
    if (length < 0 || in.skipBytes(length) < length) {
      throw new IOException("a stored topic is cut short");
    }
    return new StoredTopic.Translation(language, file, start, length);
  }

  static void kinds(Set<ErrorKind> kinds, DataOutputStream out) throws IOException {
    list(kinds.stream().map(ErrorKind::id).sorted().toList(), TopicCodec::write, out);
  }

  static Set<ErrorKind> kinds(DataInputStream in) throws IOException {
    Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
    for (String id : list(in, TopicCodec::text)) {
      kinds.add(ErrorKind.of(id).orElseThrow(() -> new IOException("no error kind: " + id)));
    }
    return kinds;
  }

  private static void section(Section section, DataOutputStream out) throws IOException {
    out.writeInt(section.line());
    out.writeInt(section.level());
    write(section.heading(), out);
    list(section.path(), TopicCodec::write, out);
    write(section.text(), out);
    write(section.meaning(), out);
    list(section.causes(), TopicCodec::cause, out);
    list(section.signatures(), TopicCodec::write, out);
    list(section.notes(), TopicCodec::write, out);
    list(section.solutions(), TopicCodec::solution, out);
    list(section.links(), TopicCodec::link, out);
    list(section.asked(), TopicCodec::write, out);
    list(section.codes(), TopicCodec::write, out);
  }

  /** One translation of a topic, out of the topic's bytes. */
  static Section section(byte[] bytes, StoredTopic.Translation translation) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new ByteArrayInputStream(bytes, translation.start(), translation.length()))) {
      return section(in, translation);
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new IOException("a stored section is damaged", damaged);
    }
  }

  private static Section section(DataInputStream in, StoredTopic.Translation translation)
      throws IOException {
    return new Section(
        translation.file(),
        in.readInt(),
        in.readInt(),
        translation.language(),
        text(in),
        list(in, TopicCodec::text),
        text(in),
        text(in),
        list(in, TopicCodec::cause),
        list(in, TopicCodec::text),
        list(in, TopicCodec::text),
        list(in, TopicCodec::solution),
        list(in, TopicCodec::link),
        list(in, TopicCodec::text),
        list(in, TopicCodec::text));
  }

  private static Language language(String tag) throws IOException {
    return Language.of(tag).orElseThrow(() -> new IOException("no language: " + tag));
  }

  private static void cause(Cause cause, DataOutputStream out) throws IOException {
    optional(cause.id(), out);
    write(cause.title(), out);
    write(cause.text(), out);
    out.writeInt(cause.line());
  }

  private static Cause cause(DataInputStream in) throws IOException {
    return new Cause(optional(in), text(in), text(in), in.readInt());
  }

  private static void solution(Solution solution, DataOutputStream out) throws IOException {
    write(solution.text(), out);
    optional(solution.code(), out);
    optional(solution.codeLanguage(), out);
    optional(solution.cause(), out);
  }

  private static Solution solution(DataInputStream in) throws IOException {
    return new Solution(text(in), optional(in), optional(in), optional(in));
  }

  private static void link(Link link, DataOutputStream out) throws IOException {
    write(link.text(), out);
    write(link.url(), out);
    out.writeInt(link.line());
  }

  private static Link link(DataInputStream in) throws IOException {
    return new Link(text(in), text(in), in.readInt());
  }

  private static void optional(Optional<String> text, DataOutputStream out) throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      write(text.get(), out);
    }
  }

  private static Optional<String> optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
  }

  static void write(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("a stored text is cut short");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static <T> void list(List<T> items, Writer<T> writer, DataOutputStream out) throws IOException {
    out.writeInt(items.size());
    for (T item : items) {
      writer.write(item, out);
    }
  }

  static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = in.readInt();
    List<T> items = new ArrayList<>(Math.min(size, 1024));
    for (int at = 0; at < size; at++) {
      items.add(reader.read(in));
    }
    return items;
  }

  /** Writes one item. */
  interface Writer<T> {
    void write(T item, DataOutputStream out) throws IOException;
  }

  /** Reads one item. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }
}
