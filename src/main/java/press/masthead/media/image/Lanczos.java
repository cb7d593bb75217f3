package press.masthead.media.image;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Lanczos resampling with three lobes, rows first and then columns. Each output pixel is a weighted
 * mean of the input pixels under the kernel, which is stretched by the scale so that nothing of the
 * input is skipped. Weights are fixed-point and sum to one exactly, so a flat area stays flat.
 */
final class Lanczos {
  private static final int LOBES = 3;
  private static final int BITS = 14;
  private static final int ONE = 1 << BITS;

  private Lanczos() {}

  /** Opaque RGB in and out; meant for scaling down. */
  static BufferedImage scale(BufferedImage image, int width, int height) {
    var rows = rows(image, new Kernel(image.getWidth(), width));
    var out = columns(rows, width, new Kernel(image.getHeight(), height));
    var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    result.setRGB(0, 0, width, height, out, 0, width);
    return result;
  }

  private static int[] rows(BufferedImage image, Kernel kernel) {
    var width = image.getWidth();
    var line = new int[width];
    var out = new int[kernel.size() * image.getHeight()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, line, 0, width);
      for (int x = 0; x < kernel.size(); x++) {
        out[y * kernel.size() + x] = kernel.mean(x, line, 0, 1);
      }
    }
    return out;
  }

  private static int[] columns(int[] rows, int width, Kernel kernel) {
    var out = new int[width * kernel.size()];
    for (int y = 0; y < kernel.size(); y++) {
      for (int x = 0; x < width; x++) {
        out[y * width + x] = kernel.mean(y, rows, x, width);
      }
    }
    return out;
  }

  /** For each output position the first input position and the weights from there on. */
  private static final class Kernel {
    private final int[] first;
    private final int[][] weights;

    Kernel(int from, int to) {
      this.first = new int[to];
      this.weights = new int[to][];
      var scale = Math.max(1, (double) from / to);
      for (int i = 0; i < to; i++) {
        var centre = (i + 0.5) * from / to;
        var start = (int) Math.max(0, Math.ceil(centre - LOBES * scale - 0.5));
        var end = (int) Math.min(from - 1, Math.floor(centre + LOBES * scale - 0.5));
        first[i] = start;
        weights[i] = weights(start, end, centre, scale);
      }
    }

    int size() {
      return first.length;
    }

    private static int[] weights(int start, int end, double centre, double scale) {
      var raw = new double[end - start + 1];
      for (int i = 0; i < raw.length; i++) {
        raw[i] = lanczos((start + i + 0.5 - centre) / scale);
      }
      var sum = Arrays.stream(raw).sum();
      var fixed = Arrays.stream(raw).mapToInt(w -> (int) Math.round(w / sum * ONE)).toArray();
      fixed[fixed.length / 2] += ONE - Arrays.stream(fixed).sum();
      return fixed;
    }

    private static double lanczos(double x) {
      if (x == 0) {
        return 1;
      }
      var t = Math.PI * x;
      return Math.abs(x) >= LOBES ? 0 : LOBES * Math.sin(t) * Math.sin(t / LOBES) / (t * t);
    }

    int mean(int position, int[] pixels, int offset, int step) {
      var red = ONE / 2;
      var green = ONE / 2;
      var blue = ONE / 2;
      var at = offset + first[position] * step;
      for (var weight : weights[position]) {
        var rgb = pixels[at];
        red += weight * (rgb >> 16 & 0xFF);
        green += weight * (rgb >> 8 & 0xFF);
        blue += weight * (rgb & 0xFF);
        at += step;
      }
      return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(int sum) {
      return Math.clamp(sum >> BITS, 0, 255);
    }
  }
}
