package dev.whence.symptom.line;

import dev.whence.symptom.paste.Needles;
import java.util.List;

/** Tells a line that a program printed from one that a person wrote. */
public final class PrintedLine {
  /** Looking further into a line tells no more. */
  private static final int LOOKED_AT = 400;

  private static final String MACHINE_MARKS = "([{<=_/|#@";

  private static final int MANY_MARKS = 3;

  /** What only programs write, wherever in the line. */
  private static final Needles MARKS =
      new Needles(
          List.of(
              List.of(
                  "ERROR:",
                  "errno",
                  "Errno",
                  "Exception:",
                  "Error:",
                  "Exception in ",
                  "): ",
                  "npm ERR!",
                  "Error Domain=",
                  "rpc error",
                  "dial tcp",
                  "dial udp",
                  "listen tcp",
                  "listen udp",
                  "' panicked at",
                  "ORA-",
                  "SQLSTATE",
                  "os error",
                  "WinError",
                  "rror code: ",
                  "ehlercode: ",
                  "ode d'erreur : ",
                  "ode d’erreur : ",
                  "ode d'erreur: ",
                  "ódigo de error: ",
                  "ódigo do erro: ",
                  "ódigo de erro: ",
                  "odice di errore: ",
                  "odice errore: ",
                  "од ошибки: ",
                  "ata kodu: ",
                  "ã lỗi: ",
                  "رمز الخطأ: ",
                  "รหัสข้อผิดพลาด: ",
                  "错误代码：",
                  "错误代码: ",
                  "错误码：",
                  "錯誤代碼：",
                  "錯誤碼：",
                  "エラーコード: ",
                  "エラーコード：",
                  "오류 코드: ",
                  " Ray ID",
                  "DNS_PROBE_",
                  "{ code: ",
                  "Domain Code=",
                  "Domain=",
                  "(provider: ",
                  " ssl:default [",
                  " ssl:False [",
                  "SO_ERROR",
                  " in /",
                  ".conf:",
                  ".go:",
                  ".py:",
                  ".js:",
                  "code: '",
                  " msg=\"",
                  "\"error",
                  "\"message\":",
                  "\"msg\":",
                  "\"code\":")));

  /** What browsers print; between backticks somebody speaks of it. */
  private static final String BROWSERS_CONSTANT = "ERR_";

  private PrintedLine() {}

  public static boolean looksPrinted(String line) {
    String start = line.substring(0, Math.min(line.length(), LOOKED_AT)).strip();
    if (start.isEmpty() || Headline.isOne(start) || MarkedUp.is(start)) {
      return false;
    }
    return hasForm(start) && !Quotation.hides(start);
  }

  /** Whether no person wrote a line, by its form. */
  static boolean hasForm(String start) {
    return !start.isEmpty()
        && (LogLine.isRecord(start)
            || isFrame(start)
            || Label.isIn(start)
            || hasMark(start)
            || hasNumberedText(start)
            || SourcePlace.isIn(start)
            || hasMethod(start)
            || LogLine.hasProcess(start)
            || LogLine.isDeviceLog(start)
            || Clock.isIn(start)
            || LabelChain.is(start)
            || Pairs.areIn(start));
  }

  /** Whether a line holds several of the marks that machines' lines are full of. */
  public static boolean looksMachineMade(String line) {
    int found = 0;
    int limit = Math.min(line.length(), LOOKED_AT);
    for (int mark = 0; mark < MACHINE_MARKS.length(); mark++) {
      int at = line.indexOf(MACHINE_MARKS.charAt(mark));
      found += at >= 0 && at < limit ? 1 : 0;
    }
    return found >= MANY_MARKS;
  }

  private static boolean isFrame(String line) {
    boolean stackFrame = line.startsWith("at ") && line.indexOf('(') > 0;
    return stackFrame
        || line.startsWith("File \"")
        || line.startsWith("Caused by:")
        || line.startsWith("Traceback ")
        || line.startsWith("$ ")
        || line.startsWith("HTTP/")
        || (line.charAt(0) == '<' && line.indexOf('>') > 0 && !isMarkup(line));
  }

  /** {@code <strong>Offline:</strong> ...}: emphasis that people and pages give to words. */
  private static boolean isMarkup(String line) {
    return line.startsWith("<b>")
        || line.startsWith("<i>")
        || line.startsWith("<strong>")
        || line.startsWith("<em>")
        || line.startsWith("<li>")
        || line.startsWith("<span");
  }

  private static boolean hasMark(String line) {
    if (MARKS.areIn(line) || hasScope(line)) {
      return true;
    }
    int constant = line.indexOf(BROWSERS_CONSTANT);
    return constant >= 0 && (constant == 0 || line.charAt(constant - 1) != '`');
  }

  /** {@code Errno::ECONNREFUSED}: two names, and no address such as {@code ::1}. */
  private static boolean hasScope(String line) {
    int at = line.indexOf("::");
    while (at >= 0) {
      boolean names = at == 0 || !Character.isDigit(line.charAt(at - 1));
      if (names && at + 2 < line.length() && Character.isLetter(line.charAt(at + 2))) {
        return true;
      }
      at = line.indexOf("::", at + 2);
    }
    return false;
  }

  /**
   * {@code (110: Connection timed out)}, {@code (60, 'certificate verification failed')}: a number
   * of the system with its text.
   */
  private static boolean hasNumberedText(String line) {
    int open = line.indexOf('(');
    while (open >= 0) {
      int index = open + 1;
      while (index < line.length() && Character.isDigit(line.charAt(index))) {
        index++;
      }
      boolean text = line.startsWith(", '", index) || line.startsWith(", \"", index);
      if (index > open + 1 && (text || line.startsWith(": ", index))) {
        return true;
      }
      open = line.indexOf('(', open + 1);
    }
    return false;
  }

  /** {@code has timed out at System.Net.HttpWebRequest.GetResponse()}: a frame without its line. */
  private static boolean hasMethod(String line) {
    int at = line.indexOf(" at ");
    while (at >= 0) {
      int dots = 0;
      int end = at + " at ".length();
      while (end < line.length() && Pairs.isNamePart(line.charAt(end)) && line.charAt(end) != '-') {
        dots += line.charAt(end) == '.' ? 1 : 0;
        end++;
      }
      if (dots > 1 && end < line.length() && line.charAt(end) == '(') {
        return true;
      }
      at = line.indexOf(" at ", end - 1);
    }
    return false;
  }
}
