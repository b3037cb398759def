package id.konvensirakyat.platform.convention;

import java.util.ArrayList;
import java.util.List;

/**
 * An act being performed: its convention, and what it adds to the chain. The act's own line is
 * written first, with its payload, then the notes in their order, all by the same actor.
 */
public final class RunningAct {
  private final Convention convention;
  private final List<Note> notes = new ArrayList<>();
  private String payload = "";

  /** A consequence of the act, recorded as an act of its own kind. */
  record Note(String kind, String subject, String payload) {}

  RunningAct(Convention convention) {
    this.convention = convention;
  }

  /** The convention as it stood before the act. */
  public Convention convention() {
    return convention;
  }

  /** Sets what the act's own line commits to: a SHA-256 in hexadecimal. */
  public void commitTo(String sha256) {
    payload = sha256;
  }

  /**
   * Adds a line: its kind, what it is about (the convention, a dapil, a candidate) and its payload
   * as crypto-spec/export.md says for the kind: a SHA-256, the lot's seed, or "".
   */
  public void note(String kind, String subject, String payload) {
    notes.add(new Note(kind, subject, payload));
  }

  String payload() {
    return payload;
  }

  List<Note> notes() {
    return List.copyOf(notes);
  }
}
