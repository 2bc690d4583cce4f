// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.open;

/**
 * Where something is seen in the workbench.
 *
 * @param view        id of the view
 * @param perspective id of the perspective that is made for it; it need not be installed
 */
public record ViewPlace(String view, String perspective) {
}
