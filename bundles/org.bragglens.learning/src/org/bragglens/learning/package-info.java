// SPDX-License-Identifier: EPL-2.0
/** Learning from samples of any shape: sources, targets, training plans, engines and evaluation. No engine and no window lives here. */
package org.bragglens.learning;
