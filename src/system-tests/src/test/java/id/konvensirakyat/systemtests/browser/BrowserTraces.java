package id.konvensirakyat.systemtests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that leaves a person's pages or outlives them: requests whole (beacons and those of
 * workers too), answers of the API, frames of sockets, the console, errors, and all that a browser
 * keeps for an origin.
 */
final class BrowserTraces {
  /** All that a page can keep, as text; bytes are one character each. */
  private static final String KEPT =
      """
      async () => {
        const text = (key, value) => {
          if (value instanceof ArrayBuffer) value = new Uint8Array(value);
          return ArrayBuffer.isView(value)
            ? String.fromCharCode(...new Uint8Array(value.buffer)) : value;
        };
        const asked = request => new Promise((done, fail) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
        const kept = {
          address: location.href, title: document.title, name: window.name, state: history.state,
          cookie: document.cookie, local: {...localStorage}, session: {...sessionStorage},
          asked: performance.getEntries().map(entry => entry.name), caches: [], databases: [],
        };
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) {
            kept.caches.push(name, request.url, await (await cache.match(request)).text());
          }
        }
        for (const { name, version } of await indexedDB.databases()) {
          const database = await asked(indexedDB.open(name, version));
          for (const store of database.objectStoreNames) {
            const objects = database.transaction(store).objectStore(store);
            kept.databases.push(
              name, store, await asked(objects.getAllKeys()), await asked(objects.getAll()));
          }
          database.close();
        }
        return JSON.stringify(kept, text);
      }
      """;

  private final BrowserContext context;
  private final List<Request> requests = new ArrayList<>();
  private final List<Request> answered = new ArrayList<>();
  private int read;
  private final List<String> frames = new ArrayList<>();
  private final List<String> console = new ArrayList<>();
  private final Map<String, List<byte[]>> kept = new LinkedHashMap<>();

  BrowserTraces(BrowserContext context) {
    this.context = context;
    context.onRequest(requests::add);
    // the body of an answer that never ended would be waited for without end
    context.onRequestFinished(answered::add);
    context.onConsoleMessage(message -> console.add(message.type() + " " + message.text()));
    context.onWebError(error -> console.add("uncaught " + error.error()));
    context.pages().forEach(this::listen);
    context.onPage(this::listen);
  }

  private void listen(Page page) {
    page.onWebSocket(this::listen);
  }

  private void listen(WebSocket socket) {
    frames.add(socket.url());
    socket.onFrameSent(
        frame ->
            frames.add(
                frame.text() == null
                    ? new String(frame.binary(), StandardCharsets.ISO_8859_1)
                    : frame.text()));
  }

  /** Keeps a copy of all that this page keeps now. */
  void look(Page page) {
    add("what the page keeps", (String) page.evaluate(KEPT));
    add("what the browser keeps", context.storageState());
  }

  /** What became a file of the person's own, where no secret belongs into it. */
  void addFile(String content) {
    add("a saved file", content);
  }

  /** The places, each with the names of the secrets that are there; places without are left out. */
  Map<String, Set<String>> search(NeedleSearch search) {
    readAnswers();
    read = answered.size();
    Map<String, Set<String>> found = new TreeMap<>();
    for (Request request : List.copyOf(requests)) {
      String name = request.method() + " " + request.url().replaceFirst("[?#].*", "");
      put(found, "address of " + request.method(), search.in(bytes(request.url())));
      put(found, "headers of " + name, search.in(bytes(headers(request))));
      byte[] body = request.postDataBuffer();
      put(found, "body of " + name, search.in(body == null ? new byte[0] : body));
    }
    put(found, "sockets", search.in(bytes(String.join("\n", frames))));
    put(found, "console", search.in(bytes(String.join("\n", console))));
    kept.forEach((place, all) -> all.forEach(content -> put(found, place, search.in(content))));
    return found;
  }

  /** How many requests were seen: a watch that sees none proves nothing. */
  int requests() {
    return requests.size();
  }

  private void readAnswers() {
    for (Request request : List.copyOf(answered).subList(read, answered.size())) {
      if (request.url().contains("/api/")) {
        try {
          kept.computeIfAbsent("answers of the API", place -> new ArrayList<>())
              .add(request.response().body());
        } catch (PlaywrightException e) {
          // the page has left since, and its answers are gone with it
        }
      }
    }
  }

  private String headers(Request request) {
    if (!answered.contains(request)) {
      // all headers of a request that never ended would be waited for without end
      return request.headers().toString();
    }
    try {
      return request.allHeaders().toString();
    } catch (PlaywrightException e) {
      // never sent, or the page has left: what the page had asked for
      return request.headers().toString();
    }
  }

  private void add(String place, String content) {
    kept.computeIfAbsent(place, p -> new ArrayList<>()).add(bytes(content));
  }

  static void put(Map<String, Set<String>> found, String place, Set<String> secrets) {
    if (!secrets.isEmpty()) {
      found.computeIfAbsent(place, p -> new TreeSet<>()).addAll(secrets);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
