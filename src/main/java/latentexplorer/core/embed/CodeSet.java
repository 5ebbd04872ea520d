package latentexplorer.core.embed;

/**
 * The codes of which a map is to be made, and where they come from. The arrays are shared and not to be changed.
 *
 * @param dataset the key of the image set
 * @param images the number of images in the whole set
 * @param modelName the file name of the model that made the codes
 * @param modelHash the model's hash
 * @param codes n x {@code latentSize} values
 * @param latentSize number of values in a code
 * @param ids the index in the image set of each code: n ascending values
 */
public record CodeSet(
        String dataset, int images, String modelName, String modelHash, float[] codes, int latentSize, int[] ids) {
    public CodeSet {
        if (latentSize < 1 || codes.length != (long) ids.length * latentSize) {
            throw new IllegalArgumentException(
                    codes.length + " values are not " + ids.length + " codes of " + latentSize);
        }
    }
}
