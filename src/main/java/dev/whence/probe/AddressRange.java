package dev.whence.probe;

/** A range of addresses of one family, written {@code 10.0.0.0/8}; a lone address is a range. */
public record AddressRange(IpAddress network, int bits) {
  public AddressRange {
    int most = network.isV4() ? 32 : 128;
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException("a range of " + network + " has 0 to " + most + " bits");
    }
    if (!network.network(bits).equals(network)) {
      throw new IllegalArgumentException(network + "/" + bits + " has bits beyond its length");
    }
  }

  /** Reads a range; what is not one is named in the exception, for settings are read once. */
  public static AddressRange of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    IpAddress network =
        IpAddress.parse(address)
            .orElseThrow(() -> new IllegalArgumentException(text + " is not a range of addresses"));
    int most = network.isV4() ? 32 : 128;
    int bits = slash < 0 ? most : Digits.decimal(text.substring(slash + 1), 0, most);
    return new AddressRange(network, bits);
  }

  public boolean contains(IpAddress address) {
    return address.isV4() == network.isV4() && address.network(bits).equals(network);
  }

  @Override
  public String toString() {
    return network + "/" + bits;
  }
}
