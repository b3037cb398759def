package id.konvensirakyat.protocol;

import id.konvensirakyat.protocol.archive.ArchiveReader;
import id.konvensirakyat.protocol.archive.Entry;
import id.konvensirakyat.protocol.board.Chain;
import id.konvensirakyat.protocol.board.Event;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.board.SetupData;
import id.konvensirakyat.protocol.board.Step;
import id.konvensirakyat.protocol.board.StepReader;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.JsonWriter;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record taken apart, to be changed and put together again with file names, references and chain
 * made to fit, so that no hash stands before the check that a change is meant for.
 */
public final class RecordDraft {
  /** One event with the data before it; both may be changed at will. */
  public static final class Part {
    public EventType type;
    public final List<byte[]> data;

    public Part(EventType type, List<byte[]> data) {
      this.type = type;
      this.data = new ArrayList<>(data);
    }

    public String text(int index) {
      return new String(data.get(index), StandardCharsets.UTF_8);
    }

    public void set(int index, String text) {
      data.set(index, TestElection.utf8(text));
    }
  }

  public final List<Part> parts = new ArrayList<>();

  /** A correct record, taken apart. */
  public static RecordDraft of(byte[] archive) {
    try {
      RecordDraft draft = new RecordDraft();
      StepReader steps = new StepReader(new ArchiveReader(new ByteArrayInputStream(archive)));
      for (Optional<Step> next = steps.next(); next.isPresent(); next = steps.next()) {
        draft.parts.add(
            new Part(next.get().type(), next.get().data().stream().map(Entry::content).toList()));
      }
      return draft;
    } catch (IOException | RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The parts of this type, in order. */
  public List<Part> all(EventType type) {
    return parts.stream().filter(part -> part.type == type).toList();
  }

  /** Lets the setup data, the tally's size and the owners of decryptions name what stands there. */
  public void refer() {
    for (Part part : parts) {
      switch (part.type) {
        case SETUP -> {
          SetupData data =
              new SetupData(
                  Hash.of(part.data.get(0)), Hash.of(part.data.get(1)), Hash.of(part.data.get(2)));
          part.data.set(3, JsonWriter.writeBytes(data));
        }
        case ENCRYPTED_TALLY, PARTIAL_DECRYPTION -> {
          String named = part.text(1).replaceFirst("[0-9a-f]{64}", Hash.of(part.data.get(0)).hex());
          part.set(1, named);
        }
        default -> {}
      }
    }
  }

  /** The archive with heights, parents, payloads and names that fit. */
  public byte[] archive() {
    return archive((height, event) -> event);
  }

  /** Changes the text of an event; the events that follow it name what came out. */
  public interface EventChange {
    byte[] make(int height, byte[] event);
  }

  /** The same with events changed. */
  public byte[] archive(EventChange change) {
    List<Step> steps = new ArrayList<>();
    Optional<Hash> head = Optional.empty();
    for (Part part : parts) {
      Map<Hash, Entry> data = new LinkedHashMap<>();
      part.data.stream().map(Entry::data).forEach(entry -> data.put(entry.hash(), entry));
      List<Entry> entries = List.copyOf(data.values());
      Optional<Hash> payload =
          part.data.isEmpty()
              ? Optional.empty()
              : Optional.of(Hash.of(part.data.get(part.data.size() - 1)));
      Event event = new Event(head, steps.size(), part.type, payload);
      Entry entry = Entry.event(change.make(steps.size(), JsonWriter.writeBytes(event)));
      head = Optional.of(entry.hash());
      steps.add(new Step(entries, entry, part.type, Chain.EMPTY));
    }
    return TestElection.archive(steps);
  }
}
