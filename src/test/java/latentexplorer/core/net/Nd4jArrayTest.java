package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Nd4jArrayTest {
    private static final float[] VALUES = {1.5f, -0f, 3e-40f, Float.MAX_VALUE, 7};

    @Test
    void bytesAreThoseOfNd4j() throws IOException {
        try (INDArray array = Nd4j.createFromArray(VALUES)) {
            assertThat(Nd4jArray.write(VALUES)).containsExactly(written(array));
            assertThat(Nd4jArray.read(written(array)).orElseThrow()).containsExactly(VALUES);
        }
    }

    @Test
    void nd4jReadsWhatIsWritten() throws IOException {
        try (INDArray array = Nd4j.read(new ByteArrayInputStream(Nd4jArray.write(VALUES)))) {
            assertThat(array.shape()).containsExactly(5);
            assertThat(array.toFloatVector()).containsExactly(VALUES);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Nd4jArray.write(VALUES)))) {
            assertThat(Nd4j.read(in).toFloatVector()).containsExactly(VALUES);
        }
    }

    @Test
    void rowVectorsAreReadAndOtherArraysAreNot() throws IOException {
        try (INDArray row = Nd4j.createFromArray(VALUES).reshape(1, 5);
                INDArray matrix = Nd4j.zeros(2, 3);
                INDArray doubles = Nd4j.createFromArray(1.0, 2.0)) {
            assertThat(Nd4jArray.read(written(row)).orElseThrow()).containsExactly(VALUES);
            assertThat(Nd4jArray.read(written(matrix))).isEmpty();
            assertThat(Nd4jArray.read(written(doubles))).isEmpty();
        }
    }

    @Test
    void cutOrForeignBytesAreNothing() {
        byte[] good = Nd4jArray.write(VALUES);
        for (int length = 0; length < good.length; length++) {
            assertThat(Nd4jArray.read(Arrays.copyOf(good, length))).isEmpty();
        }
        assertThat(Nd4jArray.read(Arrays.copyOf(good, good.length + 4))).isEmpty();
        byte[] noise = good.clone();
        Arrays.fill(noise, (byte) 0xFF);
        assertThat(Nd4jArray.read(noise)).isEmpty();
    }

    private static byte[] written(INDArray array) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Nd4j.write(array, out);
        }
        return bytes.toByteArray();
    }
}
