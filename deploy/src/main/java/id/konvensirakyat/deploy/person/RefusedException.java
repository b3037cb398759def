package id.konvensirakyat.deploy.person;

import java.io.IOException;

/** The server answered, and said no. */
public final class RefusedException extends IOException {
  private final transient Answer answer;

  RefusedException(Answer answer) {
    super("status " + answer.status() + ": " + firstCharacters(answer.text()));
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }

  private static String firstCharacters(String text) {
    return text.length() <= 1000 ? text : text.substring(0, 1000) + " ...";
  }
}
