package dev.whence.symptom;

import dev.whence.symptom.paste.Paste;
import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Role;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Tells the noun that a line begins with from somebody's order: {@code Update fails with ...},
 * {@code Adding a device results in ...} and {@code 添加设备失败：...} announce no change and advise
 * nothing.
 */
final class FailingSubject {
  /** Behind a noun, its verb follows at once. */
  private static final int CLOSE = 1;

  /** Between a doing and how it fails stand few words. */
  private static final int FARTHEST = 80;

  /** A step's name is no longer. */
  private static final int LONGEST_STEP = 80;

  /** What is done when something fails is a change after all. */
  private static final List<String> SUBORDINATE =
      List.of(
          " when ",
          " if ",
          " that ",
          " which ",
          " while ",
          " until ",
          " after ",
          " before ",
          " where ",
          " as ",
          " because ",
          " in case ",
          " so ");

  /** Before a colon: what was tried in vain. */
  private static final List<String> FAILED =
      List.of(
          " failed",
          " fehlgeschlagen",
          " échoué",
          " échouée",
          " fallido",
          " fallida",
          " falló",
          " falhou",
          " fallito",
          " fallita",
          " не удалось",
          " başarısız",
          " thất bại",
          "失败",
          "失敗",
          "报错",
          "報錯",
          "出错",
          "出錯",
          "不了",
          "不成功",
          "실패",
          "ไม่ได้",
          "ล้มเหลว",
          "ไม่สำเร็จ");

  private final Paste paste;
  private final String text;
  private final BitSet failing = new BitSet();

  FailingSubject(Paste paste, List<Hit> hits) {
    this.paste = paste;
    text = paste.text();
    for (Hit hit : hits) {
      if (hit.role() == Role.FAILING) {
        failing.set(hit.from());
      }
    }
  }

  boolean is(Hit first) {
    int line = paste.lines().get(paste.lineAt(first.to() - 1)).start();
    return beginsLine(first, line) && (hasVerb(first) || isFailedStep(line));
  }

  /** Nothing but marks stands before it. */
  private boolean beginsLine(Hit hit, int line) {
    for (int index = hit.from() - 1; index >= line; index--) {
      if (Character.isLetterOrDigit(text.charAt(index))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasVerb(Hit first) {
    int end = wordEnd(first.from());
    int fails = failing.nextSetBit(end);
    if (fails < 0 || fails - end > FARTHEST) {
      return false;
    }
    boolean close = fails - end <= CLOSE;
    return close || (text.startsWith("ing", end - "ing".length()) && isOneClause(end, fails));
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isOneClause(int from, int to) {
    String between = text.substring(from, to).toLowerCase(Locale.ROOT);
    if (between.indexOf('\n') >= 0 || between.contains(". ") || between.contains(": ")) {
      return false;
    }
    return SUBORDINATE.stream().noneMatch(between::contains);
  }

  /** {@code make client process failed: ...}: what stands before the colon, and nothing quoted. */
  private boolean isFailedStep(int line) {
    int end = line;
    int limit = Math.min(text.length(), line + LONGEST_STEP);
    while (end < limit && ":：\"'“\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean colon = end < limit && ":：".indexOf(text.charAt(end)) >= 0;
    String step = text.substring(line, end);
    return colon && FAILED.stream().anyMatch(step::endsWith);
  }
}
