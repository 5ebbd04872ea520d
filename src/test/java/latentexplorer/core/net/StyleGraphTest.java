package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class StyleGraphTest {
    @Test
    void sameDiffLoadsAndComputesTheSame() throws Exception {
        StyleSpec spec = StyleSpec.PLAIN;
        float[] weights = spec.networks().firstWeights(3);
        byte[] bytes = StyleGraph.flatBuffers(spec, weights);
        assertThat(bytes.length).isLessThan(300_000);
        assertThat(StyleGraph.flatBuffers(spec, weights)).containsExactly(bytes);
        SameDiff graph = SameDiff.fromFlatBuffers(ByteBuffer.wrap(bytes));
        StyleModel model = new StyleModel(spec, weights);
        for (int n : new int[] {1, 7}) {
            float[] images = Pictures.scaled(Pictures.blobs(n, 4), n);
            float[] codes = model.encode(images, n);
            INDArray image = Nd4j.createFromArray(images).reshape('c', n, 784);
            INDArray code = Nd4j.createFromArray(codes).reshape('c', n, 14);
            Map<String, INDArray> outputs = graph.output(
                    Map.of(StyleGraph.IMAGE, image, StyleGraph.CODE, code), StyleGraph.ENCODED, StyleGraph.DECODED);
            assertClose(outputs.get(StyleGraph.ENCODED), codes);
            assertClose(outputs.get(StyleGraph.DECODED), model.decode(codes, n));
        }
    }

    private static void assertClose(INDArray actual, float[] expected) {
        float[] values = actual.dup('c').data().asFloat();
        assertThat(values).hasSameSizeAs(expected);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isCloseTo(expected[i], within(1e-5f));
        }
    }
}
