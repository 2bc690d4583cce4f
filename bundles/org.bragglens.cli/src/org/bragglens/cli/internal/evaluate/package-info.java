// SPDX-License-Identifier: EPL-2.0
/** The command evaluate: what models reach on samples whose answer is known. */
package org.bragglens.cli.internal.evaluate;
