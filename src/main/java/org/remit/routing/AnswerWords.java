package org.remit.routing;

import java.util.Map;

/** The answers of the decision tables in words. Their ids are for programs; nobody reads {@code pa-2023}. */
public final class AnswerWords {

  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("pa-2023", "Procurement Act 2023"),
      Map.entry("pcr-2006", "Public Contracts Regulations 2006"),
      Map.entry("pcr-2015", "Public Contracts Regulations 2015"),
      Map.entry("psr", "Provider Selection Regime 2023"),
      Map.entry("outside", "outside procurement law"),
      Map.entry("not-modelled", "not modelled: legal says what applies"),
      Map.entry("provider-selection", "a process of the Provider Selection Regime"),
      Map.entry("council-rules", "the council's own contract procedure rules"),
      Map.entry("competitive", "a competitive procedure"),
      Map.entry("light-touch", "light touch"),
      Map.entry("modification-test", "the tests of a permitted change"),
      Map.entry("modification-free", "no test: a light-touch contract may be changed"),
      Map.entry("provided-for", "provided for in the contract"),
      Map.entry("additional", "additional works, services or supplies"),
      Map.entry("unforeseen", "unforeseen circumstances"),
      Map.entry("not-substantial", "not substantial"),
      Map.entry("not-needed", "none is needed"),
      Map.entry("as-proposed", "yes, as proposed"),
      Map.entry("by-another", "no, somebody else grants it"),
      Map.entry("executive-meeting", "by the executive's record of a meeting"),
      Map.entry("executive-member", "by the executive's record of a member's decision"),
      Map.entry("executive-officer", "by the executive's record of an officer's decision"),
      Map.entry("council-officer", "by the council's record of an officer's decision"),
      Map.entry("classify-substance", "whether it is a contract in substance"),
      Map.entry("state-aid-basis", "the basis under the rules of State aid"),
      Map.entry("agreement-principles", "the principles of the Trade and Cooperation Agreement"),
      Map.entry("subsidy-or-not", "whether it is a subsidy"),
      Map.entry("minimal-assistance-notice", "a notice of minimal financial assistance"),
      Map.entry("minimal-assistance-statement", "the statement on minimal financial assistance"),
      Map.entry("subsidy-principles", "the subsidy control principles"),
      Map.entry("subsidy-database", "entry in the subsidy database"),
      Map.entry("successor-consent", "consent of the successor council"),
      Map.entry("commissioners-consent", "consent of the commissioners"),
      Map.entry("funder-consent", "consent of the funder"),
      Map.entry("two-tier-workforce", "protection of a two-tier workforce"),
      Map.entry("quiet-period", "the quiet period before an election"),
      Map.entry("scope-and-anonymised-data", "establish who is in scope and give bidders anonymised data"),
      Map.entry("transferee-measures", "ask the new employer for its measures"),
      Map.entry("inform-representatives", "inform the representatives"),
      Map.entry("consult-representatives", "consult the representatives"),
      Map.entry("give-employee-information", "give employee liability information"),
      Map.entry("receive-employee-information", "receive employee liability information"),
      Map.entry("evidence-employee-information", "see evidence of the employee liability information"),
      Map.entry("record-transfer", "record the day of the transfer"),
      Map.entry("pension-route", "choose the route of pension protection"),
      Map.entry("actuarial-assessment", "assess the risk with actuarial advice"),
      Map.entry("admission-agreement", "make the admission agreement"),
      Map.entry("security", "give security as the assessment asks"),
      Map.entry("inspection-copy", "open the agreement to inspection"),
      Map.entry("scheme-employer-confirmation", "confirm that the new employer is a Scheme employer"),
      Map.entry("non-key", "not key"),
      Map.entry("hr", "HR"));

  private AnswerWords() {}

  /** In the middle of a sentence: {@code key-decision} is 'key decision'. */
  public static String say(String answer) {
    return WORDS.getOrDefault(answer, answer.replace('-', ' ').replace("call in", "call-in"));
  }
}
