package dev.whence.probe;

import static java.util.Map.entry;

import dev.whence.evidence.Finding;
import dev.whence.symptom.ErrorKind;
import java.util.Map;

/** The findings that explain an error, and which. */
final class ErrorKindTable {
  static final Map<Finding, ErrorKind> TABLE =
      Map.ofEntries(
          entry(Finding.NAME_NOT_FOUND, ErrorKind.NAME_NOT_RESOLVED),
          entry(Finding.NO_ADDRESS, ErrorKind.NAME_NOT_RESOLVED),
          entry(Finding.NAME_SERVER_FAILED, ErrorKind.NAME_NOT_RESOLVED),
          entry(Finding.NAME_SERVER_REFUSED, ErrorKind.NAME_NOT_RESOLVED),
          entry(Finding.NAME_SERVER_SILENT, ErrorKind.NAME_NOT_RESOLVED),
          entry(Finding.NAME_ANSWER_UNUSABLE, ErrorKind.NAME_NOT_RESOLVED),
          entry(Finding.REFUSED, ErrorKind.CONNECTION_REFUSED),
          entry(Finding.REFUSED_BY_FILTER, ErrorKind.CONNECTION_REFUSED),
          entry(Finding.PROHIBITED_BY_FILTER, ErrorKind.HOST_UNREACHABLE),
          entry(Finding.CONNECT_TIMED_OUT, ErrorKind.CONNECTION_TIMEOUT),
          entry(Finding.HOST_UNREACHABLE, ErrorKind.HOST_UNREACHABLE),
          entry(Finding.NETWORK_UNREACHABLE, ErrorKind.HOST_UNREACHABLE),
          entry(Finding.NEIGHBOUR_SILENT, ErrorKind.HOST_UNREACHABLE),
          entry(Finding.UNREACHABLE, ErrorKind.HOST_UNREACHABLE),
          entry(Finding.CLOSED_AT_ONCE, ErrorKind.CONNECTION_RESET),
          entry(Finding.RESET_AT_ONCE, ErrorKind.CONNECTION_RESET),
          entry(Finding.CERTIFICATE_EXPIRED, ErrorKind.CERTIFICATE_INVALID),
          entry(Finding.CERTIFICATE_NOT_YET_VALID, ErrorKind.CERTIFICATE_INVALID),
          entry(Finding.CERTIFICATE_SELF_SIGNED, ErrorKind.CERTIFICATE_INVALID),
          entry(Finding.CERTIFICATE_UNKNOWN_ISSUER, ErrorKind.CERTIFICATE_INVALID),
          entry(Finding.CERTIFICATE_WRONG_HOST, ErrorKind.CERTIFICATE_INVALID),
          entry(Finding.CERTIFICATE_CHAIN_INCOMPLETE, ErrorKind.CERTIFICATE_INVALID),
          entry(Finding.CERTIFICATE_UNACCEPTABLE, ErrorKind.CERTIFICATE_INVALID),
          entry(Finding.CLIENT_CERTIFICATE_WANTED, ErrorKind.CERTIFICATE_INVALID),
          entry(Finding.TLS_TOO_OLD, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.PLAIN_ON_TLS, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.TLS_REFUSED, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.TLS_CLOSED, ErrorKind.CONNECTION_RESET),
          entry(Finding.TLS_RESET, ErrorKind.CONNECTION_RESET),
          entry(Finding.TLS_TIMED_OUT, ErrorKind.CONNECTION_TIMEOUT),
          entry(Finding.HTTP2_ONLY, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.HTTP_BAD_GATEWAY, ErrorKind.BAD_GATEWAY),
          entry(Finding.HTTP_UNAVAILABLE, ErrorKind.BAD_GATEWAY),
          entry(Finding.HTTP_GATEWAY_TIMEOUT, ErrorKind.BAD_GATEWAY),
          entry(Finding.HTTP_EDGE_ERROR, ErrorKind.BAD_GATEWAY),
          entry(Finding.HTTP_UPGRADE_REQUIRED, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.TLS_EXPECTED, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.NOT_HTTP, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.HTTP2_EXPECTED, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.HTTP_CLOSED, ErrorKind.CONNECTION_RESET),
          entry(Finding.HTTP_RESET, ErrorKind.CONNECTION_RESET),
          entry(Finding.HTTP_TIMED_OUT, ErrorKind.CONNECTION_TIMEOUT),
          entry(Finding.UPGRADE_IGNORED, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.UPGRADE_BAD_REQUEST, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.UPGRADE_FORBIDDEN, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.UPGRADE_NOT_FOUND, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.UPGRADE_REQUIRED, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.UPGRADE_BAD_GATEWAY, ErrorKind.BAD_GATEWAY),
          entry(Finding.UPGRADE_REDIRECTED, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.UPGRADE_OTHER_STATUS, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.UPGRADE_WRONG_ACCEPT, ErrorKind.PROTOCOL_MISMATCH),
          entry(Finding.UPGRADE_CLOSED, ErrorKind.CONNECTION_RESET),
          entry(Finding.UPGRADE_TIMED_OUT, ErrorKind.CONNECTION_TIMEOUT));

  private ErrorKindTable() {}
}
