package id.konvensirakyat.convention.district;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a list of dapil that people made themselves, in the form of {@link DapilCatalogue#HEADER}
 * and {@link DapilCatalogue#MEMBERS_HEADER}, for any level. Beyond the form it asks that areas
 * exist and lie in the dapil's parent, that none is listed twice in any way, and that the seats add
 * up to the number that was declared beside the list.
 */
public final class DapilUpload {
  /** More than the state has; each dapil costs an election. */
  public static final int MOST_DAPIL = 5000;

  private final Level level;
  private final Gazetteer gazetteer;
  private final Table members = new Table(ListPart.MEMBERS);
  private final Table list = new Table(ListPart.DAPIL);
  private final CatalogueReader reader;
  private final List<CatalogueReader.Member> read = new ArrayList<>();

  private DapilUpload(Level level, Gazetteer gazetteer) {
    this.level = level;
    this.gazetteer = gazetteer;
    this.reader = new CatalogueReader(level, members, list);
  }

  /** What became of a list. */
  public sealed interface Reading {
    /** The dapil, ascending by code. */
    record Accepted(List<Dapil> dapil) implements Reading {
      /** Copies the dapil. */
      public Accepted {
        dapil = List.copyOf(dapil);
      }
    }

    /** Every fault: those of the areas, then those of the dapil, by line. */
    record Refused(List<ListFault> faults) implements Reading {
      /** Copies the faults. */
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }

  /** Reads both texts; {@code seats} is what the sender says they add up to. */
  public static Reading read(
      Level level,
      List<String> dapilLines,
      List<String> memberLines,
      int seats,
      Gazetteer gazetteer) {
    return new DapilUpload(level, gazetteer).read(dapilLines, memberLines, seats);
  }

  private Reading read(List<String> dapilLines, List<String> memberLines, int seats) {
    for (Table.Row row : members.rows(memberLines, DapilCatalogue.MEMBERS_HEADER)) {
      DapilCatalogue.split(row)
          .flatMap(split -> reader.member(row, 0, 1, split))
          .ifPresent(this::check);
    }
    checkOverlaps();
    List<Table.Row> rows = list.rows(dapilLines, DapilCatalogue.HEADER);
    if (rows.size() > MOST_DAPIL) {
      list.complain(0, ListRule.TOO_MANY_DAPIL, Integer.toString(MOST_DAPIL));
    }
    for (Table.Row row : rows) {
      reader.dapil(row, 0, 1, 4);
      checkParent(row);
    }
    int sum = reader.dapil().values().stream().mapToInt(Dapil::seats).sum();
    if (list.listFaults().isEmpty() && sum != seats) {
      list.complain(0, ListRule.SEAT_SUM, Integer.toString(sum));
    }
    List<ListFault> faults = reader.finish();
    return faults.isEmpty()
        ? new Reading.Accepted(List.copyOf(reader.dapil().values()))
        : new Reading.Refused(
            faults.stream()
                .sorted(Comparator.comparing(ListFault::part).thenComparing(ListFault::line))
                .toList());
  }

  private void check(CatalogueReader.Member member) {
    read.add(member);
    if (!gazetteer.knows(member.area())) {
      member.row().complain(ListRule.AREA_UNKNOWN);
    }
    if (!member.row().cell(2).equals(levelName(member))) {
      member.row().complainOf(2, ListRule.AREA_LEVEL);
    }
    // the codes of DPR RI begin with the province, those of an assembly with its own area
    String parent = member.dapil().digits().substring(0, parentDigits());
    if (!member.area().digits().startsWith(parent)) {
      member.row().complain(ListRule.AREA_OUTSIDE);
    }
  }

  private static String levelName(CatalogueReader.Member member) {
    return switch (member.area().digits().length()) {
      case 4 -> member.split() ? "Pecahan Kabupaten/Kota" : "Kabupaten/Kota";
      case 6 -> member.split() ? "Pecahan Kecamatan" : "Kecamatan";
      case 10 -> member.split() ? "" : "Desa/Kelurahan";
      default -> "";
    };
  }

  private void checkOverlaps() {
    Set<String> partsOf = new HashSet<>();
    for (CatalogueReader.Member member : read) {
      for (Optional<AreaCode> wider = member.area().around();
          wider.isPresent();
          wider = wider.get().around()) {
        partsOf.add(member.dapil().digits() + "/" + wider.get().digits());
        if (reader.whole().containsKey(wider.get())) {
          member.row().complain(ListRule.AREA_OVERLAPS);
        }
      }
    }
    for (CatalogueReader.Member member : read) {
      if (member.split()
          && !partsOf.contains(member.dapil().digits() + "/" + member.area().digits())) {
        member.row().complain(ListRule.SPLIT_WITHOUT_PARTS);
      }
    }
  }

  private void checkParent(Table.Row row) {
    Optional<AreaCode> parent =
        AreaCode.of(row.cell(2)).filter(this::hasAssembly).filter(gazetteer::knows);
    if (parent.isEmpty()) {
      row.complainOf(2, ListRule.PARENT);
    } else if (!row.cell(0).startsWith(parent.get().digits())) {
      row.complain(ListRule.CODE_IN_PARENT);
    }
  }

  private boolean hasAssembly(AreaCode area) {
    return area.digits().length() == parentDigits();
  }

  private int parentDigits() {
    return level == Level.DPRD_KABKOTA ? 4 : 2;
  }
}
