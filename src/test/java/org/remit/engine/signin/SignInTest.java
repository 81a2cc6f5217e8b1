package org.remit.engine.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.engine.TimeTravel;
import org.remit.support.RemitTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

@RemitTest
@DisplayName("Signing in with a browser")
class SignInTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");
  private static final Pattern CARRIED = Pattern.compile("name=\"(typed[^\"]*)\" value=\"([^\"]*)\"");
  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
  private static final String FORM = "/decisions/TSL-2026-0001/echoes";

  @LocalServerPort int port;
  @Autowired JdbcTemplate db;
  @Autowired Clock clock;
  @Autowired TimeTravel time;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NEVER).build();

  @Test
  void leads_home_with_a_new_session_that_scripts_and_other_sites_cannot_use() throws Exception {
    get("/sign-in");
    var before = session();

    var answer = signIn("finance.leeds");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(path(answer)).isEqualTo("/");
    assertThat(session()).isNotEqualTo(before);
    assertThat(answer.headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("REMIT="))
        .singleElement().asString().contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    assertThat(get("/").body()).contains("finance.leeds");
    assertThat(get(TASKLIST).statusCode()).isEqualTo(200);
    assertThat(get(TASKS).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Finance.Leeds", "finance.leeds ", " FINANCE.LEEDS"})
  void takes_a_name_with_capitals_or_spaces_as_the_name_that_it_means(String name) throws Exception {
    signIn(name);

    assertThat(get("/").body()).contains("finance.leeds");
  }

  @ParameterizedTest
  @ValueSource(strings = {FORM, "/evaluation/clock", "/api/decisions", "/engine-rest/task", "/sign-out"})
  void does_not_let_another_site_send_in_the_persons_name(String path) throws Exception {
    signIn("finance.leeds");

    assertThat(post(path, Map.of("who", "Jo")).statusCode()).isEqualTo(403);
    assertThat(post(path, Map.of("who", "Jo", "_csrf", "guessed")).statusCode()).isEqualTo(403);
    assertThat(get("/").body()).contains("finance.leeds");
  }

  @Test
  void does_not_let_another_site_act_in_tasklist() throws Exception {
    signIn("finance.leeds");
    get(TASKLIST);

    var answer = browser.send(to("/camunda/api/engine/engine/default/task/any/claim")
        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{}")).build(),
        HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void ends_everywhere_with_signing_out_of_the_pages() throws Exception {
    signIn("finance.leeds");
    get(TASKLIST);

    var answer = post("/sign-out", Map.of("_csrf", token(get("/").body())));

    assertThat(path(answer)).isEqualTo("/sign-in");
    assertThat(get(TASKS).statusCode()).isEqualTo(401);
    assertThat(path(get(TASKLIST))).isEqualTo("/sign-in");
    assertThat(path(get("/"))).isEqualTo("/sign-in");
  }

  @Test
  void ends_everywhere_with_logging_out_of_tasklist() throws Exception {
    signIn("finance.leeds");
    get(TASKLIST);
    var token = cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue).findFirst().orElseThrow();

    var answer = browser.send(to("/camunda/api/admin/auth/user/default/logout").header("X-XSRF-TOKEN", token)
        .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(get(TASKS).statusCode()).isEqualTo(401);
    assertThat(path(get("/"))).isEqualTo("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/", FORM, "/decisions/TSL-2026-0001", "/nothing-here"})
  void shows_pages_that_hold_no_script_or_style_and_load_only_our_own(String path) throws Exception {
    signIn("finance.leeds");

    var page = get(path);

    assertThat(page.headers().allValues("Content-Security-Policy")).singleElement().asString()
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';").contains("frame-ancestors 'none'")
        .contains("form-action 'self'").doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(page.body()).doesNotContain("<style", "style=\"", "onclick=", "javascript:")
        .doesNotContainPattern("<script(?![^>]* src=)");
  }

  @Test
  void leads_back_to_the_form_as_it_was_filled_when_its_session_had_ended() throws Exception {
    signIn("finance.leeds");
    var stale = token(get(FORM).body());
    sessionsEnd();

    var answer = post(FORM, Map.of("who", "Somebody \"confidential\" & <b>", "why", "to hear", "_csrf", stale));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("nothing that you typed is lost", "name=\"username\"")
        .contains("name=\"typed.who\" value=\"Somebody &quot;confidential&quot; &amp; &lt;b&gt;\"");

    var mistyped = post("/sign-in", carried(answer.body(), "finance.leed", "demo"));
    assertThat(mistyped.body()).contains("The name or the password is wrong", "Somebody &quot;confidential&quot;");

    var form = post("/sign-in", carried(mistyped.body(), "finance.leeds", "demo"));
    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(form.body()).contains("Not sent yet", "action=\"" + FORM + "\"")
        .contains("value=\"Somebody &quot;confidential&quot; &amp; &lt;b&gt;\"");
    var kept = db.queryForList("select attribute_bytes from remit.spring_session_attributes", byte[].class);
    assertThat(kept).as("what was typed is kept nowhere")
        .noneMatch(b -> new String(b, StandardCharsets.ISO_8859_1).contains("confidential"));

    var again = post(FORM, Map.of("who", "Jo", "why", "to hear", "_csrf", token(form.body())));
    assertThat(path(again)).isEqualTo("/decisions/TSL-2026-0001");
  }

  @Test
  void shows_the_form_as_it_was_filled_to_whoever_has_signed_in_again_beside_it() throws Exception {
    signIn("finance.leeds");
    var stale = token(get(FORM).body());
    sessionsEnd();
    signIn("finance.leeds");

    var answer = post(FORM, Map.of("who", "Jo", "why", "to hear", "_csrf", stale));

    assertThat(answer.statusCode()).as("nothing was sent").isEqualTo(403);
    assertThat(answer.body()).contains("Not sent yet", "value=\"Jo\"");
    var again = post(FORM, Map.of("who", "Jo", "why", "to hear", "_csrf", token(answer.body())));
    assertThat(path(again)).isEqualTo("/decisions/TSL-2026-0001");
  }

  @Test
  void leads_from_a_form_to_no_page_that_holds_none() throws Exception {
    var page = get("/sign-in").body();

    for (var to : List.of("/decisions/../camunda/app/tasklist/", "//elsewhere.example/decisions/x", "/register",
        "/decisions/TSL-2026-0001?done=withdraw", "https://elsewhere.example/")) {
      var answer = post("/sign-in", Map.of("username", "finance.leeds", "password", "demo", "typed-to", to,
          "typed.who", "Jo", "_csrf", token(page)));
      assertThat(path(answer)).as(to).isEqualTo("/");
      cookies.getCookieStore().removeAll();
      page = get("/sign-in").body();
    }
  }

  @Test
  void says_that_a_button_was_pressed_in_vain_when_its_session_had_ended() throws Exception {
    signIn("finance.leeds");
    var stale = token(get(FORM).body());
    sessionsEnd();

    var answer = post("/evaluation/clock", Map.of("day", "2030-01-01", "at", "09:00", "_csrf", stale));

    assertThat(path(answer)).isEqualTo("/sign-in");
    assertThat(get("/sign-in?expired").body()).contains("open for too long", "send it again");
  }

  /** The sign-in form of a page, with all that it carries. */
  private static Map<String, String> carried(String page, String name, String password) {
    var fields = new LinkedHashMap<String, String>();
    var hidden = CARRIED.matcher(page);
    while (hidden.find()) fields.put(hidden.group(1), HtmlUtils.htmlUnescape(hidden.group(2)));
    fields.put("_csrf", token(page));
    fields.put("username", name);
    fields.put("password", password);
    return fields;
  }

  @Test
  void lets_a_form_with_a_file_through_with_its_token_and_not_without() throws Exception {
    signIn("finance.leeds");
    var token = token(get("/decisions/TSL-2026-0001/documents").body());

    assertThat(upload("guessed").statusCode()).isEqualTo(403);
    var heard = upload(token);
    assertThat(path(heard)).as("Refused for what it says, not for its token")
        .isEqualTo("/decisions/TSL-2026-0001/documents");
    assertThat(get(path(heard)).body()).contains("There is a problem");
  }

  private HttpResponse<String> upload(String token) throws Exception {
    var body = part("_csrf", "", token) + part("publicity", "", "exempt")
        + part("file", "; filename=\"minutes.txt\"", "What was said.") + "--remit--\r\n";
    return browser.send(to("/decisions/TSL-2026-0001/documents").header("Accept", "text/html")
        .header("Content-Type", "multipart/form-data; boundary=remit").POST(HttpRequest.BodyPublishers.ofString(body))
        .build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String part(String name, String file, String content) {
    return "--remit\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n"
        + (file.isEmpty() ? "" : "Content-Type: text/plain\r\n") + "\r\n" + content + "\r\n";
  }

  @Test
  void is_asked_for_again_by_tasklist_when_the_session_has_ended() throws Exception {
    signIn("finance.leeds");
    get(TASKLIST);
    sessionsEnd();

    assertThat(get(TASKS).statusCode()).isEqualTo(401);
  }

  @Test
  void is_not_what_programs_do() throws Exception {
    var answer = post("/api/decisions", Map.of());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(v -> assertThat(v).contains("Basic"));
  }

  @ParameterizedTest
  @CsvSource({"Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site",
      "Origin,https://elsewhere.example", "Origin,null"})
  void is_not_replaced_by_a_password_that_the_browser_sends_again_for_another_site(String header, String value)
      throws Exception {
    assertThat(withPassword(header, value).statusCode()).isEqualTo(403);
  }

  @Test
  void is_not_needed_by_a_program_that_sends_its_password() throws Exception {
    assertThat(withPassword("Accept", "application/json").statusCode()).isNotIn(401, 403);
    assertThat(withPassword("Origin", "http://localhost:" + port).statusCode()).isNotIn(401, 403);
    assertThat(withPassword("Sec-Fetch-Site", "same-origin").statusCode()).isNotIn(401, 403);
  }

  /** To an address where nothing is. */
  private HttpResponse<String> withPassword(String header, String value) throws Exception {
    var password = Base64.getEncoder().encodeToString("finance.leeds:demo".getBytes(StandardCharsets.UTF_8));
    return browser.send(to("/api/nothing-here").header("Authorization", "Basic " + password).header(header, value)
        .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void shows_the_engines_end_of_life_to_administrators_alone() throws Exception {
    signIn("administrator.leeds");
    assertThat(get("/").body()).contains("end of life", "Camunda 7", "October 2025", "Operaton");
    cookies.getCookieStore().removeAll();
    signIn("director.leeds");
    assertThat(get("/").body()).contains("director.leeds").doesNotContain("end of life", "Operaton");
  }

  @Test
  void takes_the_right_password_at_once_from_whoever_mistyped_it_a_few_times() throws Exception {
    for (int mistakes = 1; mistakes < SlowedGuessing.FROM; mistakes++) signIn("hr.sefton", "dmeo");

    signIn("hr.sefton");

    assertThat(get("/").body()).contains("hr.sefton");
  }

  @Test
  void slows_down_whoever_goes_on_guessing_and_begins_anew_with_the_right_password() throws Exception {
    for (int mistakes = 1; mistakes <= SlowedGuessing.FROM; mistakes++) signIn("equality.sefton", "guess " + mistakes);
    assertThat(signedIn("equality.sefton")).as("even the right password has to wait").isFalse();

    time.forwardTo(clock.instant().plusSeconds(10));
    assertThat(signedIn("equality.sefton")).isTrue();

    cookies.getCookieStore().removeAll();
    signIn("equality.sefton", "dmeo");
    assertThat(signedIn("equality.sefton")).as("one mistake since").isTrue();
  }

  private boolean signedIn(String name) throws Exception {
    signIn(name);
    return get("/").body().contains(name);
  }

  private HttpResponse<String> signIn(String name) throws Exception {
    return signIn(name, "demo");
  }

  private HttpResponse<String> signIn(String name, String password) throws Exception {
    var page = get("/sign-in").body();
    return post("/sign-in", Map.of("username", name, "password", password, "_csrf", token(page)));
  }

  /** As if the half hour were over. */
  private void sessionsEnd() {
    db.update("update remit.spring_session set last_access_time = 0, expiry_time = 0");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(to(path).header("Accept", "text/html, */*;q=0.8").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    var body = fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return browser.send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("REMIT"))
        .map(HttpCookie::getValue).findFirst().orElse(null);
  }

  private static String token(String page) {
    var found = TOKEN.matcher(page);
    assertThat(found.find()).as("The page has a form with a token").isTrue();
    return found.group(1);
  }

  /** Where a redirect leads. */
  private static String path(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").map(l -> URI.create(l).getPath()).orElse(null);
  }
}
