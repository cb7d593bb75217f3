package press.masthead.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import press.masthead.api.describe.Described;
import press.masthead.api.describe.Said;
import press.masthead.api.door.NotDone;
import press.masthead.api.door.Problem;
import press.masthead.api.token.Scope;
import press.masthead.story.Checks;
import press.masthead.story.Corrections;
import press.masthead.story.Finding;
import press.masthead.story.Receipt;
import press.masthead.story.Stories;

/** What stands between a story and its readers, what they were told, and when it was gone. */
@RestController
@RequestMapping(StoryAnswers.PATH + "/{id}")
class ChecksApi {
  private final Stories stories;
  private final Checks checks;
  private final Corrections corrections;
  private final StoryAnswers views;

  ChecksApi(Stories stories, Checks checks, Corrections corrections, StoryAnswers views) {
    this.stories = stories;
    this.checks = checks;
    this.corrections = corrections;
    this.views = views;
  }

  record Found(
      @Said("required and forbidden are in the way, recommended is not") Finding.Level level,
      @Said("in the story’s content") String field,
      @Said("how to mend it") String mend) {}

  record FoundList(@Said("what is in the way first") List<Found> findings) {}

  record CorrectionList(@Said("newest first") List<Corrected> corrections) {}

  record Corrected(
      Instant at,
      @Said("what readers were told") String wrong,
      @Said("what is right") String right) {}

  /** When each copy of a story that was taken back was gone. */
  record ReceiptView(
      Instant at,
      @Said("whether every copy is known to be gone") boolean complete,
      List<Copy> copies) {}

  record Copy(
      Receipt.Copy copy,
      @Said("whose copy it is; null where there is but one") @Nullable String node,
      @Said("since when nobody gets the story from there") @Nullable Instant clearedAt,
      @Said("its node runs no more") boolean stopped) {}

  @GetMapping("/checks")
  @Described(
      value = "Tells what is not as it should be before a story comes out",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<FoundList> check(@PathVariable long id) {
    var findings = checks.of(views.readable(id));
    return ResponseEntity.ok(
        new FoundList(
            findings.stream()
                .map(each -> new Found(each.level(), each.field(), each.mend()))
                .toList()));
  }

  @GetMapping("/corrections")
  @Described(
      value = "Lists what readers were told was wrong in a story that is out",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<CorrectionList> corrections(@PathVariable long id) {
    var story = views.readable(id).id();
    var made = corrections.of(List.of(story)).getOrDefault(story, List.of());
    return ResponseEntity.ok(
        new CorrectionList(
            made.stream()
                .map(each -> new Corrected(each.at(), each.wrong(), each.right()))
                .toList()));
  }

  @GetMapping("/receipt")
  @Described(
      value = "Tells when each copy of a story that was killed or taken down was gone",
      scope = Scope.READ,
      problems = Problem.Code.NOT_FOUND)
  ResponseEntity<ReceiptView> receipt(@PathVariable long id) {
    var receipt = stories.receipt(views.readable(id).id()).orElseThrow(NotDone::notThere);
    var copies =
        receipt.lines().stream()
            .map(line -> new Copy(line.copy(), line.node(), line.clearedAt(), line.stopped()))
            .toList();
    return ResponseEntity.ok(new ReceiptView(receipt.at(), receipt.isComplete(), copies));
  }
}
