package id.konvensirakyat.platform.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.crypto.merkle.NodeId;
import id.konvensirakyat.crypto.merkle.NodeSource;
import id.konvensirakyat.crypto.merkle.Tree;
import id.konvensirakyat.crypto.merkle.TreeHash;
import id.konvensirakyat.crypto.merkle.TreeHead;
import id.konvensirakyat.crypto.note.Checkpoint;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.crypto.note.VerifierKey;
import id.konvensirakyat.protocol.board.EventType;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.Hash;
import id.konvensirakyat.protocol.encoding.RefusedException;
import id.konvensirakyat.protocol.log.Hour;
import id.konvensirakyat.protocol.log.LogEntry;
import id.konvensirakyat.protocol.log.LogPolicy;
import id.konvensirakyat.protocol.log.Receipt;
import id.konvensirakyat.protocol.log.TlogProof;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Receipts of a log of a million entries, in which all entries but one are equal. */
class ProofOfEntryTest {
  private static final long SIZE = 1_000_000;
  private static final long INDEX = 999_998;
  private static final int WITNESSES = 16;
  private static final String ORIGIN =
      "konvensi.partai-yang-panjang.example/api/conventions/9mJcDvkLq2Xw/log";

  private final LogKeys keys = new LogKeys(List.of(new byte[32]));
  private final LogEntry.Event ballot = ballot();
  private final Map<NodeId, TreeHash> known = new HashMap<>();

  private static LogEntry.Event ballot() {
    try {
      return new LogEntry.Event(
          Uuid.decode("Pvtx6fwz27wUknAAA"),
          999_990,
          EventType.BALLOT,
          Hour.of(Instant.parse("2026-11-28T21:15:00Z")),
          Hash.of("event"),
          Optional.of(Hash.of("ballot")));
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  private TreeHash node(int level, long index) {
    NodeId id = new NodeId(level, index);
    TreeHash before = known.get(id);
    if (before != null) {
      return before;
    }
    boolean holds = INDEX >> level == index;
    TreeHash hash;
    if (level == 0) {
      hash = holds ? ballot.leaf() : TreeHash.leaf(new byte[0]);
    } else if (holds) {
      hash = TreeHash.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
    } else {
      // all subtrees without the ballot are the same
      long other = index == 0 ? (INDEX >> level == 1 ? 2 : 1) : 0;
      TreeHash same = known.get(new NodeId(level, other));
      hash = same != null && other != INDEX >> level ? same : uniform(level);
    }
    known.put(id, hash);
    return hash;
  }

  private static TreeHash uniform(int level) {
    TreeHash hash = TreeHash.leaf(new byte[0]);
    for (int i = 0; i < level; i++) {
      hash = TreeHash.node(hash, hash);
    }
    return hash;
  }

  @Test
  void aReceiptWithSixteenWitnessesIsSmallAndVerifies() throws Exception {
    NodeSource nodes = this::node;
    Checkpoint checkpoint = new Checkpoint(ORIGIN, new TreeHead(SIZE, Tree.root(SIZE, nodes)));
    List<VerifierKey> witnesses = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < WITNESSES; i++) {
      byte[] seed = new byte[32];
      seed[0] = (byte) (i + 1);
      NoteSigner witness = NoteSigner.cosigner("saksi%02d.koran.example/w".formatted(i), seed);
      witnesses.add(witness.verifierKey());
      lines.add(witness.cosign(checkpoint, 1_795_900_000).line());
    }
    String note = keys.sign(checkpoint).toString();
    LogFiles.Indexed entry = new LogFiles.Indexed(INDEX, ballot.bytes());
    byte[] receipt =
        ProofOfEntry.of(entry, note, lines, nodes).toString().getBytes(StandardCharsets.UTF_8);
    assertTrue(receipt.length <= 4096, receipt.length + " bytes");
    LogPolicy policy = new LogPolicy(ORIGIN, keys.keys(ORIGIN), witnesses, WITNESSES);
    Receipt read = Receipt.verify(TlogProof.parse(receipt), policy, Optional.of(Hash.of("ballot")));
    assertEquals(INDEX, read.index());
    assertEquals(WITNESSES, read.signed().cosigned().size());
  }

  @Test
  void whatIsNotInTheTreeGetsNoReceipt() {
    NodeSource nodes = this::node;
    Checkpoint checkpoint = new Checkpoint(ORIGIN, new TreeHead(SIZE, Tree.root(SIZE, nodes)));
    String note = keys.sign(checkpoint).toString();
    LogFiles.Indexed other = new LogFiles.Indexed(INDEX - 1, ballot.bytes());
    assertThrows(IllegalStateException.class, () -> ProofOfEntry.of(other, note, List.of(), nodes));
  }
}
