// SPDX-License-Identifier: EPL-2.0
/** Work away from the user-interface thread, and telling others that something has changed. */
package org.bragglens.ui.work;
