package id.konvensirakyat.audit.cli;

import id.konvensirakyat.audit.reader.SheetFile;
import id.konvensirakyat.audit.reader.UnreadableException;
import id.konvensirakyat.audit.report.Printable;
import id.konvensirakyat.audit.report.SeatsReport;
import id.konvensirakyat.convention.district.DapilCatalogue;
import id.konvensirakyat.convention.district.DapilCode;
import id.konvensirakyat.convention.seats.Divisors;
import id.konvensirakyat.convention.seats.Election2024;
import id.konvensirakyat.convention.seats.PartyFigures;
import id.konvensirakyat.convention.seats.SeatNumbers;
import id.konvensirakyat.convention.seats.SeatResult;
import id.konvensirakyat.convention.text.Fault;
import id.konvensirakyat.convention.text.Parsed;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit seats VOTES}. */
@Command(
    name = "seats",
    description =
        "Computes the seats of each party in each dapil from the votes of a state election, by"
            + " highest quotients, without rounding.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every seat has a holder, and the official seats, if given, are the same",
      "1:the official seats are others",
      "2:a sheet cannot be read or is wrong, or the command was misspelt",
      "3:equal quotients on a last seat: a person has to be asked"
    })
final class Seats implements Callable<Integer> {
  private static final int LAW_FOR_DPR = 400;
  private static final int DIFFERENT = 1;
  private static final int ASK_A_PERSON = 3;

  @Parameters(
      arity = "0..1",
      paramLabel = "VOTES",
      description = "sheet (CSV) with the columns dapil_code or dapil, party, votes")
  private Optional<Path> votes = Optional.empty();

  @Option(
      names = "--2024",
      description = "the DPR RI election of 2024, with its official seats, instead of VOTES")
  private boolean of2024;

  @Option(
      names = "--seats",
      paramLabel = "CSV",
      description =
          "seats of each dapil: columns code or dapil_code or dapil, seats; default: the 84 dapil"
              + " of DPR RI")
  private Optional<Path> seats = Optional.empty();

  @Option(
      names = "--threshold",
      paramLabel = "POINTS|PERCENT%",
      converter = SeatSettings.Threshold.class,
      description =
          "national threshold, in hundredths of a percent or in percent; default: 4%% for DPR RI"
              + " (codes of 4 digits), none for DPRD")
  private Optional<Integer> threshold = Optional.empty();

  @Option(
      names = "--divisors",
      paramLabel = "NAME|FIRST,SECOND,STEP",
      converter = SeatSettings.DivisorsByName.class,
      description = "sainte-lague (the law, default), dhondt, modified (first 1.4), or numbers")
  private Divisors divisors = Divisors.SAINTE_LAGUE;

  @Option(
      names = "--official",
      paramLabel = "CSV",
      description = "announced seats to compare with: columns dapil_code or dapil, party, seats")
  private Optional<Path> official = Optional.empty();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if (of2024 == votes.isPresent()) {
      err.println("Give either VOTES or --2024.");
      return ReportOptions.UNREADABLE;
    }
    try {
      return computed();
    } catch (UnreadableException e) {
      err.println(Printable.of(String.valueOf(e.getMessage())));
      return ReportOptions.UNREADABLE;
    }
  }

  private int computed() throws UnreadableException {
    Named votesSheet = sheet(votes, Election2024.VOTES_RESOURCE);
    Named seatsSheet = sheet(seats, DapilCatalogue.DPR_RESOURCE);
    Optional<Named> officialSheet =
        official.isPresent() || of2024
            ? Optional.of(sheet(official, Election2024.SEATS_RESOURCE))
            : Optional.empty();
    Parsed<PartyFigures> cast = PartyFigures.parse(votesSheet.lines(), "votes");
    Parsed<SeatNumbers> numbers = SeatNumbers.parse(seatsSheet.lines());
    Optional<Parsed<PartyFigures>> announced =
        officialSheet.map(named -> PartyFigures.parse(named.lines(), "seats"));
    int faults = tell(votesSheet, cast) + tell(seatsSheet, numbers);
    if (announced.isPresent()) {
      faults += tell(officialSheet.orElseThrow(), announced.get());
    }
    if (faults > 0) {
      return ReportOptions.UNREADABLE;
    }
    return computed(cast.orThrow(), numbers.orThrow(), announced.map(Parsed::orThrow));
  }

  private int computed(PartyFigures cast, SeatNumbers numbers, Optional<PartyFigures> announced)
      throws UnreadableException {
    List<DapilCode> unknown =
        cast.byDapil().keySet().stream().filter(d -> !numbers.byDapil().containsKey(d)).toList();
    if (!unknown.isEmpty()) {
      throw new UnreadableException("There are votes, but no number of seats, of dapil " + unknown);
    }
    int points = threshold.orElseGet(() -> isDpr(cast) ? LAW_FOR_DPR : 0);
    var result = SeatResult.of(cast, numbers, points, divisors);
    var report = new SeatsReport(cast, numbers, points, divisors, result, announced);
    PrintWriter out = spec.commandLine().getOut();
    out.print(output.isJson() ? report.json() + "\n" : report.text(output.language()));
    out.flush();
    if (announced.filter(seen -> !result.differing(seen).isEmpty()).isPresent()) {
      return DIFFERENT;
    }
    return result.open().isEmpty() ? 0 : ASK_A_PERSON;
  }

  private static boolean isDpr(PartyFigures cast) {
    return cast.byDapil().keySet().stream().allMatch(dapil -> dapil.digits().length() == 4);
  }

  /** The lines of a sheet, and how the observer called it. */
  private record Named(String name, List<String> lines) {}

  private static Named sheet(Optional<Path> file, String otherwise) throws UnreadableException {
    return file.isPresent()
        ? new Named(file.get().toString(), SheetFile.lines(file.get()))
        : new Named(otherwise, SheetFile.bundled(otherwise));
  }

  /** Says every fault of a sheet; how many there are. */
  private int tell(Named sheet, Parsed<?> parsed) {
    for (Fault fault : parsed.faults()) {
      spec.commandLine().getErr().println(Printable.of(sheet.name() + ": " + fault));
    }
    return parsed.faults().size();
  }
}
