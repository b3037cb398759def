package id.konvensirakyat.platform.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How large the streams of a PDF are when they are opened, counted without keeping them, before a
 * parser opens any: two megabytes of deflated zeros are two gigabytes. Pictures are not opened by
 * the parser and may be large; what only pretends to be a picture is counted.
 */
final class PdfStreams {
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream(\r\n|\n|\r)");

  /** What stands in no picture's dictionary, or could hide what stands there. */
  private static final Pattern NO_PICTURE = Pattern.compile("ObjStm|/XRef|/First|[#%()]");

  /** Filters whose output another filter, or more than a thousandfold growth, may follow. */
  private static final Pattern CHAIN =
      Pattern.compile("/(LZW|RL|RunLength|A85|AHx|ASCII)|#|/Fl(ateDecode)?[\\s/]*/Fl");

  private static final long MOST = 32L << 20;
  private static final int PIECE = 64 * 1024;

  private PdfStreams() {}

  /**
   * Adds up what the streams hold.
   *
   * @throws id.konvensirakyat.platform.web.Refusal if it is too much, or cannot be told
   */
  static void check(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    Matcher stream = STREAM.matcher(text);
    long total = 0;
    while (stream.find()) {
      int before = text.lastIndexOf("endobj", stream.start());
      String dictionary = text.substring(Math.max(0, before), stream.start());
      boolean plain = isPlain(text, before) && isBalanced(dictionary);
      boolean picture = dictionary.contains("/Image") && !NO_PICTURE.matcher(dictionary).find();
      if (!plain || (!picture && CHAIN.matcher(dictionary).find())) {
        throw FileFault.PDF_EXPANDS.refusal();
      }
      total += picture ? 0 : inflated(content, stream.end(), MOST - total);
      if (total > MOST) {
        throw FileFault.PDF_EXPANDS.refusal();
      }
    }
  }

  /** Whether the end of the object before is none that a comment or a longer word pretends. */
  private static boolean isPlain(String text, int endobj) {
    int at = endobj - 1;
    if (at >= 0 && text.charAt(at) > ' ') {
      return false;
    }
    while (at >= 0 && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      if (text.charAt(at) == '%') {
        return false;
      }
      at--;
    }
    return true;
  }

  /** Whether a dictionary, or a string, was not open before this part of the text begins. */
  private static boolean isBalanced(String dictionary) {
    return dictionary.chars().filter(c -> c == '<').count()
        == dictionary.chars().filter(c -> c == '>').count();
  }

  /** How much a deflated stream holds, counted to just over {@code most}; 0 where it is none. */
  private static long inflated(byte[] content, int from, long most) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(content, from, content.length - from);
      byte[] piece = new byte[PIECE];
      long total = 0;
      while (!inflater.finished() && total <= most) {
        int read = inflater.inflate(piece);
        if (read == 0) {
          break;
        }
        total += read;
      }
      return total;
    } catch (DataFormatException e) {
      return inflater.getBytesWritten();
    } finally {
      inflater.end();
    }
  }
}
