package id.konvensirakyat.deploy.sample;

import id.konvensirakyat.deploy.person.Api;
import id.konvensirakyat.deploy.role.Official;
import id.konvensirakyat.deploy.stack.DemoAccounts;
import java.util.List;
import java.util.function.Function;

/** The people of the samples as the API knows them: each signs in once, when first needed. */
record SamplePeople(DemoAccounts demo, Function<String, Api> apis, Api anonymous) {

  Api as(String username) {
    return apis.apply(username);
  }

  /** Everybody with a role among the demo accounts, in order. */
  List<Api> everyone(String role) {
    return demo.withRole(role).stream().map(apis).toList();
  }

  /** The people of an office. */
  Official office(String role) {
    return new Official(everyone(role));
  }
}
