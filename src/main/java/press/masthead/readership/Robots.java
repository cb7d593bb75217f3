package press.masthead.readership;

import java.util.regex.Pattern;

/**
 * Tells programs from people by their user agent. People's browsers introduce themselves in a few
 * ways only; of those who do so too, robots say what they are by convention (a name with “bot”, an
 * address to turn to, “compatible;”), link previews and test drivers by their products' names. The
 * words are our own, checked against the lists of monperrus/crawler-user-agents and
 * omrilotan/isbot; decision 0070 has the figures. A robot that lies is not found in this way.
 */
final class Robots {
  private static final Pattern BROWSER =
      Pattern.compile(
          "(?:Mozilla/|Opera/|AppleWebKit/|Lynx|Links|ELinks|w3m/|Dillo|NetSurf|BlackBerry|Nokia).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern ROBOT =
      Pattern.compile(
          String.join(
              "|",
              "(?<!cu)bot(?!h)|crawl|spider|slurp|scrap[ey]|archiv|harvest|indexer|transcoder",
              "https?:|www\\.|@(?!calendar)[a-z]|compatible; (?!msie|konqueror|googletoolbar)",
              "fetch|feed|preview|proxy|facebookexternal|embedly|google-|-google|google(?:other|web)",
              "google (?:favicon|page|search|web)|yahoo!|qwantify|daum|ips-agent|gomezagent",
              "monitor|uptime|pingdom|statuscake|gtmetrix|lighthouse|pagespeed|ptst/|synthetics",
              "check(?:er|\\b)|(?<!cam)scan(?:ner|/)|validat|auditor|catchpoint|siteimprove|nikto",
              "headless|phantomjs|puppeteer|playwright|selenium|cypress|prerender|observatory"),
          Pattern.CASE_INSENSITIVE);

  private Robots() {}

  static boolean sent(String agent) {
    return !BROWSER.matcher(agent).matches() || ROBOT.matcher(agent).find();
  }
}
