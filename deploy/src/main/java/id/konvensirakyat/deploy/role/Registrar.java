package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.util.Map;

/** A registration officer (petugas pendaftaran), who checks who a voter is. */
public final class Registrar {
  private final Api api;

  public Registrar(Api api) {
    this.api = api;
  }

  /** Meets a voter who shows this code, with the card in hand: level A. */
  public void meet(String convention, String code, SimulatedPerson who) throws IOException {
    api.post(
            desk(convention) + "/meetings",
            Map.of("code", code, "nik", who.nik(), "reason", "KTP asli diperiksa, wajah cocok"))
        .orThrow();
  }

  /**
   * Takes the oldest case of the own areas, looks at both pictures, types the NIK: level B.
   *
   * @param who whose case it is
   */
  public void grant(String convention, SimulatedPerson who) throws IOException {
    JsonNode held =
        api.post(desk(convention) + "/next", Map.of()).orThrow().json().required("held");
    String path = desk(convention) + "/cases/" + held.required("id").asText();
    for (JsonNode picture : held.required("pictures")) {
      api.get(path + "/pictures/" + picture.required("kind").asText()).orThrow();
    }
    api.post(
            path + "/grant",
            Map.of("nik", who.nik(), "reason", "Wajah, kode, dan NIK pada gambar cocok"))
        .orThrow();
  }

  private static String desk(String convention) {
    return "/conventions/" + convention + "/assurance/desk";
  }
}
