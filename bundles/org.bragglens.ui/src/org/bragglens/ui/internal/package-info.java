// SPDX-License-Identifier: EPL-2.0
/** Commands that do not belong to one view, and the system's dialogs. */
package org.bragglens.ui.internal;
