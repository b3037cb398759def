package id.konvensirakyat.platform.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import id.konvensirakyat.platform.web.App;
import id.konvensirakyat.platform.web.BodyLimit;
import id.konvensirakyat.platform.web.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One resource method, found in the compiled application, so that none can be forgotten.
 *
 * @param secured whether {@code @RolesAllowed} or {@code @PermitAll} stands on it or on its class
 * @param roles who may call it; empty: everybody
 * @param mediaType the first media type it takes, "" for none
 * @param body type of its body, where it takes one
 * @param queries the query parameters it reads
 */
public record Route(
    String verb,
    String template,
    boolean secured,
    Set<String> roles,
    String mediaType,
    Optional<Class<?>> body,
    int limit,
    Set<String> queries) {

  /** All routes of the application. */
  public static List<Route> all() throws IOException, URISyntaxException {
    java.nio.file.Path classes =
        java.nio.file.Path.of(
            App.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .flatMap(Route::ofClass)
          .toList();
    }
  }

  private static Stream<Route> ofClass(String name) {
    try {
      Class<?> type = Class.forName(name, false, App.class.getClassLoader());
      return type.isAnnotationPresent(Path.class)
          ? Arrays.stream(type.getDeclaredMethods()).flatMap(m -> of(type, m))
          : Stream.of();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Route> of(Class<?> type, Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(verb -> route(verb.value(), type, method));
  }

  private static Route route(String verb, Class<?> type, Method method) {
    String below =
        Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    Optional<RolesAllowed> roles = annotation(type, method, RolesAllowed.class);
    boolean open =
        method.isAnnotationPresent(PermitAll.class)
            || (type.isAnnotationPresent(PermitAll.class)
                && !method.isAnnotationPresent(RolesAllowed.class));
    Optional<Class<?>> body =
        Arrays.stream(method.getParameters())
            .filter(p -> p.getAnnotations().length == 0)
            .<Class<?>>map(Parameter::getType)
            .findFirst();
    int limit =
        Optional.ofNullable(method.getAnnotation(BodyLimit.class))
            .map(BodyLimit::value)
            .orElse(BodyLimit.DEFAULT);
    return new Route(
        verb,
        (type.getAnnotation(Path.class).value() + "/" + below)
            .replaceAll("/+", "/")
            .replaceAll("(?<=.)/$", ""),
        open || roles.isPresent(),
        open ? Set.of() : roles.map(r -> Set.copyOf(List.of(r.value()))).orElse(Set.of()),
        body.isEmpty()
            ? ""
            : annotation(type, method, Consumes.class).map(c -> c.value()[0]).orElse("?"),
        body,
        limit,
        queries(method));
  }

  private static Set<String> queries(Method method) {
    return Arrays.stream(method.getParameters())
        .map(p -> p.getAnnotation(QueryParam.class))
        .filter(q -> q != null)
        .map(QueryParam::value)
        .collect(Collectors.toSet());
  }

  private static <A extends Annotation> Optional<A> annotation(
      Class<?> type, Method method, Class<A> wanted) {
    return Optional.ofNullable(method.getAnnotation(wanted))
        .or(() -> Optional.ofNullable(type.getAnnotation(wanted)));
  }

  /** Whether its body is decoded by our strict JSON. */
  public boolean takesJsonRecord() {
    return body.filter(Class::isRecord).isPresent();
  }

  /** The path with its parameters filled in; unknown ones become {@code otherwise}. */
  public String path(Map<String, String> parameters, String otherwise) {
    String path = template;
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return path.replaceAll("\\{[^}]*}", otherwise);
  }

  /** A body of the right form; what it says is nonsense. */
  public String nonsense() {
    return body.filter(Class::isRecord).map(Route::nonsense).orElse("{}");
  }

  private static String nonsense(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(c -> "\"" + c.getName() + "\":" + value(c))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String value(RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isRecord()) {
      return nonsense(type);
    }
    if (type == String.class) {
      return "\"x\"";
    }
    if (type == boolean.class) {
      return "true";
    }
    if (type == List.class) {
      return component.getGenericType() instanceof ParameterizedType list
              && list.getActualTypeArguments()[0] instanceof Class<?> item
              && item.isRecord()
          ? "[" + nonsense(item) + "]"
          : "[\"x\"]";
    }
    return type == JsonNode.class ? "{}" : "1";
  }

  /** Whether it changes something. */
  public boolean writes() {
    return !Set.of("GET", "HEAD", "OPTIONS").contains(verb);
  }

  /** Every role that may not call it, and one that is none of ours. */
  public Set<String> wrongRoles() {
    Set<String> wrong = everyRole();
    wrong.removeAll(roles);
    wrong.add("default-roles-konvensi");
    return wrong;
  }

  /** All roles that the application knows, in one order. */
  public static Set<String> everyRole() {
    Set<String> all = new TreeSet<>();
    for (Field field : Roles.class.getFields()) {
      if (field.getType() == String.class) {
        try {
          all.add((String) field.get(null));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    if (!all.containsAll(Roles.OFFICES) || all.size() <= Roles.OFFICES.size()) {
      throw new AssertionError("not all roles were found: " + all);
    }
    return all;
  }

  @Override
  public String toString() {
    return verb + " " + template;
  }
}
