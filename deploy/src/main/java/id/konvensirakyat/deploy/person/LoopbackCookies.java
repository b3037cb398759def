package id.konvensirakyat.deploy.person;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cookies as browsers treat them on {@code http://localhost}: a trustworthy origin, which gets its
 * Secure cookies back although there is no TLS. Java's own cookie handling knows no such exception.
 */
final class LoopbackCookies extends CookieManager {
  private static final Pattern SECURE = Pattern.compile(";\\s*Secure", Pattern.CASE_INSENSITIVE);

  @Override
  public void put(URI from, Map<String, List<String>> headers) throws IOException {
    if (!"localhost".equals(from.getHost())) {
      super.put(from, headers);
      return;
    }
    Map<String, List<String>> relaxed = new HashMap<>();
    headers.forEach(
        (name, values) ->
            relaxed.put(
                name,
                "set-cookie".equalsIgnoreCase(name)
                    ? values.stream().map(v -> SECURE.matcher(v).replaceAll("")).toList()
                    : values));
    super.put(from, relaxed);
  }
}
