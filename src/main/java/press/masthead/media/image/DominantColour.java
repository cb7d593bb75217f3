package press.masthead.media.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The mean of the best filled of 512 boxes of colour, over a grid of samples. */
final class DominantColour {
  private static final int SAMPLES = 64;

  private DominantColour() {}

  static String of(BufferedImage pixels) {
    var boxes =
        Arrays.stream(samples(pixels)).boxed().collect(Collectors.groupingBy(DominantColour::box));
    var fullest =
        boxes.values().stream().max(Comparator.comparingInt(box -> box.size())).orElseThrow();
    return "#%02x%02x%02x".formatted(mean(fullest, 16), mean(fullest, 8), mean(fullest, 0));
  }

  private static int[] samples(BufferedImage pixels) {
    var samples = new int[SAMPLES * SAMPLES];
    for (int i = 0; i < samples.length; i++) {
      var x = (int) ((i % SAMPLES + 0.5) * pixels.getWidth() / SAMPLES);
      var y = (int) ((i / SAMPLES + 0.5) * pixels.getHeight() / SAMPLES);
      samples[i] = pixels.getRGB(x, y);
    }
    return samples;
  }

  private static int box(int rgb) {
    return (rgb >> 21 & 7) << 6 | (rgb >> 13 & 7) << 3 | rgb >> 5 & 7;
  }

  private static int mean(Iterable<Integer> colours, int shift) {
    long sum = 0;
    long count = 0;
    for (var colour : colours) {
      sum += colour >> shift & 0xFF;
      count++;
    }
    return (int) (sum / count);
  }
}
