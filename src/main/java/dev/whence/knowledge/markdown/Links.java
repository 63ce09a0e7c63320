package dev.whence.knowledge.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Resolves the links of a document against the public address of the documents. */
public final class Links {
  private Links() {}

  /** The public address of a file of the documents folder. */
  public static String publicAddress(URI baseUrl, String file) {
    return folder(baseUrl).resolve(path(file)).toString();
  }

  static String resolve(Optional<URI> baseUrl, String file, String destination) {
    if (baseUrl.isEmpty() || isAbsolute(destination)) {
      return destination;
    }
    try {
      URI page = folder(baseUrl.get()).resolve(path(file));
      return page.resolve(new URI(destination.replace(" ", "%20"))).toString();
    } catch (URISyntaxException | IllegalArgumentException unusual) {
      return destination;
    }
  }

  static boolean isAbsolute(String destination) {
    int colon = destination.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    return destination
        .substring(0, colon)
        .chars()
        .allMatch(c -> Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.');
  }

  private static URI folder(URI baseUrl) {
    String base = baseUrl.toString();
    return base.endsWith("/") ? baseUrl : URI.create(base + "/");
  }

  private static URI path(String file) {
    try {
      return new URI(null, null, "./" + file, null).normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalArgumentException("not a path: " + file, impossible);
    }
  }
}
