package id.konvensirakyat.audit.site;

import id.konvensirakyat.protocol.encoding.Hash;
import java.io.IOException;

/** The lists of releases, as a site gives them out by their hashes. */
final class ReleaseLists {
  private final Site site;

  ReleaseLists(Site site) {
    this.site = site;
  }

  /**
   * What the site answers when it is asked for the list with this hash.
   *
   * @throws IOException when the site cannot answer, which proves nothing
   */
  Answer ask(Hash hash) throws IOException {
    String path = path(hash);
    Answer answer = site.get(path, ReleaseList.LARGEST);
    if (answer.isTrouble()) {
      throw new IOException("The server answers with status " + answer.status() + " to " + path);
    }
    return answer;
  }

  /** Where it is given out. */
  static String path(Hash hash) {
    return "api/releases/" + hash.hex() + ".txt";
  }

  /**
   * The list in an answer.
   *
   * @throws WrongListException if there is none, it is another, or it is of no such form
   */
  static ReleaseList read(Answer answer, Hash hash) throws WrongListException {
    if (answer.isCut()) {
      throw new WrongListException("it has more than " + ReleaseList.LARGEST + " bytes");
    }
    if (!answer.isFile()) {
      throw new WrongListException("it is not given out: status " + answer.status());
    }
    if (!answer.hash().equals(hash)) {
      throw new WrongListException("it is another list, SHA-256 " + answer.hash().hex());
    }
    return ReleaseList.parse(answer.body());
  }
}
