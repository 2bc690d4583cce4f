// SPDX-License-Identifier: EPL-2.0
/** The views, driven by their real widgets. */
package org.bragglens.rcp.views;
