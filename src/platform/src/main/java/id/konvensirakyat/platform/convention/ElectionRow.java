package id.konvensirakyat.platform.convention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table {@code election}: which dapil has which election. Never changes. */
@Entity
@Table(name = "election")
public class ElectionRow {
  @Id private String uuid;
  private String convention;
  private String dapil;

  @Column(name = "dapil_name")
  private String dapilName;

  private int seats;

  @SuppressWarnings("NullAway.Init")
  protected ElectionRow() {}

  ElectionRow(DapilElection election) {
    uuid = election.uuid();
    convention = election.conventionId();
    dapil = election.dapil();
    dapilName = election.dapilName();
    seats = election.seats();
  }

  DapilElection election() {
    return new DapilElection(convention, dapil, dapilName, seats, uuid);
  }
}
