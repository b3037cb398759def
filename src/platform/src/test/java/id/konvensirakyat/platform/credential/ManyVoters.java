package id.konvensirakyat.platform.credential;

import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.crypto.group.SecretScalar;
import id.konvensirakyat.crypto.hash.Hash;
import id.konvensirakyat.platform.testserver.PlatformServer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Enrolled voters, written into the database: through the API they would take hours here. */
final class ManyVoters {
  private ManyVoters() {}

  static void put(String convention, String election, String dapil, String area, int count)
      throws SQLException {
    Group group = Group.ed25519();
    Element g = group.generatorPower(SecretScalar.random(group, new SecureRandom()));
    Element credential = g;
    try (Connection db = PlatformServer.shared().database().connect();
        PreparedStatement person =
            db.prepareStatement(
                "insert into person values (?, ?, ?, null, false, current_date, current_date,"
                    + " null, 1)");
        PreparedStatement voter =
            db.prepareStatement(
                "insert into voter (convention, subject, nik_hash, area, dapil, assurance, consent_at,"
                    + " version) values (?, ?, ?, ?, ?, 'B', now(6), 1)");
        PreparedStatement enrolment =
            db.prepareStatement(
                "insert into enrolment (convention, subject, election, credential_hash, credential,"
                    + " version) values (?, ?, ?, ?, ?, 1)")) {
      db.setAutoCommit(false);
      for (int i = 1; i <= count; i++) {
        String subject = UUID.randomUUID().toString();
        String text = credential.encode();
        row(person, subject, Hash.sha256(subject), Hash.sha256(subject + "|phone"));
        row(voter, convention, subject, Hash.sha256(subject), area, dapil);
        row(enrolment, convention, subject, election, Hash.sha256(text), text);
        credential = credential.times(g);
        if (i % 1000 == 0 || i == count) {
          person.executeBatch();
          voter.executeBatch();
          enrolment.executeBatch();
          db.commit();
        }
      }
    }
  }

  private static void row(PreparedStatement insert, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.addBatch();
  }
}
