// SPDX-License-Identifier: EPL-2.0
/** The model trainer: form, run and result without a window, and the widgets that show them. */
package org.bragglens.ui.trainer.internal;
