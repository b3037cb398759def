package id.konvensirakyat.deploy.stack;

/** The stack cannot be started or kept up; the message is one sentence for the operator. */
public final class StackException extends Exception {
  private final String sentence;

  public StackException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public StackException(String sentence, Throwable cause) {
    super(sentence, cause);
    this.sentence = sentence;
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
