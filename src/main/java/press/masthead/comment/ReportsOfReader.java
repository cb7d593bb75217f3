package press.masthead.comment;

import java.util.List;
import org.springframework.stereotype.Component;
import press.masthead.reader.Reader;
import press.masthead.reader.ReaderData;

@Component
class ReportsOfReader implements ReaderData {
  private final ReportTable reports;

  ReportsOfReader(ReportTable reports) {
    this.reports = reports;
  }

  @Override
  public String name() {
    return "comment_reports";
  }

  @Override
  public List<?> export(Reader.Id reader) {
    return reports.by(reader);
  }

  @Override
  public void erase(Reader.Id reader) {
    reports.deleteBy(reader);
  }
}
