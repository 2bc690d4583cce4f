// SPDX-License-Identifier: EPL-2.0
/** The augmentation editor: recipe and preview without a window, and the widgets that show them. */
package org.bragglens.ui.augment.internal;
