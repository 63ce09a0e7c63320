package dev.whence.knowledge.index;

import dev.whence.knowledge.analysis.Analysis;
import dev.whence.knowledge.analysis.Edges;
import dev.whence.knowledge.analysis.Slices;
import dev.whence.knowledge.analysis.Spoken;
import dev.whence.knowledge.engine.Part;
import dev.whence.language.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the texts of one language into what the index keeps of them. Where words stand between
 * spaces, all that is made of such a piece is made once: a few thousand of them are most of any
 * manual. Used by one thread, for one collection.
 */
final class Pieces {
  /** A manual has some ten thousand words in a language; what is beyond is cut anew. */
  private static final int REMEMBERED = 40_000;

  /** A longer piece is encoded data, and does not come again. */
  private static final int LONGEST = 64;

  private final Analysis analysis;
  private final Language language;
  private final boolean byPiece;
  private final Slices<Piece> pieces = new Slices<>(REMEMBERED);
  private final Slices<Part> grams = new Slices<>(REMEMBERED);

  Pieces(Analysis analysis, Language language) {
    this.analysis = analysis;
    this.language = language;
    this.byPiece = language.isSpaced();
  }

  Language language() {
    return language;
  }

  /** What is made of a piece. */
  private record Piece(Part words, Part grams, Part code, Spoken names, Spoken spoken) {}

  /**
   * What is made of a text.
   *
   * @param grams what n-grams are cut of
   * @param names what the identifiers of {@code code} may speak of
   * @param concepts what its words speak of; its identifiers speak besides
   */
  record Cut(Part words, Part grams, Part code, List<Spoken> names, List<String> concepts) {}

  /** Cuts a text that is plain. */
  Cut cut(String plain) {
    return byPiece ? byPiece(plain) : whole(plain);
  }

  private Cut whole(String plain) {
    List<String> identifiers = analysis.identifiers(language, plain);
    List<Part> gramWords = new ArrayList<>(plain.length());
    Analysis.gramStretches(
        plain.toCharArray(),
        (text, from, to) -> {
          Part part = gramWord(text, from, to);
          if (!part.isEmpty()) {
            gramWords.add(part);
          }
        });
    return new Cut(
        Part.of(analysis.words(language, plain)),
        Part.joined(gramWords),
        Part.of(identifiers),
        List.of(analysis.names(identifiers)),
        analysis.concepts(language, plain));
  }

  private Part gramWord(char[] text, int from, int to) {
    Part known = grams.get(text, from, to);
    if (known == null) {
      String word = analysis.gramWord(language, text, from, to);
      known = Part.of(word.isEmpty() ? List.of() : List.of(word));
      grams.put(text, from, to, known);
    }
    return known;
  }

  private Cut byPiece(String plain) {
    List<Part> words = new ArrayList<>(plain.length() / 6 + 4);
    List<Part> gramWords = new ArrayList<>(plain.length() / 6 + 4);
    List<Part> code = new ArrayList<>();
    List<Spoken> names = new ArrayList<>();
    List<Spoken> spoken = new ArrayList<>(plain.length() / 6 + 4);
    char[] text = plain.toCharArray();
    int at = Edges.skipSpace(text, 0);
    while (at < text.length) {
      int stop = Edges.nextSpace(text, at);
      Piece piece = piece(text, at, stop);
      add(piece.words, words);
      add(piece.grams, gramWords);
      if (!piece.code.isEmpty()) {
        code.add(piece.code);
        names.add(piece.names);
      }
      spoken.add(piece.spoken);
      at = Edges.skipSpace(text, stop);
    }
    return new Cut(
        Part.joined(words),
        Part.joined(gramWords),
        Part.joined(code),
        names,
        analysis.concepts(language, spoken));
  }

  private static void add(Part part, List<Part> parts) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private Piece piece(char[] text, int start, int stop) {
    int from = Edges.from(text, start, stop);
    int to = Edges.to(text, from, stop);
    Piece known = pieces.get(text, from, to);
    if (known == null) {
      known = made(new String(text, from, to - from));
      if (to - from <= LONGEST) {
        pieces.put(text, from, to, known);
      }
    }
    return known;
  }

  private Piece made(String piece) {
    List<String> identifiers = analysis.identifiers(language, piece);
    return new Piece(
        Part.of(analysis.words(language, piece)),
        Part.of(analysis.gramWords(language, piece)),
        Part.of(identifiers),
        analysis.names(identifiers),
        analysis.spoken(language, piece));
  }
}
