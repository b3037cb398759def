package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.ranking.LotSeed;
import id.konvensirakyat.convention.rules.Rules;
import id.konvensirakyat.convention.rules.RulesText;
import id.konvensirakyat.convention.stage.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code convention}. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "convention")
public class ConventionRow {
  @Id private String id;
  private String name;
  private String level;

  @Column(name = "election_group")
  private String group;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Enumerated(EnumType.STRING)
  @Column(name = "suspended_from")
  private @Nullable Stage suspendedFrom;

  private byte[] rules;

  @Column(name = "rules_hash")
  private @Nullable String rulesHash;

  @Column(name = "lot_seed")
  private String lotSeed;

  @Column(name = "lot_revealed")
  private boolean lotRevealed;

  @Column(name = "candidate_list_frozen")
  private boolean candidateListFrozen;

  @Column(name = "roll_frozen")
  private boolean rollFrozen;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected ConventionRow() {}

  ConventionRow(
      String id, String name, String group, Rules rules, LotSeed lotSeed, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.level = rules.level().name();
    this.group = group;
    this.stage = Stage.DRAFT;
    this.rules = rules.canonicalText().getBytes(StandardCharsets.UTF_8);
    this.lotSeed = lotSeed.hex();
    this.createdAt = createdAt;
  }

  String id() {
    return id;
  }

  void moveTo(Stage next) {
    suspendedFrom = next == Stage.SUSPENDED ? stage : null;
    stage = next;
  }

  void freezeRules(String hash) {
    rulesHash = hash;
  }

  void freezeCandidateList() {
    candidateListFrozen = true;
  }

  void freezeRoll() {
    rollFrozen = true;
  }

  void revealLot() {
    lotRevealed = true;
  }

  Convention convention(List<String> trustees) {
    String text = new String(rules, StandardCharsets.UTF_8);
    return new Convention(
        id,
        name,
        group,
        stage,
        Optional.ofNullable(suspendedFrom),
        RulesText.parse(text).orThrow(),
        text,
        Optional.ofNullable(rulesHash),
        trustees,
        new LotSeed(lotSeed),
        lotRevealed,
        candidateListFrozen,
        rollFrozen);
  }
}
