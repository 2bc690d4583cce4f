// SPDX-License-Identifier: EPL-2.0
/** Files that somebody opens, and the views that are for them. */
package org.bragglens.ui.open;
