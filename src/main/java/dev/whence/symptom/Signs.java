package dev.whence.symptom;

import dev.whence.symptom.signature.Hit;
import dev.whence.symptom.signature.Sign;
import java.util.List;
import java.util.Set;

/** Gathers what speaks for and against a text's being a report of the errors it names. */
final class Signs {
  private Signs() {}

  /** Each after what it looks at: the errors before what is said of them, the shape behind both. */
  static Set<Sign> of(Clues clues, List<Hit> reports, boolean namesEndpoint) {
    Gathering gathering = Gathering.of(clues, reports);
    new ErrorSigns(gathering).read();
    new SaidSigns(gathering).read();
    new ShapeSigns(gathering).read(namesEndpoint);
    new ReportSigns(gathering).readPurpose();
    new ReportSigns(gathering).readReport();
    new ReportSigns(gathering).readTimeout();
    new VoiceSigns(gathering).read();
    return gathering.signs();
  }

  /** What is said, whatever it is said of. */
  static Set<Sign> said(Clues clues) {
    Gathering gathering = Gathering.ofNone(clues);
    new SaidSigns(gathering).read();
    return gathering.signs();
  }
}
