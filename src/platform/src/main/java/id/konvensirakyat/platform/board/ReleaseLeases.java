package id.konvensirakyat.platform.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lets another server go on at once when this one stops in order. */
@ApplicationScoped
public class ReleaseLeases {
  @Inject private Chains chains;

  @Transactional
  void release() {
    chains.release();
  }
}
