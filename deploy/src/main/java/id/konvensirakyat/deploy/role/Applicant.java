package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
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
    prepare(convention, form, nik);
    submit(convention);
  }

  /**
   * Fills in the form, gives the NIK and uploads every document, but does not submit yet.
   *
   * @return the code that supporters need
   */
  public String prepare(String convention, ApplicationForm form, String nik) throws IOException {
    String mine = mine(convention);
    api.put(mine, form).orThrow();
    api.put(mine + "/nik", Map.of("nik", nik)).orThrow();
    for (String kind : PAPERS) {
      upload(convention, kind);
    }
    byte[] portrait = Papers.portrait(form.fullName());
    return api.putBytes(mine + "/documents/PHOTO", "image/png", portrait)
        .orThrow()
        .json()
        .required("support")
        .required("code")
        .asText();
  }

  /** Uploads a paper, in place of an earlier one of its kind. */
  public void upload(String convention, String kind) throws IOException {
    byte[] page = Papers.page("CONTOH - bukan dokumen asli: " + kind);
    api.putBytes(mine(convention) + "/documents/" + kind, "application/pdf", page).orThrow();
  }

  /** Hands in the application, or its correction. */
  public void submit(String convention) throws IOException {
    api.post(mine(convention) + "/submit", Map.of()).orThrow();
  }

  /** Answers every public comment that waits. */
  public void answerComments(String convention, String text) throws IOException {
    for (JsonNode comment : own(convention).required("comments")) {
      String path = "/comments/" + comment.required("id").asText() + "/answer";
      api.post(mine(convention) + path, Map.of("text", text)).orThrow();
    }
  }

  public void withdraw(String convention, String reason) throws IOException {
    api.post(mine(convention) + "/withdraw", Map.of("reason", reason)).orThrow();
  }

  /** Agrees to notices by e-mail. */
  public void wantMail() throws IOException {
    api.put("/notices/mail", Map.of("wanted", true)).orThrow();
  }

  /** The id under which the application, and later the candidate, is known. */
  public String id(String convention) throws IOException {
    return own(convention).required("id").asText();
  }

  private JsonNode own(String convention) throws IOException {
    return api.get(mine(convention)).orThrow().json();
  }

  private static String mine(String convention) {
    return "/conventions/" + convention + "/applications/mine";
  }
}
