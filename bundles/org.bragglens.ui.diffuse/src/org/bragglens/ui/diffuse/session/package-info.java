// SPDX-License-Identifier: EPL-2.0
/** The section in hand, its preparation and its interpretation. Views share it and know nothing of each other. No widget lives here. */
package org.bragglens.ui.diffuse.session;
