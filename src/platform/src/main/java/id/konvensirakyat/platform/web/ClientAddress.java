package id.konvensirakyat.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From which network a request came. The proxies in front are named in {@code
 * konvensi.proxy.trusted}, addresses separated by commas; what anybody else writes into {@code
 * X-Forwarded-For} is not believed. An address itself is never kept nor logged.
 */
@ApplicationScoped
public class ClientAddress {
  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final int MOST_HOPS = 20;

  private Set<InetAddress> trusted;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected ClientAddress() {}

  /** Takes the setting. */
  @Inject
  public ClientAddress(@ConfigProperty(name = "konvensi.proxy.trusted") Optional<String> proxies) {
    trusted =
        Arrays.stream(proxies.orElse("").split(","))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(
                text ->
                    parse(text)
                        .orElseThrow(
                            () -> new IllegalStateException("konvensi.proxy.trusted: bad address")))
            .collect(Collectors.toSet());
  }

  /**
   * The client's network, in hexadecimal: 24 bits of an IPv4 address, 48 of an IPv6 address.
   *
   * @param peer who connected to this server
   * @param forwarded the header's values in their order
   * @return empty for addresses of a private network, which say nothing
   */
  public Optional<String> network(String peer, List<String> forwarded) {
    Optional<InetAddress> address = parse(peer);
    List<String> hops =
        forwarded.stream().flatMap(value -> Arrays.stream(value.split(","))).toList();
    int last = hops.size() - 1;
    for (int i = last; i >= 0 && i > last - MOST_HOPS; i--) {
      if (address.isEmpty() || !trusted.contains(address.get())) {
        break;
      }
      address = parse(hops.get(i).strip());
    }
    return address.filter(ClientAddress::isPublic).map(ClientAddress::prefix);
  }

  private static String prefix(InetAddress address) {
    int bytes = address instanceof Inet4Address ? 3 : 6;
    return HexFormat.of().formatHex(address.getAddress(), 0, bytes);
  }

  private static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    return !address.isLoopbackAddress()
        && !address.isSiteLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isAnyLocalAddress()
        && !address.isMulticastAddress()
        && !uniqueLocal;
  }

  /** Reads a literal; nothing is ever looked up by name. */
  private static Optional<InetAddress> parse(String text) {
    boolean literal =
        IPV4.matcher(text).matches() || (text.contains(":") && IPV6.matcher(text).matches());
    if (!literal) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
