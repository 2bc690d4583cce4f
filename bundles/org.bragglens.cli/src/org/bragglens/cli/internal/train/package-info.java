// SPDX-License-Identifier: EPL-2.0
/** The command train: from a structure library to a model file. */
package org.bragglens.cli.internal.train;
