package id.konvensirakyat.platform.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.account.Caller;
import id.konvensirakyat.platform.convention.ContainedConvention;
import id.konvensirakyat.platform.convention.Districts;
import id.konvensirakyat.platform.convention.MailFacts;
import id.konvensirakyat.platform.convention.OpenConvention;
import id.konvensirakyat.platform.testserver.InContainerServer;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the container, with a mail server that never answers. */
@ExtendWith({InContainerServer.class, ArquillianExtension.class})
class NoticesInContainerTest {
  @Inject private Notices notices;
  @Inject private NoticeData noticeData;
  @Inject private ReadNotices readNotices;
  @Inject private ClaimMails claimMails;
  @Inject private SettleMail settleMail;
  @Inject private MailFacts mailFacts;
  @Inject private OpenConvention openConvention;
  @Inject private Districts districts;
  @Inject private UserTransaction transaction;

  @Resource private ManagedExecutorService servers;

  @Deployment
  static WebArchive application() {
    return InContainerServer.application(
        NoticesInContainerTest.class, ContainedConvention.class, Deed.class);
  }

  private interface Deed {
    void run() throws Exception;
  }

  private void inTransaction(Deed deed) throws Exception {
    transaction.begin();
    deed.run();
    transaction.commit();
  }

  @Test
  void whatIsRolledBackWasNeverTold() throws Exception {
    String convention = convention();
    Caller person = person("candidate");
    transaction.begin();
    notices.allowMail(person);
    tell(convention, person, NoticeKind.WITHDRAWAL_CONFIRMED);
    transaction.rollback();
    assertEquals(0, readNotices.newest(person).notices().size());
    assertEquals(0, mailFacts.of(convention).waiting());
    assertFalse(readNotices.newest(person).mail().wanted());
  }

  @Test
  void onlyWhoAgreedGetsMailAndEverybodyTheNotice() throws Exception {
    String convention = convention();
    Caller agreed = person("candidate");
    Caller silent = person("candidate");
    inTransaction(
        () -> {
          notices.allowMail(agreed);
          tell(convention, agreed, NoticeKind.WITHDRAWAL_CONFIRMED);
          tell(convention, silent, NoticeKind.WITHDRAWAL_CONFIRMED);
        });
    assertEquals(1, readNotices.newest(agreed).notices().size());
    assertEquals(1, readNotices.newest(silent).notices().size());
    assertEquals(1, mailFacts.of(convention).waiting());
    assertTrue(mailFacts.of(convention).oldestWaiting().isPresent());
  }

  @Test
  void wrongParametersAreRefusedBeforeAnythingIsKept() {
    assertThrows(
        IllegalArgumentException.class,
        () -> notices.tell("x", "y", NoticeKind.COMMENT_TO_ANSWER, Map.of()));
  }

  @Test
  void anOfficeIsToldOnceItsHoldersAreKnown() throws Exception {
    String convention = convention();
    Caller first = person("steering");
    Caller second = person("steering");
    Caller voter = person("voter");
    inTransaction(
        () -> {
          List.of(first, second, voter).forEach(notices::remember);
          notices.remember(second);
          notices.tellRole(
              convention,
              "steering",
              first.subject(),
              NoticeKind.PROPOSAL_WAITS,
              Map.of("act", "DECIDE"));
        });
    assertEquals(0, readNotices.newest(first).notices().size());
    assertEquals(1, readNotices.newest(second).notices().size());
    assertEquals(0, readNotices.newest(voter).notices().size());
  }

  @Test
  void withoutAVerifiedAddressThereIsNoMail() throws Exception {
    Caller person = new Caller("s-" + UUID.randomUUID(), "x", "X", Set.of("candidate"));
    transaction.begin();
    assertThrows(Refusal.class, () -> notices.allowMail(person));
    transaction.rollback();
  }

  @Test
  void aNewAddressIsRememberedOnlyByThoseWhoAgreed() throws Exception {
    Caller before = person("candidate");
    Caller after =
        new Caller(
            before.subject(), "x", "X", Set.of("candidate"), Optional.of("baru@contoh.invalid"));
    inTransaction(() -> notices.remember(before));
    inTransaction(() -> assertEquals(null, noticeData.describe(before.subject()).address()));
    inTransaction(
        () -> {
          notices.allowMail(before);
          notices.remember(after);
        });
    inTransaction(
        () -> assertEquals("baru@contoh.invalid", noticeData.describe(before.subject()).address()));
  }

  @Test
  void twoServersNeverTakeTheSameMail() throws Exception {
    String convention = convention();
    Caller person = person("candidate");
    inTransaction(
        () -> {
          notices.allowMail(person);
          for (int i = 0; i < 120; i++) {
            tell(convention, person, NoticeKind.WITHDRAWAL_CONFIRMED);
          }
        });
    List<Callable<List<ClaimedMail>>> rounds = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rounds.add(() -> claimMails.claim(7));
    }
    Set<Long> taken = new HashSet<>();
    for (Future<List<ClaimedMail>> round : servers.invokeAll(rounds)) {
      for (ClaimedMail mail : round.get()) {
        assertTrue(taken.add(mail.notice()), "taken twice: " + mail);
      }
    }
    assertFalse(taken.isEmpty());
  }

  @Test
  void onlyWhoHoldsTheClaimWritesTheOutcome() throws Exception {
    String convention = convention();
    Caller person = person("candidate");
    inTransaction(
        () -> {
          notices.allowMail(person);
          tell(convention, person, NoticeKind.WITHDRAWAL_CONFIRMED);
        });
    NoticeRow told = only(person);
    ClaimedMail stranger =
        new ClaimedMail(
            told.id(),
            "another-claim",
            told.publicId(),
            convention,
            "",
            told.kind(),
            Map.of(),
            told.createdAt(),
            MailAddress.of("a@contoh.invalid").orElseThrow());
    settleMail.sent(stranger);
    assertEquals(0, mailFacts.of(convention).sent());
    assertEquals(1, mailFacts.of(convention).waiting());
  }

  @Test
  void theLastMailOutlivesThePersonsData() throws Exception {
    String convention = convention();
    Caller person = person("candidate");
    inTransaction(
        () -> {
          notices.allowMail(person);
          tell(convention, person, NoticeKind.WITHDRAWAL_CONFIRMED);
        });
    inTransaction(
        () -> {
          tell(convention, person, NoticeKind.DATA_DELETED);
          notices.erase(convention, person.subject());
          noticeData.erase(person.subject());
        });
    assertEquals(1, mailFacts.of(convention).waiting(), "that the data were deleted");
    inTransaction(
        () -> {
          PersonalNotices left = noticeData.describe(person.subject());
          assertEquals(null, left.address());
          assertEquals(1, left.notices().size());
        });
  }

  @Inject private KeptNotices kept;

  private NoticeRow only(Caller person) throws Exception {
    transaction.begin();
    NoticeRow row = kept.of(person.subject()).get(0);
    transaction.commit();
    return row;
  }

  private void tell(String convention, Caller person, NoticeKind kind) {
    notices.tell(convention, person.subject(), kind, Map.of());
  }

  private static Caller person(String role) {
    String name = role + "-" + UUID.randomUUID();
    return new Caller(
        "s-" + name, name, "Nama", Set.of(role), Optional.of(name + "@contoh.invalid"));
  }

  private String convention() {
    return ContainedConvention.open(openConvention, districts);
  }
}
