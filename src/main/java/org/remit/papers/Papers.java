package org.remit.papers;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.calendar.London;
import org.remit.people.Actors;
import org.remit.people.PublicNames;
import org.remit.reference.Actor;
import org.remit.reference.Authority;
import org.remit.reference.DecisionReference;
import org.remit.reference.Forbidden;
import org.remit.reference.Happened;
import org.remit.reference.InBatches;
import org.remit.reference.NotFound;
import org.remit.reference.Refused;
import org.remit.reference.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps a decision's documents, and hands each to whoever may have it (invariants 4 and 11). */
@Service
@Transactional
public class Papers {

  /** Who takes down what is public, and puts it up again. */
  public static final Set<Role> TAKING_DOWN = Set.of(Role.MONITORING_OFFICER, Role.DEMOCRATIC_SERVICES);

  private static final int LARGEST = 20 * 1024 * 1024;
  private static final int LONGEST_NAME = 100;

  /** Who looks on only: they hand nothing in. */
  private static final Set<Role> ONLOOKERS = EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR);

  private final StoredDocuments documents;
  private final Stores stores;
  private final Actors actors;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final NeedToKnow needToKnow;
  private final PaperNeeds needs;
  private final ObjectProvider<Exclusions> exclusions;
  private final ObjectProvider<CouncilOf> councils;
  private final ObjectProvider<StatutoryPaperRows> statutory;
  private final ObjectProvider<HandInRule> rules;
  private final ObjectProvider<SaidInPublic> said;
  private final ObjectProvider<RestsOnDocument> resting;
  private final DisclosableWordsRows disclosable;
  private final PublicNames publicNames;

  Papers(
      StoredDocuments documents,
      Stores stores,
      Actors actors,
      Clock clock,
      ApplicationEventPublisher events,
      NeedToKnow needToKnow,
      PaperNeeds needs,
      ObjectProvider<Exclusions> exclusions,
      ObjectProvider<CouncilOf> councils,
      ObjectProvider<StatutoryPaperRows> statutory,
      ObjectProvider<HandInRule> rules,
      ObjectProvider<SaidInPublic> said,
      ObjectProvider<RestsOnDocument> resting,
      DisclosableWordsRows disclosable,
      PublicNames publicNames) {
    this.documents = documents;
    this.stores = stores;
    this.actors = actors;
    this.clock = clock;
    this.events = events;
    this.needToKnow = needToKnow;
    this.needs = needs;
    this.exclusions = exclusions;
    this.councils = councils;
    this.statutory = statutory;
    this.rules = rules;
    this.said = said;
    this.resting = resting;
    this.disclosable = disclosable;
    this.publicNames = publicNames;
  }

  /** Stores a new document; its name within the decision is made from the file's. */
  public DocumentView store(DecisionReference decision, Upload upload) {
    var name = FileName.clean(upload.name());
    var stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    var document = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return store(decision, document.isEmpty() ? "document" : document, upload);
  }

  /**
   * Stores a document, or a new version of it.
   *
   * @param document its name within the decision, as the proposal has it: {@code report}, {@code appendix-1}
   * @throws Refused if the file is too large, of a wrong type, or withheld without what the law asks to be said
   */
  public DocumentView store(DecisionReference decision, String document, Upload upload) {
    var actor = actors.current();
    var council = councilOf(decision, actor);
    requireMayHandIn(actor, council);
    if (document != null && document.length() > LONGEST_NAME) {
      throw new Refused("A document's name is no longer than " + LONGEST_NAME + " characters.").at("/document");
    }
    if (document == null || !document.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new Refused("A document is named in small letters, digits and hyphens, such as 'appendix-1'.")
          .at("/document");
    }
    if (upload.bytes() == null || upload.bytes().length == 0) {
      throw new Refused("Choose a file that is not empty.").at("/file");
    }
    if (upload.bytes().length > LARGEST) {
      throw new Refused("The file is larger than 20 MB. Make it smaller, or hand it in as several.").at("/file");
    }
    if (upload.publicity() == null) {
      throw new Refused("Say whether the document is public, exempt or confidential.").at("/publicity");
    }
    var name = FileName.clean(upload.name());
    var type = FileType.of(name, upload.bytes());
    var publicity = upload.publicity();
    if (publicity.reviewOn() != null && publicity.reviewOn().isBefore(London.today(clock))) {
      throw new Refused("The day on which the exemption is reviewed is in the past: "
          + London.say(publicity.reviewOn()) + ".")
          .at("/reviewOn");
    }
    rules.forEach(rule -> rule.mustTake(decision, document));
    if (!publicity.isPublic()) mustNotBePublic(decision, document, upload.bytes());
    mustBeAnotherFile(decision, document, upload, actor);
    var digest = stores.of(publicity).keep(upload.bytes());
    var before = documents.newest(decision.value(), document);
    var stored =
        documents.save(
            new StoredDocument(
                decision, council, document, documents.countByDecisionAndDocument(decision.value(), document) + 1,
                name, type, upload.bytes().length, digest, publicity, actor.isSystem() ? null : actor.user(), now()));
    var happened =
        Happened.to(decision, "document-stored", actor)
            .with("version", stored.version())
            .with("publicity", publicity.kind().id())
            .with("paragraph", publicity.paragraph())
            .with("proposedTerms", publicity.proposedTerms());
    events.publishEvent(
        publicity.isPublic()
            ? happened.with("id", stored.id()).with("document", document).with("digest", digest)
            : happened
                .withholding("id", stored.id().toString())
                .withholding("document", document)
                .withholding("name", name)
                .withholding("digest", digest)
                .withholding("publicInterest", publicity.publicInterest())
                .withholding("prohibition", publicity.prohibition())
                .withholding("reviewer", publicity.reviewer())
                .with("reviewOn", publicity.reviewOn()));
    if (before.filter(b -> b.digest().equals(digest)).isEmpty()) {
      events.publishEvent(new DocumentReplaced(decision, document, stored.version()));
    }
    if (mayPutUp(actor) && waiting(decision).contains(stored)) putUp(stored, actor);
    return stored.view(true);
  }

  /**
   * One file is one document: under two names it would be published twice. One that is withheld under another name is a
   * matter for the checks. Of a paper that the person may not read nothing is told, not even that this is the same.
   */
  private void mustBeAnotherFile(DecisionReference decision, String document, Upload upload, Actor actor) {
    var digest = FileStore.digest(upload.bytes());
    newest(documents.of(decision.value())).stream()
        .filter(d -> d.digest().equals(digest) && !d.document().equals(document) && !d.isTakenDown())
        .filter(d -> d.publicity().kind() == upload.publicity().kind() && mayRead(d, actor))
        .findFirst()
        .ifPresent(same -> {
          throw new Refused("This very file is on file already as '%s', version %d. Choose another file%s."
              .formatted(same.document(), same.version(), same.wasHandedInBy(actor.user()) && !same.isPublished()
                  ? ", or withdraw that one first if it should have another name" : ""))
              .at("/file");
        });
  }

  /** Nothing is withheld that everybody reads: what is to be withheld is taken down first. */
  private void mustNotBePublic(DecisionReference decision, String document, byte[] bytes) {
    var digest = FileStore.digest(bytes);
    documents.of(decision.value()).stream()
        .filter(d -> d.isPublic() && d.isPublished() && !d.isTakenDown())
        .filter(d -> d.document().equals(document) || d.digest().equals(digest))
        .findFirst()
        .ifPresent(open -> {
          throw new Refused(("Version %d of '%s' is public: everybody reads %s. Have the monitoring officer or"
              + " democratic services take it down first, and hand this in after that.")
              .formatted(open.version(), open.document(),
                  open.digest().equals(digest) ? "this very file" : "what it replaces"))
              .at("/publicity")
              .because("withheld-content", "SI 2012/2089 reg 20");
        });
  }

  /** The versions that can be public and wait to take the place of what was taken down. */
  @Transactional(readOnly = true)
  public List<DocumentView> waitingInPlace(DecisionReference decision) {
    return waiting(decision).stream().map(d -> d.view(true)).toList();
  }

  /** The newest versions that can be public, of documents whose version that was opened last was taken down. */
  private List<StoredDocument> waiting(DecisionReference decision) {
    var all = documents.of(decision.value());
    return newest(all).stream()
        .filter(StoredDocument::canBePublished)
        .filter(newest -> all.stream().filter(d -> d.document().equals(newest.document()) && d.isPublished())
            .findFirst().filter(StoredDocument::isTakenDown).isPresent())
        .toList();
  }

  /**
   * Publishes a version in the place of one that was taken down, whoever handed it in: those who may take down may put
   * up again.
   *
   * @throws Refused if it does not wait for that
   */
  public DocumentView publishInPlace(DecisionReference decision, UUID id, Actor actor) {
    if (!actor.belongsTo(councilOf(decision, actor)) || !mayPutUp(actor)) {
      throw new Forbidden("Only democratic services and the monitoring officer may publish papers again.");
    }
    var version = waiting(decision).stream().filter(d -> d.id().equals(id)).findFirst()
        .orElseThrow(() -> new Refused("No such document of " + decision + " waits to take the place of one that was"
            + " taken down.").at("/document"));
    putUp(version, actor);
    return version.view(true);
  }

  private static boolean mayPutUp(Actor actor) {
    return actor.has(TAKING_DOWN.toArray(Role[]::new));
  }

  private void putUp(StoredDocument version, Actor actor) {
    version.publish(now());
    documents.saveAndFlush(version);
    tellPublished(version.decision(), List.of(version), actor);
  }

  private static List<StoredDocument> newest(List<StoredDocument> all) {
    var seen = new java.util.HashSet<String>();
    return all.stream().filter(d -> seen.add(d.document())).toList();
  }

  /** Every version of a decision's documents as the person may see it; the newest version of each first. */
  @Transactional(readOnly = true)
  public List<DocumentView> documents(DecisionReference decision, Actor actor) {
    return documents.of(decision.value()).stream()
        .filter(d -> actor.belongsTo(d.council()) || d.isPublished())
        .map(d -> view(d, actor))
        .toList();
  }

  /** Those of these decisions that have a document of this name on file: its newest version was not taken down. */
  @Transactional(readOnly = true)
  public Set<DecisionReference> having(String document, Collection<DecisionReference> decisions) {
    return InBatches.of(decisions.stream().map(DecisionReference::value).toList(),
            some -> documents.having(document, some)).stream()
        .map(DecisionReference::new).collect(Collectors.toSet());
  }

  private DocumentView view(StoredDocument document, Actor actor) {
    if (mayRead(document, actor)) return document.view(true);
    return document.isPublic() || actor.isSystem() || needToKnow.isOfficer(actor) && !isKeptOut(document, actor)
        ? document.view(false) : document.viewWithoutHandle();
  }

  /**
   * Whether somebody may know why a document is withheld that the facts of a case list: as its newest version says, or
   * else as one of that kind would.
   *
   * @param document its name within the decision
   * @param kind exempt or confidential, as the facts have it
   */
  @Transactional(readOnly = true)
  public boolean mayKnowOf(DecisionReference decision, String document, String kind, Actor actor) {
    var stored = documents.newest(decision.value(), document);
    if (stored.isPresent()) return mayRead(stored.get(), actor) || needToKnow.isOfficer(actor);
    return needToKnow.isOfficer(actor)
        || kind.equals("exempt") && actor.has(Role.CABINET, Role.CABINET_MEMBER)
        || actor.isSystem();
  }

  /** The confidential documents of a decision, for whoever may ask for one: neither what they hold nor their size. */
  @Transactional(readOnly = true)
  public List<DocumentView> confidential(DecisionReference decision) {
    return documents.of(decision.value()).stream()
        .filter(d -> d.isConfidential() && !d.isTakenDown())
        .map(StoredDocument::viewToAsk)
        .toList();
  }

  /**
   * Records what an officer needs a confidential paper for; from then on they may read it. Said again it stands as it
   * was said first.
   *
   * @throws NotFound if the decision has no such paper for them
   */
  public void need(DecisionReference decision, UUID id, String need, Actor actor) {
    var document = documents.findById(id)
        .filter(d -> d.decision().equals(decision) && d.isConfidential() && !d.isTakenDown() && !d.isWithdrawn())
        .filter(d -> actor.belongsTo(d.council()) && needToKnow.isOfficer(actor) && !isKeptOut(d, actor))
        .orElseThrow(Papers::noSuchDocument);
    if (need == null || need.isBlank()) throw new Refused("Say what you need the paper for.").at("/need");
    if (needs.existsByDocumentAndPerson(id, actor.user())) {
      throw new Refused("You have said already what you need this paper for.").at("/document");
    }
    needs.save(new PaperNeed(id, actor.user(), need.strip(), now()));
    events.publishEvent(
        Happened.to(decision, "confidential-paper-asked-for", actor)
            .with("version", document.version())
            .withholding("id", id.toString())
            .withholding("need", need));
  }

  /** The documents of a decision that the public may have now, newest versions only. */
  @Transactional(readOnly = true)
  public List<DocumentView> published(DecisionReference decision) {
    var seen = new java.util.HashSet<String>();
    return documents.of(decision.value()).stream()
        .filter(d -> d.isPublic() && d.isPublished() && !d.isTakenDown() && seen.add(d.document()))
        .map(d -> d.view(true))
        .toList();
  }

  /** The versions that the public had before a later one was opened, and may have still; later ones first. */
  @Transactional(readOnly = true)
  public List<DocumentView> superseded(DecisionReference decision) {
    var seen = new java.util.HashSet<String>();
    return documents.of(decision.value()).stream()
        .filter(d -> d.isPublic() && d.isPublished() && !d.isTakenDown() && !seen.add(d.document()))
        .map(d -> d.view(true))
        .toList();
  }

  /**
   * What is withheld of a decision and under what, as everybody may know it (SI 2012/2089 reg 20): neither names nor
   * reasons, which may say too much.
   */
  @Transactional(readOnly = true)
  public List<String> withheld(DecisionReference decision) {
    return withheldUnder(decision).stream().map(Publicity::words).toList();
  }

  /** Under what each document of a decision is withheld, with the reasons recorded, which are for no public page. */
  @Transactional(readOnly = true)
  public List<Publicity> withheldUnder(DecisionReference decision) {
    var seen = new java.util.HashSet<String>();
    return documents.of(decision.value()).stream()
        .filter(d -> seen.add(d.document()) && !d.isPublic() && !d.isTakenDown())
        .map(StoredDocument::publicity)
        .toList();
  }

  /** The documents of a decision that the person handed in and may take back still. */
  @Transactional(readOnly = true)
  public List<DocumentView> withdrawable(DecisionReference decision, Actor actor) {
    var all = documents.of(decision.value());
    return all.stream()
        .filter(d -> whyItStays(all, d, actor).isEmpty())
        .map(d -> d.view(true))
        .toList();
  }

  /**
   * Takes back a document that is not published and on which nothing rests. From then on it is no document of the
   * decision and never published; its file stays for whoever audits (SI 2012/2089 reg 21).
   *
   * @throws Refused without a reason, or naming what rests on it
   */
  public void withdraw(DecisionReference decision, UUID id, String reason, Actor actor) {
    var all = documents.of(decision.value());
    var document = all.stream().filter(d -> d.id().equals(id) && actor.belongsTo(d.council()))
        .filter(d -> d.wasHandedInBy(actor.user()) || mayRead(d, actor))
        .findFirst().orElseThrow(Papers::noSuchDocument);
    whyItStays(all, document, actor).ifPresent(why -> {
      throw new Refused(why).at("/document");
    });
    if (reason == null || reason.isBlank()) throw new Refused("Say why it is withdrawn.").at("/reason");
    document.withdraw(reason.strip(), now());
    documents.saveAndFlush(document);
    if (document.isPublic()) withdrawFromPublicStore(document.digest());
    var happened = Happened.to(decision, "document-withdrawn", actor).with("version", document.version())
        .withholding("reason", reason);
    events.publishEvent(
        document.isPublic()
            ? happened.with("id", id).with("document", document.document()).with("digest", document.digest())
            : happened.with("publicity", document.publicity().kind().id())
                .withholding("id", id.toString())
                .withholding("document", document.document()));
  }

  private Optional<String> whyItStays(List<StoredDocument> all, StoredDocument document, Actor actor) {
    if (!document.wasHandedInBy(actor.user())) {
      return Optional.of("A document is withdrawn by whoever handed it in.");
    }
    if (document.isPublished()) {
      return Optional.of("It is published. Democratic services or the monitoring officer take it down.");
    }
    if (document.isTakenDown()) return Optional.of("It was taken down already.");
    if (all.stream().filter(d -> d.document().equals(document.document())).count() > 1) {
      return Optional.of("It has other versions: hand in the right one as the next. Only the newest is published.");
    }
    return resting.stream().flatMap(each -> each.whatRests(document.decision(), document.view(true)).stream())
        .findFirst();
  }

  /** What was withdrawn of a decision's documents, for the council's people; the later ones last. */
  @Transactional(readOnly = true)
  public List<WithdrawnDocument> withdrawn(DecisionReference decision, Actor actor) {
    return documents.findByDecisionAndWithdrawnAtIsNotNullOrderByWithdrawnAt(decision.value()).stream()
        .filter(d -> actor.belongsTo(d.council()))
        .map(d -> d.withdrawn(mayRead(d, actor), d.wasHandedInBy(actor.user())))
        .toList();
  }

  /**
   * Hands a document to somebody who is signed in. Each reading of a withheld one is on record.
   *
   * @throws NotFound if there is none that they may have
   * @throws Forbidden with the rule, to a member of the council whom the law gives no right to this one
   */
  public PaperFile read(UUID id, Actor actor) {
    var document = documents.findById(id).orElseThrow(Papers::noSuchDocument);
    if (!mayRead(document, actor)) throw whyNot(document, actor);
    if (!document.isPublic()) {
      events.publishEvent(
          Happened.to(document.decision(), "withheld-document-read", actor)
              .with("version", document.version())
              .withholding("id", id.toString()));
    }
    return file(document);
  }

  /**
   * Hands a document to the public.
   *
   * @throws NotFound unless it is public, published and not taken down
   */
  @Transactional(readOnly = true)
  public PaperFile readAsThePublic(UUID id) {
    return documents
        .findById(id)
        .filter(d -> d.isPublic() && d.isPublished() && !d.isTakenDown())
        .map(this::file)
        .orElseThrow(Papers::noSuchDocument);
  }

  /**
   * Opens a decision's public documents to the public, as agenda or report is published: of each the newest version,
   * and never one that it replaced.
   */
  public List<DocumentView> publish(DecisionReference decision) {
    return publish(decision, newest(documents.of(decision.value())));
  }

  /**
   * Opens what whoever decided had before them (SI 2012/2089 reg 14), as the decision is published: of each document
   * the newest version of that hour or, where it was taken down, the one that takes its place. What was handed in later
   * is kept apart.
   */
  public List<DocumentView> publishDecidedOn(DecisionReference decision, Instant decidedAt) {
    var all = documents.of(decision.value());
    var newest = newest(all).stream().collect(Collectors.toMap(StoredDocument::document, d -> d));
    return publish(decision, newest(all.stream().filter(d -> d.layThereAt(decidedAt)).toList()).stream()
        .map(d -> d.isTakenDown() ? newest.get(d.document()) : d)
        .toList());
  }

  private List<DocumentView> publish(DecisionReference decision, List<StoredDocument> versions) {
    var published = versions.stream().filter(d -> d.publish(now())).toList();
    if (!published.isEmpty()) tellPublished(decision, published, actors.current());
    return published.stream().map(d -> d.view(true)).toList();
  }

  void tellPublished(DecisionReference decision, List<StoredDocument> published, Actor actor) {
    events.publishEvent(
        Happened.to(decision, "documents-published", actor)
            .with("documents", published.stream().map(d -> d.document() + " " + d.version()).toList())
            .with("digests", published.stream().map(StoredDocument::digest).toList()));
  }

  /** The decisions of which a public document was ever taken down, whether another took its place or not. */
  @Transactional(readOnly = true)
  public List<DecisionReference> withTakenDown() {
    return documents.decisionsWithTakenDown().stream().map(DecisionReference::new).toList();
  }

  /**
   * Takes a document down at once (invariant 15): reading it stops with this transaction. Why is recorded and its
   * digest stays; the file moves to the withheld store, because records must be kept (SI 2012/2089 reg 21).
   *
   * @throws Refused without a reason
   */
  public DocumentView takeDown(UUID id, String reason, Actor actor) {
    var document = documents.findById(id).filter(d -> actor.belongsTo(d.council()) && !d.isWithdrawn())
        .orElseThrow(Papers::noSuchDocument);
    requireMayTakeDown(actor);
    if (reason == null || reason.isBlank()) throw new Refused("Say why the document is taken down.").at("/reason");
    document.takeDown(reason, now());
    documents.saveAndFlush(document);
    if (document.isPublic()) withdrawFromPublicStore(document.digest());
    var happened = Happened.to(document.decision(), "document-taken-down", actor).with("version", document.version())
        .withholding("reason", reason);
    events.publishEvent(
        document.isPublic()
            ? happened.with("id", id).with("digest", document.digest())
            : happened.with("publicity", document.publicity().kind().id())
                .withholding("id", id.toString()));
    return view(document, actor);
  }

  /** Whether a document of the decision is exempt or confidential as it was last handed in. */
  @Transactional(readOnly = true)
  public boolean withholdAnything(DecisionReference decision) {
    var seen = new java.util.HashSet<String>();
    return documents.of(decision.value()).stream()
        .filter(d -> seen.add(d.document()))
        .anyMatch(d -> !d.isPublic() && !d.isTakenDown());
  }

  /**
   * What is about to be public repeats nothing that stands only in a withheld paper of the decision, or of those that
   * it carries out: not six words in a row, no name and no amount of money.
   *
   * @param field what was written, as its reader knows it: 'title'
   * @throws Refused naming the field, and never the words
   */
  @Transactional(readOnly = true)
  public void mustNotRepeatWithheld(DecisionReference decision, String pointer, String field, String text) {
    if (text != null && withheldWords(decision).standIn(text)) throw repeats(pointer, field);
  }

  /** The same as a question: whether the text repeats what stands only in a withheld paper of the decision. */
  @Transactional(readOnly = true)
  public boolean repeatsWithheld(DecisionReference decision, String text) {
    return withheldWords(decision).standIn(text);
  }

  /**
   * What the case says of itself as the public may have it: each sum that stands only in a withheld paper of the
   * decision, or of those that it carries out, is left out and marked. Nothing requires that exempt information is
   * disclosed in a record (SI 2012/2089 reg 20).
   */
  @Transactional(readOnly = true)
  public String withoutWithheldSums(DecisionReference decision, String text) {
    return withheldWords(decision).withoutSums(text);
  }

  /**
   * The documents that are public, or are to be, and repeat six words in a row, a name or a sum of a withheld paper of
   * the decision, or of those that it carries out. What a notice or record has said is no secret, nor is how the case
   * is called; its sums are.
   *
   * @return as they are called within the decision: 'annex', 'annex, version 2'
   */
  @Transactional(readOnly = true)
  public List<String> thatRepeatWithheld(DecisionReference decision) {
    var all = withThoseAbove(decision);
    var secret = all.stream()
        .flatMap(d -> stillWithheld(documents.of(d.value())).stream())
        .toList();
    if (secret.isEmpty()) return List.of();
    var withheld = new WithheldWords(secret.stream().map(this::wordsOf).toList(), saidAlready(all), saidOf(all));
    return newest(documents.of(decision.value())).stream()
        .filter(d -> d.isPublic() && !d.isTakenDown() && withheld.standIn(wordsOf(d)))
        .map(Papers::called)
        .toList();
  }

  private static String called(StoredDocument document) {
    return document.document() + (document.version() == 1 ? "" : ", version " + document.version());
  }

  /** Whether the public has it, or somebody answered for what it repeats: until then it makes nothing public. */
  private boolean isOpen(StoredDocument document) {
    return document.isPublic() && !document.isTakenDown()
        && (document.isPublished()
            || said.stream().anyMatch(each -> each.isAnsweredFor(document.decision(), called(document))));
  }

  /** Every version of what is withheld as it was last handed in. */
  private static List<StoredDocument> stillWithheld(List<StoredDocument> all) {
    var names = newest(all).stream().filter(d -> !d.isPublic()).map(StoredDocument::document).toList();
    return all.stream().filter(d -> !d.isPublic() && names.contains(d.document())).toList();
  }

  /**
   * What is said in public of something taken down repeats nothing that stood only in what was taken down.
   *
   * @throws Refused naming the field, and never the words
   */
  @Transactional(readOnly = true)
  public void mustNotRepeatTakenDown(DecisionReference decision, String pointer, String field, String text) {
    var stored = documents.of(decision.value());
    var notices = statutory.stream()
        .flatMap(rows -> rows.of(decision.value()).stream()).toList();
    var down = new java.util.ArrayList<String>();
    stored.stream().filter(d -> d.isPublic() && d.isTakenDown()).map(this::wordsOf).forEach(down::add);
    notices.stream().filter(StatutoryPaper::isTakenDown).map(n -> n.contents().values().toString()).forEach(down::add);
    var up = new java.util.ArrayList<String>();
    stored.stream().filter(d -> d.isPublic() && !d.isTakenDown()).map(this::wordsOf).forEach(up::add);
    up.addAll(saidAlready(List.of(decision)));
    if (new WithheldWords(down, up, saidOf(List.of(decision))).standIn(text)) {
      throw new Refused("This would say again what was taken down, under: " + field + ". It repeats words, a name or"
              + " a sum that stood only there. Say it otherwise.")
          .at(pointer)
          .because("withheld-content", "SI 2012/2089 reg 20");
    }
  }

  static Refused repeats(String pointer, String field) {
    return new Refused("This would disclose what is withheld, under: " + field + ". It repeats words, a name or a"
            + " sum that stand only in an exempt or confidential paper of the decision. Say it otherwise, or have the"
            + " monitoring officer put on record that it is no secret.")
        .at(pointer)
        .because("withheld-content", "SI 2012/2089 regs 9(3) and 20");
  }

  /** Whether a paper of the decision, or of those that it carries out, keeps words from what is public. */
  boolean keepWordsBack(DecisionReference decision) {
    return withThoseAbove(decision).stream().flatMap(d -> documents.of(d.value()).stream())
        .anyMatch(d -> !d.isPublic());
  }

  private List<DecisionReference> withThoseAbove(DecisionReference decision) {
    return Stream.concat(said.stream().flatMap(each -> each.above(decision).stream()), Stream.of(decision)).toList();
  }

  WithheldWords withheldWords(DecisionReference decision) {
    var all = withThoseAbove(decision);
    var stored = all.stream()
        .flatMap(d -> documents.of(d.value()).stream())
        .toList();
    if (stored.stream().allMatch(StoredDocument::isPublic)) return WithheldWords.none();
    var open = saidAlready(all);
    stored.stream().filter(this::isOpen).map(this::wordsOf).forEach(open::add);
    return new WithheldWords(
        stored.stream().filter(d -> !d.isPublic()).map(this::wordsOf).toList(), open, saidOf(all));
  }

  private List<String> saidOf(List<DecisionReference> decisions) {
    var all = decisions.stream().flatMap(d -> said.stream().flatMap(each -> each.saidOf(d).stream()))
        .collect(Collectors.toCollection(java.util.ArrayList::new));
    decisions.stream().flatMap(d -> councils.stream().flatMap(each -> each.councilOf(d).stream())).distinct()
        .forEach(council -> all.addAll(publicNames.all(council)));
    return all;
  }

  /** What the public has read already in notices and records, or was found to be no secret. */
  private List<String> saidAlready(List<DecisionReference> decisions) {
    var all = new java.util.ArrayList<>(noticesUp(decisions));
    disclosable.findByDecisionInOrderByFoundAt(decisions.stream().map(DecisionReference::value).toList())
        .forEach(each -> all.add(each.words()));
    return all;
  }

  /**
   * Puts on record that words of a withheld paper are no secret; from then on notices, records and reasons may say
   * them (LGA 1972 Schedule 12A: only what the paragraph describes is exempt).
   *
   * @throws Refused to anybody but the monitoring officer of the council, without words or reason, or if they stand in
   *     no withheld paper alone
   */
  public void disclose(DecisionReference decision, String words, String why, Actor actor) {
    actor.mustBe(councilOf(decision, actor), Role.MONITORING_OFFICER);
    if (words == null || words.isBlank()) throw new Refused("Write what may be said.").at("/words");
    if (why == null || why.isBlank()) throw new Refused("Say why it is no secret.").at("/why");
    if (words.strip().split("\\s+").length > WithheldWords.RUN) {
      throw new Refused("Write one name, one sum or up to six words: each word of a longer text would be free.")
          .at("/words");
    }
    if (!repeatsWithheld(decision, words)) {
      throw new Refused("This stands in no withheld paper alone: it may be said as it is.").at("/words");
    }
    var found = disclosable.save(
        new DisclosableWords(decision, words.strip(), why.strip(), actor.user(), now()));
    events.publishEvent(
        Happened.to(decision, "words-found-disclosable", actor)
            .with("id", found.id())
            .withholding("words", found.words())
            .withholding("why", why));
  }

  /** What was found to be no secret, by whom and why, for those who may find so. */
  @Transactional(readOnly = true)
  public List<String> disclosable(DecisionReference decision) {
    return disclosable.findByDecisionInOrderByFoundAt(List.of(decision.value())).stream()
        .map(each -> each.sentence(London.say(each.foundAt()))).toList();
  }

  /** What the notices and records say that the public has. */
  private List<String> noticesUp(List<DecisionReference> decisions) {
    return decisions.stream()
        .flatMap(d -> statutory.stream()
            .flatMap(rows -> rows.of(d.value()).stream()))
        .filter(n -> !n.isTakenDown())
        .map(n -> n.contents().values().toString())
        .toList();
  }

  /** A scan, a picture or a broken file has no words. */
  private String wordsOf(StoredDocument document) {
    try {
      var file = file(document);
      return WordsOf.file(file.name(), file.bytes());
    } catch (Refused none) {
      return "";
    }
  }

  /** The names under which a decision's withheld documents were handed in: no public paper may bear them. */
  List<String> withheldNames(DecisionReference decision) {
    var all = documents.of(decision.value());
    var open = all.stream().filter(d -> d.isPublic() && !d.isTakenDown()).map(StoredDocument::name).toList();
    return all.stream().filter(d -> !d.isPublic()).map(StoredDocument::name).filter(n -> !open.contains(n)).toList();
  }

  Authority councilOf(DecisionReference decision, Actor actor) {
    return councils.stream()
        .flatMap(each -> each.councilOf(decision).stream())
        .findFirst()
        .orElseGet(
            () -> {
              if (actor.authority() != null) return actor.authority();
              throw new NotFound("There is no decision " + decision + ".");
            });
  }

  static void requireMayTakeDown(Actor actor) {
    if (!actor.isSystem() && !actor.has(TAKING_DOWN.toArray(Role[]::new))) {
      throw new Forbidden("Only democratic services and the monitoring officer may take papers down.");
    }
  }

  /** Out of the public store once the row says so for good; another document with the same bytes keeps them there. */
  void withdrawFromPublicStore(String digest) {
    if (stores.open().holds(digest)) stores.withheld().keep(stores.open().read(digest));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            if (!isNeededInPublic(digest)) stores.open().remove(digest);
          }
        });
  }

  private boolean isNeededInPublic(String digest) {
    return documents.findByDigest(digest).stream().anyMatch(d -> d.isPublic() && !d.isTakenDown() && !d.isWithdrawn())
        || statutory.stream().anyMatch(rows -> rows.needs(digest));
  }

  private PaperFile file(StoredDocument document) {
    var open = document.isPublic() && !document.isTakenDown() && !document.isWithdrawn();
    var store = open ? stores.open() : stores.withheld();
    return new PaperFile(document.name(), document.mediaType(), store.read(document.digest()));
  }

  private boolean mayRead(StoredDocument document, Actor actor) {
    if (document.isTakenDown() || document.isWithdrawn()) {
      return actor.belongsTo(document.council()) && actor.has(Role.MONITORING_OFFICER);
    }
    var keptOut = isKeptOut(document, actor);
    if (document.isPublic()) return document.isPublished() || actor.belongsTo(document.council()) && !keptOut;
    return !keptOut
        && actor.belongsTo(document.council())
        && needToKnow.mayRead(actor, document.decision(), document.publicity(),
            () -> needs.existsByDocumentAndPerson(document.id(), actor.user()));
  }

  private boolean isKeptOut(StoredDocument document, Actor actor) {
    return exclusions.stream().anyMatch(each -> each.excludes(actor, document.decision()));
  }

  private Refused whyNot(StoredDocument document, Actor actor) {
    var told = !document.isPublic() && !document.isTakenDown() && actor.belongsTo(document.council())
        && !isKeptOut(document, actor);
    if (!told) return noSuchDocument();
    return needToKnow.refusal(actor, document.publicity()).map(Refused.class::cast).orElseGet(Papers::noSuchDocument);
  }

  private static void requireMayHandIn(Actor actor, Authority council) {
    if (actor.isSystem()) return;
    if (!actor.belongsTo(council)) throw new NotFound("There is no such decision at your council.");
    if (actor.roles().stream().allMatch(ONLOOKERS::contains)) {
      throw new Forbidden(
          "Documents are handed in by the council's officers and members, not by auditors or administrators.");
    }
  }

  private static NotFound noSuchDocument() {
    return new NotFound("There is no such document, or none that you may read.");
  }

  private Instant now() {
    return clock.instant();
  }
}
