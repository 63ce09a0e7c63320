package dev.whence.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Content delivery networks, told by where a name's aliases end and by published ranges. */
final class Cdn {
  private static final Map<String, String> BY_ALIAS =
      Map.ofEntries(
          Map.entry("cloudfront.net", "cloudfront"),
          Map.entry("cloudfront.cn", "cloudfront"),
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
          Map.entry("akamai.net", "akamai"),
          Map.entry("akamaihd.net", "akamai"),
          Map.entry("incapdns.net", "imperva"),
          Map.entry("impervadns.net", "imperva"),
          Map.entry("sucuri.net", "sucuri"),
          Map.entry("cachefly.net", "cachefly"),
          Map.entry("gcdn.co", "gcore"),
          Map.entry("cdn77.org", "cdn77"),
          Map.entry("cdn77.net", "cdn77"),
          Map.entry("kxcdn.com", "keycdn"),
          Map.entry("stackpathdns.com", "stackpath"),
          Map.entry("llnwd.net", "edgio"),
          Map.entry("edgecastcdn.net", "edgio"),
          Map.entry("jomodns.com", "baidu"),
          Map.entry("qiniudns.com", "qiniu"),
          Map.entry("ksyuncdn.com", "kingsoft"),
          Map.entry("ksyuncdn-k1.com", "kingsoft"),
          Map.entry("volcgslb.com", "volcengine"),
          Map.entry("bytecdn.cn", "volcengine"),
          Map.entry("wscdns.com", "wangsu"),
          Map.entry("lxdns.com", "wangsu"));

  private Cdn() {}

  static Optional<String> of(List<String> aliases, List<IpAddress> addresses) {
    return aliases.stream()
        .flatMap(alias -> byAlias(alias).stream())
        .findFirst()
        .or(
            () ->
                addresses.stream()
                    .flatMap(address -> CdnRanges.networkOf(address).stream())
                    .findFirst());
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
}
