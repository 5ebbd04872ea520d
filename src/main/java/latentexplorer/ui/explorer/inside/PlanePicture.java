package latentexplorer.ui.explorer.inside;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.raster.Ground;
import latentexplorer.ui.explorer.exhibit.Exhibit;

/**
 * The plane of codes of two values, every code a dot in the colour of its class.
 *
 * @param argb side x side opaque colours, the second value going up
 */
record PlanePicture(int[] argb, int side, Dial across, Dial up) {
    static final int SIDE = 560;
    private static final int BLOCK = 16_384;

    static PlanePicture of(Exhibit exhibit, Dial across, Dial up, boolean dark, JobScope scope) {
        Ground ground = dark ? Ground.DARK : Ground.LIGHT;
        int[] argb = new int[SIDE * SIDE];
        Arrays.fill(argb, ground.paper());
        float[] codes = exhibit.embedding().codes();
        int size = exhibit.size() > 20_000 ? 2 : exhibit.size() > 2_000 ? 3 : 5;
        for (int point = 0; point < exhibit.size(); point++) {
            if (point % BLOCK == 0) {
                scope.check();
            }
            int x = (int) Math.round(across.share(codes[2 * point]) * (SIDE - 1));
            int y = (int) Math.round((1 - up.share(codes[2 * point + 1])) * (SIDE - 1));
            int ink = ground.ink(exhibit.inks()[point]);
            for (int row = Math.max(0, y - size / 2); row < Math.min(SIDE, y - size / 2 + size); row++) {
                for (int column = Math.max(0, x - size / 2); column < Math.min(SIDE, x - size / 2 + size); column++) {
                    argb[row * SIDE + column] = ink;
                }
            }
        }
        return new PlanePicture(argb, SIDE, across, up);
    }
}
