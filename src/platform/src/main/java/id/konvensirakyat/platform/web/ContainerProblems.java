package id.konvensirakyat.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers what the servlet container refuses before JAX-RS is asked (a forged token, a malformed
 * address): without it the body would be the container's own page.
 */
@WebServlet(urlPatterns = ContainerProblems.PATH, asyncSupported = true)
public class ContainerProblems extends HttpServlet {
  static final String PATH = "/container-problem";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Problem problem =
        status instanceof Integer code ? HttpProblemMapper.problemFor(code) : Problem.NOT_FOUND;
    response.setStatus(problem.status());
    response.setContentType(ProblemJson.MEDIA_TYPE.toString());
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(Json.write(ProblemJson.of(problem, Refusal.Details.NONE)));
  }
}
