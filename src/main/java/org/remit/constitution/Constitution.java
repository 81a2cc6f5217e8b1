package org.remit.constitution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.remit.constitution.Figures.MeetingDates;
import org.remit.reference.Authority;

/** A council's constitution as far as Remit needs it: dated figures, over those of the pack that it builds on. */
public final class Constitution {

  private final Authority authority;
  private final String name;
  private final Constitution base;
  private final Map<String, List<Figure<?>>> figures;

  Constitution(Authority authority, String name, Constitution base, Map<String, List<Figure<?>>> figures) {
    this.authority = authority;
    this.name = name;
    this.base = base;
    this.figures = figures;
  }

  public Authority authority() {
    return authority;
  }

  /** The council's name: 'Leeds City Council'. */
  public String name() {
    return name;
  }

  /** The rules in force on a day. */
  public Rules on(LocalDate day) {
    return new Rules(this, day);
  }

  /** Every edition of a figure, the pack's own before those it builds on. */
  public List<Figure<?>> history(String field) {
    var own = figures.getOrDefault(field, List.of());
    return own.isEmpty() && base != null ? base.history(field) : own;
  }

  /** Every edition of every figure, as the format of packs orders them. */
  public List<Figure<?>> figures() {
    return Figures.FIELDS.keySet().stream().flatMap(field -> history(field).stream()).toList();
  }

  /** The calendar of meetings, over all its editions. */
  @SuppressWarnings("unchecked")
  public MeetingCalendar meetings() {
    return new MeetingCalendar(history("meetings").stream().map(each -> (Figure<List<MeetingDates>>) each).toList());
  }

  /** Every kind of hold of the council's own, over all editions: of one that changed, the newest. */
  @SuppressWarnings("unchecked")
  public List<Figures.OwnHold> holds() {
    var all = new LinkedHashMap<String, Figures.OwnHold>();
    history("holds").stream().map(each -> (Figure<List<Figures.OwnHold>>) each).filter(Figure::isSet)
        .forEach(edition -> edition.value().forEach(hold -> all.put(hold.id(), hold)));
    return List.copyOf(all.values());
  }

  /** Every day from which some figure is another, here or in the pack that it builds on. */
  public Set<LocalDate> turns() {
    var days = new TreeSet<LocalDate>();
    figures.values().forEach(editions -> editions.forEach(edition -> days.add(edition.validFrom())));
    if (base != null) days.addAll(base.turns());
    return days;
  }

  Figure<?> find(String field, LocalDate day) {
    for (var figure : figures.getOrDefault(field, List.of())) {
      if (figure.appliesOn(day)) return figure;
    }
    return base == null ? null : base.find(field, day);
  }
}
