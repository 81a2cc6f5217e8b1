package org.remit.papers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.remit.calendar.London;
import org.remit.reference.Authority;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds notices and records among all that were published. Of each only the newest version is looked at: what it
 * corrected, and what was taken down, is not found by its words. What stands beside the first record of a decision, as
 * that of a reconsideration does, is read with it and not found as a decision of its own.
 */
@Service
@Transactional(readOnly = true)
public class PublishedPapers {

  private static final String NEWEST_OF_EACH = """
      from remit.statutory_paper p
      cross join lateral (
        select min(v.published_at) as published, max(v.version) as newest from remit.statutory_paper v
        where v.decision = p.decision and v.kind = p.kind and v.subject = p.subject) as all_versions
      where p.version = all_versions.newest and p.subject = ''
        and (p.kind in (:kinds) or p.kind in (:openings) and not exists (
        select 1 from remit.statutory_paper taken where taken.decision = p.decision and taken.kind in (:kinds)))
      """;

  private final NamedParameterJdbcTemplate database;
  private final StatutoryPaperRows rows;

  PublishedPapers(NamedParameterJdbcTemplate database, StatutoryPaperRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /**
   * What is looked for; null means any.
   *
   * @param kinds of {@code statutory-papers.yaml}
   * @param openings kinds that are found only of decisions of which no paper of {@code kinds} was published
   * @param from the first day of the first publication, in London; {@code to} the last
   * @param words to be found in the contents, as people type them into a search: quoted, with 'or' and '-'; or a
   *     decision's reference
   */
  public record Question(
      Collection<String> kinds, Collection<String> openings, Authority council, LocalDate from, LocalDate to,
      String words) {}

  /** @param all how many there are; {@code papers} are those of the page that was asked for, latest first */
  public record Answer(List<StatutoryPaperView> papers, int all) {}

  /**
   * @param skip how many are passed over
   * @param most how many are answered at most
   */
  public Answer find(Question question, int skip, int most) {
    var asked = new MapSqlParameterSource("kinds", question.kinds())
        .addValue("openings", question.openings().isEmpty() ? List.of("") : question.openings());
    var conditions = new StringBuilder(NEWEST_OF_EACH);
    if (question.council() != null) {
      conditions.append(" and p.council = :council");
      asked.addValue("council", question.council().id());
    }
    if (question.from() != null) {
      conditions.append(" and all_versions.published >= cast(:from as timestamptz)");
      asked.addValue("from", London.startOf(question.from()).toString());
    }
    if (question.to() != null) {
      conditions.append(" and all_versions.published < cast(:to as timestamptz)");
      asked.addValue("to", London.startOf(question.to().plusDays(1)).toString());
    }
    if (question.words() != null) {
      conditions.append("""
           and (p.decision = upper(:words) or p.taken_down_at is null
             and to_tsvector('english', p.contents) @@ websearch_to_tsquery('english', :words))
          """);
      asked.addValue("words", question.words());
    }
    var all = database.queryForObject("select count(*) " + conditions, asked, Integer.class);
    asked.addValue("skip", skip).addValue("most", most);
    var ids = database.queryForList(
        "select p.id " + conditions + " order by all_versions.published desc, p.decision desc"
            + " offset :skip limit :most",
        asked, UUID.class);
    var found = rows.findAllById(ids).stream().collect(Collectors.toMap(StatutoryPaper::id, Function.identity()));
    return new Answer(ids.stream().map(id -> found.get(id).view(null)).toList(), all == null ? 0 : all);
  }
}
