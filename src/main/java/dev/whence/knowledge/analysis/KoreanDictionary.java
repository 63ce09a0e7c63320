package dev.whence.knowledge.analysis;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.Objects;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.jspecify.annotations.Nullable;

/**
 * The words of Lucene's Korean dictionary, read from its files. Lucene's own reading looks up every
 * syllable there is among thousands, which takes longer than all the rest of it; here each is
 * looked up when a text has it. A test compares the two.
 */
final class KoreanDictionary implements KoMorphData {
  private static final int VERSION = 1;

  /** Where in an entry its numbers stand, two bytes each; the lowest two bits mark something. */
  private static final int RIGHT = 2;

  private static final int COST = 4;
  private static final int REST = 6;

  private static final int ONE_TAG = 1;
  private static final int READING = 2;

  private final int[] words;

  /** Where the words of each spelling begin in these. */
  private final int[] spellings;

  private final ByteBuffer entries;
  private final POS.Tag[] tags;
  private final FST<Long> trie;

  private KoreanDictionary() throws IOException {
    ByteArrayDataInput map = new ByteArrayDataInput(bytes("$targetMap.dat"));
    CodecUtil.checkHeader(map, "ko_dict_map", VERSION, VERSION);
    words = new int[map.readVInt()];
    spellings = new int[map.readVInt()];
    readWords(map);
    ByteArrayDataInput parts = new ByteArrayDataInput(bytes("$posDict.dat"));
    CodecUtil.checkHeader(parts, "ko_dict_pos", VERSION, VERSION);
    tags = new POS.Tag[parts.readVInt()];
    for (int at = 0; at < tags.length; at++) {
      tags[at] = POS.resolveTag(parts.readByte());
    }
    try (InputStream in = resource("$buffer.dat")) {
      entries = entries(in);
    }
    try (InputStream in = new BufferedInputStream(resource("$fst.dat"))) {
      DataInput data = new InputStreamDataInput(in);
      trie = new FST<>(FST.readMetadata(data, PositiveIntOutputs.getSingleton()), data);
    }
  }

  /** Read once, when Korean is first spoken. */
  static KoreanDictionary shared() {
    return Holder.DICTIONARY;
  }

  private static final class Holder {
    private static final KoreanDictionary DICTIONARY = load();
  }

  private static KoreanDictionary load() {
    try {
      return new KoreanDictionary();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the Korean dictionary", broken);
    }
  }

  private static byte[] bytes(String ending) throws IOException {
    try (InputStream in = resource(ending)) {
      return in.readAllBytes();
    }
  }

  private static InputStream resource(String ending) {
    String name = TokenInfoDictionary.class.getSimpleName() + ending;
    return Objects.requireNonNull(TokenInfoDictionary.class.getResourceAsStream(name), name);
  }

  /** Each word is a step on from the one before; the lowest bit tells that a spelling begins. */
  private void readWords(DataInput in) throws IOException {
    int word = 0;
    int spelling = 0;
    for (int at = 0; at < words.length; at++) {
      int step = in.readVInt();
      if ((step & 1) != 0) {
        spellings[spelling++] = at;
      }
      word += step >>> 1;
      words[at] = word;
    }
    spellings[spelling] = words.length;
  }

  private static ByteBuffer entries(InputStream in) throws IOException {
    DataInput data = new InputStreamDataInput(in);
    CodecUtil.checkHeader(data, "ko_dict", VERSION, VERSION);
    ByteBuffer entries = ByteBuffer.allocateDirect(data.readVInt());
    ReadableByteChannel channel = Channels.newChannel(in);
    while (entries.hasRemaining()) {
      if (channel.read(entries) < 0) {
        throw new EOFException("the Korean dictionary is cut short");
      }
    }
    return entries;
  }

  /** The spellings, letter by letter; what a way through them adds up to is the spelling. */
  FST<Long> trie() {
    return trie;
  }

  /** The words that are spelt alike. */
  void words(int spelling, IntsRef into) {
    into.ints = words;
    into.offset = spellings[spelling];
    into.length = spellings[spelling + 1] - into.offset;
  }

  @Override
  public int getLeftId(int word) {
    return entries.getShort(word) >>> 2;
  }

  @Override
  public int getRightId(int word) {
    return entries.getShort(word + RIGHT) >>> 2;
  }

  @Override
  public int getWordCost(int word) {
    return entries.getShort(word + COST);
  }

  @Override
  public POS.Type getPOSType(int word) {
    return POS.resolveType((byte) (entries.getShort(word) & 3));
  }

  @Override
  public POS.Tag getLeftPOS(int word) {
    return tags[getLeftId(word)];
  }

  @Override
  public POS.Tag getRightPOS(int word) {
    POS.Type type = getPOSType(word);
    boolean same = type == POS.Type.MORPHEME || type == POS.Type.COMPOUND || hasOneTag(word);
    return same ? getLeftPOS(word) : POS.resolveTag(entries.get(word + REST));
  }

  private boolean hasOneTag(int word) {
    return (entries.getShort(word + RIGHT) & ONE_TAG) != 0;
  }

  @Override
  public @Nullable String getReading(int word) {
    boolean differs = (entries.getShort(word + RIGHT) & READING) != 0;
    return differs ? text(word + REST) : null;
  }

  @Override
  public Morpheme @Nullable [] getMorphemes(int word, char[] text, int from, int length) {
    POS.Type type = getPOSType(word);
    if (type == POS.Type.MORPHEME) {
      return null;
    }
    boolean oneTag = hasOneTag(word);
    int at = word + REST + (oneTag ? 0 : 1);
    Morpheme[] morphemes = new Morpheme[entries.get(at++)];
    int place = from;
    for (int each = 0; each < morphemes.length; each++) {
      POS.Tag tag = oneTag ? getLeftPOS(word) : POS.resolveTag(entries.get(at++));
      String form;
      if (type == POS.Type.INFLECT) {
        form = text(at);
        at += 1 + form.length() * Character.BYTES;
      } else {
        form = new String(text, place, entries.get(at++));
        place += form.length();
      }
      morphemes[each] = new Morpheme(tag, form);
    }
    return morphemes.length == 0 ? null : morphemes;
  }

  /** A text, its length before it. */
  private String text(int at) {
    char[] text = new char[entries.get(at)];
    for (int letter = 0; letter < text.length; letter++) {
      text[letter] = entries.getChar(at + 1 + letter * Character.BYTES);
    }
    return new String(text);
  }
}
