package latentexplorer.core.net;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** What the settings of a variational autoencoder have beyond those of all models, as JSON. */
final class VariationalJson {
    private VariationalJson() {}

    static void write(VariationalSpec spec, ObjectNode json) {
        SpecJson.list(json.putArray("layers"), spec.layers());
        json.put("latentSize", spec.latentSize());
        SpecJson.list(json.putArray("decoderLayers"), spec.decoderLayers());
        SpecJson.write(spec.dropout(), json);
        ObjectNode kl = json.putObject("kl");
        write(spec.kl().beta(), kl.putObject("beta"));
        kl.put("everyStage", spec.kl().everyStage());
        kl.put("reduction", spec.kl().reduction().name().toLowerCase(Locale.ROOT));
        json.put("loss", spec.loss().name().toLowerCase(Locale.ROOT));
    }

    private static void write(BetaSchedule schedule, ObjectNode json) {
        switch (schedule) {
            case BetaSchedule.Constant(double beta) ->
                json.put("schedule", "constant").put("beta", beta);
            case BetaSchedule.Cyclic(int cycles, double lead, double ramp, double low, double high) ->
                json.put("schedule", "cyclic")
                        .put("cycles", cycles)
                        .put("lead", lead)
                        .put("ramp", ramp)
                        .put("low", low)
                        .put("high", high);
            case BetaSchedule.Tanh(double from, double to, double inflection, double sharpness) ->
                json.put("schedule", "tanh")
                        .put("from", from)
                        .put("to", to)
                        .put("inflection", inflection)
                        .put("sharpness", sharpness);
        }
    }

    static VariationalSpec read(Fields json) throws BadFileException {
        return new VariationalSpec(
                SpecJson.input(json),
                json.integers("layers"),
                json.integer("latentSize", 1, Integer.MAX_VALUE),
                json.integers("decoderLayers"),
                SpecJson.dropout(json),
                term(json.object("kl")),
                SpecJson.schedule(json),
                json.whole("seed"),
                SpecJson.loss(json));
    }

    private static KlTerm term(Fields json) throws BadFileException {
        String reduction = json.text("reduction");
        return new KlTerm(
                schedule(json.object("beta")),
                json.flag("everyStage"),
                switch (reduction) {
                    case "mean" -> KlTerm.Reduction.MEAN;
                    case "sum" -> KlTerm.Reduction.SUM;
                    default -> throw json.bad("reduction", "\"mean\" or \"sum\"", "\"" + reduction + "\"");
                });
    }

    private static BetaSchedule schedule(Fields json) throws BadFileException {
        String name = json.text("schedule");
        return switch (name) {
            case "constant" -> new BetaSchedule.Constant(json.number("beta"));
            case "cyclic" ->
                new BetaSchedule.Cyclic(
                        json.integer("cycles", 1, Integer.MAX_VALUE),
                        json.number("lead"),
                        json.number("ramp"),
                        json.number("low"),
                        json.number("high"));
            case "tanh" ->
                new BetaSchedule.Tanh(
                        json.number("from"), json.number("to"), json.number("inflection"), json.number("sharpness"));
            default -> throw json.bad("schedule", "\"constant\", \"cyclic\" or \"tanh\"", "\"" + name + "\"");
        };
    }
}
