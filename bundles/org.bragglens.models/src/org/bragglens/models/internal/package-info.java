// SPDX-License-Identifier: EPL-2.0
/** Tells the rest of the installation where the shipped models lie. */
package org.bragglens.models.internal;
