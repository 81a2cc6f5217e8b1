package org.remit.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Pictures of pages in 64 colours: nobody sees the difference, and they take a third of the room. */
final class FewColours {

  private static final int COLOURS = 64;

  private FewColours() {}

  /** Writes a picture anew with the colours that most of it has; every other becomes the nearest of them. */
  static void write(byte[] png, Path file) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(png));
    var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    var palette = palette(pixels);
    var nearest = new HashMap<Integer, Integer>();
    var few = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
        new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE));
    var indexed = new int[pixels.length];
    for (var i = 0; i < pixels.length; i++) {
      indexed[i] = nearest.computeIfAbsent(pixels[i], colour -> nearest(palette, colour));
    }
    few.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), indexed);
    Files.createDirectories(file.getParent());
    ImageIO.write(few, "png", file.toFile());
  }

  private static int[] palette(int[] pixels) {
    var often = new HashMap<Integer, Integer>();
    for (var pixel : pixels) often.merge(pixel, 1, Integer::sum);
    return often.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(COLOURS).mapToInt(Map.Entry::getKey).toArray();
  }

  private static int nearest(int[] palette, int colour) {
    return IntStream.range(0, palette.length).boxed()
        .min((one, other) -> Integer.compare(distance(palette[one], colour), distance(palette[other], colour)))
        .orElseThrow();
  }

  private static int distance(int one, int other) {
    var sum = 0;
    for (var shift : new int[] {0, 8, 16}) {
      var difference = (one >> shift & 0xff) - (other >> shift & 0xff);
      sum += difference * difference;
    }
    return sum;
  }
}
