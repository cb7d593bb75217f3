package press.masthead.checker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import press.masthead.checker.History.Answer;
import press.masthead.checker.History.Seen;
import press.masthead.testing.Http;

/** Fetch pages over HTTP and note what these say of the stories and of the section. */
final class Readers {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern PLACE = Pattern.compile("/(world|companies)/asia/");

  private static final List<String> LISTS =
      List.of(
          "/",
          "/feed.xml",
          "/authors/ida-roe",
          "/authors/ida-roe/feed.json",
          "/topics/bark",
          "/topics/bark/feed.atom");

  /** What is there of all months and of one long ago. */
  private static final List<String> ARCHIVE =
      List.of(
          "/archive",
          "/corrections",
          "/robots.txt",
          "/archive/" + YearMonth.from(Newspaper.LONG_AGO),
          "/archive/" + Newspaper.LONG_AGO,
          "/sitemap.xml",
          "/sitemap-" + YearMonth.from(Newspaper.LONG_AGO) + ".xml");

  private final HttpClient client = Http.client();
  private final Newspaper paper;
  private final History history;
  private final AtomicBoolean going;

  Readers(Newspaper paper, History history, AtomicBoolean going) {
    this.paper = paper;
    this.history = history;
    this.going = going;
  }

  /** A node as readers find it. */
  record Place(String node, int port) {}

  /** Reads one page after the other until told to stop. */
  void read(Supplier<Place> places, int seed) {
    var random = new Random(seed);
    while (going.get()) {
      var place = places.get();
      int story = random.nextInt(Newspaper.STORIES.size());
      var parent = Newspaper.PARENTS.get(random.nextInt(2));
      switch (random.nextInt(9)) {
        case 0, 1 -> list(get(place, LISTS.get(random.nextInt(LISTS.size()))));
        case 2 -> section(get(place, "/" + parent + "/asia"), parent);
        case 3 -> above(get(place, "/" + parent), parent);
        case 4 -> sitemap(get(place, "/news-sitemap.xml"));
        case 5 -> list(get(place, "/archive/" + paper.today));
        case 6 -> places(get(place, ARCHIVE.get(random.nextInt(ARCHIVE.size()))));
        case 7 -> search(get(place, "/search?q=" + name(story).toLowerCase(Locale.ROOT)), story);
        default -> story(get(place, path(story, parent)), story, parent);
      }
    }
  }

  /** Every page once. */
  void readAll(Place place) {
    LISTS.forEach(path -> list(get(place, path)));
    sitemap(get(place, "/news-sitemap.xml"));
    list(get(place, "/archive/" + paper.today));
    list(get(place, "/archive/" + YearMonth.from(paper.today)));
    places(get(place, "/sitemap-" + YearMonth.from(paper.today) + ".xml"));
    ARCHIVE.forEach(path -> places(get(place, path)));
    for (var parent : Newspaper.PARENTS) {
      section(get(place, "/" + parent + "/asia"), parent);
      above(get(place, "/" + parent), parent);
      for (int story = 0; story < Newspaper.STORIES.size(); story++) {
        story(get(place, path(story, parent)), story, parent);
      }
    }
  }

  private static String name(int story) {
    return Newspaper.STORIES.get(story);
  }

  private String path(int story, String parent) {
    var section = Newspaper.isInAsia(story) ? "/" + parent + "/asia/" : "/sport/";
    return section + paper.addresses.get(story);
  }

  /** An answer, and what it was to. */
  private record Got(String page, String node, long begin, long end, int status, String body) {
    Seen seen(String register, boolean followed, Map<String, String> facts) {
      return new Seen(register, page, node, followed, begin, end, facts);
    }
  }

  private Got get(Place place, String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + place.port() + path))
            .timeout(PATIENCE)
            .build();
    long begin = System.nanoTime();
    int status = 0;
    var body = "";
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      status = response.statusCode();
      body = status == 301 ? response.headers().firstValue("Location").orElse("") : response.body();
    } catch (IOException e) {
      body = e.toString();
      pause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    long end = System.nanoTime();
    history.add(new Answer(path, place.node(), begin, end, status));
    return new Got(path, place.node(), begin, end, status, body);
  }

  /** Who finds nobody does not knock at once again. */
  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void list(Got got) {
    if (got.status() == 200) {
      for (int story = 0; story < Newspaper.STORIES.size(); story++) {
        headlines(got, story, got.body(), true);
      }
      places(got);
    }
  }

  private void section(Got got, String parent) {
    whereabouts(got, parent);
    if (got.status() == 200) {
      Stream.of(0, 1, 2).forEach(story -> headlines(got, story, got.body(), true));
    }
  }

  /** The front above the section: it takes the stories in by the log when the section moved. */
  private void above(Got got, String parent) {
    if (got.status() == 200) {
      for (int story : List.of(0, 1, 2)) {
        if (headlines(got, story, got.body(), false)) {
          history.add(got.seen("Asia", true, Map.of("parent", parent)));
        }
      }
      places(got);
    }
  }

  private void sitemap(Got got) {
    if (got.status() == 200) {
      for (int story = 0; story < Newspaper.STORIES.size(); story++) {
        headlines(got, story, got.body(), true);
      }
      places(got);
    }
  }

  private void search(Got got, int story) {
    if (got.status() == 200) {
      headlines(got, story, Jsoup.parse(got.body()).text(), true);
    }
  }

  private void story(Got got, int story, String parent) {
    if (got.status() == 404) {
      history.add(got.seen(name(story), false, Map.of("published", "no")));
      return;
    }
    if (got.status() == 200 && got.body().contains("This story has been withdrawn")) {
      history.add(got.seen(name(story), false, Map.of("killed", "yes")));
      return;
    }
    if (Newspaper.isInAsia(story)) {
      whereabouts(got, parent);
    }
    if (got.status() == 301) {
      history.add(got.seen(name(story), false, Map.of("published", "yes")));
    } else if (got.status() == 200) {
      headlines(got, story, Jsoup.parse(got.body()).select("h1").text(), true);
      var text = Pattern.compile(name(story) + " text (\\d+)").matcher(got.body());
      if (text.find()) {
        history.add(
            got.seen(name(story), false, Map.of("published", "yes", "body", text.group(1))));
      }
    }
  }

  /** Here it stands, or it stands under the other one. */
  private void whereabouts(Got got, String parent) {
    if (got.status() == 200) {
      history.add(got.seen("Asia", false, Map.of("parent", parent)));
    } else if (got.status() == 301) {
      var place = PLACE.matcher(got.body() + "/");
      var moved = place.find() ? place.group(1) : got.body();
      history.add(got.seen("Asia", false, Map.of("parent", moved)));
    }
  }

  /** What stories' links say. */
  private void places(Got got) {
    PLACE
        .matcher(got.body())
        .results()
        .map(place -> place.group(1))
        .distinct()
        .forEach(parent -> history.add(got.seen("Asia", false, Map.of("parent", parent))));
  }

  /** Whether the story's headline stands there. */
  private boolean headlines(Got got, int story, String text, boolean absenceTells) {
    var takes =
        Pattern.compile(name(story) + " take (\\d+)")
            .matcher(text)
            .results()
            .map(take -> take.group(1))
            .distinct()
            .toList();
    takes.forEach(take ->
        history.add(got.seen(name(story), false, Map.of("published", "yes", "headline", take))));
    if (takes.isEmpty() && absenceTells) {
      history.add(got.seen(name(story), false, Map.of("published", "no")));
    }
    return !takes.isEmpty();
  }
}
