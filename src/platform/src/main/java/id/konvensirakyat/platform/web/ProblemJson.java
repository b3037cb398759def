package id.konvensirakyat.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of every refusal: RFC 9457, with each sentence in English and in Indonesian. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemJson(
    String type,
    String title,
    String detail,
    @JsonProperty("title_id") String titleId,
    @JsonProperty("detail_id") String detailId,
    int status,
    List<FieldError> errors,
    List<String> missing,
    @Nullable String rule) {

  static final MediaType MEDIA_TYPE =
      new MediaType("application", "problem+json").withCharset("utf-8");

  static ProblemJson of(Problem problem, Refusal.Details details) {
    return new ProblemJson(
        "/problems/" + problem.code(),
        problem.english(),
        details.english(),
        problem.indonesian(),
        details.indonesian(),
        problem.status(),
        details.errors(),
        details.missing(),
        details.rule().orElse(null));
  }

  /** The whole HTTP answer; a refusal that asks to come back says when. */
  static Response response(Problem problem, Refusal.Details details) {
    Response.ResponseBuilder answer =
        Response.status(problem.status()).type(MEDIA_TYPE).entity(of(problem, details));
    retryAfter(problem).ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
    challenge(problem)
        .ifPresent(wanted -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer " + wanted));
    return answer.build();
  }

  /** What a token must have that would do: RFC 6750 section 3, RFC 9470 section 3. */
  private static Optional<String> challenge(Problem problem) {
    return switch (problem) {
      case SIGN_IN_NEEDED -> Optional.of("realm=\"konvensi\"");
      case STEP_UP_NEEDED ->
          Optional.of(
              "realm=\"konvensi\", error=\"insufficient_user_authentication\","
                  + " acr_values=\"2\", max_age=\""
                  + RecentSignIn.MAX_AGE.toSeconds()
                  + "\"");
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> retryAfter(Problem problem) {
    return switch (problem) {
      case TRY_AGAIN -> Optional.of(2);
      case TOO_MANY_TRIES -> Optional.of(3600);
      case SCANNER_SILENT -> Optional.of(60);
      default -> Optional.empty();
    };
  }
}
