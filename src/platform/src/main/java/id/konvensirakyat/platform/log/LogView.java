package id.konvensirakyat.platform.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log as everybody sees it.
 *
 * @param keys vkeys: those that its entries name, then its ML-DSA-44 key
 * @param root in Base64
 * @param needed how many witnesses must have cosigned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LogView(
    String origin,
    String prefix,
    List<String> keys,
    long size,
    String root,
    String checkpointAt,
    int needed,
    List<Witness> witnesses,
    @Nullable Witnessed witnessed,
    State state) {

  /** A witness of the rules, and what it cosigned last. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Witness(String name, String vkey, @Nullable Long size, @Nullable String at) {}

  /** The largest checkpoint with enough cosignatures, and the time of the youngest of them. */
  record Witnessed(long size, String at) {}

  /** Whether the log is watched. */
  enum State {
    /** Enough witnesses have cosigned within five minutes, or all of it once it grows no more. */
    WITNESSED,
    /** Fewer have. */
    WITNESSES_MISSING,
    /** The rules name none. */
    NO_WITNESSES,
    /** Nothing is logged until the server has compared with the witnesses. */
    BEHIND
  }
}
