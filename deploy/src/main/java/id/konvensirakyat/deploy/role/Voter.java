package id.konvensirakyat.deploy.role;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.crypto.group.Element;
import id.konvensirakyat.crypto.group.Group;
import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.protocol.credential.CredentialCode;
import id.konvensirakyat.protocol.credential.VoterKey;
import id.konvensirakyat.protocol.election.Uuid;
import id.konvensirakyat.protocol.encoding.RefusedException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Map;

/** A voter (pemilih) up to the frozen roll; casting needs no account, see {@link BallotSender}. */
public final class Voter {
  private final Api api;

  public Voter(Api api) {
    this.api = api;
  }

  /**
   * What a voter keeps after enrolling.
   *
   * @param election the election of the own dapil
   * @param code the secret credential
   */
  public record Enrolment(String dapil, Uuid election, CredentialCode code) {
    /** The key that signs this voter's ballots. */
    public VoterKey key(Group group) {
      return code.derive(group, election);
    }
  }

  /** Registers as somebody in an area; the dapil in which the voter votes follows from it. */
  public JsonNode register(String convention, SimulatedPerson who, String area) throws IOException {
    return api.put(
            "/conventions/" + convention + "/voter",
            Map.of(
                "nik",
                who.nik(),
                "phone",
                who.phone(),
                "area",
                area,
                "consent",
                true,
                "device",
                ""))
        .orThrow()
        .json();
  }

  /** Registers, makes a credential and hands in its public half. */
  public Enrolment enrol(
      String convention, SimulatedPerson who, String area, Group group, SecureRandom random)
      throws IOException, RefusedException {
    JsonNode registered = register(convention, who, area);
    Enrolment enrolment =
        new Enrolment(
            registered.required("dapil").asText(),
            Uuid.decode(registered.required("electionUuid").asText()),
            CredentialCode.random(random));
    give(convention, enrolment.key(group).publicCredential());
    return enrolment;
  }

  /** How sure the convention is of this voter: A, B or C. */
  public String assurance(String convention) throws IOException {
    return api.get(assurancePath(convention)).orThrow().json().required("level").asText();
  }

  /** Draws the code that an officer wants to see in person. */
  public String meetingCode(String convention) throws IOException {
    return api.post(assurancePath(convention) + "/meeting", Map.of())
        .orThrow()
        .json()
        .required("meeting")
        .required("code")
        .asText();
  }

  /** Hands in pictures of a card and of a face, with the code that is drawn for them. */
  public void sendPictures(String convention, SimulatedPerson who, String name) throws IOException {
    String request = assurancePath(convention) + "/request";
    String code =
        api.post(request, Map.of("consent", true))
            .orThrow()
            .json()
            .required("request")
            .required("code")
            .asText();
    String pictures = request + "/pictures/";
    api.putBytes(pictures + "KTP_PICTURE", "image/png", Papers.card(name, who.nik())).orThrow();
    api.putBytes(pictures + "SELFIE", "image/png", Papers.selfie(name, code)).orThrow();
    api.post(request + "/submission", Map.of()).orThrow();
  }

  private static String assurancePath(String convention) {
    return "/conventions/" + convention + "/assurance";
  }

  /** Hands in the public half of a credential; the voter has registered before. */
  public void give(String convention, Element publicHalf) throws IOException {
    api.put(
            "/conventions/" + convention + "/credential",
            Map.of("publicCredential", publicHalf.encode()))
        .orThrow();
  }

  /** Confirms support for the applicant whose code this is; the voter has registered before. */
  public void support(String convention, String code) throws IOException {
    api.put("/conventions/" + convention + "/support", Map.of("code", code)).orThrow();
  }

  /** Writes a public comment on a candidate of the provisional list. */
  public void comment(String convention, String candidate, String category, String text)
      throws IOException {
    api.post(
            "/conventions/" + convention + "/comments",
            Map.of("candidate", candidate, "category", category, "text", text))
        .orThrow();
  }
}
