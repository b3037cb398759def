package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.rules.LogRules;
import id.konvensirakyat.crypto.merkle.Tile;
import id.konvensirakyat.crypto.merkle.Tiles;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteException;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.SignedNote;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.log.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The log of an export, made when the export is written: it is right for the record as that is
 * then, unless one of the lies below is told.
 */
final class SmallLog {
  static final String CHECKPOINT = "log/checkpoint";

  /** Where the change to the second key lies, if there is one. */
  static final String ROTATION = "log/rotation/1";

  /** When witnesses cosign, in seconds since 1970. */
  static final long TIME = 1_796_000_000;

  /** The witnesses that the rules name; the last one never answers. */
  private static final List<NoteSigner> WITNESSES =
      Stream.of("a", "b", "c")
          .map(name -> NoteSigner.cosigner("saksi-" + name + ".example", seed("witness " + name)))
          .toList();

  /** The log's name, by the convention's. */
  UnaryOperator<String> origin = SmallLog::origin;

  /** What the log is told instead of the truth, and signs. */
  Consumer<List<LogEntry>> telling = entries -> {};

  /** What it signs of its tree instead of the truth. */
  UnaryOperator<Checkpoint> claiming = checkpoint -> checkpoint;

  /** Who signs in its place. */
  UnaryOperator<NoteSigner> signing = signer -> signer;

  /** What becomes of the checkpoint with the log's signature, before witnesses see it. */
  UnaryOperator<SignedNote> noted = note -> note;

  /** How witnesses answer: with a checkpoint that they cosigned. */
  UnaryOperator<SignedNote> cosigning = SmallLog::cosigned;

  /** Who signs the tree in which the log goes over to its next key. */
  UnaryOperator<List<NoteSigner>> rotating = signers -> signers;

  /** What becomes of the files in the folder at last. */
  Consumer<Map<String, byte[]>> serving = files -> {};

  /** What rules say that ask for two of the three witnesses. */
  static LogRules rules() {
    return LogRules.majority(WITNESSES.stream().map(w -> w.verifierKey().toString()).toList());
  }

  static String origin(String convention) {
    return "konvensi.example/api/conventions/" + convention + "/log";
  }

  static byte[] seed(String of) {
    return Hash.of(of).bytes();
  }

  /** The key that a log of this name goes over to, if it is told to. */
  static NoteSigner next(String name) {
    return NoteSigner.ed25519(name, seed("next"));
  }

  /** A witness of the rules, from 0. */
  static NoteSigner witness(int number) {
    return WITNESSES.get(number);
  }

  /** The honest answer of the two who answer. */
  static SignedNote cosigned(SignedNote note) {
    return with(with(note, witness(0)), witness(1));
  }

  /** The note with a cosignature on it. */
  static SignedNote with(SignedNote note, NoteSigner witness) {
    return note.with(witness.cosign(checkpoint(note), TIME));
  }

  static Checkpoint checkpoint(SignedNote note) {
    try {
      return Checkpoint.parse(note.text());
    } catch (NoteException e) {
      throw new IllegalStateException("no checkpoint was made", e);
    }
  }

  /** Adds the folder to the files of an export. */
  void write(String convention, Map<String, byte[]> files) {
    String name = origin.apply(convention);
    byte[] seed = seed("log");
    LyingLog log = new LyingLog(name, seed);
    List<LogEntry> entries = SmallHistory.of(log.key(), files);
    telling.accept(entries);
    log.append(entries.toArray(LogEntry[]::new));
    Checkpoint claimed = claiming.apply(checkpoint(log.checkpoint()));
    SignedNote signed = claimed.signedBy(signing.apply(NoteSigner.ed25519(name, seed)));
    SignedNote note = cosigning.apply(noted.apply(signed));
    files.put(CHECKPOINT, note.toString().getBytes(StandardCharsets.UTF_8));
    Tiles.of(log.size()).forEach(tile -> put(log, tile, files));
    int rotation = entries.indexOf(new LogEntry.Key(next(name).verifierKey()));
    if (rotation > 0) {
      List<NoteSigner> both = List.of(NoteSigner.ed25519(name, seed), next(name));
      files.put(ROTATION, log.rotation(rotation, rotation + 1, rotating.apply(both)));
    }
    serving.accept(files);
  }

  private static void put(LyingLog log, Tile tile, Map<String, byte[]> files) {
    files.put("log/" + tile.path(), log.read(tile.path(), Integer.MAX_VALUE).orElseThrow());
    if (tile.level() == 0) {
      String entries = tile.entriesPath();
      files.put("log/" + entries, log.read(entries, Integer.MAX_VALUE).orElseThrow());
    }
  }
}
