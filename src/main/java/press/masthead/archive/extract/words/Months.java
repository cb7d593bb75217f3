package press.masthead.archive.extract.words;

import java.time.Month;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names of months in the languages the archive reads. Written out rather than asked of the JDK,
 * which takes a second to load them.
 */
final class Months {
  /** A language a line, January to December, spellings of one month parted by a slash. */
  private static final String NAMES =
      """
      january/jan february/feb march/mar april/apr may june/jun \
      july/jul august/aug september/sep october/oct november/nov december/dec
      januar/jan februar/feb märz/mär april/apr mai juni/jun \
      juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez
      janvier/janv février/févr mars avril/avr mai juin \
      juillet/juil août septembre/sept octobre/oct novembre/nov décembre/déc
      enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun \
      julio/jul agosto/ago septiembre/sept octubre/oct noviembre/nov diciembre/dic
      janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun \
      julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez
      gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu \
      luglio/lug agosto/ago settembre/set ottobre/ott novembre/nov dicembre/dic
      januari/jan februari/feb maart/mrt april/apr mei juni/jun \
      juli/jul augustus/aug september/sep oktober/okt november/nov december/dec
      stycznia/styczeń/sty lutego/luty/lut marca/marzec/mar kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze \
      lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź listopada/listopad/lis grudnia/grudzień/gru
      ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě června/červen/čvn \
      července/červenec/čvc srpna/srpen/srp září/zář října/říjen/říj listopadu/listopad/lis prosince/prosinec/pro
      januára/január/jan februára/február/feb marca/marec/mar apríla/apríl/apr mája/máj júna/jún \
      júla/júl augusta/august/aug septembra/september/sep októbra/október/okt novembra/november/nov decembra/december/dec
      januari/jan februari/feb mars april/apr maj juni \
      juli augusti/aug september/sep oktober/okt november/nov december/dec
      januar/jan februar/feb marts/mar april/apr maj juni/jun \
      juli/jul august/aug september/sep oktober/okt november/nov december/dec
      januar/jan februar/feb mars/mar april/apr mai juni/jun \
      juli/jul august/aug september/sep oktober/okt november/nov desember/des
      tammikuuta/tammikuu/tammi helmikuuta/helmikuu/helmi maaliskuuta/maaliskuu/maalis huhtikuuta/huhtikuu/huhti toukokuuta/toukokuu/touko kesäkuuta/kesäkuu/kesä \
      heinäkuuta/heinäkuu/heinä elokuuta/elokuu/elo syyskuuta/syyskuu/syys lokakuuta/lokakuu/loka marraskuuta/marraskuu/marras joulukuuta/joulukuu/joulu
      января/январь/янв февраля/февраль/февр марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн \
      июля/июль/июл августа/август/авг сентября/сентябрь/сент октября/октябрь/окт ноября/ноябрь/нояб декабря/декабрь/дек
      січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт травня/травень/трав червня/червень/черв \
      липня/липень/лип серпня/серпень/серп вересня/вересень/вер жовтня/жовтень/жовт листопада/листопад/лист грудня/грудень/груд
      ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz \
      temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara
      január/jan február/febr március/márc április/ápr május/máj június/jún \
      július/júl augusztus/aug szeptember/szept október/okt november/nov december/dec
      ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun \
      iulie/iul august/aug septembrie/sept octombrie/oct noiembrie/nov decembrie/dec
      gener/gen febrer/febr març abril/abr maig juny \
      juliol/jul agost/ag setembre/set octubre/oct novembre/nov desembre/des
      januari/jan februari/feb maret/mar april/apr mei juni/jun \
      juli/jul agustus/agu september/sep oktober/okt november/nov desember/des
      ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ/μάρ απριλίου/απρίλιος/απρ μαΐου/μάιος/μαΐ/μάι ιουνίου/ιούνιος/ιουν/ιούν \
      ιουλίου/ιούλιος/ιουλ/ιούλ αυγούστου/αύγουστος/αυγ/αύγ σεπτεμβρίου/σεπτέμβριος/σεπ οκτωβρίου/οκτώβριος/οκτ νοεμβρίου/νοέμβριος/νοε/νοέ δεκεμβρίου/δεκέμβριος/δεκ
      siječnja/siječanj/sij veljače/veljača/velj ožujka/ožujak/ožu travnja/travanj/tra svibnja/svibanj/svi lipnja/lipanj/lip \
      srpnja/srpanj/srp kolovoza/kolovoz/kol rujna/rujan/ruj listopada/listopad/lis studenoga/studeni/stu prosinca/prosinac/pro
      januar/jan februar/feb marec/mar april/apr maj junij/jun \
      julij/jul avgust/avg september/sep oktober/okt november/nov december/dec
      януари/яну февруари/фев март април/апр май юни \
      юли август/авг септември/сеп октомври/окт ноември/ное декември/дек
      januarie/jan februarie/feb maart/mrt april/apr mei junie/jun \
      julie/jul augustus/aug september/sep oktober/okt november/nov desember/des
      januari/jan februari/feb machi/mac aprili/apr mei juni/jun \
      julai/jul agosti/ago septemba/sep oktoba/okt novemba/nov desemba/des
      jänner feber maerz - - - - - sept - - -
      - - - - - - - - setiembre - - -
      """;

  private static final Map<String, Month> BY_NAME = byName();

  /** Any month's name, longest first, to be used within other patterns. */
  static final String NAME =
      BY_NAME.keySet().stream()
          .sorted(Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));

  private Months() {}

  static @Nullable Month named(String name) {
    var lower = name.toLowerCase(Locale.ROOT).strip();
    return BY_NAME.get(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }

  private static Map<String, Month> byName() {
    var names = new HashMap<String, Month>();
    for (var language : NAMES.lines().toList()) {
      var months = language.strip().split(" ");
      for (var month : Month.values()) {
        for (var name : months[month.getValue() - 1].split("/")) {
          names.putIfAbsent(name, month);
        }
      }
    }
    names.remove("-");
    return Map.copyOf(names);
  }
}
