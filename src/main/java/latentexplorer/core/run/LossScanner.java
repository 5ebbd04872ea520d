package latentexplorer.core.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import latentexplorer.core.net.ModelSpec;

/**
 * Finds two losses, the best epoch and the time in a line of {@code history.jsonl} without building anything of the rest:
 * several times faster than a reader of JSON, for a page that reads the histories of very many runs. It looks no closer than it must: of
 * what it does not need only strings and brackets are followed.
 */
final class LossScanner {
    private static final byte[] TRAIN = word("train");
    private static final byte[] VALIDATION = word("validation");
    private static final byte[] BEST = word("best");
    private static final byte[] SECONDS = word("seconds");
    private static final byte[] LOSS = word(ModelSpec.LOSS);
    /** Powers of ten that are exact. */
    private static final double[] TENS = new double[23];

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private byte[] text = {};
    private int at;
    private int end;

    private float train;
    private float validation;
    private int best;
    private double seconds;

    private static byte[] word(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    /** NaN where there was none. */
    float train() {
        return train;
    }

    /** NaN where there was none. */
    float validation() {
        return validation;
    }

    int best() {
        return best;
    }

    double seconds() {
        return seconds;
    }

    /** @return whether these bytes are one whole object; the values are those of this line only then */
    boolean line(byte[] bytes, int from, int to) {
        text = bytes;
        at = from;
        end = to;
        train = Float.NaN;
        validation = Float.NaN;
        best = 0;
        seconds = 0;
        try {
            return object(this::field) && blank() == end;
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            return false;
        }
    }

    private interface Field {
        /** The value of the field with this name is next. */
        boolean read(int nameFrom, int nameTo);
    }

    private boolean object(Field field) {
        if (!take('{')) {
            return false;
        }
        if (take('}')) {
            return true;
        }
        do {
            blank();
            int from = at + 1;
            if (!string()) {
                return false;
            }
            int to = at - 1;
            if (!take(':') || !field.read(from, to)) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    private boolean field(int from, int to) {
        if (is(TRAIN, from, to)) {
            return metrics(true);
        }
        if (is(VALIDATION, from, to)) {
            return metrics(false);
        }
        if (is(BEST, from, to) && number()) {
            best = (int) value;
            return true;
        }
        if (is(SECONDS, from, to) && number()) {
            seconds = value;
            return true;
        }
        return skip();
    }

    private boolean metrics(boolean ofTraining) {
        blank();
        if (text[at] != '{') {
            return skip();
        }
        return object((from, to) -> {
            if (!is(LOSS, from, to) || !number()) {
                return skip();
            }
            if (ofTraining) {
                train = single();
            } else {
                validation = single();
            }
            return true;
        });
    }

    private boolean is(byte[] word, int from, int to) {
        return Arrays.equals(word, 0, word.length, text, from, to);
    }

    private int blank() {
        while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) {
            at++;
        }
        return at;
    }

    private boolean take(char wanted) {
        if (blank() < end && text[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Over a string. */
    private boolean string() {
        if (at >= end || text[at] != '"') {
            return false;
        }
        for (at++; at < end; at++) {
            if (text[at] == '"') {
                at++;
                return true;
            }
            if (text[at] == '\\') {
                at++;
            }
        }
        return false;
    }

    /** Over any value. */
    private boolean skip() {
        int depth = 0;
        for (blank(); at < end; ) {
            byte next = text[at];
            if (next == '"') {
                if (!string()) {
                    return false;
                }
                if (depth == 0) {
                    return true;
                }
            } else if (next == '{' || next == '[') {
                depth++;
                at++;
            } else if (next == '}' || next == ']') {
                if (depth == 0) {
                    return true;
                }
                at++;
                if (--depth == 0) {
                    return true;
                }
            } else if (depth == 0 && next == ',') {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    private int numberFrom;
    private double value;

    /** Over a number, if there is one here. Its value is exact to the last digit or two. */
    private boolean number() {
        int start = blank();
        boolean negative = text[at] == '-';
        if (negative) {
            at++;
        }
        if (at >= end || text[at] < '0' || text[at] > '9') {
            at = start;
            return false;
        }
        long digits = 0;
        int scale = 0;
        boolean point = false;
        for (; at < end; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                if (digits < Long.MAX_VALUE / 100) {
                    digits = digits * 10 + digit;
                    scale -= point ? 1 : 0;
                } else {
                    scale += point ? 0 : 1;
                }
            } else if (text[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (at < end && (text[at] | 32) == 'e') {
            at++;
            scale += exponent();
        }
        numberFrom = start;
        double size = Math.abs(scale) < TENS.length
                ? scale < 0 ? digits / TENS[-scale] : digits * TENS[scale]
                : Double.parseDouble(new String(text, start, at - start, StandardCharsets.US_ASCII));
        value = negative ? -Math.abs(size) : size;
        return true;
    }

    private int exponent() {
        int from = at;
        while (at < end && (text[at] == '-' || text[at] == '+' || text[at] >= '0' && text[at] <= '9')) {
            at++;
        }
        return Integer.parseInt(new String(text, from, at - from, StandardCharsets.US_ASCII));
    }

    /** The number read last, rounded as if it had been read digit by digit: the last bits of a double seldom matter for it. */
    private float single() {
        float low = (float) (value * (1 - 1e-15));
        float high = (float) (value * (1 + 1e-15));
        return low == high
                ? low
                : Float.parseFloat(new String(text, numberFrom, at - numberFrom, StandardCharsets.US_ASCII));
    }
}
