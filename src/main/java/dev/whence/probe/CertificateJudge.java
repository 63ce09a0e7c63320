package dev.whence.probe;

import dev.whence.evidence.Finding;
import java.net.IDN;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.X509TrustManager;

/** Says of a chain of certificates what a client would find wrong with it, first fault first. */
final class CertificateJudge {
  /** Where an issuer's own certificate can be fetched; authorities everybody trusts write it in. */
  private static final String AUTHORITY_ACCESS = "1.3.6.1.5.5.7.1.1";

  private static final int NAME = 2;
  private static final int ADDRESS = 7;

  private final X509TrustManager authorities;

  CertificateJudge(Trust trust) {
    this.authorities = trust.authorities();
  }

  /** Every fault, each once; none where a client would trust this chain for this host. */
  Set<Finding> judge(List<X509Certificate> chain, String host, Date now) {
    if (chain.isEmpty()) {
      return Set.of(Finding.CERTIFICATE_UNACCEPTABLE);
    }
    Set<Finding> faults = new LinkedHashSet<>();
    ofDates(chain, now).ifPresent(faults::add);
    ofTrust(chain).ifPresent(faults::add);
    ofHost(chain.getFirst(), host).ifPresent(faults::add);
    return faults;
  }

  private static Optional<Finding> ofDates(List<X509Certificate> chain, Date now) {
    try {
      chain.getFirst().checkValidity(now);
      return Optional.empty();
    } catch (CertificateExpiredException expired) {
      return Optional.of(Finding.CERTIFICATE_EXPIRED);
    } catch (CertificateNotYetValidException early) {
      return Optional.of(Finding.CERTIFICATE_NOT_YET_VALID);
    }
  }

  private Optional<Finding> ofTrust(List<X509Certificate> chain) {
    try {
      String kind = chain.getFirst().getPublicKey().getAlgorithm();
      String exchange = kind.equals("RSA") ? "ECDHE_RSA" : "ECDHE_ECDSA";
      authorities.checkServerTrusted(chain.toArray(X509Certificate[]::new), exchange);
      return Optional.empty();
    } catch (CertificateException distrusted) {
      return Optional.of(distrust(distrusted, chain));
    } catch (RuntimeException malformed) {
      return Optional.of(Finding.CERTIFICATE_UNACCEPTABLE);
    }
  }

  private static Finding distrust(CertificateException distrusted, List<X509Certificate> chain) {
    for (Throwable each = distrusted; each != null; each = each.getCause()) {
      if (each instanceof CertificateExpiredException) {
        return Finding.CERTIFICATE_EXPIRED;
      }
      if (each instanceof CertificateNotYetValidException) {
        return Finding.CERTIFICATE_NOT_YET_VALID;
      }
      if (each instanceof CertPathValidatorException path && !isMissingAnchor(path)) {
        return Finding.CERTIFICATE_UNACCEPTABLE;
      }
    }
    if (isSelfSigned(chain.getFirst())) {
      return Finding.CERTIFICATE_SELF_SIGNED;
    }
    boolean noPath = String.valueOf(distrusted.getMessage()).contains("path");
    if (!noPath) {
      return Finding.CERTIFICATE_UNACCEPTABLE;
    }
    X509Certificate last = chain.getLast();
    boolean fetchable = last.getExtensionValue(AUTHORITY_ACCESS) != null && !isSelfSigned(last);
    return fetchable ? Finding.CERTIFICATE_CHAIN_INCOMPLETE : Finding.CERTIFICATE_UNKNOWN_ISSUER;
  }

  private static boolean isMissingAnchor(CertPathValidatorException path) {
    return path.getReason() == java.security.cert.PKIXReason.NO_TRUST_ANCHOR;
  }

  private static boolean isSelfSigned(X509Certificate certificate) {
    if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
      return false;
    }
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException signedByAnother) {
      return false;
    }
  }

  private static Optional<Finding> ofHost(X509Certificate leaf, String host) {
    Optional<IpAddress> address = IpAddress.parse(host);
    try {
      Collection<List<?>> names = leaf.getSubjectAlternativeNames();
      for (List<?> name : names == null ? List.<List<?>>of() : names) {
        boolean matches =
            address.isPresent()
                ? name.get(0).equals(ADDRESS)
                    && IpAddress.parse(String.valueOf(name.get(1))).equals(address)
                : name.get(0).equals(NAME) && matches(String.valueOf(name.get(1)), host);
        if (matches) {
          return Optional.empty();
        }
      }
    } catch (CertificateException malformed) {
      return Optional.of(Finding.CERTIFICATE_UNACCEPTABLE);
    }
    return Optional.of(Finding.CERTIFICATE_WRONG_HOST);
  }

  /** A name, or a star for the whole leftmost label. */
  private static boolean matches(String pattern, String host) {
    String wanted;
    try {
      wanted = IDN.toASCII(pattern.replaceFirst("^\\*\\.", "")).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
    if (!pattern.startsWith("*.")) {
      return host.equals(wanted);
    }
    int dot = host.indexOf('.');
    return dot > 0 && host.substring(dot + 1).equals(wanted) && wanted.indexOf('.') > 0;
  }
}
