package id.konvensirakyat.audit.fault;

import id.konvensirakyat.protocol.archive.ArchiveHeader;
import id.konvensirakyat.protocol.archive.ArchiveWriter;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.encoding.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/**
 * A record that may be changed anywhere before it is written; names, hashes and chain are made to
 * fit whatever it holds, as a server would that wants its lie to pass. Texts hold one character a
 * byte (ISO 8859-1), so that they can hold any bytes.
 */
final class Draft {
  private final List<Part> parts = new ArrayList<>();
  private final List<UnaryOperator<byte[]>> afterwards = new ArrayList<>();

  /** An event with its data; the event's own text is changed only after it was made to fit. */
  static final class Part {
    final String name;
    final String type;
    final List<String> data;
    UnaryOperator<String> event = UnaryOperator.identity();

    Part(String name, String type, List<String> data) {
      this.name = name;
      this.type = type;
      this.data = new ArrayList<>(data);
    }

    Part copy() {
      Part copy = new Part(name, type, data);
      copy.event = event;
      return copy;
    }
  }

  /**
   * A draft of a correct record. An event is named by its type, and its number if there are more.
   */
  Draft(List<Step> steps) {
    for (Step step : steps) {
      String type = step.type().text();
      long before = parts.stream().filter(part -> part.type.equals(type)).count();
      boolean many = type.equals("Ballot") || type.equals("PartialDecryption");
      List<String> data = step.data().stream().map(Entry::content).map(Draft::text).toList();
      parts.add(new Part(many ? type + " " + (before + 1) : type, type, data));
    }
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The event of this name, with its data. */
  Part part(String name) {
    return parts.stream()
        .filter(part -> part.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(name));
  }

  /** All parts, to be added to, taken from and moved. */
  List<Part> parts() {
    return parts;
  }

  /** The text of a document, by its name in the catalogue. */
  String document(String name) {
    Place place = place(name);
    return place.part.data.get(place.index);
  }

  /** Changes a document; what names its hash names the new one. */
  void document(String name, String text) {
    Place place = place(name);
    List<String> data = place.part.data;
    String old = hash(data.get(place.index));
    data.set(place.index, text);
    for (int i = place.index + 1; i < data.size(); i++) {
      data.set(i, data.get(i).replace(old, hash(text)));
    }
  }

  private record Place(Part part, int index) {}

  private Place place(String name) {
    String number = name.replaceAll("[^0-9]", "");
    return switch (name.replaceAll(" [0-9]+$", "")) {
      case "election" -> new Place(part("Setup"), 0);
      case "trustees" -> new Place(part("Setup"), 1);
      case "credentials" -> new Place(part("Setup"), 2);
      case "setup_data" -> new Place(part("Setup"), 3);
      case "ballot" -> new Place(part("Ballot " + number), 0);
      case "tally" -> new Place(part("EncryptedTally"), 0);
      case "sized_tally" -> new Place(part("EncryptedTally"), 1);
      case "decryption" -> new Place(part("PartialDecryption " + number), 0);
      case "owned_decryption" -> new Place(part("PartialDecryption " + number), 1);
      case "result" -> new Place(part("Result"), 0);
      default -> throw new NoSuchElementException(name);
    };
  }

  /** Adds an event right before the one of this name. */
  void insertBefore(String name, String type, String... data) {
    parts.add(parts.indexOf(part(name)), new Part(type, type, List.of(data)));
  }

  /** Puts the events of these names in this order; one may be left out, or come twice. */
  void arrange(List<String> names) {
    List<Part> arranged = names.stream().map(name -> part(name).copy()).toList();
    parts.clear();
    parts.addAll(arranged);
  }

  /** Changes the archive's bytes once it is written. */
  void afterwards(UnaryOperator<byte[]> change) {
    afterwards.add(change);
  }

  /** The archive. */
  byte[] archive() {
    var out = new ByteArrayOutputStream();
    try {
      var writer = new ArchiveWriter(out, new ArchiveHeader(SmallElection.TIMESTAMP));
      String head = "";
      int height = 0;
      for (Part part : parts) {
        for (String content : part.data) {
          writer.write(Entry.data(bytes(content)));
        }
        Entry event = Entry.event(bytes(part.event.apply(event(part, head, height++))));
        writer.write(event);
        head = event.hash().hex();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    byte[] archive = out.toByteArray();
    for (UnaryOperator<byte[]> change : afterwards) {
      archive = change.apply(archive);
    }
    return archive;
  }

  private static String event(Part part, String head, int height) {
    String parent = height == 0 ? "" : "\"parent\":\"" + head + "\",";
    String payload =
        part.data.isEmpty()
            ? ""
            : ",\"payload\":\"" + hash(part.data.get(part.data.size() - 1)) + "\"";
    return "{%s\"height\":%d,\"type\":\"%s\"%s}".formatted(parent, height, part.type, payload);
  }

  static String hash(String content) {
    return Hash.of(bytes(content)).hex();
  }
}
