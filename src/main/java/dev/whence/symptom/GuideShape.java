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
          "solution",
          "solutions",
          "fix",
          "the fix",
          "how to fix",
          "resolution",
          "remedy",
          "lösung",
          "lösungen",
          "abhilfe",
          "behebung",
          "résolution",
          "correction",
          "solución",
          "soluciones",
          "solução",
          "soluções",
          "correção",
          "soluzione",
          "soluzioni",
          "rimedio",
          "решение",
          "решения",
          "как исправить",
          "çözüm",
          "çözümler",
          "الحل",
          "الحلول",
          "วิธีแก้",
          "วิธีแก้ไข",
          "การแก้ไข",
          "แนวทางแก้ไข",
          "cách khắc phục",
          "cách xử lý",
          "giải pháp",
          "khắc phục",
          "解决",
          "解决方案",
          "解决方法",
          "解决办法",
          "处理方法",
          "解決",
          "解決方案",
          "解決方法",
          "解決策",
          "處理方式",
          "処理",
          "対処",
          "対処法",
          "対処方法",
          "対策",
          "해결",
          "해결 방법",
          "해결방법",
          "해결책",
          "조치");

  private static final Set<String> SYMPTOMS =
      Set.of(
          "symptom",
          "symptoms",
          "symptome",
          "symptôme",
          "symptômes",
          "síntoma",
          "síntomas",
          "sintoma",
          "sintomas",
          "sintomo",
          "sintomi",
          "симптом",
          "симптомы",
          "belirti",
          "belirtiler",
          "الأعراض",
          "อาการ",
          "triệu chứng",
          "现象",
          "症状",
          "現象",
          "증상",
          "현상");

  private static final Set<String> CAUSES =
      Set.of(
          "cause",
          "causes",
          "root cause",
          "reason",
          "ursache",
          "ursachen",
          "la cause",
          "causa",
          "causas",
          "cause possibili",
          "причина",
          "причины",
          "neden",
          "nedenler",
          "nedeni",
          "السبب",
          "الأسباب",
          "สาเหตุ",
          "nguyên nhân",
          "原因",
          "根本原因",
          "원인");

  private GuideShape() {}

  static boolean isIn(Paste paste) {
    List<Line> lines = paste.lines();
    boolean symptom = false;
    for (int index = 0; index < Math.min(lines.size(), MOST_LINES); index++) {
      String heading = heading(lines.get(index).in(paste.text()));
      symptom |= SYMPTOMS.contains(heading);
      boolean explains = symptom && CAUSES.contains(heading);
      if (explains || (index > 0 && HEADINGS.contains(heading))) {
        return true;
      }
    }
    return false;
  }

  /** Of {@code **Solution:**}, {@code ### Fix}, {@code 解决方案：} the words; else nothing. */
  private static String heading(String line) {
    String heading = line.strip();
    if (heading.length() > LONGEST_HEADING) {
      return "";
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
    return marked ? heading.substring(from, to).toLowerCase(Locale.ROOT) : "";
  }
}
