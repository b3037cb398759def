package id.konvensirakyat.platform.document;

import id.konvensirakyat.platform.privacy.Holding;
import id.konvensirakyat.platform.privacy.PersonalData;
import id.konvensirakyat.platform.privacy.Piece;
import id.konvensirakyat.platform.web.Problem;
import id.konvensirakyat.platform.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A person's files for the own copy. Whether they may be erased is for the feature that owns the
 * application or objection to say, and to do.
 */
@ApplicationScoped
public class CopyDocuments implements PersonalData {
  @Inject private Documents documents;
  @Inject private LateChecks checks;
  @Inject private DocumentVault vault;

  /** A file in the list of the own copy. */
  record FileJson(
      String path, String kind, String type, int size, String sha256, boolean scanned, String at) {}

  /** A declaration that stands beside the late documents. */
  record ServiceJson(String application, boolean servesState) {}

  @Override
  public List<Piece> pieces(String subject) {
    List<Piece> pieces = new ArrayList<>();
    List<FileJson> list = new ArrayList<>();
    List<ServiceJson> declared = new ArrayList<>();
    for (Documents.Listed listed : documents.ofPerson(subject)) {
      DocumentFacts file = listed.facts();
      String path = path(listed.owner(), file);
      list.add(
          new FileJson(
              path,
              file.kind().name(),
              file.mediaType(),
              file.size(),
              file.sha256(),
              file.scanned(),
              file.storedAt().toString()));
      pieces.add(new Piece(path, () -> read(listed.owner(), file.kind(), file.number())));
    }
    documents.ofPerson(subject).stream()
        .map(listed -> listed.owner().id())
        .distinct()
        .forEach(
            id ->
                checks
                    .service(id)
                    .ifPresent(row -> declared.add(new ServiceJson(id, row.serves()))));
    if (!list.isEmpty()) {
      pieces.add(Piece.json("documents/documents.json", list));
    }
    if (!declared.isEmpty()) {
      pieces.add(Piece.json("documents/state-service.json", declared));
    }
    return pieces;
  }

  @Override
  public List<Holding> holdings(String subject) {
    return List.of();
  }

  @Override
  public void erase(String subject) {
    // by the owners' features
  }

  /** One file, opened when its turn comes: a copy may be large, and transactions short. */
  @Transactional
  public byte[] read(Owner owner, DocumentKind kind, int number) {
    DocumentRow row =
        documents.find(owner, kind, number).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    return vault.open(row.label(), row.sealed());
  }

  private static String path(Owner owner, DocumentFacts file) {
    String extension = file.mediaType().substring(file.mediaType().indexOf('/') + 1);
    return String.format(
        Locale.ROOT,
        "documents/%s/%s/%s-%d.%s",
        owner.convention(),
        owner.id(),
        file.kind(),
        file.number(),
        extension);
  }
}
