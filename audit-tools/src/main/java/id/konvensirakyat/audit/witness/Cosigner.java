package id.konvensirakyat.audit.witness;

import id.konvensirakyat.crypto.merkle.Consistency;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSignature;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.log.AddCheckpoint;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One log of a witness: tlog-witness's {@code add-checkpoint}, in its order. Whatever is checked
 * and stored is so under one lock, and nothing is answered before it is on the disk.
 */
final class Cosigner {
  static final Reply NOT_SIGNED =
      Reply.refused(403, "No key that this witness trusts for the log has signed this.");

  private final String origin;
  private final List<VerifierKey> logKeys;
  private final WitnessKeys keys;
  private final StateFolder folder;
  private final EvidenceFolder evidence;
  private final Clock clock;
  private Cosigned last;

  Cosigner(
      String origin,
      List<VerifierKey> logKeys,
      StateFolder folder,
      EvidenceFolder evidence,
      Cosigned last,
      Clock clock) {
    this.origin = origin;
    this.logKeys = List.copyOf(logKeys);
    this.keys = folder.keys();
    this.folder = folder;
    this.evidence = evidence;
    this.last = last;
    this.clock = clock;
  }

  String origin() {
    return origin;
  }

  /** The last checkpoint that was cosigned. */
  synchronized Cosigned last() {
    return last;
  }

  /** Answers a request about this log. */
  Reply add(AddCheckpoint request, Checkpoint checkpoint) throws IOException {
    Optional<List<NoteSignature>> signed = signed(request.checkpoint(), logKeys);
    if (signed.isEmpty()) {
      return NOT_SIGNED;
    }
    if (request.oldSize() > checkpoint.head().size()) {
      return Reply.refused(400, "The old size is larger than the checkpoint's.");
    }
    // of strangers' signatures, which nobody verified, nothing is kept
    SignedNote own = new SignedNote(request.checkpoint().text(), signed.get());
    return inTurn(
        new AddCheckpoint(request.oldSize(), request.proof(), own), checkpoint, signed.get());
  }

  /** The signatures by the log's keys; none if one of them fails, whichever others hold. */
  static Optional<List<NoteSignature>> signed(SignedNote note, List<VerifierKey> logKeys) {
    List<NoteSignature> signed = new ArrayList<>();
    for (NoteSignature signature : note.signatures()) {
      for (VerifierKey key : logKeys.stream().filter(k -> k.isNamedBy(signature)).toList()) {
        try {
          new SignedNote(note.text(), List.of(signature)).verifiedBy(List.of(key));
        } catch (NoteException e) {
          return Optional.empty();
        }
        signed.add(signature);
      }
    }
    return Optional.of(signed).filter(s -> !s.isEmpty());
  }

  private synchronized Reply inTurn(
      AddCheckpoint request, Checkpoint checkpoint, List<NoteSignature> signed) throws IOException {
    TreeHead head = checkpoint.head();
    boolean isOfOneSize = last.note().isPresent() && head.size() == last.head().size();
    if (isOfOneSize && !head.root().equals(last.head().root())) {
      evidence.keep(EvidenceFolder.Kind.FORK, clock.instant(), last, request);
    }
    if (request.oldSize() != last.head().size()) {
      return Reply.conflict(last.head().size());
    }
    if (head.size() == 0 && !head.root().equals(TreeHash.EMPTY)) {
      return Reply.refused(422, "The root of an empty tree is the hash of nothing.");
    }
    boolean consistent =
        Consistency.check(
                request.proof(), last.head().size(), last.head().root(), head.size(), head.root())
            .holds();
    if (!consistent) {
      if (last.head().size() > 0 && head.size() > last.head().size()) {
        evidence.keep(EvidenceFolder.Kind.UNPROVED, clock.instant(), last, request);
      }
      return Reply.refused(422, "This does not continue what this witness cosigned.");
    }
    return cosign(checkpoint, signed);
  }

  private Reply cosign(Checkpoint checkpoint, List<NoteSignature> signed) throws IOException {
    // A clock that is set back must not make a later cosignature the older one.
    long time = Math.max(clock.instant().getEpochSecond(), last.time());
    List<NoteSignature> own = keys.cosign(checkpoint, time);
    SignedNote note =
        new SignedNote(
            checkpoint.text(), Stream.concat(signed.stream(), own.stream()).distinct().toList());
    Cosigned next = Cosigned.of(note, checkpoint.head(), time);
    folder.store(origin, next);
    last = next;
    evidence.proved(note);
    return Reply.cosigned(own);
  }
}
