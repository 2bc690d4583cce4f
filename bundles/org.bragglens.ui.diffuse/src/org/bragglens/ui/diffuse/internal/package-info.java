// SPDX-License-Identifier: EPL-2.0
/** The views of diffuse scattering, their models without a window, and the perspective that holds them. */
package org.bragglens.ui.diffuse.internal;
