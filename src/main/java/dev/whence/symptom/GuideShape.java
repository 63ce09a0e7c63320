package dev.whence.symptom;

import dev.whence.symptom.paste.Line;
import dev.whence.symptom.paste.Paste;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The shape of a guide to faults: what is seen, and below it, in a line of its own, the heading of
 * what mends it. Forms for reports ask for a possible solution, in more words.
 */
final class GuideShape {
  /** Looking at more lines tells no more. */
  private static final int MOST_LINES = 60;

  private static final int LONGEST_HEADING = 32;

  private static final Set<String> HEADINGS =
      Set.of(
          "solution", "solutions", "fix", "the fix", "how to fix", "resolution", "remedy",
          "lösung", "lösungen", "abhilfe", "behebung", "résolution", "correction",
          "solución", "soluciones", "solução", "soluções", "correção",
          "soluzione", "soluzioni", "rimedio", "решение", "решения", "как исправить",
          "çözüm", "çözümler", "الحل", "الحلول", "วิธีแก้", "วิธีแก้ไข", "การแก้ไข", "แนวทางแก้ไข",
          "cách khắc phục", "cách xử lý", "giải pháp", "khắc phục",
          "解决", "解决方案", "解决方法", "解决办法", "处理方法", "解決", "解決方案", "解決方法", "解決策",
          "處理方式", "処理", "対処", "対処法", "対処方法", "対策", "해결", "해결 방법", "해결방법", "해결책", "조치");

  private GuideShape() {}

  static boolean isIn(Paste paste) {
    List<Line> lines = paste.lines();
    for (Line line : lines.subList(1, Math.max(1, Math.min(lines.size(), MOST_LINES)))) {
      if (isHeading(line.in(paste.text()))) {
        return true;
      }
    }
    return false;
  }

  /** {@code **Solution:**}, {@code ### Fix}, {@code 解决方案：}. */
  private static boolean isHeading(String line) {
    String heading = line.strip();
    if (heading.length() > LONGEST_HEADING) {
      return false;
    }
    int from = 0;
    while (from < heading.length() && !Character.isLetter(heading.charAt(from))) {
      from++;
    }
    int to = heading.length();
    while (to > from && ":：*_ #".indexOf(heading.charAt(to - 1)) >= 0) {
      to--;
    }
    boolean marked = from > 0 || to < heading.length(); // "fix" alone is a word of somebody's
    return marked && HEADINGS.contains(heading.substring(from, to).toLowerCase(Locale.ROOT));
  }
}
