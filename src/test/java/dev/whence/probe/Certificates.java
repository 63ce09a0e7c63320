package dev.whence.probe;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Makes every kind of good and bad certificate, signed by an authority of the tests' own. */
final class Certificates {
  private static final char[] PASSWORD = "staged".toCharArray();
  private static final Duration YEAR = Duration.ofDays(365);

  private int serial = 1;
  private final Issued root = authority("CN=Whence Test Root", null);
  private final Issued intermediate = authority("CN=Whence Test Intermediate", root);

  /** A certificate with its key and those above it. */
  record Issued(KeyPair keys, X509Certificate certificate) {}

  /** Trusts the root alone. */
  Trust trust() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, PASSWORD);
    store.setCertificateEntry("root", root.certificate());
    return Trust.of(store);
  }

  SSLContext good(String host) {
    Issued leaf = leaf(host, intermediate, Instant.now().minus(YEAR), YEAR.multipliedBy(2), true);
    return context(leaf, leaf.certificate(), intermediate.certificate());
  }

  SSLContext expired(String host) {
    Issued leaf = leaf(host, root, Instant.now().minus(YEAR.multipliedBy(2)), YEAR, true);
    return context(leaf, leaf.certificate());
  }

  SSLContext notYetValid(String host) {
    Issued leaf = leaf(host, root, Instant.now().plus(YEAR), YEAR, true);
    return context(leaf, leaf.certificate());
  }

  SSLContext selfSigned(String host) {
    Issued leaf = leaf(host, null, Instant.now().minus(YEAR), YEAR.multipliedBy(2), true);
    return context(leaf, leaf.certificate());
  }

  SSLContext unknownIssuer(String host) {
    Issued stranger = authority("CN=Nobody Knows This One", null);
    Issued leaf = leaf(host, stranger, Instant.now().minus(YEAR), YEAR.multipliedBy(2), true);
    return context(leaf, leaf.certificate(), stranger.certificate());
  }

  SSLContext withoutIntermediate(String host) {
    Issued leaf = leaf(host, intermediate, Instant.now().minus(YEAR), YEAR.multipliedBy(2), true);
    return context(leaf, leaf.certificate());
  }

  SSLContext forSigningCode(String host) {
    Issued leaf = leaf(host, root, Instant.now().minus(YEAR), YEAR.multipliedBy(2), false);
    return context(leaf, leaf.certificate());
  }

  private Issued authority(String name, @Nullable Issued issuer) {
    return issue(name, issuer, Instant.now().minus(YEAR), YEAR.multipliedBy(10), null, true);
  }

  private Issued leaf(
      String host, @Nullable Issued issuer, Instant from, Duration validity, boolean forServers) {
    return issue("CN=" + host, issuer, from, validity, host, forServers);
  }

  private Issued issue(
      String name,
      @Nullable Issued issuer,
      Instant from,
      Duration validity,
      @Nullable String host,
      boolean forServers) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      KeyPair keys = generator.generateKeyPair();
      X500Name issuerName =
          new X500Name(
              issuer == null ? name : issuer.certificate().getSubjectX500Principal().getName());
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuerName,
              BigInteger.valueOf(serial++),
              Date.from(from),
              Date.from(from.plus(validity)),
              new X500Name(name),
              keys.getPublic());
      extend(builder, host, issuer != null, forServers);
      var signer =
          new JcaContentSignerBuilder("SHA256withECDSA")
              .build(issuer == null ? keys.getPrivate() : issuer.keys().getPrivate());
      return new Issued(
          keys, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
    } catch (GeneralSecurityException | OperatorCreationException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void extend(
      JcaX509v3CertificateBuilder builder,
      @Nullable String host,
      boolean issued,
      boolean forServers)
      throws IOException {
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host == null));
    if (host == null) {
      return;
    }
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(
            new GeneralName(
                IpAddress.parse(host).isPresent() ? GeneralName.iPAddress : GeneralName.dNSName,
                host)));
    builder.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(
            forServers ? KeyPurposeId.id_kp_serverAuth : KeyPurposeId.id_kp_codeSigning));
    if (issued) {
      // Every public authority says where its own certificate can be fetched.
      builder.addExtension(
          Extension.authorityInfoAccess,
          false,
          new AuthorityInformationAccess(
              AccessDescription.id_ad_caIssuers,
              new GeneralName(
                  GeneralName.uniformResourceIdentifier, "http://ca.example.com/issuer.crt")));
    }
  }

  private static SSLContext context(Issued leaf, X509Certificate... chain) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, PASSWORD);
      Certificate[] certificates = chain;
      store.setKeyEntry("leaf", leaf.keys().getPrivate(), PASSWORD, certificates);
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
