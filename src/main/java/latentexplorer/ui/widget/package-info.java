/** Small controls that more than one workspace uses. Knows no workspace, no session, no jobs. */
@NullMarked
package latentexplorer.ui.widget;

import org.jspecify.annotations.NullMarked;
