package latentexplorer.ui.training.setup;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a setting means to something that is set up.
 *
 * @param setting where it stands in the form
 * @param text how its value is typed
 * @param with the same with the value of another text; throws {@link Format.Unreadable} for one that is none
 * @param decides whether it decides which other fields there are
 */
record Field<S>(Setting setting, Function<S, String> text, BiFunction<S, String, S> with, boolean decides) {
    static <S, T> Field<S> of(Setting setting, Format<T> format, Function<S, T> get, BiFunction<S, T, S> with) {
        return new Field<>(
                setting,
                value -> format.write().apply(get.apply(value)),
                (value, text) -> with.apply(value, format.read().apply(text.strip())),
                false);
    }

    Field<S> deciding() {
        return new Field<>(setting, text, with, true);
    }

    /** The field of a part as a field of the whole. */
    <W> Field<W> within(Function<W, S> part, BiFunction<W, S, W> withPart) {
        return new Field<>(
                setting,
                whole -> text.apply(part.apply(whole)),
                (whole, typed) -> withPart.apply(whole, with.apply(part.apply(whole), typed)),
                decides);
    }

    /** The fields of a part as fields of the whole. */
    static <P, W> List<Field<W>> within(List<Field<P>> fields, Function<W, P> part, BiFunction<W, P, W> withPart) {
        return fields.stream().map(field -> field.within(part, withPart)).toList();
    }
}
