package id.konvensirakyat.platform.export;

import id.konvensirakyat.convention.schedule.ScheduleText;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.DapilElection;
import id.konvensirakyat.platform.convention.FrozenCandidates;
import id.konvensirakyat.platform.convention.PublishedRolls;
import id.konvensirakyat.platform.finalization.FinalLists;
import id.konvensirakyat.platform.log.Receipts;
import id.konvensirakyat.platform.web.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Writes the export of a convention into a stream, in memory for a page of one file. What the
 * export holds is fixed at the beginning by a snapshot.
 */
@ApplicationScoped
public class WriteExport {
  private static final int PAGE = 500;

  @Inject private TakeSnapshot takeSnapshot;
  @Inject private Acts acts;
  @Inject private FrozenCandidates candidates;
  @Inject private PublishedRolls rolls;
  @Inject private ElectionArchives archives;
  @Inject private HintFiles hints;
  @Inject private CeremonyFiles ceremonyFiles;
  @Inject private Receipts receipts;

  /** Writes the zip; the stream stays open. */
  void write(String conventionId, OutputStream out) throws IOException {
    Snapshot snapshot = takeSnapshot.of(conventionId);
    Convention convention = snapshot.convention();
    HashedZip zip = new HashedZip(out);
    zip.file("convention.json", Json.write(ExportedConvention.of(snapshot)));
    zip.file("rules.txt", convention.rulesText().getBytes(StandardCharsets.UTF_8));
    Optional<ScheduleText> schedule = snapshot.schedule();
    if (schedule.isPresent()) {
      zip.file("schedule.txt", schedule.get().canonicalText().getBytes(StandardCharsets.UTF_8));
    }
    zip.file("acts.jsonl", file -> writeActs(conventionId, snapshot.lastAct(), file));
    Optional<byte[]> frozen = candidates.published(conventionId);
    if (frozen.isPresent()) {
      zip.file("candidates.json", frozen.get());
    }
    if (!snapshot.objections().isEmpty()) {
      zip.file("objections.jsonl", file -> writeLines(snapshot.objections(), file));
    }
    snapshot.ceremony().writeTo(zip);
    for (String path : snapshot.rolls()) {
      zip.file(path, rolls.bytes(conventionId, path));
    }
    for (Snapshot.Opened election : snapshot.opened()) {
      DapilElection dapil = election.dapil();
      String path = "elections/" + dapil.dapil() + "-" + dapil.uuid();
      zip.file(path + ".bel", file -> archives.write(election.head(), file));
      Optional<HintFiles.Content> beside = hints.of(election.head());
      if (beside.isPresent()) {
        zip.file(path + ".hints", beside.get()::writeTo);
      }
      ceremonyFiles.writeBound(election.head(), path, zip);
    }
    for (FinalLists.Published list : snapshot.lists()) {
      zip.file("lists/" + list.dapil() + ".txt", list.canonical());
    }
    for (FinalLists.Published override : snapshot.overrides()) {
      zip.file("lists/" + override.dapil() + ".override.txt", override.canonical());
    }
    snapshot.log().writeTo((path, content) -> zip.file("log/" + path, content));
    sign(convention, zip);
    zip.finish();
  }

  private void sign(Convention convention, HashedZip zip) throws IOException {
    byte[] manifest = Json.write(Manifest.of(convention.id(), zip.files()));
    zip.file("manifest.json", manifest);
    zip.file("manifest.jws", receipts.signManifest(manifest).getBytes(StandardCharsets.US_ASCII));
  }

  private void writeActs(String convention, long last, OutputStream out) throws IOException {
    long after = -1;
    while (after < last) {
      List<byte[]> page = acts.lines(convention, after, (int) Math.min(PAGE, last - after));
      if (page.isEmpty()) {
        throw new IllegalStateException("The record of acts has a gap");
      }
      writeLines(page, out);
      after += page.size();
    }
  }

  private static void writeLines(List<byte[]> lines, OutputStream out) throws IOException {
    for (byte[] line : lines) {
      out.write(line);
      out.write('\n');
    }
  }
}
