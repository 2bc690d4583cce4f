// SPDX-License-Identifier: EPL-2.0
/** The pattern viewer: its model, which needs no window, and the widgets that show it. */
package org.bragglens.ui.viewer.internal;
