package dev.whence.symptom.signature;

import java.util.Locale;
import java.util.Optional;

/** What a signature tells when it stands in a text. */
public enum Role {
  /** A name or number that only programs print; it names its error kind. */
  SYMBOL,
  /** The words of a program; they name their error kind. */
  TEXT,
  /** How people say it; it names its error kind where they ask or complain. */
  SPOKEN,
  /** It names its error kind, unless another one stands inside it: a proxy's page, a handshake. */
  WRAPPER,
  /** It often means its error kind; anything surer wins. */
  HINT,
  /** A connection fails, and nothing says how. */
  FAILURE,
  /** Another fault, whose words look like a connection error and are none. */
  OTHER_FAULT,
  /** It works again. */
  SOLVED,
  /** Thanks, where nothing is asked. */
  THANKS,
  /** It does not work, after all. */
  UNSOLVED,
  /** It works somewhere else, or for a while: nothing is solved by that. */
  ELSEWHERE,
  /** A change is announced: release notes, commit subjects. */
  CHANGE,
  /** What somebody tries, and that it fails: it begins as titles of changes do. */
  ATTEMPT,
  /** Source code that handles the error. */
  CODE,
  /** A sentence that explains. */
  DOCUMENTATION,
  /** What a program does with the error: it explains, where nobody asks for help. */
  BEHAVIOUR,
  /** A question about a feature or setting. */
  SETTING,
  /** The error is spoken of, not met: wished away, cited, long gone, joked about. */
  ASIDE,
  /** Somebody intends or proposes something: nothing has failed yet. */
  PLANNED,
  /** Somebody did something, or has others look at it. */
  DONE,
  /** A monitor or an operator reports what is over, or what others had. */
  RECOVERED,
  /** Somebody asks. */
  ASKING,
  /** How something fails, behind the word for it. */
  FAILING,
  /** Somebody tells what they see: it says, I get, I cannot. */
  COMPLAINT,
  /** It happens again and again, since then, after something. */
  PERSISTING,
  /** What something that was done has come to. */
  NOW,
  /** Something that ought to rule the failure out. */
  CONTRAST,
  /** What connects or is connected to: a program, a machine. */
  SUBJECT,
  /** Somebody tells what happens to themselves, and asks for help. */
  FIRST_HAND,
  /** Said to somebody else who has the error: advice, a diagnosis, a request for details. */
  ADVICE,
  /** The error is supposed, not met: if it happens, then. */
  CONDITION,
  /** Those who make, test or watch over a program speak of the error. */
  DEVELOPMENT,
  /** The speaker, who tells of what is their own. */
  SELF,
  /** Several who speak together: those who make or run something. */
  TOGETHER,
  /** A word of those who tell how something is, ought to be or was changed. */
  GENERAL,
  /** Right before an error's name: there is none. */
  NEGATION,
  /** A word for something wrong, in reports and in talk alike. */
  TROUBLE,
  /** Right before an error: somebody has it, it is there. */
  CITING,
  /** Right behind an error: it is one of several that are meant, or it is supposed. */
  LISTED,
  /** A wrapped error's cause follows. */
  CAUSE,
  /** What stands above is the cause of what follows. */
  CONSEQUENCE;

  public boolean namesKind() {
    return this == SYMBOL || this == TEXT || this == SPOKEN || this == WRAPPER || this == HINT;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Role> of(String id) {
    for (Role role : values()) {
      if (role.id().equals(id)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
