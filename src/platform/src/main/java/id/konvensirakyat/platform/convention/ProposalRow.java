package id.konvensirakyat.platform.convention;

import id.konvensirakyat.convention.approval.Proposal;
import id.konvensirakyat.convention.stage.Role;
import id.konvensirakyat.platform.account.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Table {@code proposal}: what a first person signed. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries alone
@Table(name = "proposal")
public class ProposalRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private String convention;
  private String act;
  private String subject;
  private String content;
  private String hash;
  private String detail;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String proposer;

  @Column(name = "proposer_name")
  private String proposerName;

  private String reason;

  @Column(name = "act_seq")
  private long actSeq;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  private boolean open;

  @SuppressWarnings("NullAway.Init")
  protected ProposalRow() {}

  ProposalRow(String convention, Proposal proposal, Caller proposer, OpenProposal.Signed signed) {
    this.convention = convention;
    this.act = proposal.act();
    this.subject = proposal.subject();
    this.content = proposal.content();
    this.hash = proposal.hash();
    this.proposer = proposer.subject();
    this.proposerName = proposer.username();
    this.detail = signed.detail();
    this.role = signed.role();
    this.reason = signed.reason();
    this.actSeq = signed.seq();
    this.proposedAt = signed.at();
    this.open = true;
  }

  /** Whether the account made this proposal: the same person may not be the second one. */
  boolean isBy(Caller caller) {
    return proposer.equals(caller.subject()) || proposerName.equals(caller.username());
  }

  /** Another person did what was proposed, or the stage moved on. */
  void end() {
    open = false;
  }

  OpenProposal proposal() {
    return new OpenProposal(
        new Proposal(act, subject, content),
        proposerName,
        new OpenProposal.Signed(role, reason, detail, actSeq, proposedAt));
  }
}
