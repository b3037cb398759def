package id.konvensirakyat.platform.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.konvensirakyat.platform.account.Accounts.AlreadyThere;
import id.konvensirakyat.platform.account.Accounts.Created;
import id.konvensirakyat.platform.account.Accounts.NewAccount;
import id.konvensirakyat.platform.account.Accounts.NoAnswer;
import id.konvensirakyat.platform.account.Accounts.NotTaken;
import id.konvensirakyat.platform.testserver.InContainerServer;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The typed client inside the container, against a Keycloak that answers as it is told. */
@ExtendWith({InContainerServer.class, ArquillianExtension.class})
class AccountsInContainerTest {
  private static final String CREATE = "POST " + FakeKeycloak.USERS;
  private static final String FIND = "GET " + FakeKeycloak.USERS;
  private static final String ONE = FakeKeycloak.USERS + "/s-1";
  private static final String INVITE = "PUT " + ONE + "/execute-actions-email";
  private static final NewAccount SITI = new NewAccount("siti@contoh.invalid", "Siti", "Rahma");

  @Inject private Accounts accounts;
  @Inject private BeanManager beans;

  @Inject
  @ConfigProperty(name = "konvensi.oidc.url")
  private URI url;

  private FakeKeycloak keycloak;

  @Deployment
  static WebArchive application() {
    return InContainerServer.application(
        AccountsInContainerTest.class,
        FakeKeycloak.class,
        FakeKeycloak.Answer.class,
        FakeKeycloak.Asked.class);
  }

  @BeforeEach
  void start() throws Exception {
    keycloak = new FakeKeycloak(url);
    // a token of an earlier test must not be known any more
    Bean<?> bean = beans.resolve(beans.getBeans(Accounts.class));
    ((AlterableContext) beans.getContext(bean.getScope())).destroy(bean);
  }

  @AfterEach
  void stop() {
    keycloak.close();
  }

  @Test
  void aMemberIsMadeWithoutAPasswordAndInvited() {
    keycloak.token("t1", 60).answer(CREATE, 201, "").answer(INVITE, 204, "");
    assertEquals(new Created("s-1", true), accounts.create(SITI));
    assertEquals(new Created("s-1", true), accounts.create(SITI));
    assertEquals(1, keycloak.asked(FakeKeycloak.TOKEN).size(), "a token serves many");
    FakeKeycloak.Asked asked = keycloak.asked(CREATE).get(0);
    assertEquals("Bearer t1", asked.bearer());
    for (String part :
        List.of(
            "\"groups\":[\"/anggota\"]",
            "\"emailVerified\":false",
            "\"requiredActions\":[\"VERIFY_EMAIL\",\"UPDATE_PASSWORD\"]",
            "\"email\":\"siti@contoh.invalid\"")) {
      assertTrue(asked.body().contains(part), part);
    }
    assertTrue(asked.body().matches(".*\"username\":\"anggota-[a-z2-9]{12}\".*"));
    assertFalse(asked.body().contains("credentials") || asked.body().contains("Roles"));
    FakeKeycloak.Asked invited = keycloak.asked(INVITE).get(0);
    assertEquals("[\"VERIFY_EMAIL\",\"UPDATE_PASSWORD\"]", invited.body());
    assertEquals(
        Set.of("client_id=konvensi-web", "redirect_uri=http://127.0.0.1/masuk.html"),
        Set.of(invited.query().split("&", -1)));
  }

  @Test
  void aLetterThatIsNotSentIsSaid() {
    keycloak.token("t1", 60).answer(CREATE, 201, "").answer(INVITE, 500, "{}");
    assertEquals(new Created("s-1", false), accounts.create(SITI));
  }

  @Test
  void anAccountOfTheSameAddressIsTheMembersOnlyIfNoStrangerCanHaveMadeIt() {
    keycloak.token("t1", 60).answer(CREATE, 409, "{}");
    keycloak.answer(FIND, 200, "[]");
    keycloak.answer(FIND, 200, "[{\"id\":\"s-2\",\"emailVerified\":true}]");
    keycloak.answer(FIND, 200, "[{\"id\":\"s-3\",\"emailVerified\":false}]");
    keycloak.answer(FIND, 200, "[{\"id\":\"s-4\",\"requiredActions\":[\"VERIFY_EMAIL\"]}]");
    keycloak.answer(FIND, 200, "[{\"id\":\"s-5\",\"requiredActions\":[\"UPDATE_PASSWORD\"]}]");
    assertEquals(new AlreadyThere(Optional.empty()), accounts.create(SITI));
    assertEquals(new AlreadyThere(Optional.of("s-2")), accounts.create(SITI));
    assertEquals(new AlreadyThere(Optional.empty()), accounts.create(SITI));
    assertEquals(new AlreadyThere(Optional.empty()), accounts.create(SITI));
    assertEquals(new AlreadyThere(Optional.of("s-5")), accounts.create(SITI));
    assertEquals(
        Set.of("exact=true", "email=siti@contoh.invalid"),
        Set.of(keycloak.asked(FIND).get(0).query().split("&", -1)));
  }

  @Test
  void whatKeycloakDoesNotTakeOrDoesNotAnswerIsNoFaultOfOurs() {
    keycloak.token("t1", 60).answer(CREATE, 400, "{}");
    keycloak.answer(CREATE, 500, "<html>").answer(CREATE, 409, "{}").answer(FIND, 200, "<html>");
    assertEquals(new NotTaken(), accounts.create(SITI));
    assertEquals(new NoAnswer(), accounts.create(SITI));
    assertEquals(new NoAnswer(), accounts.create(SITI));
    keycloak.close();
    assertEquals(new NoAnswer(), accounts.create(SITI));
  }

  @Test
  void withoutATokenNothingIsAsked() {
    keycloak.answer(FakeKeycloak.TOKEN, 401, "{\"error\":\"unauthorized_client\"}");
    assertEquals(new NoAnswer(), accounts.create(SITI));
    assertFalse(accounts.disable("s-1"));
    assertEquals(0, keycloak.asked(CREATE).size());
  }

  @Test
  void aTokenThatIsNotTakenIsRenewedOnce() {
    keycloak.token("t1", 60).token("t2", 60);
    keycloak.answer(CREATE, 401, "{}").answer(CREATE, 201, "").answer(INVITE, 204, "");
    assertEquals(new Created("s-1", true), accounts.create(SITI));
    assertEquals("Bearer t2", keycloak.asked(CREATE).get(1).bearer());
  }

  @Test
  void anAccountIsLockedWithTheRestOfItAndItsSessionsEnd() {
    keycloak.token("t1", 60);
    keycloak.answer("GET " + ONE, 200, "{\"id\":\"s-1\",\"email\":\"a@b.c\",\"enabled\":true}");
    keycloak.answer("PUT " + ONE, 204, "").answer("POST " + ONE + "/logout", 204, "");
    assertTrue(accounts.disable("s-1"));
    String sent = keycloak.asked("PUT " + ONE).get(0).body();
    assertTrue(sent.contains("\"enabled\":false") && sent.contains("\"email\":\"a@b.c\""), sent);
    assertEquals(1, keycloak.asked("POST " + ONE + "/logout").size());
    assertFalse(accounts.disable("s-2"));
  }
}
