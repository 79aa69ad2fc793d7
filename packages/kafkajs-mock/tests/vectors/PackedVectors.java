import java.io.OutputStream;
import java.util.*;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.*;
import org.apache.kafka.common.utils.internals.ByteBufferOutputStream;

/** Packs a few contents with each of Kafka's own codecs and prints them as JSON: `java -cp 'JARS/*' PackedVectors.java > packed.json`. */
public class PackedVectors {
  public static void main(String[] arguments) throws Exception {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("letter", "a".getBytes());
    StringBuilder words = new StringBuilder();
    for (int index = 0; index < 1_100; index++) words.append("order " + index + " of customer " + (index * 7919 % 101) + " is shipped\n");
    contents.put("words", words.toString().getBytes());
    byte[] noise = new byte[2_000];
    long state = 1;
    for (int index = 0; index < noise.length; index++) {
      state = (state * 1_103_515_245L + 12_345L) % 2_147_483_648L;
      noise[index] = (byte) (state >> 16);
    }
    contents.put("noise", noise);
    contents.put("zeros", new byte[200_000]);
    List<String> lines = new ArrayList<>();
    for (CompressionType type : List.of(CompressionType.GZIP, CompressionType.SNAPPY, CompressionType.LZ4, CompressionType.ZSTD))
      for (Map.Entry<String, byte[]> content : contents.entrySet()) {
        ByteBufferOutputStream buffer = new ByteBufferOutputStream(512);
        try (OutputStream out = Compression.of(type).build().wrapForOutput(buffer, (byte) 2)) {
          out.write(content.getValue());
        }
        buffer.buffer().flip();
        byte[] packed = new byte[buffer.buffer().remaining()];
        buffer.buffer().get(packed);
        lines.add("  { \"codec\": \"" + type.name + "\", \"content\": \"" + content.getKey() + "\", \"packed\": \"" + Base64.getEncoder().encodeToString(packed) + "\" }");
      }
    System.out.println("[\n" + String.join(",\n", lines) + "\n]");
  }
}
