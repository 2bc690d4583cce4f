// SPDX-License-Identifier: EPL-2.0
/** What window tests share: finding widgets, letting events pass, and failing when something logs an error. */
package org.bragglens.rcp.testing;
