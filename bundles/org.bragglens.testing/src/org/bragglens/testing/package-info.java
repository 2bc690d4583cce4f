// SPDX-License-Identifier: EPL-2.0
/** What tests share: files and tools that may be absent. */
package org.bragglens.testing;
