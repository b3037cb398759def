package id.konvensirakyat.platform.privacy;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.privacy.MyDataJson.ConsentJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Lists everything that is kept of a person, and notes that the copy was asked for. */
@ApplicationScoped
public class CopyMyData {
  @Inject private Consents consents;
  @Inject private Looks looks;
  @Inject private Instance<PersonalData> features;

  /** The account as the token names it. */
  record AccountJson(String subject, String username, String name, List<String> roles) {}

  /** The pieces; their contents are read later, one by one. */
  @Transactional
  List<Piece> pieces(Caller caller) {
    String role = caller.roles().stream().sorted().findFirst().orElse("");
    looks.add(
        "", caller.subject(), new Look(caller, role, Reason.OWN_REQUEST), Matter.OWN_COPY, "");
    List<Piece> pieces = new ArrayList<>();
    pieces.add(
        Piece.json(
            "account.json",
            new AccountJson(
                caller.subject(),
                caller.username(),
                caller.name(),
                caller.roles().stream().sorted().toList())));
    pieces.add(
        Piece.json(
            "consents.json",
            consents.ofPerson(caller.subject()).stream().map(ConsentJson::of).toList()));
    pieces.add(
        Piece.json(
            "access-log.json",
            looks.at(caller.subject(), Integer.MAX_VALUE).stream().map(LookRow::json).toList()));
    features.forEach(feature -> pieces.addAll(feature.pieces(caller.subject())));
    return pieces;
  }
}
