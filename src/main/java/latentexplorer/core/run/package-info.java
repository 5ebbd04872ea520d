/**
 * Trainings on the disk: a folder for each run with its settings, its history and the moments that it can go on from. May use
 * {@code core.net}, {@code core.file} and {@code core.job}.
 */
@NullMarked
package latentexplorer.core.run;

import org.jspecify.annotations.NullMarked;
