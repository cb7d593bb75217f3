package press.masthead.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import press.masthead.api.token.ApiTokens;
import press.masthead.api.token.Scope;
import press.masthead.staff.Audit;
import press.masthead.staff.Invitations;
import press.masthead.staff.Role;
import press.masthead.staff.Staff;
import press.masthead.story.Stories;
import press.masthead.testing.MovingClock;
import press.masthead.title.NewTitle;
import press.masthead.title.Sections;
import press.masthead.title.Title;
import press.masthead.title.Titles;
import press.masthead.title.Tokens;

/** What tests of the API begin with: The Courier, and programs of its newsroom. */
abstract class ApiCase {
  @LocalServerPort int port;
  @Autowired Titles titles;
  @Autowired Sections sections;
  @Autowired Stories stories;
  @Autowired Staff staff;
  @Autowired Invitations invitations;
  @Autowired ApiTokens tokens;
  @Autowired Audit audit;
  @Autowired MovingClock clock;

  final String someone = UUID.randomUUID().toString().substring(0, 8);
  Title courier;
  Programs programs;

  @BeforeEach
  void openDesk() {
    courier = titles.bySlug("courier").orElseThrow();
    for (var name : List.of("Coast", "World")) {
      var slug = name.toLowerCase(Locale.ROOT);
      if (sections.tree(courier.id()).at("/" + slug).isEmpty()) {
        sections.add(courier.id(), null, slug, name);
      }
    }
    programs = new Programs(invitations, staff, tokens, clock);
  }

  /** One that acts for a new member of The Courier. */
  Program program(Role role, Scope... scopes) {
    return program(courier, role, scopes);
  }

  Program program(Title title, Role role, Scope... scopes) {
    return new Program(port, programs.token(programs.member(title, role), title, scopes));
  }

  static Program.Answer begin(Program by, String headline) {
    return by.post("/api/v1/stories", draft(headline)).is(201);
  }

  static String draft(String headline) {
    return """
    {"title": "courier", "content": {"headline": "%s", "section": "/coast",
      "kicker": "Tides", "body_html": "<p>It is so.</p>"}}
    """
        .formatted(headline);
  }

  static Program.Answer move(Program by, String id, String tag, String verb) {
    return by.post(story(id) + "/moves", "{\"verb\": \"" + verb + "\"}", "If-Match", tag);
  }

  /** The numbers of what an answer lists under that name, in its order. */
  static List<String> ids(Program.Answer answer, String name) {
    return StreamSupport.stream(answer.is(200).json().path(name).spliterator(), false)
        .map(each -> each.path("id").asString())
        .toList();
  }

  static String story(String id) {
    return "/api/v1/stories/" + id;
  }

  /** One that nobody who works for The Courier has to do with. */
  Title otherTitle() {
    var id =
        titles.found(
            new NewTitle(
                "other-" + someone,
                "The Other",
                null,
                List.of(someone + ".localhost"),
                courier.zone(),
                courier.locale(),
                "",
                null,
                Tokens.DEFAULT,
                null));
    return titles.get(id);
  }
}
