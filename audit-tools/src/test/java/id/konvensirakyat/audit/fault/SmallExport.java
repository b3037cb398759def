package id.konvensirakyat.audit.fault;

import id.konvensirakyat.convention.stage.Stage;
import id.konvensirakyat.crypto.note.NoteSigner;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.nio.file.Path;

/** The export that faults are planted in, for tests of the commands. */
public final class SmallExport {
  public static final String DAPIL = SmallConvention.DAPIL;
  public static final String OTHER_DAPIL = "3102";

  private final SmallConvention convention;

  /** A convention that has counted. */
  public SmallExport() throws RefusedException {
    convention = SmallConvention.make(new SmallPlan());
  }

  private SmallExport(SmallPlan plan) throws RefusedException {
    convention = SmallConvention.make(plan);
  }

  /** A convention that votes. */
  public static SmallExport voting() throws RefusedException {
    SmallPlan plan = new SmallPlan();
    plan.until = Stage.VOTING;
    return new SmallExport(plan);
  }

  /** Writes it, signed, into a folder that is there. */
  public Path write(Path folder) throws IOException {
    convention.export.write(folder);
    return folder;
  }

  /** The vkey of its log. */
  public String logKey() {
    String origin = SmallLog.origin(SmallConvention.ID);
    return NoteSigner.ed25519(origin, SmallLog.seed("log")).verifierKey().toString();
  }

  /** The archive of {@link #DAPIL}. */
  public byte[] archive() {
    return convention.export.bytes(convention.archive(DAPIL));
  }

  /** Its second proofs. */
  public byte[] bound() {
    return convention.export.bytes(SmallConvention.bound(convention.archive(DAPIL)));
  }

  /** Puts the archive of another dapil in the place of a dapil's. */
  public void exchange(String dapil, String other) {
    convention.export.files.put(
        convention.archive(dapil), convention.export.bytes(convention.archive(other)));
  }

  /** The 22 characters of a trustee, numbered from 1. */
  public String seed(int trustee) {
    return convention.keys.trustees().seeds().get(trustee - 1).reveal();
  }

  /** A trustee's key, encrypted for itself. */
  public String privateKey(int trustee) {
    return convention.keys.privateKey(trustee);
  }
}
