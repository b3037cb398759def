package id.konvensirakyat.platform.voter;

import id.konvensirakyat.platform.convention.Conventions;
import id.konvensirakyat.platform.web.FieldError;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows the committee how its lists of members fare. */
@ApplicationScoped
public class DescribeImports {
  private static final int AT_ONCE = 500;

  @Inject private Conventions conventions;
  @Inject private MemberImports imports;

  /** The latest lists, the newest first. */
  @Transactional
  List<MemberImportJson> all(String conventionId) {
    conventions.get(conventionId);
    return imports.of(conventionId).stream().map(MemberImportRow::json).toList();
  }

  /** What was wrong, some at a time, behind a line of the file. */
  @Transactional
  List<FieldError> faults(String conventionId, String importId, int after) {
    if (imports.find(conventionId, importId).isEmpty()) {
      throw Refusal.of(Problem.NOT_FOUND);
    }
    return imports.faults(importId, after, AT_ONCE);
  }
}
