/**
 * Autoencoders: their settings, their training, their use, and the files that hold them. The only user of DL4J and ND4J,
 * which are needed for training and for writing a style or labelled model: reading a model and decoding with it do without. May
 * use {@code core.data} (image sets), {@code core.linalg}, {@code core.file} and {@code core.job}.
 */
@NullMarked
package latentexplorer.core.net;

import org.jspecify.annotations.NullMarked;
