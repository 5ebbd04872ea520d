package latentexplorer.core.linalg;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * The functions of the bundled OpenBLAS. The handles are constants so that the compiler inlines the calls; they hold no
 * state. OpenBLAS is set to one thread: parallel work is cut by the callers, in fixed shards.
 */
@SuppressWarnings("restricted") // native access is granted on the command line of the program
final class NativeBlas {
    private static final int LONGEST_NAME = 64;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY = load();

    static final MethodHandle SGEMM = gemm("cblas_sgemm", ValueLayout.JAVA_FLOAT);
    static final MethodHandle DGEMM = gemm("cblas_dgemm", ValueLayout.JAVA_DOUBLE);

    /**
     * Whether this OpenBLAS multiplies small matrices without copying them first, which it does on processors with AVX-512
     * only ({@code DGEMM_SMALL_MATRIX_PERMIT} and its like in its sources).
     */
    static final boolean SMALL_MATRICES =
            List.of("SkylakeX", "Cooperlake", "SapphireRapids").contains(coreName());

    /** Not critical, on native memory: a call may take seconds, and a critical one would stop the collector for as long. */
    static final MethodHandle DSYEVD = LINKER.downcallHandle(
            LIBRARY.findOrThrow("LAPACKE_dsyevd"),
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_INT,
                    ValueLayout.JAVA_BYTE,
                    ValueLayout.JAVA_BYTE,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS));

    private NativeBlas() {}

    private static MethodHandle gemm(String name, MemoryLayout real) {
        MemoryLayout integer = ValueLayout.JAVA_INT;
        MemoryLayout pointer = ValueLayout.ADDRESS;
        return LINKER.downcallHandle(
                LIBRARY.findOrThrow(name),
                FunctionDescriptor.ofVoid(
                        integer, integer, integer, integer, integer, integer, real, pointer, integer, pointer, integer,
                        real, pointer, integer),
                Linker.Option.critical(true));
    }

    /** JavaCPP unpacks and loads the library with all that it needs; the handles are then looked up in the same file. */
    private static SymbolLookup load() {
        Loader.load(openblas_nolapack.class);
        for (Map.Entry<String, String> library : Loader.getLoadedLibraries().entrySet()) {
            if (library.getKey().contains("openblas")) {
                SymbolLookup lookup = SymbolLookup.libraryLookup(Path.of(library.getValue()), Arena.global());
                if (lookup.find("cblas_sgemm").isPresent()) {
                    oneThread(lookup);
                    return lookup;
                }
            }
        }
        throw new IllegalStateException(
                "OpenBLAS was not found among the libraries of this system: " + Loader.getLoadedLibraries());
    }

    private static String coreName() {
        try {
            MemorySegment name = (MemorySegment) LINKER.downcallHandle(
                            LIBRARY.findOrThrow("openblas_get_corename"), FunctionDescriptor.of(ValueLayout.ADDRESS))
                    .invokeExact();
            return name.reinterpret(LONGEST_NAME).getString(0);
        } catch (Throwable e) {
            throw new IllegalStateException("OpenBLAS does not say what processor it works for", e);
        }
    }

    private static void oneThread(SymbolLookup lookup) {
        try {
            LINKER.downcallHandle(
                            lookup.findOrThrow("openblas_set_num_threads"),
                            FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))
                    .invokeExact(1);
        } catch (Throwable e) {
            throw new IllegalStateException("OpenBLAS could not be set to one thread", e);
        }
    }
}
