// SPDX-License-Identifier: EPL-2.0
/** The command prepare: measured sections of reciprocal space as a model reads them. */
package org.bragglens.cli.internal.prepare;
