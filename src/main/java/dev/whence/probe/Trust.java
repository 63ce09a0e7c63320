package dev.whence.probe;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted: the authorities that this machine's Java trusts. */
record Trust(X509TrustManager authorities) {
  static Trust ofSystem() {
    return of(null);
  }

  static Trust of(@Nullable KeyStore store) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return Arrays.stream(factory.getTrustManagers())
          .filter(X509TrustManager.class::isInstance)
          .map(manager -> new Trust((X509TrustManager) manager))
          .findFirst()
          .orElseThrow();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this Java has no trusted authorities", broken);
    }
  }
}
