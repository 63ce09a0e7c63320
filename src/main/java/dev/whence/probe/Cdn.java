package dev.whence.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Content delivery networks, told by where a name's aliases end and by published ranges. */
final class Cdn {
  private static final Map<String, String> BY_ALIAS =
      Map.ofEntries(
          Map.entry("cloudfront.net", "cloudfront"),
          Map.entry("fastly.net", "fastly"),
          Map.entry("fastlylb.net", "fastly"),
          Map.entry("cdn.cloudflare.net", "cloudflare"),
          Map.entry("edgekey.net", "akamai"),
          Map.entry("edgesuite.net", "akamai"),
          Map.entry("akamaiedge.net", "akamai"),
          Map.entry("akamaized.net", "akamai"),
          Map.entry("azureedge.net", "azure"),
          Map.entry("azurefd.net", "azure"),
          Map.entry("b-cdn.net", "bunny"),
          Map.entry("alikunlun.com", "alibaba"),
          Map.entry("kunlunca.com", "alibaba"),
          Map.entry("kunluncan.com", "alibaba"),
          Map.entry("kunlunea.com", "alibaba"),
          Map.entry("kunlunpi.com", "alibaba"),
          Map.entry("cdngslb.com", "alibaba"),
          Map.entry("dnsv1.com", "tencent"),
          Map.entry("cdntip.com", "tencent"),
          Map.entry("tdnsv5.com", "tencent"),
          Map.entry("cdnhwc1.com", "huawei"),
          Map.entry("cdnhwc2.com", "huawei"),
          Map.entry("cdnhwc3.com", "huawei"),
          Map.entry("wscdns.com", "wangsu"),
          Map.entry("lxdns.com", "wangsu"));

  /** As the networks publish them. Of CloudFront's, those that serve the world. */
  private static final Map<String, List<AddressRange>> BY_RANGE =
      Map.of(
          "cloudflare",
          ranges(
              "103.21.244.0/22 103.22.200.0/22 103.31.4.0/22 104.16.0.0/13 104.24.0.0/14"
                  + " 108.162.192.0/18 131.0.72.0/22 141.101.64.0/18 162.158.0.0/15"
                  + " 172.64.0.0/13 173.245.48.0/20 188.114.96.0/20 190.93.240.0/20"
                  + " 197.234.240.0/22 198.41.128.0/17 2400:cb00::/32 2405:8100::/32"
                  + " 2405:b500::/32 2606:4700::/32 2803:f800::/32 2a06:98c0::/29"
                  + " 2c0f:f248::/32"),
          "fastly",
          ranges(
              "23.235.32.0/20 43.249.72.0/22 103.244.50.0/24 103.245.222.0/23 103.245.224.0/24"
                  + " 104.156.80.0/20 140.248.64.0/18 140.248.128.0/17 146.75.0.0/17"
                  + " 151.101.0.0/16 157.52.64.0/18 167.82.0.0/17 167.82.128.0/20"
                  + " 167.82.160.0/20 167.82.224.0/20 172.111.64.0/18 185.31.16.0/22"
                  + " 199.27.72.0/21 199.232.0.0/16 2a04:4e40::/32 2a04:4e42::/32"),
          "cloudfront",
          ranges(
              "13.32.0.0/15 13.35.0.0/16 13.224.0.0/14 13.249.0.0/16 18.64.0.0/14"
                  + " 18.154.0.0/15 18.160.0.0/15 18.164.0.0/15 18.172.0.0/15 18.238.0.0/15"
                  + " 18.244.0.0/15 52.84.0.0/15 52.222.128.0/17 54.182.0.0/16 54.192.0.0/16"
                  + " 54.230.0.0/16 65.8.0.0/16 65.9.0.0/17 70.132.0.0/18 99.84.0.0/16"
                  + " 99.86.0.0/16 108.138.0.0/15 108.156.0.0/14 130.176.0.0/17 143.204.0.0/16"
                  + " 204.246.164.0/22 204.246.168.0/22 205.251.249.0/24 216.137.32.0/19"
                  + " 2600:9000::/28"));

  private Cdn() {}

  private static List<AddressRange> ranges(String text) {
    return Stream.of(text.split(" ", -1)).map(AddressRange::of).toList();
  }

  static Optional<String> of(List<String> aliases, List<IpAddress> addresses) {
    return aliases.stream()
        .flatMap(alias -> byAlias(alias).stream())
        .findFirst()
        .or(() -> addresses.stream().flatMap(address -> byRange(address).stream()).findFirst());
  }

  private static Optional<String> byAlias(String alias) {
    for (String rest = alias;
        rest.indexOf('.') >= 0;
        rest = rest.substring(rest.indexOf('.') + 1)) {
      if (BY_ALIAS.containsKey(rest)) {
        return Optional.of(BY_ALIAS.get(rest));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> byRange(IpAddress address) {
    return BY_RANGE.entrySet().stream()
        .filter(network -> network.getValue().stream().anyMatch(range -> range.contains(address)))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
