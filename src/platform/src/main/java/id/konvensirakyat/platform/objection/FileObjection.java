package id.konvensirakyat.platform.objection;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.konvensirakyat.convention.objection.Remedy;
import id.konvensirakyat.convention.ranking.CandidateId;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.Acts;
import id.konvensirakyat.platform.convention.Convention;
import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.document.DocumentFacts;
import id.konvensirakyat.platform.document.Documents;
import id.konvensirakyat.platform.web.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files a draft: from then on it is an act on the chain, under the objection's own id, and its
 * words and evidence stay as they are.
 */
@ApplicationScoped
public class FileObjection {
  @Inject private Conventions conventions;
  @Inject private Objections objections;
  @Inject private Steps steps;
  @Inject private RightToObject rightToObject;
  @Inject private Documents documents;
  @Inject private Acts acts;
  @Inject private TellParties tellParties;

  /** A line of objections.jsonl, in the order of its fields (crypto-spec/export.md). */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String id,
      String dapil,
      String ground,
      String by,
      @Nullable String candidate,
      String statement) {}

  /** Files. */
  @Transactional
  public void file(String conventionId, String id, Caller caller) {
    Convention convention = conventions.holdAlone(conventionId);
    ObjectionRow row = objections.lockDraft(conventionId, id, caller.subject());
    Matter matter = row.matter();
    rightToObject.check(convention, caller, matter);
    List<String> evidence =
        documents.facts(row.owner()).stream().map(DocumentFacts::sha256).toList();
    Words words = Words.salted(id, Words.Part.STATEMENT, matter.statement(), evidence);
    steps.add(words);
    byte[] line =
        Json.write(
            new Line(
                id,
                matter.dapil().digits(),
                matter.ground().name(),
                matter.as().name(),
                matter.candidate().map(CandidateId::text).orElse(null),
                words.hash()));
    String role = matter.as().name();
    String kind = ObjectionStepRow.FILED;
    long seq = acts.append(conventionId, id, role, kind, id, "", Hash.hex(Hash.sha256(line)));
    Instant at = acts.at(conventionId, seq);
    row.file(objections.count(conventionId) + 1, line, at);
    steps.add(
        conventionId,
        new Step(
            id, seq, kind, false, Optional.empty(), "", Remedy.NONE, "", convention.stage(), at));
    tellParties.filed(row, caller);
  }
}
