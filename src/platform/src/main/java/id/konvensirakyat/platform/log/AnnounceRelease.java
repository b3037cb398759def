package id.konvensirakyat.platform.log;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Once the pages are there and before anybody asks for one: has every log say which they are. (The
 * container starts what else begins with the server before there are pages.)
 */
@WebListener
public class AnnounceRelease implements ServletContextListener {
  @Inject private Releases releases;
  @Inject private LogClock clock;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    releases.make(event.getServletContext());
    clock.prepare();
  }
}
