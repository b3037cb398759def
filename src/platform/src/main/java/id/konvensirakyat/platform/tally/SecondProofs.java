package id.konvensirakyat.platform.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The proofs beside partial decryptions that bind the whole statement, exactly as they came. */
@ApplicationScoped
public class SecondProofs {
  @PersistenceContext private EntityManager database;

  void put(String election, int owner, byte[] proofs) {
    database
        .createNativeQuery(
            "insert into decryption_bound (election, owner, body) values (?1, ?2, ?3)")
        .setParameter(1, election)
        .setParameter(2, owner)
        .setParameter(3, proofs)
        .executeUpdate();
  }

  /**
   * Those of an election's decryptions up to a height of its chain, by trustee.
   *
   * @param height of the last event that counts
   */
  public List<byte[]> upTo(String election, int height) {
    List<?> rows =
        database
            .createNativeQuery(
                "select b.body from decryption_bound b join record_decryption d"
                    + " on d.election = b.election and d.owner = b.owner"
                    + " where b.election = ?1 and d.height <= ?2 order by b.owner")
            .setParameter(1, election)
            .setParameter(2, height)
            .getResultList();
    return rows.stream().map(byte[].class::cast).toList();
  }
}
