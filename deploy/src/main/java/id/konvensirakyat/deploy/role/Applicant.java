package id.konvensirakyat.deploy.role;

import id.konvensirakyat.deploy.person.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A prospective candidate (bacaleg). */
public final class Applicant {
  private static final List<String> PAPERS = List.of("KTP_EL", "DIPLOMA", "STATEMENTS");

  private final Api api;

  public Applicant(Api api) {
    this.api = api;
  }

  /** Fills in the form, gives the NIK, uploads every document and submits. */
  public void apply(String convention, ApplicationForm form, String nik) throws IOException {
    String mine = "/conventions/" + convention + "/applications/mine";
    api.put(mine, form).orThrow();
    api.put(mine + "/nik", Map.of("nik", nik)).orThrow();
    for (String kind : PAPERS) {
      byte[] page = Papers.page("CONTOH - bukan dokumen asli: " + kind);
      api.putBytes(mine + "/documents/" + kind, "application/pdf", page).orThrow();
    }
    byte[] portrait = Papers.portrait(form.fullName());
    api.putBytes(mine + "/documents/PHOTO", "image/png", portrait).orThrow();
    api.post(mine + "/submit", Map.of()).orThrow();
  }
}
