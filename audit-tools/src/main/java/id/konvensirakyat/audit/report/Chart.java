package id.konvensirakyat.audit.report;

import java.util.List;
import java.util.Locale;

/** Charts as SVG within a page: no script, nothing loaded. */
final class Chart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 200;
  private static final int MARGIN = 44;

  private Chart() {}

  /** A series: how it is drawn, and its values; as many as the other series have. */
  record Series(String name, String style, List<Long> values) {}

  /** Bars beside each other. */
  static String bars(String title, List<String> labels, List<Series> all) {
    StringBuilder svg = begin(title);
    long most = most(all);
    double step = (double) (WIDTH - MARGIN) / Math.max(1, labels.size());
    for (int s = 0; s < all.size(); s++) {
      Series series = all.get(s);
      double width = step * 0.9 / all.size();
      for (int i = 0; i < series.values().size(); i++) {
        double height = height(series.values().get(i), most);
        svg.append(
            format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                series.style(), MARGIN + i * step + s * width, HEIGHT - height, width, height));
      }
    }
    return end(svg, labels, most);
  }

  /** A line. */
  static String line(String title, List<String> labels, Series series) {
    StringBuilder svg = begin(title);
    long most = most(List.of(series));
    double step = (double) (WIDTH - MARGIN) / Math.max(1, labels.size() - 1);
    svg.append(format("<polyline class=\"%s\" points=\"", series.style()));
    for (int i = 0; i < series.values().size(); i++) {
      svg.append(
          format("%.1f,%.1f ", MARGIN + i * step, HEIGHT - height(series.values().get(i), most)));
    }
    svg.append("\"/>");
    return end(svg, labels, most);
  }

  private static StringBuilder begin(String title) {
    return new StringBuilder(
        format(
            "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 -12 %d %d\">",
            title, WIDTH + 8, HEIGHT + 36));
  }

  private static String end(StringBuilder svg, List<String> labels, long most) {
    svg.append(format("<path class=\"axis\" d=\"M%d 0V%dH%d\"/>", MARGIN, HEIGHT, WIDTH));
    svg.append(format("<text x=\"%d\" y=\"4\" text-anchor=\"end\">%d</text>", MARGIN - 4, most));
    svg.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">0</text>", MARGIN - 4, HEIGHT));
    if (!labels.isEmpty()) {
      String last = labels.get(labels.size() - 1);
      svg.append(format("<text x=\"%d\" y=\"%d\">%s</text>", MARGIN, HEIGHT + 18, labels.get(0)));
      svg.append(
          format(
              "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", WIDTH, HEIGHT + 18, last));
    }
    return svg.append("</svg>").toString();
  }

  private static long most(List<Series> all) {
    return Math.max(
        1, all.stream().flatMap(s -> s.values().stream()).mapToLong(v -> v).max().orElse(1));
  }

  private static double height(long value, long most) {
    return HEIGHT * ((double) value / most);
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
