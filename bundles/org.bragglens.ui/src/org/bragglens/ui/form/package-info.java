// SPDX-License-Identifier: EPL-2.0
/** Forms that are made from settings records, and the small habits that the views' widgets share. */
package org.bragglens.ui.form;
