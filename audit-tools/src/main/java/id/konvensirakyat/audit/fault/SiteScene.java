package id.konvensirakyat.audit.fault;

import id.konvensirakyat.audit.log.LogKeys;
import id.konvensirakyat.audit.site.Answer;
import id.konvensirakyat.audit.site.Site;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A small site in memory, and its log of five entries: key, an act, a release, an act, and the
 * release that is given out. A witness has cosigned it. Safe for a server's threads once it is told
 * what to do.
 */
public final class SiteScene implements Site {
  /** Where the site says to be. */
  public static final URI ROOT = URI.create("https://konvensi.example/");

  static final String ORIGIN = "konvensi.example/api/conventions/uji/log";
  static final String POLICY =
      "default-src 'self'; connect-src 'self' https://masuk.example; frame-src"
          + " https://masuk.example; img-src 'self' data: blob:; worker-src 'self'; object-src 'none';"
          + " base-uri 'self'; form-action 'self' https://masuk.example; frame-ancestors 'none'";

  private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");
  private static final String LISTS = "api/releases/";

  private final NoteSigner witness = NoteSigner.cosigner("saksi.example", LogScene.seed(7));
  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, byte[]> lists = new HashMap<>();
  private final Map<String, List<String>> headers = new HashMap<>();
  private final LogKeys keys;
  private LyingLog log = new LyingLog(ORIGIN, LogScene.seed(1));
  private int released;

  /** All as it should be. */
  public SiteScene() {
    keys = new LogKeys(List.of(log.key()), List.of(witness.verifierKey()), 1);
    header("content-security-policy", POLICY);
    header("x-content-type-options", "nosniff");
    log.append(new LogEntry.Key(log.key()), act(0));
    files.put("index.html", page("<script src=\"/assets/home-1.js\"></script>"));
    files.put("bilik.html", page("<script type=\"module\" src=\"/assets/bilik-1.js\"></script>"));
    files.put("assets/home-1.js", "document.title=\"1\"");
    files.put("assets/bilik-1.js", "new Worker(new URL(\"/assets/w-1.js\",import.meta.url))");
    files.put("assets/w-1.js", "self.onmessage=()=>{}");
    files.put("mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>");
    release();
    log.append(act(1));
    files.put("index.html", page("<link rel=\"stylesheet\" href=\"/assets/all-2.css\">"));
    files.put("assets/all-2.css", "body{background:url(\"/mark.svg\")}");
    release();
    cosign();
  }

  private static LogEntry act(int seq) {
    return new LogEntry.Act(seq, "CREATE", START, Hash.of("act " + seq));
  }

  /** A page with this in its head. */
  static String page(String head) {
    return "<!doctype html>\n<html><head>" + head + "</head><body></body></html>\n";
  }

  /** Logs and lists the files as they are now. */
  SiteScene release() {
    return release(list());
  }

  /** Logs this text as the list. */
  public SiteScene release(String list) {
    byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
    Hash hash = Hash.of(bytes);
    lists.put(LISTS + hash.hex() + ".txt", bytes);
    log.append(new LogEntry.Release(hash, START.plusSeconds(++released)));
    return this;
  }

  /** The list of the files as they are now. */
  public String list() {
    return files.entrySet().stream()
        .map(file -> Hash.of(file.getValue()).hex() + "  " + file.getKey() + "\n")
        .collect(Collectors.joining());
  }

  /** Has the witness cosign what the log shows. */
  public SiteScene cosign() {
    try {
      Checkpoint checkpoint = Checkpoint.parse(log.checkpoint().text());
      log.cosigned(List.of(witness.cosign(checkpoint, START.getEpochSecond())));
      return this;
    } catch (NoteException e) {
      throw new IllegalStateException("a log that signs no checkpoint", e);
    }
  }

  /** Gives out another file, or one more. */
  public SiteScene put(String path, String content) {
    files.put(path, content);
    return this;
  }

  /** Gives a file out no more. */
  public SiteScene drop(String path) {
    files.remove(path);
    return this;
  }

  /** What is given out at a path. */
  public String file(String path) {
    return Optional.ofNullable(files.get(path)).orElseThrow();
  }

  /** Answers so at an address, whatever there is. */
  public SiteScene answer(String address, int status, Map<String, String> more, String body) {
    Map<String, List<String>> all = new HashMap<>(headers);
    more.forEach((name, value) -> all.put(name, List.of(value)));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    answers.put(address, new Answer(status, all, bytes, false));
    return this;
  }

  /** Sends this header with every file, or does not if it is empty. */
  SiteScene header(String name, String value) {
    headers.remove(name);
    if (!value.isEmpty()) {
      headers.put(name, List.of(value));
    }
    return this;
  }

  /** Gives out this list in the place of the newest one, or none. */
  SiteScene exchangeList(Optional<String> other) {
    String path = LISTS + Hash.of(list()).hex() + ".txt";
    lists.remove(path);
    other.ifPresent(text -> lists.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return this;
  }

  /** Shows another log from now on. */
  SiteScene show(LyingLog other) {
    log = other;
    return this;
  }

  /** The log that is shown. */
  public LyingLog log() {
    return log;
  }

  /** Whom the observer believes. */
  public LogKeys keys() {
    return keys;
  }

  @Override
  public Answer get(String path, int limit) {
    String file = path.replaceAll("\\?.*", "");
    if (answers.containsKey(path)) {
      return cut(Optional.ofNullable(answers.get(path)).orElseThrow(), limit);
    }
    byte[] list = lists.get(file);
    String content = files.get(file.isEmpty() ? "index.html" : file);
    if (list == null && content == null) {
      return new Answer(404, headers, new byte[0], false);
    }
    byte[] body = list != null ? list : String.valueOf(content).getBytes(StandardCharsets.UTF_8);
    return cut(new Answer(200, headers, body, false), limit);
  }

  private static Answer cut(Answer answer, int limit) {
    byte[] body = answer.body();
    return body.length <= limit
        ? answer
        : new Answer(answer.status(), answer.headers(), Arrays.copyOf(body, limit), true);
  }
}
