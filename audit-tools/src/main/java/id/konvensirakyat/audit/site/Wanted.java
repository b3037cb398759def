package id.konvensirakyat.audit.site;

import java.util.List;
import java.util.stream.Stream;

/** As what a browser asks for a file, and the headers that it sends with that. */
enum Wanted {
  PAGE("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "document", "navigate"),
  SCRIPT("*/*", "script", "cors"),
  STYLE("text/css,*/*;q=0.1", "style", "cors"),
  PICTURE("image/webp,image/avif,image/svg+xml,image/*;q=0.8,*/*;q=0.5", "image", "no-cors"),
  DATA("*/*", "empty", "cors");

  private final String accept;
  private final String destination;
  private final String mode;

  Wanted(String accept, String destination, String mode) {
    this.accept = accept;
    this.destination = destination;
    this.mode = mode;
  }

  /** As what the file at a path is asked for. */
  static Wanted at(String path) {
    String file = path.replaceAll("[?#].*", "");
    if (file.isEmpty() || file.endsWith("/") || file.endsWith(".html")) {
      return PAGE;
    }
    if (file.endsWith(".js") || file.endsWith(".mjs")) {
      return SCRIPT;
    }
    if (file.endsWith(".css")) {
      return STYLE;
    }
    return file.matches(".*\\.(svg|png|jpe?g|webp|avif|gif|ico)") ? PICTURE : DATA;
  }

  /** Names and values by turns. Browsers send the last ones to secure addresses alone. */
  List<String> headers(boolean isSecure) {
    List<String> plain =
        List.of(
            "Accept", accept,
            "Accept-Language", "id-ID,id;q=0.9",
            "Accept-Encoding", "gzip, deflate");
    if (!isSecure) {
      return plain;
    }
    List<String> secure =
        List.of(
            "Sec-Fetch-Dest", destination,
            "Sec-Fetch-Mode", mode,
            "Sec-Fetch-Site", this == PAGE ? "none" : "same-origin");
    return Stream.concat(plain.stream(), secure.stream()).toList();
  }
}
