package press.masthead.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class PageSettingsTest {
  @ParameterizedTest
  @CsvSource({"256,64", "1024,256", "16384,256"})
  void pagesTakeAQuarterOfTheHeapUpToALimit(int heap, int pages) {
    assertThat(PageSettings.share(megabytes(heap))).isEqualTo(megabytes(pages));
  }

  @ParameterizedTest
  @CsvSource({"8", "2000"})
  void whatIsSaidHolds(int said) {
    assertThat(new PageSettings(DataSize.ofMegabytes(said)).bytes()).isEqualTo(megabytes(said));
  }

  private static long megabytes(int number) {
    return DataSize.ofMegabytes(number).toBytes();
  }
}
